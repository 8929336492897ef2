// The marking commands over selections, in the editor: the words stay, one step undoes it.
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";
import { mark, newStatement, select } from "./statement-text.ts";

const words = "We call upon Pyongyang to withdraw its forces under resolution 1718 (2006).";

const commands = [
  ["Actor", "@["],
  ["Demand", "!["],
  ["Commitment", "+["],
  ["Claim", "?["],
  ["Law", "§["],
  ["Topic", "#["],
] as const;

for (const [name, opening] of commands) {
  test(`Mark as ${name.toLowerCase()} puts a mark around the selection, and undo takes it back`, async () => {
    const editor = await newStatement(words);
    await mark(editor, name, "Pyongyang");
    assert.equal(editor.document.getText(), words.replace("Pyongyang", `${opening}Pyongyang]`));
    assert.equal(editor.document.getText(editor.selection), "Pyongyang");
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), words);
  });
}

test("all selections are marked, and one undo takes all of it back", async () => {
  const editor = await newStatement("Russia and Ukraine and the UK\n");
  await mark(editor, "Actor", "Russia", "Ukraine", "the UK");
  assert.equal(editor.document.getText(), "@[Russia] and @[Ukraine] and @[the UK]\n");
  assert.deepEqual(
    editor.selections.map((selection) => editor.document.getText(selection)),
    ["Russia", "Ukraine", "the UK"],
  );
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), "Russia and Ukraine and the UK\n");
});

test("a selection over paragraphs becomes one mention in parts", async () => {
  const editor = await newStatement("One two.\n\nThree four.\n");
  await mark(editor, "Demand", "two.\n\nThree");
  assert.equal(editor.document.getText(), "One ![two.]{#p1}\n\n![Three]{#p1} four.\n");
});

test("Remove mark frees the words", async () => {
  const editor = await newStatement("![stop @[Kim] now]{to=DPRK}");
  select(editor, "Kim");
  await vscode.commands.executeCommand("statemark.removeMark");
  assert.equal(editor.document.getText(), "![stop Kim now]{to=DPRK}");
  await vscode.commands.executeCommand("statemark.removeMark");
  assert.equal(editor.document.getText(), "stop Kim now");
});

test("what cannot be marked stays as it is", async () => {
  const editor = await newStatement("```\ncode\n```\n");
  await mark(editor, "Actor", "code");
  assert.equal(editor.document.getText(), "```\ncode\n```\n");
});

test("marks keep the line ends of the text", async () => {
  const editor = await newStatement("One\r\n\r\nKim two\r\n");
  await mark(editor, "Actor", "Kim");
  assert.equal(editor.document.getText(), "One\r\n\r\n@[Kim] two\r\n");
  await eventually("a hover or a problem shows that it was read", () =>
    vscode.languages.getDiagnostics(editor.document.uri),
  );
});
