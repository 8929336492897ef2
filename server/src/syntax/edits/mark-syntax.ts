// Where the parts of a mark's own syntax stand, in a line of text and in the fence of a block alike:
//
//   :demand[withdraw](id){to=DPRK}        :::demand(id){to=DPRK}
//   ^^^^^^^           behind the kind stand the target, then the attributes

import type { Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";

/** The name of a block's kind in its opening fence. */
export function fenceKind({ text }: Document, { start, textStart, kind }: Annotation): Range {
  const nameStart = start + Math.max(0, text.slice(start, textStart).indexOf(`:${kind}`)) + 1;
  return { start: nameStart, end: nameStart + kind.length };
}

/** Where the mark's target stands, or would stand. */
export function targetPlace(document: Document, mark: Annotation): Range {
  if (mark.targetRange) return mark.targetRange;
  const place = mark.form === "block" ? fenceKind(document, mark).end : mark.textEnd + 1;
  return { start: place, end: place };
}

/** Where the mark's attributes stand, or would stand. */
export function attributesPlace(document: Document, mark: Annotation): Range {
  if (mark.attributes) return mark.attributes;
  const { end } = targetPlace(document, mark);
  return { start: end, end };
}
