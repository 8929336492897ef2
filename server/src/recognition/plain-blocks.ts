// Plain text as blocks: what stands between empty lines. Text that was read from a scanned page may have
// empty lines within its sentences; those are no bounds.

import type { Block } from "./findings.ts";

const paragraph = /[^\s][^\n]*(?:\n[^\S\n]*[^\s][^\n]*)*/g;
const isFinished = /[.:;!?…”"»)\]][\s"”’)]*$/;
const startsSmall = /^[\p{Ll}]/u;
const LONGEST_ENDING = 100;
/** From this share of paragraphs that start small, empty lines say nothing. */
const BROKEN = 0.15;

/** Line ends may be of any kind. A block has the text as it stands there, empty lines too. */
export function plainBlocks(text: string): readonly Block[] {
  const oneKind = text.replace(/\r\n?/g, (end) => (end.length === 2 ? " \n" : "\n"));
  const paragraphs = [...oneKind.matchAll(paragraph)].map((found) => ({
    start: found.index,
    text: found[0].trimEnd(),
  }));
  const small = paragraphs.filter((each) => startsSmall.test(each.text)).length;
  const isBroken = small > paragraphs.length * BROKEN && small > 2;
  const blocks: Block[] = [];
  for (const each of paragraphs) {
    const last = blocks.at(-1);
    const goesOn = startsSmall.test(each.text) || (isBroken && /^\p{L}/u.test(each.text));
    // A block may grow by thousands of lines; only its end is looked at.
    if (last && goesOn && !isFinished.test(last.text.slice(-LONGEST_ENDING))) {
      const end = each.start + each.text.length;
      blocks[blocks.length - 1] = { start: last.start, text: oneKind.slice(last.start, end) };
    } else {
      blocks.push(each);
    }
  }
  return blocks;
}
