// The analyst's note on a mark: what stands in its braces, or in the memo footnote that it points to.

import { type Annotation, attributeText, type Document } from "../syntax/document.ts";
import { memoName } from "../syntax/footnotes.ts";

/** Its paragraphs, as they are written; none where the mark has no note. */
export function noteOf({ memos }: Document, { attributes }: Annotation): readonly string[] {
  const note = attributeText(attributes, "note");
  if (note === undefined) return [];
  const name = memoName(note);
  const memo = name === undefined ? undefined : memos.find((each) => each.name === name);
  return (memo?.text ?? note)
    .split(/\n[^\S\n]*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
