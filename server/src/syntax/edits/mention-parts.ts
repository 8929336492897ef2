// What splitting a mark into parts and joining them have in common.

import { countWhile } from "../../text/ascending.ts";
import type { Annotation, Document } from "../document.ts";
import { strip } from "../strip.ts";
import { areSameMarks } from "./same-marks.ts";

/** A document, and by their indices the marks that are not compared. */
type Compared = readonly [document: Document, without: ReadonlySet<number>];

/** The marks that begin from `start` on and before `end`. */
export function marksFrom(
  { annotations }: Document,
  start: number,
  end: number,
): readonly Annotation[] {
  return annotations.slice(
    countWhile(annotations, (mark) => mark.start < start),
    countWhile(annotations, (mark) => mark.start < end),
  );
}

/** Whether both documents hold the same words, and the same marks but for those left out. */
export function areAlikeBut(
  [before, changedBefore]: Compared,
  [after, changedAfter]: Compared,
): boolean {
  const others = ({ annotations }: Document, changed: ReadonlySet<number>) =>
    annotations.filter(({ index }) => !changed.has(index));
  return (
    areSameMarks(others(before, changedBefore), others(after, changedAfter)) &&
    before.turns.length === after.turns.length &&
    before.sections.length === after.sections.length &&
    before.problems.length === after.problems.length &&
    strip(before) === strip(after)
  );
}
