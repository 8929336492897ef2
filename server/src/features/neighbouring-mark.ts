// The mark before or after the cursor, round the end of the text.

import type { Annotation } from "../syntax/document.ts";
import type { Range } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";

/** By where the marks are gone to; `undefined` where the statement has no marks. */
export function neighbouringMark(
  { document }: Statement,
  offset: number,
  direction: "next" | "previous",
): Annotation | undefined {
  const { annotations } = document;
  return direction === "next"
    ? (annotations.find((mark) => placeOf(mark).start > offset) ?? annotations[0])
    : (annotations.findLast((mark) => placeOf(mark).start < offset) ?? annotations.at(-1));
}

/** What is selected when one goes to a mark: its words, but of a block only the beginning of its fence. */
export function placeOf({ form, start, textStart, textEnd }: Annotation): Range {
  return form === "block" ? { start, end: start } : { start: textStart, end: textEnd };
}
