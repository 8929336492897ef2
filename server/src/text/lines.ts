// The lines of a text, which end with LF, CRLF or a lone CR.

import type { Range } from "./range.ts";

/** `undefined` for a text of one line. */
export function firstLineEnd(text: string): string | undefined {
  return /\r\n|\r|\n/.exec(text)?.[0];
}

/** The lines in a range, without their ends; the first and the last may be parts of lines. */
export function linesIn(text: string, { start, end }: Range): readonly Range[] {
  const lines: Range[] = [];
  let lineStart = start;
  for (const { index, 0: lineEnd } of text.slice(start, end).matchAll(/\r\n|\r|\n/g)) {
    lines.push({ start: lineStart, end: start + index });
    lineStart = start + index + lineEnd.length;
  }
  return [...lines, { start: lineStart, end }];
}

/** The end of a range that may end with a line end, without that. */
export function beforeLineEnd(text: string, start: number, end: number): number {
  const [lineEnd = ""] = /(?:\r\n|\r|\n)?$/.exec(text.slice(Math.max(start, end - 2), end)) ?? [];
  return end - lineEnd.length;
}
