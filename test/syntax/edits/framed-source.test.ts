// A pasted text takes on the line ends and the blank lines around the words of the one that it replaces.

import { expect, test } from "vitest";
import { framedLike } from "../../../server/src/syntax/edits/carry-over/framed-source.ts";

test.each([
  ["\nOld.\n", "New.", "\nNew.\n"],
  ["Old.", "\n\nNew.\n\n", "New."],
  ["\r\n\r\nOld.\r\n", "One.\nTwo.\rThree.", "\r\n\r\nOne.\r\nTwo.\r\nThree.\r\n"],
  ["Old.\n", "\ufeff  New.", "  New.\n"],
  ["\n  \n  Old.\n", "\t\n\tNew.", "\n  \n\tNew.\n"],
  ["", "\nNew.\n", "\nNew.\n"],
  ["\n\n", "New.", "New."],
  ["Old.\n", " ", " "],
])("%j, then %j: %j", (source, pasted, expected) => {
  expect(framedLike(source, pasted)).toBe(expected);
});
