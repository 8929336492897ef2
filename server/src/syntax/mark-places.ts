// Where a mark can stand: inside or around what other brackets hold, never across.

import type { Range } from "../text/range.ts";
import type { Bracketed } from "./plain-words.ts";

/**
 * The range with the brackets at its ends where it holds what stands between them; `undefined` where a
 * mark would cross some.
 *
 *     We ask **the @[Kim](DPRK) government** to go       the words from “We” to “government”
 *     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function aroundBrackets(range: Range, bracketed: readonly Bracketed[]): Range | undefined {
  let { start, end } = range;
  // What is taken in for one may cross, or may hold, another.
  for (let grows = true; grows; ) {
    grows = false;
    let isCrossing = false;
    for (const each of bracketed) {
      if (each.end <= start || each.start >= end) continue;
      const isInside = each.textStart <= start && end <= each.textEnd;
      const isAround = start <= each.start && each.end <= end;
      if (isInside || isAround) continue;
      if (start <= each.textStart && each.textEnd <= end) {
        start = Math.min(start, each.start);
        end = Math.max(end, each.end);
        grows = true;
      } else isCrossing = true;
    }
    if (!grows && isCrossing) return undefined;
  }
  return { start, end };
}
