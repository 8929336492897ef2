// Words that are not to be suggested, written into a codebook and taken out of it: what else stands there
// stays as it is written.

import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { addIgnored, removeIgnored } from "../../server/src/registry/ignored-addition.ts";
import type { IgnoredWords } from "../../server/src/registry/ignored-words.ts";
import { applyEdits } from "../../server/src/text/edit.ts";

const jordan: IgnoredWords = { text: "Jordan", kind: "actor", name: "JOR" };
const item = "{ text: Jordan, actor: JOR }";

function added(text: string, ignored = jordan): string | undefined {
  const edit = addIgnored(text, ignored);
  return edit && applyEdits(text, [edit]);
}

function removed(text: string, ignored = jordan): string | undefined {
  const edit = removeIgnored(text, ignored);
  return edit && applyEdits(text, [edit]);
}

/** Where they stand, and where they do not. */
const codebooks: readonly (readonly [title: string, without: string, with_: string])[] = [
  ["in an empty codebook", "", `ignore:\n  - ${item}\n`],
  ["behind the other sections", "actors:\n  A: {}\n", `actors:\n  A: {}\nignore:\n  - ${item}\n`],
  [
    "behind others of a list",
    "ignore:\n  - the Union\nlaws:\n  B:\n",
    `ignore:\n  - the Union\n  - ${item}\nlaws:\n  B:\n`,
  ],
  [
    "behind others that are not indented",
    "ignore:\n- { text: a, kind: law } # why\n# Laws\nlaws: {}\n",
    `ignore:\n- { text: a, kind: law } # why\n- ${item}\n# Laws\nlaws: {}\n`,
  ],
  [
    "behind entries of several lines",
    "ignore:\n  - text: a\n    kind: law\n",
    `ignore:\n  - text: a\n    kind: law\n  - ${item}\n`,
  ],
  ["in brackets", "ignore: [a, b] # c\n", `ignore: [a, b, ${item}] # c\n`],
  ["with the line ends of the file", "ignore:\r\n  - a\r\n", `ignore:\r\n  - a\r\n  - ${item}\r\n`],
  ["in a codebook in braces", "{ laws: {} }", `{ laws: {}, ignore: [ ${item} ] }`],
];

describe("words are added", () => {
  test.each(codebooks)("%s", (_, without, with_) => {
    expect(added(without)).toBe(with_);
    expect(readCodebook(with_).codebook.ignored).toContainEqual(jordan);
  });
  test("where the section is there and empty", () => {
    expect(added("ignore:\nlaws: {}\n")).toBe(`ignore:\n  - ${item}\nlaws: {}\n`);
    expect(added("ignore: []\n")).toBe(`ignore: [ ${item} ]\n`);
  });
  test("in the quotes that they need", () => {
    const text = 'we call for: "peace" [now], #1';
    const [known] = readCodebook(added("", { text }) ?? "").codebook.ignored;
    expect(known).toEqual({ text });
    expect(added("", { text, kind: "demand" })).toContain("kind: demand }");
  });
  test("once", () => {
    expect(added(added("") ?? "")).toBeUndefined();
  });
  test("not where the file cannot be read", () => {
    expect(added("ignore: [")).toBeUndefined();
    expect(added("ignore: words\n")).toBeUndefined();
    expect(added("- a list\n")).toBeUndefined();
  });
});

describe("words are taken out", () => {
  test.each(codebooks.filter(([, without]) => !without.startsWith("{")))(
    "%s",
    (_, without, with_) => {
      expect(removed(with_)).toBe(without);
    },
  );
  test("from the front of a list", () => {
    expect(removed(`ignore: [${item}, b]\n`)).toBe("ignore: [b]\n");
    expect(removed(`ignore:\n  - ${item} # no\n  - b\n`)).toBe("ignore:\n  - b\n");
    expect(removed(`ignore:\n  - text: Jordan\n    actor: JOR\n  - b\n`)).toBe("ignore:\n  - b\n");
  });
  test("and others that hold the same word stay", () => {
    expect(removed(`ignore:\n  - Jordan\n  - { text: Jordan, kind: law }\n  - ${item}\n`)).toBe(
      "ignore:\n  - Jordan\n  - { text: Jordan, kind: law }\n",
    );
  });
  test("not where they are not there", () => {
    expect(removed("ignore: [Jordan]\n")).toBeUndefined();
    expect(removed("")).toBeUndefined();
  });
});
