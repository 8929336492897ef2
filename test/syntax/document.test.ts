// What a document offers beside its marks.

import { describe, expect, test } from "vitest";
import { attributeText, positionId } from "../../server/src/syntax/document.ts";
import { builtInKinds, kindOfSigil, openingOf } from "../../server/src/syntax/kinds.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";

const firstMark = (text: string) => {
  const [mark] = parseDocument(text).annotations;
  if (!mark) throw new Error(`No mark in ${text}`);
  return mark;
};

describe("the id of a position", () => {
  test.each([
    ["![go](a)", "a"],
    ["![go]{as=b}", "b"],
    ["![go](a){as=b}", "a"],
    ["![go](){as=b}", "b"],
    ["![go]()", null],
    ["![go]{as}", null],
    ["![go]", null],
  ])("of %s is %s", (text, id) => expect(positionId(firstMark(text))).toBe(id));
});

test("the text of an attribute is that of a value that is no list and no flag", () => {
  const { attributes } = firstMark("![go]{status=open to=X flag}");
  expect(attributeText(attributes, "status")).toBe("open");
  expect(attributeText(attributes, "to")).toBeUndefined();
  expect(attributeText(attributes, "flag")).toBeUndefined();
  expect(attributeText(attributes, "other")).toBeUndefined();
  expect(attributeText(null, "status")).toBeUndefined();
});

test("every problem says what is wrong and how to mend it, in sentences", () => {
  const text = "---\na: b\na: c\n---\n@[] @[a]{b=} @[c]{d d} @[e]{#f} ![g]{#f} ![h](i){as=j} @[k";
  const { problems } = parseDocument(text);
  expect(new Set(problems.map(({ code }) => code))).toEqual(
    new Set([
      "front-matter",
      "empty-mark",
      "malformed-attributes",
      "duplicate-attribute",
      "duplicate-id",
      "unclosed-mark",
    ]),
  );
  for (const { message } of problems) expect(message).toMatch(/^\S.+[.!]$/);
});

test("problems are in the order of the text", () => {
  const { problems } = parseDocument("@[a]{#x} ![]{#x} @[b\n\n![c]{#x}");
  const starts = problems.map(({ start }) => start);
  expect(starts).toEqual([...starts].sort((a, b) => a - b));
  expect(starts.length).toBeGreaterThan(3);
});

test("blocks are the lists, quotes, tables and code that can be folded away", () => {
  const text = "> a\n> b\n\n- c\n- d\n\n| e |\n|---|\n\n```\nf\n```\n\n<div>\n</div>\n";
  const { blocks } = parseDocument(text);
  expect(blocks.map(({ name, start, end }) => [name, text.slice(start, end)])).toEqual([
    ["Blockquote", "> a\n> b"],
    ["BulletList", "- c\n- d"],
    ["ListItem", "- c"],
    ["ListItem", "- d"],
    ["Table", "| e |\n|---|"],
    ["FencedCode", "```\nf\n```"],
    ["HTMLBlock", "<div>\n</div>"],
  ]);
});

describe("the built-in kinds", () => {
  test("are found by their sigils", () => {
    for (const kind of builtInKinds) {
      if (kind.sigil) expect(kindOfSigil(kind.sigil)).toBe(kind);
    }
    expect(kindOfSigil("$")).toBeUndefined();
  });

  test("open as they are read", () => {
    for (const { name } of builtInKinds) {
      expect(firstMark(`${openingOf(name)}x]`).kind).toBe(name);
    }
    expect(openingOf("question")).toBe(":question[");
  });
});
