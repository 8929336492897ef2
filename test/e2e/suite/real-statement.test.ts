// A real statement, marked as an analyst would, from the corpus where it is there: it reads through
// its marks, and without them it is the source again.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as vscode from "vscode";
import { eventually } from "./opened.ts";
import { test } from "./runner.ts";
import { hoverText, mark, newStatement, rangeOf } from "./statement-text.ts";

const { STATEMARK_REAL: file } = process.env;

const marks = [
  ["Demand", "withdraw its forces from the theatre of combat"],
  ["Demand", "You must cease this support immediately"],
  ["Demand", "align their words and actions with their stated commitment"],
  ["Commitment", "We will continue to impose costs on Russia and DPRK"],
  ["Claim", "Russia intends to transfer MiG-29 and Su-27 fighter aircraft to DPRK"],
  ["Law", "Non-Proliferation Treaty"],
  ["Topic", "military cooperation"],
  ["Actor", "Pyongyang"],
  ["Actor", "Russia"],
] as const;

if (file !== undefined) {
  test("a real statement is marked, read through its marks, and stripped to its source", async () => {
    const source = readFileSync(file, "utf8").replace(/\n/g, "\n\n");
    const editor = await newStatement(source);
    const { document } = editor;
    for (const [name, words] of marks) await mark(editor, name, words);

    const hovers = await eventually("there is a hover", () =>
      vscode.commands.executeCommand<vscode.Hover[]>(
        "vscode.executeHoverProvider",
        document.uri,
        rangeOf(document, "@[Pyongyang]").start.translate(0, 3),
      ),
    );
    assert.match(hoverText(hovers), /Democratic People/);

    const outline = await eventually("there is an outline", () =>
      vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
        "vscode.executeDocumentSymbolProvider",
        document.uri,
      ),
    );
    const positions = marks.filter(([name]) => ["Demand", "Commitment", "Claim"].includes(name));
    const inOrder = positions
      .map(([, words]) => words)
      .sort((a, b) => source.indexOf(a) - source.indexOf(b));
    assert.deepEqual(
      outline.map(({ name }) => name),
      inOrder,
    );

    const copy = join(mkdtempSync(join(tmpdir(), "statemark-real-")), "real.statemark");
    writeFileSync(copy, document.getText());
    const extension = vscode.extensions.getExtension("statemark.statemark");
    const cli = join(extension?.extensionPath ?? "", "dist", "cli.js");
    const run = (command: string) =>
      execFileSync(process.execPath, [cli, command, copy], { encoding: "utf8" });
    assert.equal(run("strip"), source);
    const { annotations } = JSON.parse(run("parse"));
    assert.equal(annotations.length, marks.length);
  });

  test("a real statement is annotated all at once, and one undo gives back what was pasted", async () => {
    const source = readFileSync(file, "utf8");
    const editor = await newStatement("");
    await editor.edit((builder) => builder.insert(new vscode.Position(0, 0), source));
    await vscode.commands.executeCommand("statemark.annotate");
    const marked = editor.document.getText();
    for (const opening of ["@[", "![", "§["]) {
      assert.ok(marked.includes(opening), `there is no ${opening}`);
    }
    await vscode.commands.executeCommand("undo");
    assert.equal(editor.document.getText(), source);
  });
}
