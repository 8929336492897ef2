// Folding: lines count from 0.

import { expect, test } from "vitest";
import { foldingRanges } from "../../server/src/features/folding-ranges.ts";
import { statementOf } from "./statement-fixture.ts";

function check(fixture: string, expected: readonly string[]): void {
  const ranges = foldingRanges(statementOf(fixture).statement);
  expect(ranges.map(({ startLine, endLine }) => `${startLine}-${endLine}`)).toEqual(expected);
}

test("front matter folds", () => {
  check("---\ndate: 2024\n---\nText.", ["0-2"]);
});

test("a section folds down to the last line that holds words", () => {
  check("# A\n\nText.\n\n## B\n\nMore.\n\n# C\n", ["0-6", "4-6"]);
});

test("lists, quotes, tables and code of several lines fold", () => {
  check("- a\n- b\n\n> a\n> b\n\n| a |\n|---|\n| b |\n\n```\ncode\n```", [
    "0-1",
    "3-4",
    "6-8",
    "10-12",
  ]);
});

test("a mark of several paragraphs folds, its fences included", () => {
  check("a\n\n:::demand{to=UK}\nb\n\nc\n:::\n\nd", ["2-6"]);
});

test("one line does not fold", () => {
  check("# A\n\n> a", ["0-2"]);
});
