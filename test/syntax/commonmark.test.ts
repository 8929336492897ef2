// Markdown is left alone: every example of the CommonMark specification has the tree that a reader
// without marks gives it, save those that hold a mark. The examples themselves stay in their package.

import commonmark from "commonmark-spec";
import { describe, expect, test } from "vitest";
import { markdownTree, statemarkTree } from "./markdown-tree.ts";

/** Why these examples, by number, hold a demand where CommonMark has an image. */
const withMark: ReadonlyMap<number, string> = new Map([
  ...eachOf([520, 580], "the destination holds no stroke, full stop or colon"),
  ...eachOf([573, 588, 589, 590, 591], "a description alone is a demand"),
  ...eachOf([576, 584, 585, 586, 587], "empty brackets behind it are text"),
  ...eachOf([577, 582, 583], "a reference behind it is text"),
]);

const examples = commonmark.tests.map(({ number, section, markdown }) => ({
  number,
  section,
  text: markdown.replaceAll("→", "\t"),
}));
const isMarked = ({ number }: { readonly number: number }) => withMark.has(number);

test("all 652 examples are there", () => {
  expect(examples.map(({ number }) => number)).toEqual(
    Array.from({ length: 652 }, (_, i) => i + 1),
  );
});

describe("without a mark, the tree is that of Markdown", () => {
  test.each(examples.filter((example) => !isMarked(example)))(
    "example $number, $section",
    ({ text }) => {
      expect(statemarkTree(text)).toBe(markdownTree(text));
    },
  );
});

describe("with a mark, it is not", () => {
  test.each(
    examples.filter(isMarked).map((example) => ({ ...example, why: withMark.get(example.number) })),
  )("example $number, $section: $why", ({ text }) => {
    expect(markdownTree(text)).toContain("Image ");
    expect(statemarkTree(text)).toMatch(/^ *Mark /m);
  });
});

function eachOf(numbers: readonly number[], reason: string): [number, string][] {
  return numbers.map((number) => [number, reason]);
}
