// The codebook as the editor has it: a file of the language YAML, in which Statemark completes, explains,
// lists, reports and mends, and whose entries are found and renamed from statements.
import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";

/** Opens a codebook in a folder of its own; `|` is the cursor. */
async function codebookAt(name: string, drawn: string): Promise<vscode.TextEditor> {
  const [before = "", after = ""] = drawn.split("|");
  const uri = placeOf(name, "statemark.yaml");
  writeFileSync(uri.fsPath, before + after);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  const cursor = editor.document.positionAt(before.length);
  editor.selection = new vscode.Selection(cursor, cursor);
  return editor;
}

function placeOf(folder: string, name: string): vscode.Uri {
  const [root] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(root);
  const place = vscode.Uri.joinPath(root.uri, folder);
  mkdirSync(place.fsPath, { recursive: true });
  return vscode.Uri.joinPath(place, name);
}

function offeredAt({ document, selection }: vscode.TextEditor): Thenable<vscode.CompletionList> {
  return vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    selection.active,
  );
}

const labelOf = ({ label }: vscode.CompletionItem) =>
  typeof label === "string" ? label : label.label;

test("keys of a codebook are offered, each once", async () => {
  const editor = await codebookAt("codebook-keys", "actors:\n  WAGNER:\n    na|\n");
  assert.equal(editor.document.languageId, "yaml");
  const labels = await eventually("keys are offered", async () => {
    const { items } = await offeredAt(editor);
    const found = items.map(labelOf).filter((label) => label === "acts-for" || label === "name");
    return found;
  });
  assert.deepEqual([...labels].sort(), ["acts-for", "name"]);
});

test("actors are offered by name, and are explained", async () => {
  const editor = await codebookAt(
    "codebook-ids",
    "positions:\n  out:\n    to: Pyong|\n    by: RUS\n",
  );
  const { items } = await offeredAt(editor);
  assert.ok(items.some((item) => labelOf(item) === "PRK"));
  const [hover] = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    editor.document.uri,
    new vscode.Position(3, 9),
  );
  const [content] = hover?.contents ?? [];
  assert.match(content instanceof vscode.MarkdownString ? content.value : "", /Russian Federation/);
});

test("an error stands at its place, and its fix mends it", async () => {
  const { document } = await codebookAt("codebook-fix", "actors:\n  W:\n    nam: Wagner\n|");
  const [problem] = await eventually("there is a problem", () =>
    vscode.languages.getDiagnostics(document.uri),
  );
  assert.equal(document.getText(problem?.range), "nam");
  const fixes = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    problem?.range,
    vscode.CodeActionKind.QuickFix.value,
  );
  const fix = fixes.find(({ title }) => title === "Change it to name");
  assert.ok(fix?.edit && (await vscode.workspace.applyEdit(fix.edit)));
  assert.equal(document.lineAt(2).text, "    name: Wagner");
  await eventually(
    "the problem is gone",
    () => vscode.languages.getDiagnostics(document.uri).length === 0,
  );
});

test("an entry is gone to from a statement, and renamed in files that are open and closed", async () => {
  const { document: codebook } = await codebookAt(
    "codebook-rename",
    "actors:\n  W: { name: Wagner }\n|",
  );
  const closed = placeOf("codebook-rename", "closed.statemark");
  writeFileSync(closed.fsPath, "@[the company](W)\n");
  const open = placeOf("codebook-rename", "open.statemark");
  writeFileSync(open.fsPath, "![go]{to=W}\n");
  const document = await vscode.workspace.openTextDocument(open);
  await vscode.window.showTextDocument(document);
  const place = new vscode.Position(0, 9);
  const [definition] = await eventually("there is a definition", () =>
    vscode.commands.executeCommand<vscode.Location[]>(
      "vscode.executeDefinitionProvider",
      open,
      place,
    ),
  );
  assert.equal(definition?.uri.toString(), codebook.uri.toString());
  assert.equal(codebook.getText(definition?.range), "W");
  const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
    "vscode.executeDocumentRenameProvider",
    open,
    place,
    "PMC",
  );
  assert.ok(await vscode.workspace.applyEdit(edit));
  assert.equal(document.getText(), "![go]{to=PMC}\n");
  assert.equal(codebook.getText(), "actors:\n  PMC: { name: Wagner }\n");
  const renamed = await vscode.workspace.openTextDocument(closed);
  assert.equal(renamed.getText(), "@[the company](PMC)\n");
});

test("the outline of a codebook has the names", async () => {
  const { document } = await codebookAt(
    "codebook-outline",
    "topics:\n  arms: { name: Trade in arms }\n|",
  );
  const symbols = await eventually("there is an outline", () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    ),
  );
  assert.deepEqual(
    symbols.map(({ name, children }) => [name, children.map((child) => child.name)]),
    [["topics", ["Trade in arms"]]],
  );
});
