// Whether there is anything here for the server: a statement or a codebook that is open, or one in a
// folder of the window. The look is a light one, at languages and file names only, since the
// extension wakes for every Markdown file and most of them are no statements.

import * as vscode from "vscode";
import { statementSelector } from "./statement-selector.ts";

const filesOfInterest = "**/{statemark.yaml,*.statemark,*.statemark.md}";

/** Calls `found` once, now or when the first statement or codebook turns up. */
export function onFirstStatement(found: () => void): vscode.Disposable {
  const watching: vscode.Disposable[] = [];
  const stopWatching = () => {
    for (const each of watching.splice(0)) each.dispose();
  };
  const end = () => {
    if (watching.length === 0) return;
    stopWatching();
    found();
  };
  const look = (document: vscode.TextDocument) => {
    if (vscode.languages.match(statementSelector, document) > 0) end();
  };
  const searchFolders = async () => {
    const [first] = await vscode.workspace.findFiles(filesOfInterest, "**/node_modules/**", 1);
    if (first) end();
  };
  watching.push(
    vscode.workspace.onDidOpenTextDocument(look),
    vscode.workspace.onDidChangeWorkspaceFolders(searchFolders),
  );
  for (const document of vscode.workspace.textDocuments) look(document);
  if (watching.length > 0) void searchFolders();
  return { dispose: stopWatching };
}
