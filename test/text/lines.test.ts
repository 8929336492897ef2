import { expect, test } from "vitest";
import { firstLineEnd, linesIn } from "../../server/src/text/lines.ts";

test("the first line end of a text is found, of whatever kind", () => {
  expect(["a\r\nb\n", "a\rb\n", "a\nb\r", "a"].map(firstLineEnd)).toEqual([
    "\r\n",
    "\r",
    "\n",
    undefined,
  ]);
});

test("lines are cut at every kind of line end, from anywhere on", () => {
  const text = "one\ntwo\r\n\rend";
  const lines = (start: number, end: number) =>
    linesIn(text, { start, end }).map((line) => text.slice(line.start, line.end));
  expect(lines(0, text.length)).toEqual(["one", "two", "", "end"]);
  expect(lines(1, 6)).toEqual(["ne", "tw"]);
  expect(lines(0, 4)).toEqual(["one", ""]);
});
