// Removing marks: the words stay, the brackets, target and attributes go.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { contains, type Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";
import { parseDocument } from "../parse-document.ts";
import { type EditResult, offsetAfter } from "./edit-result.ts";

/**
 * Removes the marks that lie in `range`, or else the innermost one around it. A mention in several
 * parts goes as a whole.
 */
export function unmarkRange(document: Document, range: Range): EditResult {
  const chosen = marksToRemove(document.annotations, range);
  if (chosen.length === 0) {
    return { refusal: "There is no mark here to remove. Put the cursor inside a mark." };
  }
  const mentions = new Set(chosen.map((mark) => mark.partOf ?? mark.index));
  const isRemoved = (mark: Annotation) => mentions.has(mark.partOf ?? mark.index);
  const removed = document.annotations.filter(isRemoved);
  const kept = document.annotations.filter((mark) => !isRemoved(mark));
  const edits = removed
    .flatMap((mark): TextEdit[] => [
      { start: mark.start, end: mark.textStart, text: guardAt(document.text, kept, mark) },
      { start: mark.textEnd, end: mark.end, text: "" },
    ])
    .sort((a, b) => a.start - b.start || a.end - b.end);
  const after = parseDocument(applyEdits(document.text, edits));
  if (after.annotations.length !== kept.length) {
    return {
      refusal:
        "Without this mark the text around it would be read as other marks. Put a space or a backslash between them first.",
    };
  }
  const [first] = chosen;
  const start = Math.max(range.start, first?.textStart ?? 0);
  const end = Math.max(start, Math.min(range.end, chosen.at(-1)?.textEnd ?? range.end));
  return {
    edits,
    selection: { start: offsetAfter(edits, start), end: offsetAfter(edits, end) },
  };
}

function marksToRemove(annotations: readonly Annotation[], range: Range): readonly Annotation[] {
  const inside = annotations.filter((mark) => range.start < range.end && contains(range, mark));
  if (inside.length > 0) return inside;
  const around = annotations.findLast((mark) => contains(mark, range));
  return around ? [around] : [];
}

/** Freed words that begin with `(` or `{` must not become the target of a mark right before them. */
function guardAt(text: string, kept: readonly Annotation[], removed: Annotation): string {
  const before = kept.find((mark) => mark.end === removed.start);
  const first = text.charAt(removed.textStart);
  if (!before || before.attributes) return "";
  if (first === "{") return "{}";
  return first === "(" && before.target === null ? "()" : "";
}
