// Splitting a mark into two parts of one mention, at a place between two of its words or around words that
// are left out. What comes out is read again before it is given.
//
//   ![withdraw at once its forces]{to=DPRK}                    one mark
//   ![withdraw]{#p1 to=DPRK} at once ![its forces]{#p1}        two parts, of which the first says it all

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { contains, type Range } from "../../text/range.ts";
import type { Attributes } from "../attributes.ts";
import type { Annotation, Document } from "../document.ts";
import { updateDocument } from "../parse-document.ts";
import { wholeOf, wordBlockAt, wordsOf } from "../word-places.ts";
import { freePartId } from "./mark.ts";
import { longOpeningOf, openingsOf } from "./mark-syntax.ts";
import { marksBeginningIn } from "./marks-in-range.ts";
import { areAlikeBut } from "./mention-parts.ts";
import { isSameMark } from "./same-marks.ts";

/** The words of the mark before and behind what is left out of it, which may be a space. */
export interface Halves {
  readonly before: Range;
  readonly behind: Range;
}

export interface Split extends Halves {
  readonly edits: readonly TextEdit[];
}

/** Farther from the cursor nobody means a place. */
const mostPlaces = 3;

/**
 * Leaves the words that `range` touches out of the mark; where it is empty the mark is split between the two
 * words that are nearest. `undefined` where that would cut through something, or leave no words on one side.
 */
export function splitMark(document: Document, mark: Annotation, range: Range): Split | undefined {
  if (mark.form === "block") return undefined;
  for (const halves of placesFor(document, mark, range).slice(0, mostPlaces)) {
    const edits = editsFor(document, mark, halves);
    if (edits) return { ...halves, edits };
  }
  return undefined;
}

/** The nearest first. */
function placesFor(document: Document, mark: Annotation, range: Range): readonly Halves[] {
  const block = wordBlockAt(document, mark.start);
  if (!block) return [];
  const text = { start: mark.textStart, end: mark.textEnd };
  const words = wordsOf(block).filter((word) => contains(text, word));
  const inside = block.bracketed.filter((each) => contains(text, each));
  const half = (from: number, to: number) => wholeOf(block, { start: from, end: to }, inside);
  return gapsAt(words, range).flatMap(([last, next]): Halves[] => {
    const before = half(text.start, last.end);
    const behind = half(next.start, text.end);
    if (before?.start !== text.start || behind?.end !== text.end) return [];
    const leftOut = words.filter((word) => last.end < word.end && word.end < next.end);
    const isCut =
      before.end > (leftOut[0] ?? next).start || behind.start < (leftOut.at(-1) ?? before).end;
    // A position that it holds would not be held any more, and have other addressees perhaps.
    const holds = marksBeginningIn(document, { start: before.end, end: behind.start });
    return isCut || holds.some(({ kind }) => kind === mark.kind) ? [] : [{ before, behind }];
  });
}

type Gap = readonly [last: Range, next: Range];

/** The words around what is left out, or for a cursor each two neighbours. */
function gapsAt(words: readonly Range[], { start, end }: Range): readonly Gap[] {
  if (start < end) {
    const last = words.findLast((word) => word.end <= start);
    const next = words.find((word) => word.start >= end);
    const isNone = last && next && words.indexOf(last) + 1 === words.indexOf(next);
    return last && next && !isNone ? [[last, next]] : [];
  }
  const distance = ([last, next]: Gap) => Math.max(last.end - start, start - next.start, 0);
  return words
    .slice(1)
    .map((next, index): Gap => [words[index] ?? next, next])
    .sort((a, b) => distance(a) - distance(b));
}

function editsFor(
  document: Document,
  mark: Annotation,
  { before, behind }: Halves,
): readonly TextEdit[] | undefined {
  const { text } = document;
  const id = mark.attributes?.id ?? freePartId(document);
  const target = mark.targetRange ? text.slice(mark.targetRange.start, mark.targetRange.end) : "";
  const attributes = withId(text, mark.attributes, id);
  const openings = mark.form === "long" ? [longOpeningOf(mark.kind)] : openingsOf(mark.kind);
  for (const opening of openings) {
    const edits = [
      { start: before.end, end: before.end, text: `]${target}${attributes}` },
      { start: behind.start, end: behind.start, text: opening },
      { start: mark.textEnd, end: mark.end, text: `]{#${id}}` },
    ];
    if (isSplit(document, mark, edits, id)) return edits;
  }
  return undefined;
}

function withId(text: string, attributes: Attributes | null, id: string): string {
  if (!attributes) return `{#${id}}`;
  const written = text.slice(attributes.start, attributes.end);
  if (attributes.id !== null) return written;
  const inside = written.slice(1).trimStart();
  return inside === "}" ? `{#${id}}` : `{#${id} ${inside}`;
}

/** Whether the mark became two parts of its mention, the first of which says what it said. */
function isSplit(
  document: Document,
  mark: Annotation,
  edits: readonly TextEdit[],
  id: string,
): boolean {
  const after = updateDocument(document, applyEdits(document.text, edits));
  const first = after.annotations[mark.index];
  if (!first || first.text.trim() === "" || first.partOf !== mark.partOf) return false;
  const second = after.annotations.find(
    ({ partOf, start }) => start >= first.end && partOf === (first.partOf ?? first.index),
  );
  if (!second || second.text.trim() === "" || second.parent !== first.parent) return false;
  const tied = { ...mark, attributes: { ...(mark.attributes ?? noAttributes), id } };
  return (
    isSameMark(tied, first, { text: true }) &&
    areAlikeBut([document, new Set([mark.index])], [after, new Set([first.index, second.index])])
  );
}

const noAttributes: Attributes = {
  start: 0,
  end: 0,
  id: null,
  idRange: null,
  tags: [],
  entries: [],
  repeated: [],
};
