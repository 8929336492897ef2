// A workspace in memory: files that are written, deleted, opened and edited, and an index that is told of
// it as the server's is.

import type { TextDocuments } from "vscode-languageserver/node";
import { OpenStatements } from "../../server/src/lsp/open-statements.ts";
import { OpenText } from "../../server/src/lsp/open-text.ts";
import { isStatementKey, type StatementFolder } from "../../server/src/lsp/statement-files.ts";
import { WorkspaceStatements } from "../../server/src/lsp/workspace-statements.ts";

export const root = "memory:/work";

export class FakeWorkspace {
  readonly files = new Map<string, { readonly text: string; readonly stamp: number }>();
  readonly open = new Map<string, OpenText>();
  readonly warnings: string[] = [];
  readonly statements: OpenStatements;
  readonly index: WorkspaceStatements;
  /** How often a file was read. */
  reads = 0;
  private stamp = 0;

  constructor(other?: FakeWorkspace) {
    for (const [uri, file] of other?.files ?? []) this.files.set(uri, file);
    for (const [uri, { text }] of [...(other?.open ?? [])].map(
      ([uri, document]) => [uri, { text: document.getText() }] as const,
    )) {
      this.open.set(uri, OpenText.create(uri, "statemark", 1, text));
    }
    const documents = {
      get: (uri: string) => this.open.get(uri),
      all: () => [...this.open.values()],
      keys: () => [...this.open.keys()],
    };
    const warn = (message: string) => void this.warnings.push(message);
    this.statements = new OpenStatements(documents as unknown as TextDocuments<OpenText>, warn);
    this.statements.codebooks.folders = [root];
    this.index = new WorkspaceStatements(this.statements, warn);
    for (const uri of this.open.keys()) this.index.fileChanged(uri);
    this.index.setFolders([this.folder()]);
  }

  write(uri: string, text: string): void {
    this.files.set(uri, { text, stamp: ++this.stamp });
    this.fileChanged(uri);
  }

  delete(uri: string): void {
    if (this.files.delete(uri)) this.fileChanged(uri);
  }

  openFile(uri: string, text: string): void {
    this.open.set(uri, OpenText.create(uri, "statemark", 1, text));
    this.documentChanged(uri);
  }

  edit(uri: string, text: string): void {
    const document = this.open.get(uri);
    if (!document) return;
    OpenText.update(document, [{ text }], document.version + 1);
    this.documentChanged(uri);
  }

  close(uri: string): void {
    if (!this.open.delete(uri)) return;
    this.statements.forget(uri);
    this.documentChanged(uri);
  }

  /** All that the index holds. */
  async contents() {
    await this.index.whenComplete();
    return this.index.index.files.map(({ file, record: { meta, positions, uses } }) => ({
      file,
      meta,
      positions,
      uses,
      facts: this.index.factsOf(file),
    }));
  }

  private documentChanged(uri: string): void {
    if (!uri.endsWith("/statemark.yaml")) this.index.fileChanged(uri);
    else if (this.statements.codebookChanged(uri)) this.index.codebooksChanged();
  }

  private fileChanged(uri: string): void {
    if (uri.endsWith("/statemark.yaml")) this.index.findAgain();
    else this.index.fileChanged(uri);
  }

  private folder(): StatementFolder {
    const later = () => new Promise((resolve) => setImmediate(resolve));
    const found = ({ text, stamp }: { text: string; stamp: number }) => ({
      size: text.length,
      stamp: String(stamp),
    });
    const uris = (isMeant: (uri: string) => boolean) =>
      [...this.files].filter(([uri]) => isMeant(uri));
    return {
      mayHold: (key) => key.startsWith(`${root}/`),
      find: async () => {
        await later();
        const statements = new Map(
          uris(isStatementKey).map(([uri, file]) => [uri, found(file)] as const),
        );
        const codebooks = uris((uri) => uri.endsWith("/statemark.yaml")).map(([uri]) => uri);
        await later();
        await later();
        return { statements, codebooks, isPartial: false };
      },
      look: async (key) => {
        const file = isStatementKey(key) ? this.files.get(key) : undefined;
        await later();
        return file && found(file);
      },
      read: async (key) => {
        this.reads++;
        await later();
        const text = this.files.get(key)?.text;
        await later();
        await later();
        if (text === "unreadable") throw new Error("It cannot be read.");
        return text;
      },
    };
  }
}
