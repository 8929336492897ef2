// What an editor does for any structured text, for marks: brackets that find each other, growing
// selections, mentions that light up together, marks put in order and written long or short.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";
import { newStatement, rangeOf, select } from "./statement-text.ts";

const cursorAt = (editor: vscode.TextEditor, words: string, by = 0) => {
  const place = rangeOf(editor.document, words).start.translate(0, by);
  editor.selection = new vscode.Selection(place, place);
};

/** Jumps from the bracket at the cursor to its partner, and gives what stands around it. */
async function partner(editor: vscode.TextEditor): Promise<string> {
  await vscode.commands.executeCommand("editor.action.jumpToBracket");
  const { line, character } = editor.selection.active;
  return editor.document.lineAt(line).text.slice(Math.max(0, character - 3), character + 1);
}

const brackets = [
  [
    "a mark's bracket finds its own, over marks inside",
    "![stop @[Kim] now]{to=UK} a]",
    "[stop",
    "now]",
  ],
  ["the inner mark's finds the inner one", "![stop @[Kim] now]", "[Kim", "Kim]"],
  ["braces find each other, over quoted words", '![a]{to=UK note="b} (c" by=US} x', "{to", "=US}"],
  ["so do the parentheses of a target", "@[it](S/RES/1718 (2006)) x", "(S/", "06))"],
  ["and brackets in headings", "# On @[Kim] and #[arms]", "[Kim", "Kim]"],
  ["and in quotes and lists", "> - §[resolution [sic] 1718] x", "[res", "718]"],
] as const;

for (const [name, text, from, to] of brackets) {
  test(`brackets: ${name}`, async () => {
    const editor = await newStatement(text);
    // Which brackets stand in quotes is known once the colours are.
    await eventually(`the partner of ${from} is ${to}`, async () => {
      cursorAt(editor, from);
      return (await partner(editor)) === to;
    });
  });
}

test("brackets: a mark over several lines has its partner", async () => {
  const editor = await newStatement("![stop\n@[Kim]\nnow]{to=UK}\n");
  cursorAt(editor, "[stop");
  assert.equal(await partner(editor), "now]");
  assert.equal(editor.selection.active.line, 2);
});

test("a selection grows from the word to the mark, the mark around it and the paragraph", async () => {
  const { document } = await newStatement("x\n\nSo ![stop @[the regime](DPRK)]{to=UK}.\n");
  const [range] = await eventually("there are ranges", () =>
    vscode.commands.executeCommand<vscode.SelectionRange[]>(
      "vscode.executeSelectionRangeProvider",
      document.uri,
      [rangeOf(document, "regime").start.translate(0, 2)],
    ),
  );
  const steps: string[] = [];
  for (let step = range; step; step = step.parent as vscode.SelectionRange) {
    steps.push(document.getText(step.range));
  }
  for (const expected of [
    "regime",
    "the regime",
    "@[the regime](DPRK)",
    "stop @[the regime](DPRK)",
    "![stop @[the regime](DPRK)]{to=UK}",
    "So ![stop @[the regime](DPRK)]{to=UK}.",
  ]) {
    assert.ok(steps.includes(expected), `no step to “${expected}” in ${JSON.stringify(steps)}`);
  }
});

test("mentions of the same actor light up together", async () => {
  const { document } = await newStatement("@[Kyiv] and @[Ukraine] and Kyiv\n");
  const found = await eventually("mentions light up", () =>
    vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      new vscode.Position(0, 4),
    ),
  );
  assert.deepEqual(
    found.map(({ range }) => document.getText(range)),
    ["Kyiv", "Ukraine"],
  );
});

test("in plain words the other places of the word still light up", async () => {
  const { document } = await newStatement("all States and all peoples and @[Kyiv]\n");
  const found = await eventually("words light up", () =>
    vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      new vscode.Position(0, 1),
    ),
  );
  assert.deepEqual(
    found.map(({ range }) => document.getText(range)),
    ["all", "all"],
  );
});

const untidy = "![a]{status=open  to=UK}  two  words\n\n@[b]( UK )\n";
const tidy = "![a]{to=UK status=open}  two  words\n\n@[b](UK)\n";

test("Format Document puts marks in order and changes nothing else; one undo takes it back", async () => {
  const editor = await newStatement(untidy);
  await eventually("the text is formatted", async () => {
    await vscode.commands.executeCommand("editor.action.formatDocument");
    return editor.document.getText() !== untidy;
  });
  assert.equal(editor.document.getText(), tidy);
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), untidy);
});

test("Tidy marks does so for the selection, also in a Markdown file named as a statement", async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, "tidy.statemark.md");
  writeFileSync(uri.fsPath, untidy);
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
  assert.equal(editor.document.languageId, "markdown");
  select(editor, "@[b]( UK )");
  await vscode.commands.executeCommand("statemark.tidyMarks");
  assert.equal(editor.document.getText(), untidy.replace("( UK )", "(UK)"));
  assert.equal(editor.document.getText(editor.selection), "@[b](UK)");
  const ours = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
    "vscode.executeFormatDocumentProvider",
    uri,
    { tabSize: 4, insertSpaces: true },
  );
  assert.equal(ours?.length ?? 0, 0, "Statemark must not be one more formatter of Markdown");
  await vscode.commands.executeCommand("workbench.action.files.revert");
});

test("Write marks in long form, and back in short form, over the whole file; one undo each", async () => {
  const short = "![ask @[Kim] on §[NPT]]{to=UK} +[a]\n\n#[b]\n";
  const long = ":demand[ask :actor[Kim] on :law[NPT]]{to=UK} :commitment[a]\n\n:topic[b]\n";
  const editor = await newStatement(short);
  cursorAt(editor, "#[b]", 3);
  await vscode.commands.executeCommand("statemark.writeLongForm");
  assert.equal(editor.document.getText(), long);
  assert.equal(editor.document.getText(rangeAfter(editor)), "]", "the cursor has moved");
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), short);
  await vscode.commands.executeCommand("redo");
  await vscode.commands.executeCommand("statemark.writeShortForm");
  assert.equal(editor.document.getText(), short);
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), long);
});

test("the forms of the selected marks change alone, and the selection stays", async () => {
  const editor = await newStatement("@[a] @[b] @[c]\n");
  select(editor, "@[b]", "@[c]");
  await vscode.commands.executeCommand("statemark.writeLongForm");
  assert.equal(editor.document.getText(), "@[a] :actor[b] :actor[c]\n");
  assert.deepEqual(
    editor.selections.map((selection) => editor.document.getText(selection)),
    [":actor[b]", ":actor[c]"],
  );
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), "@[a] @[b] @[c]\n");
});

function rangeAfter({ selection }: vscode.TextEditor): vscode.Range {
  return new vscode.Range(selection.active, selection.active.translate(0, 1));
}
