// Ties a connection to documents, codebooks, handlers and diagnostics.

import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
} from "vscode-languageserver/node";
import { longestStatement } from "../workspace/statement.ts";
import { fencedAnswers } from "./answer.ts";
import { registerCallHierarchy } from "./call-hierarchy-handlers.ts";
import { initializeResult } from "./capabilities.ts";
import { AllChecked } from "./check-all.ts";
import { registerCodeActions } from "./code-actions.ts";
import { registerCodeLenses } from "./code-lens-handlers.ts";
import { registerOrganising } from "./codebook-handlers.ts";
import { announceCompletion, registerCompletion } from "./completion-handlers.ts";
import { DiagnosticsPusher, diagnosticReport } from "./diagnostics.ts";
import { registerFileRenames } from "./file-rename-handlers.ts";
import { registerHandlers } from "./handlers.ts";
import { registerHoverActions } from "./hover-handlers.ts";
import { registerInlayHints } from "./inlay-hint-handlers.ts";
import { registerMarkChoices } from "./mark-choices-handler.ts";
import { registerNavigation } from "./navigation-handlers.ts";
import { isCodebook, OpenStatements } from "./open-statements.ts";
import { OpenText } from "./open-text.ts";
import type { InitializationOptions } from "./protocol.ts";
import { registerRenames } from "./rename-handlers.ts";
import { registerFormatting } from "./selection-handlers.ts";
import { registerSuggestions } from "./suggestion-handlers.ts";
import { WorkspaceStatements } from "./workspace-statements.ts";
import { WorkspaceSync } from "./workspace-sync.ts";
import { WorkspaceView } from "./workspace-view.ts";

export function startServer(connection: Connection, version: string): void {
  const documents = new TextDocuments(OpenText);
  const statements = new OpenStatements(documents, (message) => connection.console.warn(message));
  const workspace = new WorkspaceStatements(statements, (message) =>
    connection.console.warn(message),
  );
  const view = new WorkspaceView(workspace, statements);
  const checked = new AllChecked(connection, statements, workspace, view);
  const pusher = new DiagnosticsPusher(connection, documents, statements);
  let client: InitializeParams["capabilities"] = {};
  let options: InitializationOptions = {};
  const canPull = () => client.textDocument?.diagnostic !== undefined;

  connection.onInitialize((params) => {
    client = params.capabilities;
    sync.initialize(params, version);
    options = (params.initializationOptions as InitializationOptions | null | undefined) ?? {};
    pusher.pages = pagesOf(params.initializationOptions);
    checked.pages = pusher.pages;
    return initializeResult(version, client);
  });
  connection.onInitialized(() => {
    registerFormatting(connection, client).catch(logFailure);
    announceCompletion(connection, client).catch(logFailure);
    codeLensesReady().catch(logFailure);
    hints.ready().catch(logFailure);
    sync.start();
  });

  const logFailure = (error: unknown) => connection.console.warn(String(error));
  const codebooksChanged = (isBeingWritten: boolean) => {
    workspace.codebooksChanged(isBeingWritten);
    checked.codebooksChanged();
    hints.refresh();
    if (!canPull()) pusher.allChanged();
    else if (client.workspace?.diagnostics?.refreshSupport) {
      connection.languages.diagnostics.refresh().catch(logFailure);
    }
  };
  const codebookChanged = (uri: string, isBeingWritten: boolean) => {
    if (isCodebook(uri) && statements.codebookChanged(uri)) codebooksChanged(isBeingWritten);
  };
  const sync = new WorkspaceSync(connection, statements, workspace, {
    codebooksChanged: () => codebooksChanged(false),
    fileChanged: (uri) => checked.fileChanged(uri),
  });

  const configured: (() => void)[] = [() => sync.configurationChanged()];
  connection.onDidChangeConfiguration(() => {
    for (const listener of configured) listener();
  });

  const tooLong = new Set<string>();
  documents.onDidChangeContent(({ document }) => {
    const { uri } = document;
    codebookChanged(uri, true);
    workspace.fileChanged(uri);
    if (document.length > longestStatement && !tooLong.has(uri)) {
      tooLong.add(uri);
      // A notification, not the request that the connection's own method sends: some clients refuse it.
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Info,
        message: tooLongMessage(uri),
      });
    }
    if (!canPull()) pusher.changed(uri);
  });
  documents.onDidOpen(({ document }) => checked.fileChanged(document.uri));
  documents.onDidClose(({ document }) => {
    checked.fileChanged(document.uri);
    statements.forget(document.uri);
    closed(document.uri);
    workspace.fileChanged(document.uri);
    tooLong.delete(document.uri);
    codebookChanged(document.uri, false);
    if (!canPull()) pusher.closed(document.uri);
  });

  const closed = registerHandlers(connection, statements, view);
  registerCodeActions(connection, statements, view, () => ({
    capabilities: client,
    canShowEntries: options.canShowEntries === true,
  }));
  registerOrganising(connection, statements);
  registerMarkChoices(connection, statements, workspace, view, () => client);
  registerCompletion(connection, statements, view, () => ({
    suggestCommand: options.suggestCommand,
    canHoldCursor: Boolean(client.textDocument?.completion?.completionItem?.snippetSupport),
  }));
  const answer = fencedAnswers(connection, statements);
  registerNavigation(connection, statements, workspace, view, answer);
  registerRenames(connection, statements, workspace, view, () => client);
  registerCallHierarchy(connection, statements, workspace, view);
  registerHoverActions(connection, statements, workspace, view);
  registerFileRenames(connection, statements, workspace, view, () => client);
  const codeLensesReady = registerCodeLenses(
    connection,
    statements,
    workspace,
    view,
    () => client,
    (listener) => configured.push(listener),
  );
  const hints = registerInlayHints(
    connection,
    statements,
    view,
    () => client,
    (listener) => configured.push(listener),
  );
  registerSuggestions(connection, statements, () => client);
  connection.languages.diagnostics.on(({ textDocument, previousResultId }) =>
    diagnosticReport(documents, statements, textDocument.uri, previousResultId, pusher.pages),
  );
  documents.listen(connection);
  connection.listen();
}

function tooLongMessage(uri: string): string {
  const name = decoded(uri.slice(uri.lastIndexOf("/") + 1));
  return `${name} is longer than 5 MB. Hovers, the outline, problems and marking are left out for it; editing works as usual. Split it into several files to have all of them.`;
}

/** As it stands where it is encoded in a way of its own. */
function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

function pagesOf(options: unknown): string | undefined {
  const { diagnosticPages: pages } = (options ?? {}) as Partial<InitializationOptions>;
  return typeof pages === "string" && pages !== "" ? pages.replace(/\/$/, "") : undefined;
}
