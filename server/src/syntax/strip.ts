// A statement without its marks: front matter, mark syntax, fence lines, headings' attributes and memos
// go, everything else, escapes too, stays as written.

import type { Range } from "../text/range.ts";
import type { Annotation, Document } from "./document.ts";

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

/** What belongs to the marking and not to the statement, in order; they may overlap. */
export function syntaxRanges(document: Document): readonly Range[] {
  const ranges: Range[] = [];
  if (document.frontMatter.range) ranges.push(document.frontMatter.range);
  for (const mark of document.annotations) {
    const { start, end, textStart, textEnd } = mark;
    if (mark.form === "block") ranges.push(...fenceLines(document, mark));
    else ranges.push({ start, end: textStart }, { start: textEnd, end });
  }
  for (const { attributes } of document.sections) {
    // The space that sets them apart was put there with them.
    if (attributes) ranges.push({ start: attributes.start - 1, end: attributes.end });
  }
  for (const memo of document.memos) ranges.push(memo);
  return ranges.sort((a, b) => a.start - b.start);
}

/** The lines of both fences with their ends; a list's bullet before the opening one stays. */
export function fenceLines(
  { text, lines }: Document,
  mark: Annotation,
): readonly [opening: Range, closing: Range] {
  const openingLine = lines.lineStart(lines.positionAt(mark.start).line);
  const isWholeLine = /^[\s>]*$/.test(text.slice(openingLine, mark.start));
  const opening = isWholeLine
    ? { start: openingLine, end: mark.textStart }
    : { start: mark.start, end: mark.textStart + indentation(text, mark.textStart) };
  const closing = closingLine({ text, lines }, mark, isWholeLine);
  return [opening, { ...closing, start: Math.max(closing.start, opening.end) }];
}

function closingLine(
  { text, lines }: Pick<Document, "text" | "lines">,
  { textStart, textEnd, end }: Annotation,
  isWholeLine: boolean,
): Range {
  // Where nothing is left but a bullet, its line still ends.
  if (!isWholeLine && textStart === textEnd) return { start: textEnd, end };
  const behind = lines.positionAt(end).line + 1;
  return behind >= lines.lineCount
    ? { start: lineEndBefore(text, textEnd), end: text.length }
    : { start: textEnd, end: lines.lineStart(behind) };
}

/** How long the `> ` and blanks at a line's start are. */
function indentation(text: string, lineStart: number): number {
  return /^[ \t>]*/.exec(text.slice(lineStart, lineStart + 1_000))?.[0].length ?? 0;
}

/** Where the line before this one ends, its line end left out. */
function lineEndBefore(text: string, lineStart: number): number {
  if (lineStart === 0) return 0;
  return lineStart - (text.slice(lineStart - 2, lineStart) === "\r\n" ? 2 : 1);
}
