// Lines above paragraphs about the positions taken there, for those who want them: they are off unless the
// client says otherwise (`statemark.codeLens.enabled`).

import {
  type ClientCapabilities,
  type CodeLens,
  type Connection,
  DidChangeConfigurationNotification,
} from "vscode-languageserver/node";
import { codeLenses } from "../features/code-lens.ts";
import { fenced } from "./answer.ts";
import { keyOf } from "./file-keys.ts";
import type { OpenStatements } from "./open-statements.ts";
import { toRange } from "./to-lsp.ts";
import { showReferencesCommand } from "./workspace-protocol.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

const section = "statemark.codeLens.enabled";
const pause = 500;

/** Returns what to call once the client is ready for requests. */
export function registerCodeLenses(
  connection: Connection,
  statements: OpenStatements,
  all: WorkspaceStatements,
  view: WorkspaceView,
  capabilities: () => ClientCapabilities,
  onConfiguration: (listener: () => void) => void,
): () => Promise<void> {
  let isShown = false;
  let waiting: NodeJS.Timeout | undefined;
  const isEnabled = async (uri: string): Promise<boolean> => {
    if (!capabilities().workspace?.configuration) return false;
    const value: unknown = await connection.workspace.getConfiguration({ scopeUri: uri, section });
    return value === true;
  };
  const refresh = () => {
    if (!capabilities().workspace?.codeLens?.refreshSupport) return;
    connection
      .sendRequest("workspace/codeLens/refresh")
      .catch((error: unknown) => connection.console.warn(String(error)));
  };
  connection.onCodeLens(async ({ textDocument: { uri } }): Promise<CodeLens[]> => {
    if (!(await isEnabled(uri))) return [];
    isShown = true;
    await all.whenComplete();
    return fenced<CodeLens[]>(connection, uri, [], () => {
      const statement = statements.get(uri);
      if (!statement) return [];
      return codeLenses(view, keyOf(uri), statement).map(({ title, ...mark }) => {
        const range = toRange(statement.lines, mark);
        const command = { title, command: showReferencesCommand, arguments: [uri, range.start] };
        return { range, command };
      });
    });
  });
  all.onDidChange(() => {
    if (!isShown) return;
    clearTimeout(waiting);
    waiting = setTimeout(refresh, pause);
  });
  onConfiguration(refresh);
  return async () => {
    if (!capabilities().workspace?.didChangeConfiguration?.dynamicRegistration) return;
    await connection.client.register(DidChangeConfigurationNotification.type, { section });
  };
}
