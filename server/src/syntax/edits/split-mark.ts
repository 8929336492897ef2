// Splitting a mark into two parts of one mention, and joining such parts again. Both are read again before
// they are given: the same words, the same other marks, and what was one mention still is.
//
//   ![withdraw at once its forces]{to=DPRK}        one mark
//   ![withdraw]{#p1 to=DPRK} at once ![its forces]{#p1}        two parts, of which the first says it all

import { countWhile } from "../../text/ascending.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Attributes } from "../attributes.ts";
import type { Annotation, Document } from "../document.ts";
import { updateDocument } from "../parse-document.ts";
import { freePartId } from "./mark.ts";
import { longOpeningOf, openingsOf } from "./mark-syntax.ts";
import { areSameMarks } from "./same-marks.ts";
import { strip } from "../strip.ts";

/** Words that are left out of a mark, with the white space around them; between two parts only that. */
export type Gap = Range;

/**
 * What `range` leaves out of the mark's words: whole words that are selected, or at a cursor the space
 * between two words that is nearest. `undefined` where nothing would be left on one of both sides, or
 * where another mark would be cut.
 */
export function gapIn(document: Document, mark: Annotation, range: Range): Gap | undefined {
  if (mark.form === "block") return undefined;
  const gap = range.start === range.end ? nearestSpace(document, mark, range.start) : selectedGap(document, mark, range);
  if (!gap || gap.start <= mark.textStart || gap.end >= mark.textEnd) return undefined;
  const isCut = marksIn(document, mark).some(
    ({ start, end }) => isInside(gap.start, start, end) || isInside(gap.end, start, end),
  );
  return isCut ? undefined : gap;
}

/** The edits that leave the gap out of the mark; `undefined` where its parts would not be read so. */
export function splitMark(
  document: Document,
  mark: Annotation,
  gap: Gap,
): readonly TextEdit[] | undefined {
  const { text } = document;
  const id = mark.attributes?.id ?? freePartId(document);
  const target = mark.targetRange ? text.slice(mark.targetRange.start, mark.targetRange.end) : "";
  const behindFirst = `]${target}${withId(text, mark.attributes, id)}`;
  const openings = mark.form === "long" ? [longOpeningOf(mark.kind)] : openingsOf(mark.kind);
  for (const opening of openings) {
    const edits = [
      { start: gap.start, end: gap.start, text: behindFirst },
      { start: gap.end, end: gap.end, text: opening },
      { start: mark.textEnd, end: mark.end, text: `]{#${id}}` },
    ];
    if (isSplit(document, mark, edits)) return edits;
  }
  return undefined;
}

/**
 * The edits that make one mark of all parts of a mention, whose first part and others these are, with the
 * words between them; `undefined` where they do not stand in one paragraph, or other marks between them.
 */
export function joinParts(
  document: Document,
  first: Annotation,
  others: readonly Annotation[],
): readonly TextEdit[] | undefined {
  const last = others.at(-1);
  if (!last || [first, ...others].some(({ form }) => form === "block")) return undefined;
  // Nothing that the other parts say themselves is lost, as their words do not count.
  if (others.some(({ target, attributes }) => target !== null || !isOnlyId(attributes))) {
    return undefined;
  }
  const { text, textBlocks } = document;
  const block = textBlocks[countWhile(textBlocks, ({ start }) => start <= first.start) - 1];
  if (!block || last.end > block.end) return undefined;
  const parts = [first, ...others];
  const isBetween = others.some((part, index) => {
    const before = parts[index]?.end ?? 0;
    return marksFrom(document, before, part.start).length > 0 || part.start < before;
  });
  if (isBetween) return undefined;
  const target = first.targetRange ? text.slice(first.targetRange.start, first.targetRange.end) : "";
  const attributes = withoutId(text, first.attributes);
  const behind = text.charAt(last.end);
  const guard = attributes === "" && behind === "{" ? "{}" : attributes === "" && target === "" && behind === "(" ? "()" : "";
  const edits: TextEdit[] = [
    { start: first.textEnd, end: first.end, text: "" },
    ...others.flatMap((part) => [
      { start: part.start, end: part.textStart, text: "" },
      ...(part === last ? [] : [{ start: part.textEnd, end: part.end, text: "" }]),
    ]),
    { start: last.textEnd, end: last.end, text: `]${target}${guard}${attributes}` },
  ];
  return isJoined(document, parts, edits) ? edits : undefined;
}

function isInside(offset: number, start: number, end: number): boolean {
  return start < offset && offset < end;
}

/** Selected words are whole words; the space on both sides goes with them. */
function selectedGap({ text }: Document, mark: Annotation, range: Range): Gap | undefined {
  let [start, end] = [range.start, range.end];
  if (start < mark.textStart || end > mark.textEnd) return undefined;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  if (start === end) return undefined;
  while (start > mark.textStart && /\S/.test(text.charAt(start - 1))) start--;
  while (end < mark.textEnd && /\S/.test(text.charAt(end))) end++;
  return withSpace(text, mark, start, end);
}

/** Farther from the cursor nobody means a space. */
const farthest = 100;

function nearestSpace(document: Document, mark: Annotation, offset: number): Gap | undefined {
  const { text } = document;
  const inner = marksIn(document, mark);
  const isFree = (place: number) =>
    /\s/.test(text.charAt(place)) &&
    place > mark.textStart &&
    place < mark.textEnd &&
    !inner.some(({ start, end }) => start <= place && place < end);
  for (let distance = 0; distance <= farthest; distance++) {
    for (const place of [offset + distance, offset - distance - 1]) {
      if (isFree(place)) return withSpace(text, mark, place, place + 1);
    }
  }
  return undefined;
}

function withSpace(text: string, mark: Annotation, from: number, to: number): Gap {
  let [start, end] = [from, to];
  while (start > mark.textStart && /\s/.test(text.charAt(start - 1))) start--;
  while (end < mark.textEnd && /\s/.test(text.charAt(end))) end++;
  return { start, end };
}

function marksIn(document: Document, mark: Annotation): readonly Annotation[] {
  return marksFrom(document, mark.textStart, mark.textEnd);
}

function marksFrom({ annotations }: Document, start: number, end: number): readonly Annotation[] {
  return annotations.slice(
    countWhile(annotations, (mark) => mark.start < start),
    countWhile(annotations, (mark) => mark.start < end),
  );
}

function withId(text: string, attributes: Attributes | null, id: string): string {
  if (!attributes) return `{#${id}}`;
  const written = text.slice(attributes.start, attributes.end);
  if (attributes.id !== null) return written;
  const inside = written.slice(1).trimStart();
  return inside === "}" ? `{#${id}}` : `{#${id} ${inside}`;
}

/** The id only tied the parts together. */
function withoutId(text: string, attributes: Attributes | null): string {
  if (!attributes || isOnlyId(attributes)) return "";
  return text.slice(attributes.start, attributes.end).replace(/(?<=[{\s])#[^\s}]+\s*/, "");
}

function isOnlyId(attributes: Attributes | null): boolean {
  if (!attributes) return true;
  const { entries, tags, repeated } = attributes;
  return entries.length + tags.length + repeated.length === 0;
}

/** Whether the mark became two parts, and all else stayed. */
function isSplit(document: Document, mark: Annotation, edits: readonly TextEdit[]): boolean {
  const after = updateDocument(document, applyEdits(document.text, edits));
  const { annotations } = after;
  const left = annotations[mark.index];
  const right = annotations.find(
    ({ partOf, start }) => partOf === (left?.partOf ?? left?.index) && start >= (left?.end ?? 0),
  );
  if (!left || !right || left.kind !== mark.kind || right.kind !== mark.kind) return false;
  if (left.text.trim() === "" || right.text.trim() === "" || left.target !== mark.target) return false;
  return (
    annotations.length === document.annotations.length + 1 &&
    areOthersSame(document, after, new Set([mark.index]), new Set([left.index, right.index]))
  );
}

function isJoined(document: Document, parts: readonly Annotation[], edits: readonly TextEdit[]): boolean {
  const after = updateDocument(document, applyEdits(document.text, edits));
  const [first] = parts;
  const joined = first && after.annotations[first.index];
  if (!first || joined?.kind !== first.kind || joined.target !== first.target) return false;
  return (
    joined.partOf === null &&
    areOthersSame(document, after, new Set(parts.map(({ index }) => index)), new Set([joined.index]))
  );
}

function areOthersSame(
  before: Document,
  after: Document,
  changedBefore: ReadonlySet<number>,
  changedAfter: ReadonlySet<number>,
): boolean {
  const others = (annotations: readonly Annotation[], changed: ReadonlySet<number>) =>
    annotations.filter(({ index }) => !changed.has(index));
  // Marks around these hold the same words in another order of brackets only.
  return (
    strip(before) === strip(after) &&
    before.turns.length === after.turns.length &&
    before.problems.length === after.problems.length &&
    areSameMarks(
      others(before.annotations, changedBefore),
      others(after.annotations, changedAfter),
    )
  );
}
