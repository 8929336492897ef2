// Every marking command over ranges as they come: each result is one step to undo, and marks are only
// added, never the words changed.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import * as vscode from "vscode";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { test } from "./runner.ts";
import { newStatement } from "./statement-text.ts";

const commands = ["Actor", "Demand", "Commitment", "Claim", "Law", "Topic", "Rejection"];
const rounds = 200;

/** Numbers that look random and are the same in every run. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return Math.floor((state / 2 ** 31) * below);
  };
}

async function source(): Promise<string> {
  const { STATEMARK_REAL: file } = process.env;
  if (file !== undefined) return readFileSync(file, "utf8").replace(/\n/g, "\n\n");
  const [sample] = await vscode.workspace.findFiles("2024-12-18-*.statemark");
  assert.ok(sample);
  return strip(parseDocument(readFileSync(sample.fsPath, "utf8")));
}

test(`${rounds} ranges are marked and undone, each in one step`, async () => {
  const text = await source();
  const editor = await newStatement(text);
  const { document } = editor;
  const next = numbers(1718);
  let marked = 0;
  for (let round = 0; round < rounds; round++) {
    const start = next(text.length);
    const end = Math.min(text.length, start + 1 + next(round % 4 === 0 ? 800 : 100));
    editor.selection = new vscode.Selection(document.positionAt(start), document.positionAt(end));
    const name = commands[round % commands.length];
    await vscode.commands.executeCommand(`statemark.mark${name}`);
    const result = document.getText();
    if (result === text) continue;
    marked++;
    const where = `${name} on “${text.slice(start, end)}”`;
    const parsed = parseDocument(result);
    assert.ok(parsed.annotations.length > 0, `no mark after ${where}`);
    assert.equal(strip(parsed).replace(/\\(?=[[\]])/g, ""), text, where);
    await vscode.commands.executeCommand("undo");
    assert.equal(document.getText(), text, `undo after ${where}`);
  }
  // A few ranges hold no word at all; those are refused.
  assert.ok(marked >= rounds * 0.97, `only ${marked} of ${rounds} ranges were marked`);
});
