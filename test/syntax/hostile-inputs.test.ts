import type { Tree } from "@lezer/common";
import { expect, test } from "vitest";
import { statemarkParser } from "../../server/src/syntax/mark-parser.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { hostileInputs } from "./hostile-inputs.ts";
import { checkInvariants } from "./invariants.ts";

test.each(Object.entries(hostileInputs))("%s are read", (_, input) => {
  const text = input(4_000);
  const document = parseDocument(text);
  expect(document.text).toBe(text);
  checkInvariants(document);
  expect(strip(document).length).toBeLessThanOrEqual(text.length);
});

/** What stands between two ends of a line is no deeper than this, however it is written. */
const deepest = 102;

test.each([">", "> ", "- + ", "1. 1) ", "> - "])(
  "a row of %j nests no deeper than a bound",
  (row) => {
    const { blocks } = parseDocument(`${row.repeat(300_000)}a`);
    expect(blocks.length).toBeLessThanOrEqual(deepest);
  },
);

test("the marks of a quote are one node, however many lines it has", () => {
  const marks = new Set<Tree>();
  let count = 0;
  statemarkParser.parse("> a\n>\n>\n> - b\n>\n>\n").iterate({
    enter(node) {
      if (node.name !== "QuoteMark" || !node.node.tree) return;
      marks.add(node.node.tree);
      count++;
    },
  });
  expect(count).toBeGreaterThan(marks.size);
});

test("at the bound a list still takes further items, and what is behind reads as ever", () => {
  const opening = `${"> ".repeat(98)}`;
  const { blocks, annotations } = parseDocument(
    `${opening}- a\n${opening}- b\n${opening}- > @[c]\n\n- @[d]`,
  );
  expect(blocks.filter(({ name }) => name === "ListItem")).toHaveLength(4);
  expect(annotations.map(({ text }) => text)).toEqual(["c", "d"]);
});

test("rows of backticks are closed by rows of the same length only", () => {
  const codeIn = (text: string) => parseDocument(text).annotations.map((mark) => mark.text);
  expect(codeIn("`` ` @[a] `` @[b]")).toEqual(["b"]);
  expect(codeIn("``` @[a] `` @[b] `")).toEqual(["a", "b"]);
  expect(codeIn("\\`` @[a] `` @[b]")).toEqual(["a", "b"]);
});

test("a block is looked through for backticks once, not once a row", () => {
  const rows = Array.from({ length: 3_000 }, (_, i) => `${"`".repeat(i + 1)}a`).join("");
  expect(parseDocument(`${rows} @[x]`).annotations).toHaveLength(1);
});
