// The words of a statement as plain text, each at its place.

import { describe, expect, test } from "vitest";
import { editDocument, parseDocument } from "../../server/src/syntax/parse-document.ts";
import { wordBlocks } from "../../server/src/syntax/plain-words.ts";

function words(text: string): readonly string[] {
  return wordBlocks(parseDocument(text)).map((block) => {
    // Whatever is no space in for something else stands at its place.
    for (let offset = 0; offset < block.text.length; offset++) {
      const { start, end } = block.rangeOf({ start: offset, end: offset + 1 });
      expect(end).toBe(start + 1);
      const unit = block.text.charAt(offset);
      if (unit !== " ") expect(text.charAt(start)).toBe(unit);
      expect(block.wordsIn({ start, end })).toBe(unit);
    }
    return block.text;
  });
}

describe("what is no word is left out", () => {
  test.each([
    ["marks", "We ask @[Kim](DPRK){x=y} to go.", ["We ask Kim to go."]],
    ["marks in marks", "![go, @[Kim]]{to=PRK}", ["go, Kim"]],
    ["emphasis", "the **United** _Nations_ ~~now~~", ["the United Nations now"]],
    ["links", 'see [the Charter](http://a.b "c") now', ["see the Charter now"]],
    ["links by label", "see [the Charter][c]\n\n[c]: /d", ["see the Charter"]],
    ["headings", "## Russia {by=RUS}\n\nText\n", ["Russia", "Text"]],
    ["underlined headings", "Russia\n===\n", ["Russia"]],
    ["quotes", "> We ask\n> Russia\n", ["We ask\n Russia"]],
    ["lists", "- Russia\n  now\n- [ ] Iran\n", ["Russia\n  now", " Iran"]],
    ["tables", "| a | UK |\n|---|---|\n| b \\| c | Iran |\n", ["a", "UK", "b | c", "Iran"]],
    ["front matter", "---\nspeaker: UK\n---\nRussia\n", ["Russia"]],
    ["code blocks", "```\nUK\n```\n\n    UK\n\nIran\n", ["Iran"]],
    ["fences of blocks", ":::demand{to=UK}\nGo.\n:::\n", ["Go."]],
    ["escapes", "the \\[UK\\] now", ["the [UK] now"]],
    ["hard breaks", "one\\\ntwo  \nthree", ["one\ntwo  \nthree"]],
  ])("%s", (_, text, expected) => {
    expect(words(text).map((each) => each.trim())).toEqual(expected.map((each) => each.trim()));
  });

  test("but brackets that are no link are words", () => {
    expect(words("resolution [1718], @[Kim and [2015] AC 3")).toEqual([
      "resolution [1718], Kim and [2015] AC 3",
    ]);
  });

  test("memos are none of the statement's words, other footnotes are", () => {
    const text = "![go]{note=^a} now[^b].\n\n[^a]: Russia\n\n[^b]: Iran\n";
    expect(words(text).join()).toContain("Iran");
    expect(words(text).join()).not.toContain("Russia");
  });
});

describe("a row of spaces stands for", () => {
  test.each([
    ["bare addresses", "see https://un.org now", `see ${" ".repeat(14)} now`],
    ["code", "say `Russia` now", `say ${" ".repeat(8)} now`],
    ["tags and comments", "the <b>UN</b><!-- UK --> now", `the    UN${" ".repeat(16)}now`],
    ["entities", "the UK&nbsp;and", `the UK${" ".repeat(6)}and`],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toEqual([expected]);
  });
});

test("line ends of all kinds are line feeds", () => {
  const text = "@[a]\r\nb\rc\nd `x\r\ny`";
  const [block] = wordBlocks(parseDocument(text));
  expect(block?.text).toBe("a\nb\nc\nd   \n  ");
  expect(block?.rangeOf({ start: 2, end: 5 })).toEqual({ start: 6, end: 9 });
  expect(block?.wordsIn({ start: 0, end: 9 })).toBe("a\nb\nc");
});

test("a part of the words begins and ends inside of what is left out around them", () => {
  const text = "We ask @[Kim](DPRK), now.";
  const [block] = wordBlocks(parseDocument(text));
  const { start, end } = block?.rangeOf({ start: 7, end: 10 }) ?? { start: 0, end: 0 };
  expect(text.slice(start, end)).toBe("Kim");
  expect(block?.wordsIn({ start: 7, end: 19 })).toBe("Kim");
});

test("blocks in quotes are told apart", () => {
  const blocks = wordBlocks(parseDocument("a\n\n> b\n>\n> - c\n\nd\n"));
  expect(blocks.map(({ text, isQuoted }) => [text, isQuoted])).toEqual([
    ["a", false],
    ["b", true],
    ["c", true],
    ["d", false],
  ]);
});

test("what may not be crossed is named with its words", () => {
  const text = "x @[a *b*](C) [d](e)";
  const [block] = wordBlocks(parseDocument(text));
  expect(
    block?.bracketed.map(({ start, end, textStart, textEnd }) => [
      text.slice(start, end),
      text.slice(textStart, textEnd),
    ]),
  ).toEqual([
    ["@[a *b*](C)", "a *b*"],
    ["*b*", "b"],
    ["[d](e)", "d"],
  ]);
});

test("an edit gives the same as reading afresh", () => {
  const paragraph = "We ask @[Pyongyang](DPRK) to *stop* at once. ".repeat(20);
  const text = Array.from({ length: 5 }, () => paragraph).join("\n\n");
  const before = parseDocument(text);
  const first = wordBlocks(before);
  const after = editDocument(before, { start: 3, end: 3, text: "all " });
  const plain = (blocks: typeof first) =>
    blocks.map((block) => [block.start, block.text, block.bracketed, block.rangeOf(block)]);
  expect(plain(wordBlocks(after))).toEqual(plain(wordBlocks(parseDocument(after.text))));
});
