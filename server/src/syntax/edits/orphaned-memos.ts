// A footnote is a memo while a mark's `note=^name` points to it. Without that its words would become
// words of the statement, so it goes with the last note that points to it.

import type { TextEdit } from "../../text/edit.ts";
import { type AttributeValue, attributeOf } from "../attributes.ts";
import type { Annotation, Document } from "../document.ts";
import { memoName } from "../footnotes.ts";

/** What takes out the memos that nothing points to once the marks' notes are those that `noteOf` gives. */
export function withoutOrphanedMemos(
  { annotations, sections, memos }: Document,
  noteOf: (mark: Annotation) => AttributeValue | undefined,
): TextEdit[] {
  if (memos.length === 0) return [];
  const notes = [
    ...annotations.map(noteOf),
    ...sections.map(({ attributes }) => attributeOf(attributes, "note")?.value),
  ];
  const names = new Set(notes.map(memoName));
  return memos
    .filter(({ name }) => !names.has(name))
    .map(({ start, end }) => ({ start, end, text: "" }));
}
