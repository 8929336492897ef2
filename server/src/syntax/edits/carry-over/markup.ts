// What a statement holds besides its words, told in places of the words: the front matter apart, each
// mark with what stands before and behind its words, and what stands at one place only (the attributes
// of a heading, a memo's footnote).

import { countWhile } from "../../../text/ascending.ts";
import type { Range } from "../../../text/range.ts";
import type { Annotation, Document } from "../../document.ts";
import { fenceLines, strip, syntaxRanges } from "../../strip.ts";

/** A mark around words of the source. */
export interface MarkMarkup extends Range {
  readonly mark: Annotation;
  readonly opening: string;
  readonly closing: string;
  /** Where these stand in the document. */
  readonly openingStart: number;
  readonly closingStart: number;
}

/** Something at one place of the source. */
export interface PlaceMarkup {
  readonly at: number;
  readonly text: string;
  /** Where it stands in the document. */
  readonly start: number;
  /** The words of the heading that it belongs to; none for a memo. */
  readonly heading: Range | undefined;
}

export interface Markup {
  readonly frontMatter: string;
  readonly source: string;
  /** By the marks' indexes. */
  readonly marks: readonly MarkMarkup[];
  readonly others: readonly PlaceMarkup[];
}

export function markupOf(document: Document): Markup {
  const { text, annotations, frontMatter, sections } = document;
  const ranges = syntaxRanges(document);
  const toSource = withoutRanges(ranges);
  const marks = annotations.map((mark): MarkMarkup => {
    const [opening, closing] = syntaxOf(document, mark);
    return {
      mark,
      start: toSource(opening.end),
      end: toSource(closing.start),
      opening: text.slice(opening.start, opening.end),
      closing: text.slice(closing.start, closing.end),
      openingStart: opening.start,
      closingStart: closing.start,
    };
  });
  const ofMarks = new Set(marks.flatMap((mark) => [mark.openingStart, mark.closingStart]));
  const headings = new Map(
    sections.flatMap(({ attributes, heading }) =>
      attributes ? [[attributes.start - 1, heading] as const] : [],
    ),
  );
  const others = ranges
    .filter((range) => !ofMarks.has(range.start) && range.end > (frontMatter.range?.end ?? 0))
    .map(({ start, end }): PlaceMarkup => {
      const heading = headings.get(start);
      const at = toSource(start);
      return {
        at,
        text: text.slice(start, end),
        start,
        heading: heading && { start: toSource(heading.start), end: at },
      };
    });
  const written = frontMatter.range ? text.slice(0, frontMatter.range.end) : "";
  return { frontMatter: written, source: strip(document), marks, others };
}

/** What stands before and behind the words of a mark: of one between fences their lines. */
function syntaxOf(document: Document, mark: Annotation): readonly [Range, Range] {
  if (mark.form === "block") return fenceLines(document, mark);
  const { start, end, textStart, textEnd } = mark;
  return [
    { start, end: textStart },
    { start: textEnd, end },
  ];
}

/** From a place in the whole text to the place in what is left without the ranges (in order). */
function withoutRanges(ranges: readonly Range[]): (offset: number) => number {
  const apart: Range[] = [];
  const gone = [0];
  for (const { start, end } of ranges) {
    const from = Math.max(start, apart.at(-1)?.end ?? 0);
    if (from >= end) continue;
    apart.push({ start: from, end });
    gone.push((gone.at(-1) ?? 0) + end - from);
  }
  return (offset) => {
    const before = countWhile(apart, ({ end }) => end <= offset);
    const inside = Math.max(0, offset - (apart[before]?.start ?? offset));
    return offset - (gone[before] ?? 0) - inside;
  };
}
