// Emphasis and inline HTML are found in other ways than by the parser underneath, with the same result.

import fc from "fast-check";
import { expect, test } from "vitest";
import { statemarkParser } from "../../server/src/syntax/mark-parser.ts";
import { markdownTree, statemarkTree } from "./markdown-tree.ts";

const pieces = (...all: string[]) =>
  fc.array(fc.constantFrom(...all), { maxLength: 40 }).map((parts) => parts.join(""));

test.each([
  ["emphasis", pieces("*", "_", "**", "a", " ", ".", "~~", "\n", "*a*", "`", "\\")],
  ["comments and instructions", pieces("<!--", "-->", "-", ">", "<?", "?>", "a", "<!", "]]>")],
  [
    "tags and autolinks",
    pieces("<", "a", ":", ">", " ", "b=", '"', "'", "/", "@", "x.y", "\n", "*"),
  ],
])("%s in any order read as in Markdown", (_, texts) => {
  fc.assert(
    fc.property(texts, (text) => {
      fc.pre(!text.includes(":::")); // a line of colons is a fence
      expect(statemarkTree(text)).toBe(markdownTree(text));
    }),
    { numRuns: 2000 },
  );
});

test("signs that nest deeper than a hundred are text", () => {
  const depthOf = (text: string) => {
    let depth = 0;
    let deepest = 0;
    statemarkParser.parse(text).iterate({
      enter: ({ name }) => {
        if (name === "Emphasis") deepest = Math.max(deepest, ++depth);
      },
      leave: ({ name }) => {
        if (name === "Emphasis") depth--;
      },
    });
    return deepest;
  };
  expect(depthOf("*a ".repeat(99) + " b*".repeat(99))).toBe(99);
  expect(depthOf("*a ".repeat(50_000) + " b*".repeat(50_000))).toBe(100);
});

test("signs around marks around signs stay within the depth", () => {
  const text = "*a @[".repeat(20_000) + "]*".repeat(20_000);
  expect(statemarkParser.parse(text).length).toBe(text.length);
});
