// Which mark was written last, for those who want to write it again.

import * as vscode from "vscode";

export interface WrittenMark {
  readonly document: vscode.TextDocument;
  /** Its words, or a place at their beginning. */
  readonly range: vscode.Range;
}

const written = new vscode.EventEmitter<WrittenMark>();

/** A mark was made or accepted, or what it says was chosen. */
export const onDidWriteMark = written.event;

export function markWasWritten(document: vscode.TextDocument, range: vscode.Range): void {
  written.fire({ document, range });
}
