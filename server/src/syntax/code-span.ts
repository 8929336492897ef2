// Code spans. Whether a row of backticks is closed by one of the same length is looked up, because
// the standard reader looks through the rest of the block for each row that is not.

import type { InlineContext } from "@lezer/markdown";

// One entry for each block being parsed; it goes when the parser's context goes.
const lastRowsOf = new WeakMap<InlineContext, ReadonlyMap<number, number>>();

/** For each length of rows of backticks in the block where its last one starts. */
function lastRows(cx: InlineContext): ReadonlyMap<number, number> {
  let rows = lastRowsOf.get(cx);
  if (!rows) {
    const found = new Map<number, number>();
    for (const row of cx.text.matchAll(/`+/g)) found.set(row[0].length, row.index);
    rows = found;
    lastRowsOf.set(cx, rows);
  }
  return rows;
}

/** Passes over a row of backticks that nothing closes; leaves the others to the standard reader. */
export function skipUnclosedBackticks(cx: InlineContext, next: number, start: number): number {
  if (next !== 96 /* '`' */ || cx.char(start - 1) === 96) return -1;
  let end = start + 1;
  while (cx.char(end) === 96) end++;
  const last = lastRows(cx).get(end - start) ?? -1;
  return last <= start - cx.offset ? end : -1;
}
