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
  // From the outermost: what is taken in for one may be inside of another.
  for (const each of bracketed) {
    if (each.end <= start || each.start >= end) continue;
    const isInside = each.textStart <= start && end <= each.textEnd;
    const isAround = start <= each.start && each.end <= end;
    if (isInside || isAround) continue;
    const holdsStart = start <= each.textStart;
    const holdsEnd = each.textEnd <= end;
    if (!holdsStart || !holdsEnd) return undefined;
    start = Math.min(start, each.start);
    end = Math.max(end, each.end);
  }
  return { start, end };
}
