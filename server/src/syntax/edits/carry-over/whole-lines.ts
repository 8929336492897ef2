// Fences and memos stand on lines of their own: where such lines begin, and how they are written there.

import { firstLineEnd } from "../../../text/lines.ts";

export function isLineStart(text: string, offset: number): boolean {
  if (offset === 0) return true;
  const before = text.charAt(offset - 1);
  return before === "\n" || (before === "\r" && text.charAt(offset) !== "\n");
}

/** The next start of a line, or the text's end. */
export function lineStartFrom(text: string, offset: number): number {
  let start = offset;
  while (start < text.length && !isLineStart(text, start)) start++;
  return start;
}

/** A line, written with or without its end, as it must be written at a place of the text. */
export function asLineAt(text: string, offset: number, written: string): string {
  const line = written.replace(/^[\r\n]+|[\r\n]+$/g, "");
  const lineEnd = firstLineEnd(written) ?? firstLineEnd(text) ?? "\n";
  return isLineStart(text, offset) ? line + lineEnd : lineEnd + line;
}
