// The edits that write many marks at once, some of them in others. They are not read again here: that is
// for those who know what the marks are to say.
//
//   We urge Russia to go.      ![We urge @[Russia] to go]{to=RUS}.
//           ^^^^^^             two marks: the inner one closes first
//   ^^^^^^^^^^^^^^^^^^^^

import { countWhile } from "../../text/ascending.ts";
import type { TextEdit } from "../../text/edit.ts";
import { byPlace, outerFirst, type Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";
import { openingOf } from "../kinds.ts";
import { longFormCounts, sigilCounts } from "../sigils.ts";
import { longOpeningOf, mayBePunctuation, toLongForm } from "./mark-syntax.ts";
import { marksBeginningIn } from "./marks-in-range.ts";
import { unbalancedBrackets } from "./unbalanced-brackets.ts";

export interface NewMark extends Range {
  readonly kind: string;
  /** With its parentheses, or "". */
  readonly target: string;
  /** With their braces, or "". */
  readonly attributes: string;
}

/** Where the words of a mark stand once the edits are made. */
export interface WrittenMark {
  readonly mark: NewMark;
  readonly textStart: number;
  readonly textEnd: number;
}

export interface MarkEdits {
  readonly edits: readonly TextEdit[];
  /** In the order given; those that cannot open where they stand are missing. */
  readonly written: readonly WrittenMark[];
}

/** Outer ones before those in them; of two that cross each other the one that starts later is left out. */
export function withoutCrossing<R extends Range>(ranges: readonly R[]): readonly R[] {
  const around: R[] = [];
  return [...ranges].sort(outerFirst).filter((range) => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= range.start) around.pop();
    const outer = around.at(-1);
    if (outer && outer.end < range.end) return false;
    around.push(range);
    return true;
  });
}

/** `marks` are ordered as `withoutCrossing` has them. */
export function markEdits(document: Document, marks: readonly NewMark[]): MarkEdits {
  const opened = openEach(document, marks);
  const outermost = new Map<number, NewMark>();
  for (const { mark } of opened) if (!outermost.has(mark.end)) outermost.set(mark.end, mark);
  const closings = new Map<NewMark, TextEdit>();
  const escapes = new Map<number, TextEdit>();
  const longForms = new Map<number, TextEdit>();
  for (const { mark } of opened) {
    const { end } = mark;
    const behind = outermost.get(end) === mark ? document.text.charAt(end) : "]";
    closings.set(mark, { start: end, end, text: closingOf(mark, behind) });
    for (const place of unbalancedBrackets(document.text, mark, marksBeginningIn(document, mark))) {
      escapes.set(place, { start: place, end: place, text: "\\" });
    }
    const next = markFrom(document, end);
    if (next?.start === end && mayBePunctuation(next)) longForms.set(end, toLongForm(next));
  }
  // Edits at one place are made in this order: what ends there, what begins there, what stands there.
  const ordered = [
    ...[...closings.values()].reverse(),
    ...opened.map(({ opening }) => opening),
    ...escapes.values(),
    ...longForms.values(),
  ].sort(byPlace);
  const places = new Map<TextEdit, number>();
  let shift = 0;
  for (const edit of ordered) {
    places.set(edit, edit.start + shift);
    shift += edit.text.length - (edit.end - edit.start);
  }
  const placeOf = (edit: TextEdit | undefined) => (edit && places.get(edit)) ?? 0;
  const written = opened.map(({ mark, opening }) => ({
    mark,
    textStart: placeOf(opening) + opening.text.length,
    textEnd: placeOf(closings.get(mark)),
  }));
  return { edits: ordered, written };
}

interface OpenedMark {
  readonly mark: NewMark;
  readonly opening: TextEdit;
}

function openEach(document: Document, marks: readonly NewMark[]): readonly OpenedMark[] {
  const ends = new Set(marks.map(({ end }) => end));
  const before = new Map<number, string>();
  return marks.flatMap((mark) => {
    const { start, kind } = mark;
    const put = before.get(start) ?? (ends.has(start) ? "]" : "");
    const text = openingAt(document, start, put, kind);
    if (text === undefined) return [];
    before.set(start, put + text);
    return [{ mark, opening: { start, end: start, text } }];
  });
}

/** A sign of quotation or emphasis is judged by those before it: these are no more. */
const farthestLook = 50;

/** How a mark can open behind what is put at its place before it; `undefined` where it cannot. */
function openingAt(
  { text, textBlocks }: Document,
  offset: number,
  put: string,
  kind: string,
): string | undefined {
  const block = textBlocks[countWhile(textBlocks, ({ start }) => start <= offset) - 1];
  const from = Math.max(block?.start ?? 0, offset - farthestLook);
  const before = text.slice(from, offset) + put;
  const short = openingOf(kind);
  const isSigil = !short.startsWith(":");
  if (isSigil && !before.endsWith("\\") && sigilCounts(before + short, before.length)) return short;
  return longFormCounts(before, before.length) ? longOpeningOf(kind) : undefined;
}

/** What stands directly behind must not be read as the mark's target or attributes. */
function closingOf({ target, attributes }: NewMark, behind: string): string {
  if (attributes !== "") return `]${target}${attributes}`;
  if (behind === "{") return `]${target}{}`;
  return behind === "(" && target === "" ? "]()" : `]${target}`;
}

function markFrom({ annotations }: Document, offset: number): Annotation | undefined {
  return annotations[countWhile(annotations, (mark) => mark.start < offset)];
}
