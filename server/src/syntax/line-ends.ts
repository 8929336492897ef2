// Line ends. The parser underneath knows LF only, so it is given LF text and its offsets are moved
// back to the text as it stands, where CRLF and lone CR count as written.

import { countWhile } from "../text/ascending.ts";

export interface LineFeedText {
  /** The text with every CRLF and lone CR as one LF. */
  readonly text: string;
  /** From an offset in that text to one in the original. An offset before a CRLF stays before it. */
  original(offset: number): number;
}

export function withLineFeeds(text: string): LineFeedText {
  if (!text.includes("\r")) return { text, original: (offset) => offset };
  const shortened: number[] = [];
  const lineFeeds = text.replace(/\r\n?/g, (lineEnd, offset: number) => {
    if (lineEnd.length === 2) shortened.push(offset - shortened.length);
    return "\n";
  });
  return {
    text: lineFeeds,
    original: (offset) => offset + countWhile(shortened, (place) => place < offset),
  };
}

const byteOrderMark = "\ufeff";

/** A byte-order mark is kept when a file is written but is no part of its text. */
export function splitByteOrderMark(content: string): {
  readonly mark: string;
  readonly text: string;
} {
  return content.startsWith(byteOrderMark)
    ? { mark: byteOrderMark, text: content.slice(1) }
    : { mark: "", text: content };
}
