// Selecting in an editor so that the next command finds it: the window tells of changes with a delay, and what
// it tells of an older selection would be taken for the newest.

import * as vscode from "vscode";

/** In milliseconds; it is told of within a few, where it is told of at all. */
const longestWait = 250;

/** Resolves once the window has it. */
export async function select(
  editor: vscode.TextEditor,
  selections: readonly vscode.Selection[],
): Promise<void> {
  const isSame = (now: readonly vscode.Selection[]) =>
    now.length === selections.length &&
    now.every((each, index) => selections[index]?.isEqual(each) ?? false);
  const isThere = isSame(editor.selections);
  const told = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(
      ({ textEditor, selections: now }) => {
        if (textEditor === editor && isSame(now)) done();
      },
    );
    const timer = setTimeout(() => done(), longestWait);
    const done = () => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    if (isThere) done();
  });
  editor.selections = selections;
  await told;
}
