// Sealing the words of a statement, and replacing them under its marks, in the editor.
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";
import { newStatement } from "./statement-text.ts";

const codesOf = (editor: vscode.TextEditor) =>
  vscode.languages
    .getDiagnostics(editor.document.uri)
    .map(({ code }) => (typeof code === "object" ? code.value : code));

const reports = () =>
  vscode.workspace.textDocuments.filter(({ uri }) => uri.scheme === "statemark-report");

test("Seal the text writes the seal, undo takes it back, and a change of the words is a problem", async () => {
  const text = "@[Pyongyang] spoke.\n";
  const editor = await newStatement(text);
  await vscode.commands.executeCommand("statemark.seal");
  assert.match(
    editor.document.getText(),
    /^---\ntext-hash: sha256-[0-9a-f]{64}\n---\n@\[Pyongyang\] spoke\.\n$/,
  );
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), text);

  await vscode.commands.executeCommand("statemark.seal");
  await editor.edit((builder) => builder.insert(new vscode.Position(3, 0), "Then "));
  await eventually("the change is seen", () => codesOf(editor).includes("text-changed"));
  await vscode.commands.executeCommand("statemark.seal");
  await eventually("the seal fits again", () => !codesOf(editor).includes("text-changed"));
});

test("Replace the source text keeps the marks with their words, in one step to undo", async () => {
  const text =
    "---\nspeaker: UK\n---\n\nWe ![urge @[Pyongyang] to stop]{to=DPRK} at once, and we say so to @[Moscow].\n";
  const editor = await newStatement(text);
  await vscode.commands.executeCommand("statemark.replaceSource", {
    text: "Mr. President, we urge Pyongyang to stop now, at once. We thank you.",
  });
  assert.equal(
    editor.document.getText(),
    "---\nspeaker: UK\n---\n\nMr. President, we ![urge @[Pyongyang] to stop]{to=DPRK} now, at once. We thank you.\n",
  );
  const [report] = await eventually("the list is there", reports);
  assert.ok(report);
  assert.match(report.getText(), /Around the same words as before: 2/);
  assert.match(report.getText(), /line 5: @\[Moscow\]/);
  await vscode.window.showTextDocument(editor.document);
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), text);
});

test("Replace the source text keeps the line ends of the file", async () => {
  const editor = await newStatement("@[Kim] spoke.\r\n\r\nHe left.\r\n");
  await vscode.commands.executeCommand("statemark.replaceSource", {
    text: "Then Kim spoke.\n\nHe left.\n",
  });
  assert.equal(editor.document.getText(), "Then @[Kim] spoke.\r\n\r\nHe left.\r\n");
});
