// What stands between quotation marks: others' words.

import type { Range } from "../../text/range.ts";

/** The quoted passages of a block; a mark without its partner quotes nothing. */
export function quotedRanges(text: string): readonly Range[] {
  const ranges: Range[] = [];
  for (let open = text.indexOf("“"); open >= 0; ) {
    const close = text.indexOf("”", open);
    if (close < 0) break;
    ranges.push({ start: open, end: close + 1 });
    open = text.indexOf("“", close);
  }
  for (let open = text.indexOf('"'); open >= 0; ) {
    // "the 79" of a bad scan, and inches: no opening mark.
    if (isWordBefore(text, open)) {
      open = text.indexOf('"', open + 1);
      continue;
    }
    const close = text.indexOf('"', open + 1);
    if (close < 0) break;
    ranges.push({ start: open, end: close + 1 });
    open = text.indexOf('"', close + 1);
  }
  return ranges;
}

const isWordBefore = (text: string, at: number) => /[\p{L}\p{N}]/u.test(text.charAt(at - 1));
