// New statement: a file beside the one that is open, or in the first folder, with the front matter
// that most statements have, ready to be filled in.

import * as vscode from "vscode";
import { refuse } from "./marking.ts";

const frontMatter = ["---", "speaker: $1", "date: $2", "source: $3", "---", "", "$0"].join("\n");

export async function newStatement(): Promise<void> {
  const folder = folderForNew();
  const uri = folder && (await nameIn(folder));
  if (folder && !uri) return;
  const document = uri
    ? await vscode.workspace.openTextDocument(uri)
    : await vscode.workspace.openTextDocument({ language: "statemark" });
  const editor = await vscode.window.showTextDocument(document);
  await editor.insertSnippet(new vscode.SnippetString(frontMatter));
}

/** None in a window without folders: there the statement is saved where its author says, later. */
function folderForNew(): vscode.Uri | undefined {
  const open = vscode.window.activeTextEditor?.document.uri;
  if (open && vscode.workspace.getWorkspaceFolder(open)) return vscode.Uri.joinPath(open, "..");
  return vscode.workspace.workspaceFolders?.[0]?.uri;
}

/** Makes an empty file of the name that is asked for; `undefined` where the question was closed. */
async function nameIn(folder: vscode.Uri): Promise<vscode.Uri | undefined> {
  const words = await vscode.window.showInputBox({
    title: vscode.l10n.t("New statement"),
    prompt: vscode.l10n.t("The name of its file. A date first keeps statements in order."),
    placeHolder: vscode.l10n.t("For example: 2024-12-18-unsc-uk"),
    validateInput: (typed) => whyNoName(folder, typed),
  });
  if (words === undefined) return undefined;
  const uri = fileNamed(folder, words);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { overwrite: false });
  if (await vscode.workspace.applyEdit(edit)) return uri;
  refuse([vscode.l10n.t("The file could not be made in {0}.", folder.fsPath)]);
  return undefined;
}

function fileNamed(folder: vscode.Uri, typed: string): vscode.Uri {
  const name = typed.trim();
  const isWhole = /\.statemark(?:\.md)?$/.test(name);
  return vscode.Uri.joinPath(folder, isWhole ? name : `${name}.statemark`);
}

async function whyNoName(folder: vscode.Uri, typed: string): Promise<string | undefined> {
  if (typed.trim() === "") return vscode.l10n.t("Type a name, or press Escape.");
  if (/[\\/:*?"<>|]/.test(typed)) {
    return vscode.l10n.t("A file’s name cannot hold {0}", '\\ / : * ? " < > |');
  }
  const isThere = await vscode.workspace.fs.stat(fileNamed(folder, typed)).then(
    () => true,
    () => false,
  );
  return isThere ? vscode.l10n.t("There is a file of this name already.") : undefined;
}
