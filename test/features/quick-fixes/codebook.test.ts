// Quick fixes in a codebook.

import { expect, test } from "vitest";
import { codebookFixes } from "../../../server/src/features/quick-fixes/codebook.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";

function offered(text: string): readonly string[] {
  const fixes = codebookFixes(text, builtInRegistry(), { start: 0, end: text.length });
  return fixes.map(({ edits }) => applyEdits(text, edits));
}

test.each([
  ["a key", "actors: { A: { nam: One } }", ["actors: { A: { name: One } }"]],
  ["a section", "actor: { A: { name: One } }", ["actors: { A: { name: One } }"]],
  ["a code", "check: { unknown-acter: off }", ["check: { unknown-actor: off }"]],
  ["a severity", "check: { unknown-actor: warn }", []],
  ["a severity in capitals", "check: { unknown-actor: Hint }", ["check: { unknown-actor: hint }"]],
  [
    "a date",
    "actors: { A: { aliases: [{ name: x, since: 18 May 2024 }] } }",
    ["actors: { A: { aliases: [{ name: x, since: 2024-05-18 }] } }"],
  ],
  [
    "an address",
    "laws: { A: { url: example.org/a } }",
    ["laws: { A: { url: https://example.org/a } }"],
  ],
  [
    "the id of a position",
    "positions: { a.b: { title: X } }",
    ["positions: { a-b: { title: X } }"],
  ],
  ["the name of a kind", "kinds: { Question: {} }", ["kinds: { question: {} }"]],
  ["an actor", "positions: { a: { to: Ukrain } }", ["positions: { a: { to: UKR } }"]],
  [
    "an ambiguous actor",
    'positions: { a: { to: "Congo" } }',
    ["positions: { a: { to: COD } }", "positions: { a: { to: COG } }"],
  ],
  [
    "the kind of a position",
    "positions: { a: { kind: demnd } }",
    ["positions: { a: { kind: demand } }"],
  ],
  ["what no word is known for", "actors: { A: 5 }", []],
  ["a built-in kind", "kinds: { demand: {} }", []],
])("%s", (_, text, expected) => {
  expect(offered(text)).toEqual(expected);
});

test("a status becomes one that its kind has, the nearest first", () => {
  const history = (status: string) =>
    `positions: { a: { kind: claim, history: [{ date: 2024, status: ${status} }] } }`;
  expect(offered(history("suported"))).toEqual(
    ["supported", "disputed", "unverified", "false"].map(history),
  );
});

test("a key is mended though an actor turns out to be unknown then", () => {
  expect(offered("actors: { A: { nam: One, part-of: Erewhon } }")).toEqual([
    "actors: { A: { name: One, part-of: Erewhon } }",
  ]);
});

test("of the problems of a codebook only those at the place are mended", () => {
  const text = "actors: { A: { nam: One }, B: { nam: Two } }";
  const fixes = codebookFixes(text, builtInRegistry(), { start: 15, end: 15 });
  expect(fixes.map(({ edits }) => applyEdits(text, edits))).toEqual([
    "actors: { A: { name: One }, B: { nam: Two } }",
  ]);
});
