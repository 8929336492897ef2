// Keeps the index of the workspace in step with its folders: which there are, what the client leaves out of
// them, and what changes in them.

import {
  type ClientCapabilities,
  type Connection,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  FileChangeType,
  type FileEvent,
  type FileSystemWatcher,
  type InitializeParams,
  WatchKind,
} from "vscode-languageserver/node";
import { codebookName } from "../host/codebook-files.ts";
import { ignoreFileName } from "../host/ignore-rules.ts";
import { isFolder } from "../host/workspace-folder.ts";
import { folderKey, isBelow, keyOf, pathOf } from "./file-keys.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import { remoteFolder } from "./remote-folder.ts";
import { StatementCache, storageFolder } from "./statement-cache.ts";
import { folderOnDisk, isStatementKey, type StatementFolder } from "./statement-files.ts";
import { WorkspaceProgress } from "./workspace-progress.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";

const excludeSetting = "files.exclude";
/** In milliseconds: a client that does not answer does not keep us from reading. */
const patience = 2_000;

const watchers: FileSystemWatcher[] = [
  ...["*.statemark", "*.statemark.md", codebookName, ignoreFileName].map((name) => ({
    globPattern: `**/${name}`,
  })),
  // Where a folder comes or goes, clients tell of the folder alone.
  { globPattern: "**/*", kind: WatchKind.Create | WatchKind.Delete },
];

interface Others {
  codebooksChanged(): void;
  /** Of any file: it came, went or was written. */
  fileChanged(uri: string): void;
}

export class WorkspaceSync {
  private readonly connection: Connection;
  private readonly statements: OpenStatements;
  private readonly workspace: WorkspaceStatements;
  private readonly others: Others;
  private client: ClientCapabilities = {};
  private folders: readonly string[] = [];
  private cache: StatementCache | undefined;
  private renewal = 0;
  private mustRenew = false;
  /** What the client leaves out of each folder. */
  private excludes: readonly unknown[] = [];

  constructor(
    connection: Connection,
    statements: OpenStatements,
    workspace: WorkspaceStatements,
    others: Others,
  ) {
    this.connection = connection;
    this.statements = statements;
    this.workspace = workspace;
    this.others = others;
    workspace.onCodebooksFound = () => others.codebooksChanged();
    connection.onDidChangeWatchedFiles(({ changes }) => this.filesChanged(changes));
  }

  /** `version` is that of the extension. */
  initialize(params: InitializeParams, version: string): void {
    const { capabilities, workspaceFolders, rootUri, initializationOptions } = params;
    this.client = capabilities;
    this.setFolders(workspaceFolders?.map(({ uri }) => uri) ?? (rootUri ? [rootUri] : []));
    const storage = storageFolder(initializationOptions);
    if (storage === undefined) return;
    const { workspace, statements, connection } = this;
    const warn = (message: string) => connection.console.warn(message);
    this.cache = new StatementCache(storage, version, workspace, statements.codebooks, warn);
  }

  /** To be called once the client is ready for requests. */
  start(): void {
    const { connection, client } = this;
    const logFailure = (error: unknown) => connection.console.warn(String(error));
    if (client.workspace?.didChangeWatchedFiles?.dynamicRegistration) {
      connection.client
        .register(DidChangeWatchedFilesNotification.type, { watchers })
        .catch(logFailure);
    }
    if (client.workspace?.didChangeConfiguration?.dynamicRegistration) {
      connection.client
        .register(DidChangeConfigurationNotification.type, { section: excludeSetting })
        .catch(logFailure);
    }
    if (client.workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => folderKey(uri)));
        const kept = this.folders.filter((folder) => !gone.has(folder));
        this.setFolders([...kept, ...added.map(({ uri }) => uri)]);
        this.statements.foldersChanged();
        this.others.codebooksChanged();
        this.renew().catch(logFailure);
      });
    }
    if (client.window?.workDoneProgress) new WorkspaceProgress(connection, this.workspace);
    this.renew().catch(logFailure);
  }

  /** What the client leaves out of the folders may have changed. */
  configurationChanged(): void {
    this.renew(true).catch((error: unknown) => this.connection.console.warn(String(error)));
  }

  private setFolders(uris: readonly string[]): void {
    this.folders = [...new Set(uris.map(folderKey))];
    this.statements.codebooks.folders = this.folders;
    this.statements.workspaceFolders = this.folders.flatMap((uri) => pathOf(uri) ?? []);
  }

  private async renew(onlyIfExcludesChange = false): Promise<void> {
    const renewal = ++this.renewal;
    const { folders } = this;
    if (!onlyIfExcludesChange) {
      this.mustRenew = true;
      this.workspace.expectFolders();
    }
    const [excludes, kept] = await Promise.all([
      this.askExcludes(folders),
      this.cache && this.renewal === 1 ? this.cache.read(this.workspace.table) : undefined,
    ]);
    if (kept) this.workspace.takeKept(kept);
    // Meanwhile they may be others again.
    if (renewal !== this.renewal) return;
    const isSame = JSON.stringify(excludes) === JSON.stringify(this.excludes);
    if (isSame && !this.mustRenew) return;
    this.mustRenew = false;
    this.excludes = excludes;
    this.workspace.setFolders(
      folders.map((uri, index): StatementFolder => {
        const path = pathOf(uri);
        return path === undefined
          ? remoteFolder(this.connection, uri)
          : folderOnDisk(path, excludes[index]);
      }),
    );
  }

  private async askExcludes(folders: readonly string[]): Promise<readonly unknown[]> {
    if (!this.client.workspace?.configuration || folders.length === 0) return [];
    try {
      const items = folders.map((scopeUri) => ({ scopeUri, section: excludeSetting }));
      const asked = this.connection.workspace.getConfiguration(items);
      const waited = new Promise<[]>((resolve) => setTimeout(() => resolve([]), patience).unref());
      return await Promise.race([asked, waited]);
    } catch {
      return [];
    }
  }

  private filesChanged(changes: readonly FileEvent[]): void {
    const deletedFolders: string[] = [];
    let mustRenew = false;
    let mustFind = false;
    let haveCodebooksChanged = false;
    for (const { uri, type } of changes) {
      const key = keyOf(uri);
      if (isCodebook(key)) {
        if (this.statements.codebookChanged(key)) haveCodebooksChanged = true;
        // Which there are, and what those hold that only the client can read.
        if (type !== FileChangeType.Changed || !key.startsWith("file:")) mustFind = true;
      } else if (isStatementKey(key)) this.workspace.fileChanged(key);
      else if (key.endsWith(`/${ignoreFileName}`)) mustRenew = true;
      else if (type === FileChangeType.Deleted) deletedFolders.push(key);
      else if (type === FileChangeType.Created && this.mayBeFolder(key)) mustFind = true;
      this.others.fileChanged(uri);
    }
    if (deletedFolders.length > 0) {
      this.workspace.foldersDeleted(deletedFolders);
      const { codebookKeys } = this.workspace;
      const gone = codebookKeys.filter((key) => deletedFolders.some((each) => isBelow(each, key)));
      for (const key of gone) if (this.statements.codebookChanged(key)) haveCodebooksChanged = true;
      if (gone.length > 0) mustFind = true;
    }
    if (haveCodebooksChanged) this.others.codebooksChanged();
    if (mustRenew)
      this.renew().catch((error: unknown) => this.connection.console.warn(String(error)));
    else if (mustFind) this.workspace.findAgain();
  }

  private mayBeFolder(key: string): boolean {
    if (/\/(?:node_modules|\.git)\//.test(key)) return false;
    const path = pathOf(key);
    return path !== undefined && isFolder(path);
  }
}
