import { expect, test } from "vitest";
import { contains, touches } from "../../server/src/text/range.ts";

test("a range touches the places between its ends, both included", () => {
  const range = { start: 2, end: 4 };
  expect([1, 2, 3, 4, 5].map((offset) => touches(range, offset))).toEqual([
    false,
    true,
    true,
    true,
    false,
  ]);
});

test("a range contains those that lie wholly in it, itself too", () => {
  const outer = { start: 2, end: 6 };
  expect(contains(outer, { start: 3, end: 5 })).toBe(true);
  expect(contains(outer, outer)).toBe(true);
  expect(contains(outer, { start: 1, end: 5 })).toBe(false);
  expect(contains(outer, { start: 3, end: 7 })).toBe(false);
});
