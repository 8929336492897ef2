// How a mark may open, and where the parts of its own syntax stand, in a line of text and in the fence of
// a block alike:
//
//   :demand[withdraw](id){to=DPRK}        :::demand(id){to=DPRK}
//   ^^^^^^^           behind the kind stand the target, then the attributes

import type { TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";
import { openingOf } from "../kinds.ts";

export function longOpeningOf(kind: string): string {
  return `:${kind}[`;
}

/** The ways to open a mark of this kind, the usual one first: `![`, then `:demand[`. */
export function openingsOf(kind: string): readonly string[] {
  return [...new Set([openingOf(kind), longOpeningOf(kind)])];
}

/** Writes the mark, which is no block, in its long form. */
export function toLongForm({ start, textStart, kind }: Annotation): TextEdit {
  return { start, end: textStart, text: longOpeningOf(kind) };
}

/** Whether the mark opens with a sign that behind some characters is punctuation: its long form is not. */
export function mayBePunctuation({ form, kind }: Annotation): boolean {
  return form === "sigil" && /^[!?+#-]/.test(openingOf(kind));
}

/** The name of the kind in a long form or in a block's opening fence. */
export function kindName({ text }: Document, { start, textStart, kind }: Annotation): Range {
  const nameStart = start + Math.max(0, text.slice(start, textStart).indexOf(`:${kind}`)) + 1;
  return { start: nameStart, end: nameStart + kind.length };
}

/** Where the mark's target stands, or would stand. */
export function targetPlace(document: Document, mark: Annotation): Range {
  if (mark.targetRange) return mark.targetRange;
  const place = mark.form === "block" ? kindName(document, mark).end : mark.textEnd + 1;
  return { start: place, end: place };
}

/** Where the mark's attributes stand, or would stand. */
export function attributesPlace(document: Document, mark: Annotation): Range {
  if (mark.attributes) return mark.attributes;
  const { end } = targetPlace(document, mark);
  return { start: end, end };
}
