// Suggestions in the editor: accepted one by one and all at once, each time one step to undo; dismissed
// and brought back.
import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";
import { hoverText, newStatement, rangeOf, select } from "./statement-text.ts";

const run = (command: string, ...args: unknown[]) =>
  vscode.commands.executeCommand(`statemark.${command}`, ...args);

const text = [
  "Mr. President, Pyongyang has sent shells to Moscow, and Tehran helped.",
  "",
  "Norway and the Security Council know it.",
  "",
].join("\n");

test("Annotate this statement marks all of it, and one undo gives back what was pasted", async () => {
  const editor = await newStatement("");
  await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), text));
  await run("annotate");
  const marked = editor.document.getText();
  for (const mark of [
    "@[Pyongyang]",
    "@[Moscow]",
    "@[Tehran]",
    "@[Norway]",
    "[Security Council]",
  ]) {
    assert.ok(marked.includes(mark), `${mark} is missing in: ${marked}`);
  }
  await vscode.commands.executeCommand("undo");
  assert.equal(editor.document.getText(), text);
});

test("suggestions are gone to and accepted one by one, or for the paragraph or selection", async () => {
  const editor = await newStatement(text);
  const selected = () => editor.document.getText(editor.selection);
  await run("nextSuggestion");
  assert.equal(selected(), "Pyongyang");
  await run("nextSuggestion");
  assert.equal(selected(), "Moscow");
  await run("acceptSuggestion");
  assert.equal(editor.document.getText(), text.replace("Moscow", "@[Moscow]"));
  assert.equal(selected(), "Moscow");
  await run("previousSuggestion");
  assert.equal(selected(), "Pyongyang");
  await run("acceptSuggestionsInParagraph");
  const first = text
    .replace("Pyongyang", "@[Pyongyang]")
    .replace("Moscow", "@[Moscow]")
    .replace("Tehran", "@[Tehran]");
  assert.equal(editor.document.getText(), first);
  select(editor, "Norway and");
  await run("acceptSuggestionsInSelection");
  assert.equal(editor.document.getText(), first.replace("Norway", "@[Norway]"));
});

test("pointing at a suggestion says what it is, with links, and the light bulb offers the same", async () => {
  const { document } = await newStatement("Pyongyang spoke.\n");
  const at = new vscode.Position(0, 2);
  const shown = await eventually("the hover is there", async () => {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      at,
    );
    return hoverText(hovers).includes("Suggested") ? hoverText(hovers) : undefined;
  });
  assert.match(shown, /North Korea/);
  assert.match(shown, /\[Accept\]\(command:statemark\.acceptSuggestion\?/);
  assert.match(shown, /\[Dismiss\]\(command:statemark\.dismissSuggestion\?/);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    "vscode.executeCodeActionProvider",
    document.uri,
    new vscode.Range(at, at),
  );
  const action = actions.find(({ title }) => title.startsWith("Accept suggestion"));
  assert.ok(action?.command);
  await vscode.commands.executeCommand(action.command.command, ...(action.command.arguments ?? []));
  assert.equal(document.getText(), "@[Pyongyang] spoke.\n");
});

test("nothing is shown where the setting says so, and commands still work", async () => {
  const settings = vscode.workspace.getConfiguration("statemark.suggestions");
  await settings.update("enabled", false, vscode.ConfigurationTarget.Global);
  try {
    const { document } = await newStatement("@[Oslo] met Pyongyang.\n");
    const hoverAt = async (character: number) =>
      hoverText(
        await vscode.commands.executeCommand<vscode.Hover[]>(
          "vscode.executeHoverProvider",
          document.uri,
          new vscode.Position(0, character),
        ),
      );
    await eventually("the text is read", async () => (await hoverAt(3)).includes("Norway"));
    assert.equal(await hoverAt(14), "");
    await run("annotate");
    assert.equal(document.getText(), "@[Oslo] met @[Pyongyang].\n");
  } finally {
    await settings.update("enabled", undefined, vscode.ConfigurationTarget.Global);
  }
});

test("a dismissed suggestion is written into the codebook, and not made again", async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const place = vscode.Uri.joinPath(folder.uri, "suggestions");
  mkdirSync(place.fsPath, { recursive: true });
  const codebook = vscode.Uri.joinPath(place, "statemark.yaml");
  writeFileSync(codebook.fsPath, "# Ours\nactors: {}\n");
  const uri = vscode.Uri.joinPath(place, "a.statemark");
  writeFileSync(uri.fsPath, "Pyongyang met Tehran.\n");
  const document = await vscode.workspace.openTextDocument(uri);
  const editor = await vscode.window.showTextDocument(document);
  select(editor, "Pyongyang");
  await run("dismissSuggestion");
  const written = await vscode.workspace.openTextDocument(codebook);
  assert.equal(
    written.getText(),
    "# Ours\nactors: {}\nignore:\n  - { text: Pyongyang, actor: PRK }\n",
  );
  assert.equal(written.isDirty, false);
  await eventually("only the other is marked", async () => {
    await run("annotate");
    const isRight = document.getText() === "Pyongyang met @[Tehran].\n";
    if (!isRight) await vscode.commands.executeCommand("undo");
    return isRight;
  });
});

test("without a codebook a dismissed suggestion is remembered", async () => {
  const editor = await newStatement("Ljubljana met Tehran.\n");
  editor.selection = new vscode.Selection(0, 2, 0, 2);
  await run("dismissSuggestion");
  await run("annotate");
  assert.equal(editor.document.getText(), "Ljubljana met @[Tehran].\n");
  assert.ok(rangeOf(editor.document, "Ljubljana"));
});
