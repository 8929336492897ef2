// The extension: starts the language server for statements and offers the marking commands.
// Highlighting, hovers, the outline and problems come from the server; the client knows no markup.

import * as vscode from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { registerMarkingCommands } from "./commands/marking.ts";
import { statementSelector } from "./statement-selector.ts";

let client: LanguageClient | undefined;

export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const log = vscode.window.createOutputChannel("Statemark", { log: true });
  const module = vscode.Uri.joinPath(context.extensionUri, "dist", "server.js").fsPath;
  client = new LanguageClient(
    "statemark",
    "Statemark",
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ["--inspect=6009"] } },
    },
    { documentSelector: statementSelector, outputChannel: log },
  );
  context.subscriptions.push(
    log,
    ...registerMarkingCommands(() => client),
    vscode.commands.registerCommand("statemark.restartServer", async () => {
      log.info("Restarting the Statemark server.");
      await client?.restart();
    }),
  );
  await client.start();
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
