// Statements to work on that no file holds, and what to do to their words.
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";

/** A new, unsaved statement, shown; the extension is awake when it comes. */
export async function newStatement(content: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: "statemark", content });
  const editor = await vscode.window.showTextDocument(document);
  const extension = vscode.extensions.getExtension("statemark.statemark");
  await eventually("the extension is active", () => extension?.isActive);
  return editor;
}

export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const start = document.getText().indexOf(words);
  assert.ok(start >= 0, `the text does not hold “${words}”`);
  return new vscode.Range(document.positionAt(start), document.positionAt(start + words.length));
}

export function select(editor: vscode.TextEditor, ...words: readonly string[]): void {
  editor.selections = words.map((each) => {
    const { start, end } = rangeOf(editor.document, each);
    return new vscode.Selection(start, end);
  });
}

/** Marks words with the command of that name: "Actor", "Demand" …; no list asks what is open about them. */
export async function mark(editor: vscode.TextEditor, name: string, ...words: readonly string[]) {
  const configuration = vscode.workspace.getConfiguration("statemark");
  await configuration.update("askAfterMarking", false, vscode.ConfigurationTarget.Global);
  select(editor, ...words);
  await vscode.commands.executeCommand(`statemark.mark${name}`);
}

export function hoverText(hovers: readonly vscode.Hover[]): string {
  const contents = hovers.flatMap((hover) => hover.contents);
  return contents.map((each) => (typeof each === "string" ? each : each.value)).join("\n");
}
