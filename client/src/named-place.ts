// Where a command looks for a name or a mark: where a link says, or else at the cursor.

import * as vscode from "vscode";
import type { Position } from "vscode-languageclient";
import type { PositionParams } from "../../server/src/lsp/protocol.ts";

export interface NamedPlace {
  readonly uri: vscode.Uri;
  readonly position: vscode.Position;
}

/**
 * `undefined` without an editor. The arguments are those that a link or a line above a paragraph gives; a menu
 * gives others.
 */
export async function namedPlace(
  address?: unknown,
  at?: Position,
): Promise<NamedPlace | undefined> {
  if (typeof address === "string" && at) {
    await hideHover();
    const position = new vscode.Position(at.line, at.character);
    return { uri: vscode.Uri.parse(address), position };
  }
  const editor = vscode.window.activeTextEditor;
  return editor && { uri: editor.document.uri, position: editor.selection.active };
}

/** One that closes by itself gives the keyboard back to the text, and so takes it from a list just opened. */
async function hideHover(): Promise<void> {
  try {
    await vscode.commands.executeCommand("editor.action.hideHover");
  } catch {
    // Older versions of the editor have no such command.
  }
}

export function paramsAt({ uri, position: { line, character } }: NamedPlace): PositionParams {
  return { textDocument: { uri: uri.toString() }, position: { line, character } };
}

/** The editor that shows it. */
export function editorAt({ uri }: NamedPlace): vscode.TextEditor | undefined {
  const address = uri.toString();
  const shows = (editor: vscode.TextEditor) => editor.document.uri.toString() === address;
  const { activeTextEditor: active, visibleTextEditors: visible } = vscode.window;
  return active && shows(active) ? active : visible.find(shows);
}
