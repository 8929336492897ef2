// Where the words of a paragraph, heading or cell stand, one by one, and what a mark of some of them has to
// hold: whole marks, links and stretches of emphasis, and both of a pair of brackets or quotes.

import { countWhile } from "../text/ascending.ts";
import type { Range } from "../text/range.ts";
import type { Document } from "./document.ts";
import { aroundBrackets } from "./mark-places.ts";
import { type Bracketed, type WordBlock, wordBlocks } from "./plain-words.ts";

/** Scripts written without spaces go sign by sign; else it is a word as the editor has it. */
const wordPattern =
  /(?=\p{L})[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]\p{M}*|[\p{L}\p{N}\p{M}_]+(?:['’·\-‐‑][\p{L}\p{N}\p{M}_]+)*/gu;

/** The block around the offset; `undefined` where no words can be marked. */
export function wordBlockAt(document: Document, offset: number): WordBlock | undefined {
  const blocks = wordBlocks(document);
  const block = blocks[countWhile(blocks, ({ start }) => start <= offset) - 1];
  return block && offset <= block.end ? block : undefined;
}

/** In their order, at their places in the document. */
export function wordsOf(block: WordBlock): readonly Range[] {
  const words: Range[] = [];
  for (const { index, 0: word } of block.text.matchAll(wordPattern)) {
    words.push(block.rangeOf({ start: index, end: index + word.length }));
  }
  return words;
}

/**
 * The range with what it has to hold as well; `undefined` where it cuts through something. `bracketed` are
 * those of the block that count.
 */
export function wholeOf(
  block: WordBlock,
  range: Range,
  bracketed: readonly Bracketed[],
): Range | undefined {
  return aroundBrackets(withPartners(block, range), bracketed);
}

const partners: readonly (readonly [opens: string, closes: string])[] = [
  ["(", ")"],
  ["[", "]"],
  ["“", "”"],
  ["„", "“"],
  ["‘", "’"],
  ["«", "»"],
  ["‹", "›"],
];

/**
 *     resolution 1718 (2006) of    the words from “resolution” to “2006”
 *     ^^^^^^^^^^^^^^^^^^^^^^
 */
function withPartners(block: WordBlock, { start: from, end: to }: Range): Range {
  let [start, end] = [from, to];
  let words = block.wordsIn({ start, end });
  // Of a mark's own brackets nothing is seen here.
  const behind = () => block.wordsIn({ start: end, end: end + 1 });
  const before = () => block.wordsIn({ start: start - 1, end: start });
  const needs = (sign: string, partner: string) => countOf(words, partner) > countOf(words, sign);
  const isNeeded = (sign: string, own: 0 | 1) =>
    sign !== "" && partners.some((pair) => pair[own] === sign && needs(sign, pair[1 - own] ?? ""));
  for (let sign = behind(); isNeeded(sign, 1); sign = behind()) {
    words += sign;
    end++;
  }
  for (let sign = before(); isNeeded(sign, 0); sign = before()) {
    words = sign + words;
    start--;
  }
  return { start, end };
}

function countOf(words: string, sign: string): number {
  return words.split(sign).length - 1;
}
