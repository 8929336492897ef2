// What splitting a mark into parts and joining them have in common.

import type { Document } from "../document.ts";
import { strip } from "../strip.ts";
import { areSameMarks } from "./same-marks.ts";

/** A document, and by their indices the marks that are not compared. */
type Compared = readonly [document: Document, without: ReadonlySet<number>];

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
