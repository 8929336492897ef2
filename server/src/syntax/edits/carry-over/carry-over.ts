// Carrying the marks of a statement over to a new version of its source: the new words stay exactly as
// they are, each mark is put around its own words again, and what cannot be placed is listed with what
// was written. The result is read again before it is given out: it holds the marks that it is said to
// hold, and the new words.

import type { Range } from "../../../text/range.ts";
import type { Document } from "../../document.ts";
import { parseDocument, updateDocument } from "../../parse-document.ts";
import { Attempt } from "./attempt.ts";
import { checkWritten } from "./check-written.ts";
import { compose, type Written } from "./compose.ts";
import { type Markup, markupOf } from "./markup.ts";
import { placeMarkup } from "./place-markup.ts";

/** A mark whose words are not exactly those that they were, or that stands elsewhere in the order. */
export interface CarriedMark extends Range {
  /** Its index in the old document; `start`–`end` are its words in the new text. */
  readonly index: number;
  readonly kind: string;
  readonly how: "changed" | "moved";
  /** Its words as a reader sees them. */
  readonly before: string;
  readonly after: string;
}

/** Something that has no place in the new text; `start` is where it stood in the old one. */
export interface LostMarkup {
  readonly what: "mark" | "heading" | "memo";
  /** The index of a mark in the old document. */
  readonly index: number | null;
  readonly kind: string | null;
  readonly start: number;
  /** As it was written, without the marks inside it. */
  readonly markup: string;
}

export interface CarryOver {
  /** The whole text, front matter included. */
  readonly text: string;
  /** How many marks stand around the same words in the same order, and need no look. */
  readonly same: number;
  readonly moved: readonly CarriedMark[];
  readonly lost: readonly LostMarkup[];
}

/**
 * Puts the marks of `document` onto `newText`, a new version of its text without marks. The front
 * matter stays; marks that `newText` has of its own stay too.
 */
export function carryOver(document: Document, newText: string): CarryOver {
  const markup = markupOf(document);
  if (newText === markup.source) {
    return { text: document.text, same: document.annotations.length, moved: [], lost: [] };
  }
  const front = closedFrontMatter(markup.frontMatter, newText);
  const base = parseDocument(front + newText);
  const attempt = new Attempt(markup, placeMarkup(markup, newText), newText);
  for (let round = 0; ; round++) {
    const written = compose(front, newText, attempt.marks(), attempt.others());
    const after = updateDocument(base, written.text);
    const checked = checkWritten(base, after, written, front.length);
    if (checked.isRight || attempt.isEmpty) {
      return { text: written.text, ...carried(written, after), lost: lostOf(markup, attempt) };
    }
    attempt.learn(round, checked, base, front.length);
  }
}

/** Text must not stand on the line that closes the front matter. */
function closedFrontMatter(written: string, newText: string): string {
  const isClosed = written === "" || newText === "" || /[\r\n]$/.test(written);
  return isClosed ? written : `${written}\n`;
}

function carried(
  { marks }: Written,
  after: Document,
): { readonly same: number; readonly moved: readonly CarriedMark[] } {
  const words = new Map(after.annotations.map((mark) => [mark.start, mark.text]));
  const moved = marks.flatMap(({ placed, start, textStart, textEnd }): CarriedMark[] => {
    const { how } = placed.place;
    const { index, kind, text } = placed.markup.mark;
    if (how === "same") return [];
    const after = words.get(start) ?? "";
    return [{ index, kind, how, before: text, after, start: textStart, end: textEnd }];
  });
  moved.sort((a, b) => a.start - b.start);
  return { same: marks.length - moved.length, moved };
}

function lostOf({ source, marks, others }: Markup, attempt: Attempt): readonly LostMarkup[] {
  const lostMarks = marks
    .filter(({ mark }) => attempt.lostMarks.has(mark.index))
    .map(
      ({ mark, start, end, opening, closing }): LostMarkup => ({
        what: "mark",
        index: mark.index,
        kind: mark.kind,
        start: mark.start,
        markup: `${opening}${source.slice(start, end)}${closing}`,
      }),
    );
  const lostOthers = others
    .filter((other) => attempt.lostOthers.has(other))
    .map(
      ({ text, start, heading }): LostMarkup => ({
        what: heading ? "heading" : "memo",
        index: null,
        kind: null,
        start,
        markup: heading ? `${source.slice(heading.start, heading.end)}${text}` : text,
      }),
    );
  return [...lostMarks, ...lostOthers].sort((a, b) => a.start - b.start);
}
