// The marks of a range: those that begin in it, and which a command means that is given a selection.

import { countWhile } from "../../text/ascending.ts";
import { contains, type Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";

/** The one whose words are `range`, else the marks that lie in it, or else the innermost one around it. */
export function marksInRange({ annotations }: Document, range: Range): readonly Annotation[] {
  const { start, end } = range;
  const selected = annotations.find(
    (mark) => start < end && mark.textStart === start && mark.textEnd === end,
  );
  if (selected) return [selected];
  const inside = annotations.filter((mark) => range.start < range.end && contains(range, mark));
  if (inside.length > 0) return inside;
  const around = annotations.findLast((mark) => contains(mark, range));
  return around ? [around] : [];
}

/** The marks that begin in it, looked up and not gone through. */
export function marksBeginningIn(
  { annotations }: Document,
  { start, end }: Range,
): readonly Annotation[] {
  return annotations.slice(
    countWhile(annotations, (mark) => mark.start < start),
    countWhile(annotations, (mark) => mark.start < end),
  );
}
