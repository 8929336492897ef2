// The extension: starts the language server with the first statement and offers the commands.
// Highlighting, hovers, the outline and problems come from the server; the client knows no markup.

import * as vscode from "vscode";
import { registerCoding } from "./coding/register.ts";
import { askAfterMarking, registerCompletingMarks } from "./commands/complete-mark.ts";
import { registerMarkEditingCommands } from "./commands/editing-mark.ts";
import { registerMarkingCommands } from "./commands/marking.ts";
import { newStatement } from "./commands/new-statement.ts";
import { registerShowingEntries } from "./commands/show-entry.ts";
import { registerMarkWritingCommands } from "./commands/writing-marks.ts";
import { onFirstStatement } from "./first-statement.ts";
import { registerHoverActions } from "./hover/register.ts";
import { StatementClient } from "./language-client.ts";
import { MarkDecorations } from "./reading/mark-decorations.ts";
import { showMarks } from "./reading/show-marks.ts";
import { registerReplacingSource } from "./source/replace-source.ts";
import { registerSealing } from "./source/sealing.ts";
import { DismissedHere } from "./suggestions/dismissed-here.ts";
import { registerSuggestions } from "./suggestions/register.ts";
import { registerWorkspace } from "./workspace/register.ts";

let client: StatementClient | undefined;

export function activate(context: vscode.ExtensionContext): void {
  const log = vscode.window.createOutputChannel("Statemark", { log: true });
  const statements = new StatementClient(context.extensionUri, context.storageUri, log);
  client = statements;
  const dismissed = new DismissedHere(context.workspaceState);
  context.subscriptions.push(
    log,
    statements,
    ...registerMarkingCommands(statements, (question) => askAfterMarking(statements, question)),
    registerCompletingMarks(statements),
    registerShowingEntries(),
    ...registerMarkEditingCommands(statements),
    ...registerMarkWritingCommands(statements),
    ...registerSealing(statements),
    ...registerReplacingSource(statements),
    new MarkDecorations(statements),
    ...registerSuggestions(statements, dismissed),
    ...registerCoding(statements, dismissed, context.extension),
    ...registerWorkspace(statements),
    vscode.commands.registerCommand("statemark.newStatement", newStatement),
    ...registerHoverActions(statements),
    vscode.commands.registerCommand("statemark.showMarks", showMarks),
    vscode.commands.registerCommand("statemark.restartServer", () => statements.restart()),
    // A failure to start is logged and shown by the client itself.
    onFirstStatement(() => void statements.start().catch(() => undefined)),
  );
}

export async function deactivate(): Promise<void> {
  await client?.stop();
}
