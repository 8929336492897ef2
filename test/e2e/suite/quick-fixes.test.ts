// Quick fixes as the editor gets and makes them, an entry for a codebook that is not there yet among them.
import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";
import { newStatement } from "./statement-text.ts";

function fixesAt(document: vscode.TextDocument): Thenable<vscode.CodeAction[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    all,
    vscode.CodeActionKind.QuickFix.value,
  );
}

async function take(document: vscode.TextDocument, title: RegExp): Promise<void> {
  const fix = await eventually(`there is a fix ${title}`, async () =>
    (await fixesAt(document)).find((each) => title.test(each.title)),
  );
  assert.ok(fix.edit, "the fix has no edit");
  assert.ok(await vscode.workspace.applyEdit(fix.edit), "the edit was refused");
}

test("a quick fix mends the text, and the problem goes", async () => {
  const { document } = await newStatement("![go]{to=UK stauts=open}\n");
  await take(document, /^Change “stauts” to “status”$/);
  assert.equal(document.getText(), "![go]{to=UK status=open}\n");
  await eventually(
    "the problem is gone",
    () => vscode.languages.getDiagnostics(document.uri).length === 0,
  );
});

test("a name is added to the codebook of the folder, and is known then", async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const place = vscode.Uri.joinPath(folder.uri, "quick-fixes");
  mkdirSync(place.fsPath, { recursive: true });
  const uri = vscode.Uri.joinPath(place, "erewhon.statemark");
  writeFileSync(uri.fsPath, "@[Erewhonian Guard]\n");
  const document = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(document);
  await take(document, /^Add “Erewhonian Guard” to the codebook$/);
  await eventually("the name is known", () => vscode.languages.getDiagnostics(uri).length === 0);
  const codebook = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(folder.uri, "statemark.yaml"),
  );
  assert.match(codebook.getText(), /\n {2}ERE\S+:\n {4}name: Erewhonian Guard\n/);
});

test("the code of a problem leads to a page that the extension brings", async () => {
  const { document } = await newStatement("@[Erewhon]\n");
  const [problem] = await eventually("there is a problem", () =>
    vscode.languages.getDiagnostics(document.uri),
  );
  const code = problem?.code;
  assert.ok(typeof code === "object", "the code has no page");
  assert.equal(code.value, "unknown-actor");
  const page = await vscode.workspace.openTextDocument(code.target);
  assert.match(page.getText(), /^# A name that is no known actor/);
});
