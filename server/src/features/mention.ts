// Mentions: marks of a statement by what they refer to. A mention in several parts counts once.

import { type Annotation, firstPart } from "../syntax/document.ts";
import { type Range, touches } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";

/** The innermost mark at `offset`, its brackets, target and attributes included. */
export function markAt({ document }: Statement, offset: number): Annotation | undefined {
  return document.annotations.findLast((mark) => touches(mark, offset));
}

/** The mark that is selected: its words, or the whole of it. */
export function markOfSelection({ document }: Statement, range: Range): Annotation | undefined {
  const { start, end } = range;
  return document.annotations.find(
    (mark) =>
      (mark.textStart === start && mark.textEnd === end) ||
      (mark.start === start && mark.end === end),
  );
}

/** At a cursor the innermost mark, else the one that is selected; other selections mean the words in them. */
export function markChosen(statement: Statement, range: Range): Annotation | undefined {
  return range.start === range.end
    ? markAt(statement, range.start)
    : markOfSelection(statement, range);
}

/** The mark that is selected, else the innermost where the range starts. */
export function markMeant(statement: Statement, range: Range): Annotation | undefined {
  return markOfSelection(statement, range) ?? markAt(statement, range.start);
}

/** The marks of one actor, law or topic, in document order, continued parts left out. */
export function mentionsOf(statement: Statement, category: string, id: string): Annotation[] {
  return statement.document.annotations.filter(({ index, partOf }) => {
    const resolved = statement.resolutions[index];
    return (
      partOf === null &&
      resolved?.type === "entity" &&
      resolved.category === category &&
      resolved.candidates.length === 1 &&
      resolved.candidates[0]?.id === id
    );
  });
}

/** The marks of one position, in document order, continued parts left out. */
export function mentionsOfPosition(statement: Statement, position: string): Annotation[] {
  return statement.document.annotations.filter(({ index, partOf }) => {
    const resolved = statement.resolutions[index];
    return partOf === null && resolved?.type === "position" && resolved.position === position;
  });
}

/** All parts of the mention that the mark belongs to, in document order. */
export function partsOf(
  { document, continuations }: Statement,
  mark: Annotation,
): readonly Annotation[] {
  const first = firstPart(document, mark);
  return [first, ...(continuations.get(first.index) ?? [])];
}

/** The words of a mention on one line, those of its parts joined by an ellipsis. */
export function wordsOf(statement: Statement, mark: Annotation): string {
  const parts = partsOf(statement, mark);
  return parts.map((part) => part.text.trim().replaceAll("\n\n", " ")).join(" … ");
}
