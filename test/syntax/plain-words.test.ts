// The words of a statement as plain text, each at its place.

import { describe, expect, test } from "vitest";
import { editDocument, parseDocument } from "../../server/src/syntax/parse-document.ts";
import { wordBlocks } from "../../server/src/syntax/plain-words.ts";

/** The text with a space for all that stands in no block. */
function words(text: string): string {
  const all = [...text].map((unit) => (/[\r\n]/.test(unit) ? unit : " "));
  for (const { start, end, text: own } of wordBlocks(parseDocument(text))) {
    expect(own).toHaveLength(end - start);
    for (let place = start; place < end; place++) {
      if (!/[\r\n]/.test(text.charAt(place))) all[place] = own.charAt(place - start);
    }
  }
  return all.join("");
}

describe("what is no word is a space", () => {
  test.each([
    ["marks", "We ask @[Kim](DPRK){x=y} to go.", "We ask   Kim             to go."],
    ["marks in marks", "![go, @[Kim]]{to=PRK}", "  go,   Kim          "],
    ["emphasis", "the **United** _Nations_ ~~now~~", "the   United    Nations    now  "],
    ["links", 'see [the Charter](http://a.b "c") now', "see  the Charter                  now"],
    ["links by label", "see [the Charter][c]\n\n[c]: /d", "see  the Charter    \n\n       "],
    ["bare addresses", "see https://un.org/a now", "see                  now"],
    ["code", "say `Russia` now", "say          now"],
    ["tags and comments", "the <b>UN</b><!-- UK --> now", `the    UN${" ".repeat(16)}now`],
    ["entities", "the UK&nbsp;and", "the UK      and"],
    ["headings", "## Russia {by=RUS}\n\nText\n", "   Russia         \n\nText\n"],
    ["underlined headings", "Russia\n===\n", "Russia\n   \n"],
    ["quotes", "> We ask\n> Russia\n", "  We ask\n  Russia\n"],
    ["lists", "- Russia\n  now\n- [ ] Iran\n", "  Russia\n  now\n      Iran\n"],
    [
      "tables",
      "| a | UK |\n|---|---|\n| b \\| c | Iran |\n",
      "  a   UK  \n         \n  b  | c   Iran  \n",
    ],
    ["front matter", "---\nspeaker: UK\n---\nRussia\n", "   \n           \n   \nRussia\n"],
    ["code blocks", "```\nUK\n```\n\n    UK\n\nIran\n", "   \n  \n   \n\n      \n\nIran\n"],
    ["fences of blocks", ":::demand{to=UK}\nGo.\n:::\n", "                \nGo.\n   \n"],
    ["escapes", "the \\[UK\\] now", "the  [UK ] now"],
    ["hard breaks", "one\\\ntwo  \nthree", "one \ntwo  \nthree"],
  ])("%s", (_, text, expected) => {
    expect(words(text)).toBe(expected);
  });

  test("but brackets that are no link are words", () => {
    expect(words("resolution [1718], @[Kim and [2015] AC 3")).toBe(
      "resolution [1718],   Kim and [2015] AC 3",
    );
  });

  test("memos are none of the statement's words, other footnotes are", () => {
    const text = "![go]{note=^a} now[^b].\n\n[^a]: Russia\n\n[^b]: Iran\n";
    expect(words(text)).toContain("Iran");
    expect(words(text)).not.toContain("Russia");
  });
});

test("line ends of all kinds are line feeds, at their places", () => {
  const [block] = wordBlocks(parseDocument("@[a]\r\nb\rc\nd"));
  expect(block?.text).toBe("  a  \nb\nc\nd");
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

test("an edit gives the same as reading afresh, and keeps what it does not touch", () => {
  const paragraph = "We ask @[Pyongyang](DPRK) to *stop* at once. ".repeat(20);
  const text = Array.from({ length: 5 }, () => paragraph).join("\n\n");
  const before = parseDocument(text);
  const first = wordBlocks(before);
  const after = editDocument(before, { start: 3, end: 3, text: "all " });
  const second = wordBlocks(after);
  const plain = (blocks: typeof first) =>
    blocks.map(({ start, text: own, bracketed }) => [start, own, bracketed]);
  expect(plain(second)).toEqual(plain(wordBlocks(parseDocument(after.text))));
  expect(second[0]?.text).not.toBe(first[0]?.text);
});
