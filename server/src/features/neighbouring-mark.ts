// The mark before or after the cursor, round the end of the text.

import type { Annotation } from "../syntax/document.ts";
import type { Statement } from "../workspace/statement.ts";

/** By where the marks' words begin; `undefined` where the statement has no marks. */
export function neighbouringMark(
  { document }: Statement,
  offset: number,
  direction: "next" | "previous",
): Annotation | undefined {
  const { annotations } = document;
  return direction === "next"
    ? (annotations.find(({ textStart }) => textStart > offset) ?? annotations[0])
    : (annotations.findLast(({ textStart }) => textStart < offset) ?? annotations.at(-1));
}
