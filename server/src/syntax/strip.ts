// A statement without its marks: front matter, mark syntax and headings' attributes go, everything
// else, escapes too, stays as written.

import type { Range } from "../text/range.ts";
import type { Document } from "./document.ts";

export function strip(document: Document): string {
  const { text } = document;
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of syntaxRanges(document)) {
    if (start > done) pieces.push(text.slice(done, start));
    done = Math.max(done, end);
  }
  pieces.push(text.slice(done));
  return pieces.join("");
}

/** What belongs to the marking and not to the statement, in order and without overlap. */
export function syntaxRanges(document: Document): readonly Range[] {
  const ranges: Range[] = [];
  if (document.frontMatter.range) ranges.push(document.frontMatter.range);
  for (const { start, end, textStart, textEnd } of document.annotations) {
    ranges.push({ start, end: textStart }, { start: textEnd, end });
  }
  for (const { attributes } of document.sections) {
    // The space that sets them apart was put there with them.
    if (attributes) ranges.push({ start: attributes.start - 1, end: attributes.end });
  }
  return ranges.sort((a, b) => a.start - b.start);
}
