// Removing marks: the words stay, the brackets, target and attributes go, of a block its fence lines.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { byPlace, type Range } from "../../text/range.ts";
import { attributeOf } from "../attributes.ts";
import { type Annotation, type Document, plainDocument } from "../document.ts";
import { updateDocument } from "../parse-document.ts";
import { syntaxRanges } from "../strip.ts";
import { type EditResult, movedBy } from "./edit-result.ts";
import { mayBePunctuation, toLongForm } from "./mark-syntax.ts";
import { marksInRange } from "./marks-in-range.ts";
import { withoutOrphanedMemos } from "./orphaned-memos.ts";
import { areSameMarks } from "./same-marks.ts";

/**
 * Removes the marks that lie in `range`, or else the innermost one around it. A mention in several
 * parts goes as a whole, and with a mark the memo that only it points to.
 */
export function unmarkRange(document: Document, range: Range): EditResult {
  const chosen = marksInRange(document, range);
  if (chosen.length === 0) {
    return { refusal: "There is no mark here to remove. Put the cursor inside a mark." };
  }
  const mentions = new Set(chosen.map((mark) => mark.partOf ?? mark.index));
  const isRemoved = (mark: Annotation) => mentions.has(mark.partOf ?? mark.index);
  const removed = document.annotations.filter(isRemoved);
  const kept = document.annotations.filter((mark) => !isRemoved(mark));
  const plain = [
    ...editsWithout(document, removed, kept),
    ...withoutOrphanedMemos(document, (mark) =>
      isRemoved(mark) ? undefined : attributeOf(mark.attributes, "note")?.value,
    ),
  ];
  for (const edits of [plain, [...plain, ...longFormsFreed(removed, kept)]]) {
    const ordered = edits.sort(byPlace);
    const after = updateDocument(document, applyEdits(document.text, ordered));
    if (!areSameMarks(kept, after.annotations)) continue;
    const [first] = chosen;
    const start = Math.max(range.start, first?.textStart ?? 0);
    const end = Math.max(start, Math.min(range.end, chosen.at(-1)?.textEnd ?? range.end));
    const moved = movedBy(ordered);
    return { edits: ordered, selection: { start: moved.after(start), end: moved.after(end) } };
  }
  return {
    refusal:
      "Without this mark the text around it would be read as other marks. Put a space or a backslash between them first.",
  };
}

function editsWithout(
  document: Document,
  removed: readonly Annotation[],
  kept: readonly Annotation[],
): TextEdit[] {
  const endingAt = new Map(kept.map((mark) => [mark.end, mark]));
  const guards = new Map(
    removed
      .filter((mark) => mark.form !== "block")
      .map((mark) => [mark.start, guardAt(document.text, endingAt.get(mark.start), mark)]),
  );
  const frontMatter = { ...document.frontMatter, range: null };
  const alone = {
    ...plainDocument(document),
    annotations: removed,
    sections: [],
    memos: [],
    frontMatter,
  };
  let done = 0;
  return syntaxRanges(alone).map((range) => {
    const start = Math.max(range.start, done);
    done = Math.max(range.end, done);
    return { start, end: done, text: guards.get(start) ?? "" };
  });
}

/** Freed words that begin with `(` or `{` must not become the target of a mark right before them. */
function guardAt(text: string, before: Annotation | undefined, removed: Annotation): string {
  if (!before || before.attributes) return "";
  const first = text.charAt(removed.textStart);
  if (first === "{") return "{}";
  return first === "(" && before.target === null ? "()" : "";
}

/** `+[` that stood first in a mark may come to stand where it is text; its long form is not. */
function longFormsFreed(
  removed: readonly Annotation[],
  kept: readonly Annotation[],
): readonly TextEdit[] {
  const freed = new Set(removed.map(({ textStart }) => textStart));
  return kept.filter((mark) => freed.has(mark.start) && mayBePunctuation(mark)).map(toLongForm);
}
