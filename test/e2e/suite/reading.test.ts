// What an analyst sees of a marked statement: hovers, outline, colours, problems.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";
import { hoverText, newStatement, rangeOf } from "./statement-text.ts";

const text = [
  "# On the DPRK",
  "",
  "![We call upon @[Pyongyang] to comply with §[resolution 1718 (2006)]]{to=DPRK status=open}.",
  "",
  "+[We will help]{to=Ukraine} and ![they must stop]{to=DPRK}. #[Arms](arms) ?[flow]{about=RUS}.",
].join("\n");

test("hovering an actor tells who it is", async () => {
  const { document } = await newStatement(text);
  const place = rangeOf(document, "Pyongyang").start.translate(0, 2);
  const hovers = await eventually("there is a hover", () =>
    vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      place,
    ),
  );
  assert.match(hoverText(hovers), /Democratic People.*Republic of Korea/);
});

test("the outline lists headings, positions in order, and what they mention", async () => {
  const { document } = await newStatement(text);
  const [heading] = await eventually("there is an outline", () =>
    vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      "vscode.executeDocumentSymbolProvider",
      document.uri,
    ),
  );
  assert.equal(heading?.name, "On the DPRK");
  assert.deepEqual(
    heading?.children.map(({ name }) => name),
    [
      "We call upon Pyongyang to comply with resolution 1718 (2006)",
      "We will help",
      "they must stop",
      "flow",
    ],
  );
  assert.deepEqual(
    heading?.children[0]?.children.map(({ name }) => name),
    ["Pyongyang", "resolution 1718 (2006)"],
  );
});

async function tokenTypes(uri: vscode.Uri): Promise<Set<string>> {
  const legend = await eventually("there is a legend", () =>
    vscode.commands.executeCommand<vscode.SemanticTokensLegend>(
      "vscode.provideDocumentSemanticTokensLegend",
      uri,
    ),
  );
  const tokens = await eventually("there are tokens", () =>
    vscode.commands.executeCommand<vscode.SemanticTokens>(
      "vscode.provideDocumentSemanticTokens",
      uri,
    ),
  );
  const types = new Set<string>();
  for (let at = 3; at < tokens.data.length; at += 5) {
    types.add(legend.tokenTypes[tokens.data[at] ?? -1] ?? "");
  }
  return types;
}

test("each kind of mark has a colour of its own", async () => {
  const { document } = await newStatement(text);
  const types = await tokenTypes(document.uri);
  for (const kind of ["actor", "demand", "law", "commitment", "topic", "claim", "markSyntax"]) {
    assert.ok(types.has(kind), `no token for ${kind}`);
  }
});

test("a broken mark is a problem at its place, and goes when it is mended", async () => {
  const editor = await newStatement("We call upon @[Pyongyang to comply.\n");
  const { uri } = editor.document;
  const [problem] = await eventually("there is a problem", () =>
    vscode.languages.getDiagnostics(uri),
  );
  const code = problem?.code;
  assert.equal(typeof code === "object" ? code.value : code, "unclosed-mark");
  assert.equal(problem?.range.start.character, 13);
  await editor.edit((edit) => edit.insert(rangeOf(editor.document, " to comply").start, "]"));
  await eventually("the problem is gone", () => vscode.languages.getDiagnostics(uri).length === 0);
});

test("a Markdown file named as a statement is served too, any other is left alone", async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const file = (name: string) => vscode.Uri.joinPath(folder.uri, name);
  for (const name of ["named.statemark.md", "other.md"]) {
    writeFileSync(file(name).fsPath, text);
  }
  const named = await vscode.workspace.openTextDocument(file("named.statemark.md"));
  await vscode.window.showTextDocument(named);
  assert.equal(named.languageId, "markdown");
  assert.ok((await tokenTypes(named.uri)).has("demand"));
  const other = await vscode.workspace.openTextDocument(file("other.md"));
  await vscode.window.showTextDocument(other);
  const place = rangeOf(other, "Pyongyang").start.translate(0, 2);
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    other.uri,
    place,
  );
  assert.deepEqual(hovers, []);
  assert.deepEqual(vscode.languages.getDiagnostics(other.uri), []);
});

test("the codebook of the folder counts as soon as it is typed", async () => {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, "wagner.statemark");
  writeFileSync(uri.fsPath, "@[Musicians of the night]\n");
  const statement = await vscode.workspace.openTextDocument(uri);
  await vscode.window.showTextDocument(statement);
  await eventually("the name is unknown", () => vscode.languages.getDiagnostics(uri));
  const codebook = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(folder.uri, "statemark.yaml"),
  );
  const editor = await vscode.window.showTextDocument(codebook);
  await editor.edit((edit) =>
    edit.insert(
      rangeOf(codebook, "actors:\n").end,
      "  WAGNER: { name: Wagner Group, aliases: [Musicians of the night] }\n",
    ),
  );
  await vscode.window.showTextDocument(statement);
  await eventually("the name is known", () => vscode.languages.getDiagnostics(uri).length === 0);
  await vscode.window.showTextDocument(codebook);
  await vscode.commands.executeCommand("workbench.action.files.revert");
});

test("after a restart of the server hovers are back", async () => {
  const { document } = await newStatement("@[Kyiv]");
  await vscode.commands.executeCommand("statemark.restartServer");
  await eventually("there is a hover", () =>
    vscode.commands.executeCommand<vscode.Hover[]>(
      "vscode.executeHoverProvider",
      document.uri,
      new vscode.Position(0, 4),
    ),
  );
});
