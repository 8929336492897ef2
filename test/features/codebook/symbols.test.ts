// The outline of a codebook.

import { expect, test } from "vitest";
import { codebookSymbols } from "../../../server/src/features/codebook/symbols.ts";
import type { DocumentSymbol } from "../../../server/src/features/document-symbols.ts";
import { dedent } from "../../fixture.ts";

const lines = (symbols: readonly DocumentSymbol[], indent = ""): readonly string[] =>
  symbols.flatMap(({ kind, name, detail, children }) => [
    `${indent}${kind} “${name}” ${detail}`.trimEnd(),
    ...lines(children, `${indent}  `),
  ]);

test("sections hold their entries, by name", () => {
  const text = dedent(`
    # Ours
    actors:
      WAGNER: { name: Wagner Group, kind: armed group }
      LAVROV:
        acts-for: RUS
    topics: { a: }
    positions:
      troops-out: { kind: demand, title: Troops leave }
      peace:
    kinds:
      question: { title: Question }
    check:
      unknown-actor: hint
    wording:
      demand: [[asks]]
    x-own: 1
  `);
  expect(lines(codebookSymbols(text))).toEqual([
    "heading “actors” 2",
    "  actor “Wagner Group” WAGNER · armed group",
    "  actor “LAVROV”",
    "heading “topics” 1",
    "  topic “a”",
    "heading “positions” 2",
    "  demand “Troops leave” troops-out · demand",
    "  position “peace”",
    "heading “kinds” 1",
    "  kind “Question” question",
    "heading “check” 1",
    "  check “unknown-actor” hint",
    "heading “wording” 1",
    "  wording “demand”",
    "heading “x-own”",
  ]);
});

test("an entry reaches to its last word, and is gone to at its key", () => {
  const text = "actors:\n  A:\n    name: One # why\n  B: {}\n";
  const [section] = codebookSymbols(text);
  const [entry] = section?.children ?? [];
  expect(text.slice(entry?.start, entry?.end)).toBe("A:\n    name: One");
  expect(text.slice(entry?.selection.start, entry?.selection.end)).toBe("A");
  // Editors refuse an outline in which a part reaches out of the whole.
  for (const child of section?.children ?? []) {
    expect(child.start).toBeGreaterThanOrEqual(section?.start ?? 0);
    expect(child.end).toBeLessThanOrEqual(section?.end ?? 0);
  }
});

test.each(["", "# nothing", "- a", "actors: [", "actors:\n  ? [a]\n  : b\n", "{a: {b: }}"])(
  "any text has an outline: %j",
  (text) => {
    for (const { name } of codebookSymbols(text)) expect(name).not.toBe("");
  },
);
