// Growing a selection, step by step.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { selectionRanges } from "../../server/src/features/selection-ranges.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { contains, touches } from "../../server/src/text/range.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { markedStatements } from "../syntax/edits/marked-statements.ts";
import { statementOf } from "./statement-fixture.ts";

/** The steps from the cursor on, as texts; the file comes last and is left out. */
function check(fixture: string, expected: readonly string[]): void {
  const { statement, file } = statementOf(fixture);
  const [cursor = 0] = file.cursors;
  const texts = selectionRanges(statement, cursor).map(({ start, end }) =>
    file.text.slice(start, end),
  );
  expect(texts.at(-1)).toBe(file.text);
  expect(texts.slice(0, -1)).toEqual(expected);
}

describe("in words", () => {
  test("word, paragraph", () => {
    check("One.\n\nWe call u<|>pon all.\n\nTwo.", ["upon", "We call upon all."]);
  });
  test("a word holds its apostrophes and hyphens, and letters of any script", () => {
    check("x\n\nthe l’É<|>tat’s", ["l’État’s", "the l’État’s"]);
    check("x\n\na well-k<|>nown one", ["well-known", "a well-known one"]);
    check("x\n\nо санк<|>циях", ["санкциях", "о санкциях"]);
    check("x\n\n- “all<|>’ now", ["all", "“all’ now", "- “all’ now"]);
    check("x\n\n𝒜<|>𝒷 c", ["𝒜𝒷", "𝒜𝒷 c"]);
  });
  test("the word that ends at the cursor counts, between signs there is none", () => {
    check("x\n\nall<|> States", ["all", "all States"]);
    check("x\n\nall —<|> all", ["all — all"]);
  });
});

describe("in marks", () => {
  test("word, text, mark, text of the mark around, that mark, paragraph", () => {
    check("x\n\nSo ![stop @[the re<|>gime](DPRK) now]{to=DPRK}.", [
      "regime",
      "the regime",
      "@[the regime](DPRK)",
      "stop @[the regime](DPRK) now",
      "![stop @[the regime](DPRK) now]{to=DPRK}",
      "So ![stop @[the regime](DPRK) now]{to=DPRK}.",
    ]);
  });
  test("in the target: word, target, with its parentheses, mark", () => {
    check("x\n\na ![go](troops out<|>){to=UK}", [
      "out",
      "troops out",
      "(troops out)",
      "![go](troops out){to=UK}",
      "a ![go](troops out){to=UK}",
    ]);
  });
  test("in braces: value, list, attribute, all of them, mark", () => {
    check('x\n\na ![go]{to=UK,"all Sta<|>tes" due=now}', [
      "States",
      "all States",
      '"all States"',
      'UK,"all States"',
      'to=UK,"all States"',
      'to=UK,"all States" due=now',
      '{to=UK,"all States" due=now}',
      '![go]{to=UK,"all States" due=now}',
      'a ![go]{to=UK,"all States" due=now}',
    ]);
  });
  test("a mark's text may run over lines of a quote", () => {
    check("x\n\n> ![a\n> b<|> c]", ["b", "a\n> b c", "![a\n> b c]", "> ![a\n> b c]"]);
  });
});

describe("in blocks", () => {
  test("paragraph, list item, list, section, section around", () => {
    check("# A\n\n## B\n\n- on<|>e\n  1. two\n- three\n\n# C\n", [
      "one",
      "- one\n  1. two",
      "- one\n  1. two\n- three",
      "## B\n\n- one\n  1. two\n- three\n\n",
      "# A\n\n## B\n\n- one\n  1. two\n- three\n\n",
    ]);
  });
  test("paragraph, text of a block, block", () => {
    check("x\n\n:::demand(a){to=UK}\nb c<|>\n\nd\n:::\n", [
      "c",
      "b c",
      "b c\n\nd\n",
      ":::demand(a){to=UK}\nb c\n\nd\n:::",
    ]);
    check("x\n\n:::demand(a){to=U<|>K}\nb\n:::\n", [
      "UK",
      "to=UK",
      "{to=UK}",
      ":::demand(a){to=UK}\nb\n:::",
    ]);
  });
  test("a heading's words, the heading with its attributes, its section", () => {
    check("# A\n\n## The spe<|>ech {by=UK}\n\nb\n", [
      "speech",
      "The speech",
      "## The speech {by=UK}",
      "## The speech {by=UK}\n\nb\n",
    ]);
    check("x\n\n## A {by=UK<|> to=US}\n\nb\n", [
      "UK",
      "by=UK",
      "by=UK to=US",
      "{by=UK to=US}",
      "## A {by=UK to=US}",
      "## A {by=UK to=US}\n\nb\n",
    ]);
  });
  test("a table's cell, the table", () => {
    check("x\n\n| a | b c<|> |\n|---|---|", ["c", "b c", "| a | b c |\n|---|---|"]);
  });
  test("a value of the front matter, the front matter", () => {
    check("---\ntitle: On the D<|>PRK\n---\nx", [
      "DPRK",
      "On the DPRK",
      "---\ntitle: On the DPRK\n---\n",
    ]);
  });
});

test("whatever the text and place, each range strictly holds the one before, and the place", () => {
  const registry = builtInRegistry();
  fc.assert(
    fc.property(markedStatements, fc.nat(), (text, at) => {
      const offset = at % (text.length + 1);
      const ranges = selectionRanges(readStatement(text, registry), offset);
      expect(ranges.at(-1)).toEqual({ start: 0, end: text.length });
      for (const [index, range] of ranges.entries()) {
        const last = ranges[index - 1];
        expect(touches(range, offset)).toBe(true);
        expect(!last || (contains(range, last) && !contains(last, range))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
