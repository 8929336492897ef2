// Which marks a command means that is given a selection.

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
