// Going from mark to mark.

import { expect, test } from "vitest";
import { neighbouringMark, placeOf } from "../../server/src/features/neighbouring-mark.ts";
import { statementOf } from "./statement-fixture.ts";

function check(fixture: string, next: string | undefined, previous: string | undefined): void {
  const { statement, file } = statementOf(fixture);
  const at = file.cursors[0] ?? 0;
  expect(neighbouringMark(statement, at, "next")?.text).toBe(next);
  expect(neighbouringMark(statement, at, "previous")?.text).toBe(previous);
}

test("the nearest on each side", () => {
  check("@[a] @[b] <|> @[c] @[d]", "c", "b");
});
test("inner marks too", () => {
  check("![<|>x @[a]] @[b]", "a", "b");
});
test("blocks by their fences, which nothing of their words is selected with", () => {
  check("@[a]\n\n<|>x\n\n:::claim\n![b]\n:::\n", "b", "a");
  const { statement } = statementOf("x\n\n:::claim\n![b]\n:::\n");
  const next = (offset: number) => {
    const mark = neighbouringMark(statement, offset, "next");
    return mark && placeOf(mark);
  };
  expect(next(0)).toEqual({ start: 3, end: 3 });
  expect(next(3)).toEqual({ start: 14, end: 15 });
});
test("round the end of the text", () => {
  check("@[a] @[b] <|>", "a", "b");
  check("<|> @[a] @[b]", "a", "b");
});
test("none where there are no marks", () => {
  check("no <|> mark", undefined, undefined);
});
