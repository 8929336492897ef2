// Words that were just marked, or asked about, are selected still. Whoever presses Enter once more, or where no
// list was needed, does not want a new line in their place.

import * as vscode from "vscode";
import { isStatement } from "../statement-selector.ts";

let kept: vscode.Disposable | undefined;

/** Calls `onLeft` once they are not selected any more; answers whether any are selected now. */
export function keepMarkedWords(onLeft: () => void): boolean {
  forgetMarkedWords();
  const editor = vscode.window.activeTextEditor;
  if (!editor || !isStatement(editor.document)) return false;
  const { selections } = editor;
  if (selections.every(({ isEmpty }) => isEmpty)) return false;
  const left = () => {
    forgetMarkedWords();
    onLeft();
  };
  kept = vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(left),
    vscode.window.onDidChangeTextEditorSelection((event) => {
      if (event.textEditor === editor && !isSame(event.selections, selections)) left();
    }),
  );
  return true;
}

export function forgetMarkedWords(): void {
  kept?.dispose();
  kept = undefined;
}

export function areMarkedWordsSelected(): boolean {
  return kept !== undefined;
}

function isSame(some: readonly vscode.Selection[], others: readonly vscode.Selection[]): boolean {
  return some.length === others.length && some.every((each, at) => others[at]?.isEqual(each));
}
