// The words before and after a mark, as somebody reads them: without marks and other syntax.

import type { Document } from "../syntax/document.ts";
import { type WordBlock, wordBlocks } from "../syntax/plain-words.ts";
import { countWhile } from "../text/ascending.ts";
import type { Range } from "../text/range.ts";

const most = 50;

export interface WordsAround {
  readonly before: string;
  readonly after: string;
}

/** Up to 50 UTF-16 units each; white space is one space, also where another paragraph begins. */
export function wordsAround(document: Document, { start, end }: Range): WordsAround {
  const blocks = wordBlocks(document);
  let before = "";
  for (let index = countWhile(blocks, (block) => block.start < start) - 1; index >= 0; index--) {
    const block = blocks[index];
    if (!block || before.length > most) break;
    const isAround = block.end > start;
    const words = wordsOf(block, { start: block.start, end: isAround ? start : block.end });
    if (isAround) before = words;
    else if (words.trim() !== "") before = `${words.trimEnd()} ${before.trimStart()}`;
  }
  let after = "";
  for (let index = countWhile(blocks, (block) => block.end <= end); ; index++) {
    const block = blocks[index];
    if (!block || after.length > most) break;
    const isAround = block.start < end;
    const words = wordsOf(block, { start: isAround ? end : block.start, end: block.end });
    if (isAround) after = words;
    else if (words.trim() !== "") after = `${after.trimEnd()} ${words.trimStart()}`;
  }
  return {
    before: before.slice(-most).replace(/^[\udc00-\udfff]/, ""),
    after: after.slice(0, most).replace(/[\ud800-\udbff]$/, ""),
  };
}

function wordsOf(block: WordBlock, range: Range): string {
  const words = block.wordsIn(range).replace(/\s+/g, " ");
  // Behind the sign of a heading stands a space.
  return range.start === block.start ? words.trimStart() : words;
}
