// Dates as data and codebooks write them.

import { expect, test } from "vitest";
import { dateInWords, isDate } from "../../server/src/registry/date.ts";

test.each([["2024"], ["2024-12"], ["2024-12-18"], ["2024-02-29"], ["1945-10-24"]])(
  "%s is a date",
  (text) => expect(isDate(text)).toBe(true),
);

test.each([
  [""],
  ["24"],
  ["2024-13"],
  ["2024-00"],
  ["2023-02-29"],
  ["1900-02-29"],
  ["2024-04-31"],
  ["2024-1-1"],
  ["2024-12-18T10:00"],
  ["18 December 2024"],
])("%s is none", (text) => expect(isDate(text)).toBe(false));

test.each([
  ["2024-12-18", "18 December 2024"],
  ["1945-10-04", "4 October 1945"],
  ["2024-12", "December 2024"],
  ["2024", "2024"],
  ["in spring", "in spring"],
])("%s is %s in words", (date, words) => expect(dateInWords(date)).toBe(words));
