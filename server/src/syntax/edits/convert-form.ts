// Writing marks in their short form (`@[…]`) or their long one (`:actor[…]`). Kinds without a sigil
// stay long, and so does a mark whose sigil would be text where it stands; a block keeps its fences.

import { countWhile } from "../../text/ascending.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";
import { builtInKind } from "../kinds.ts";
import { longFormCounts, sigilCounts } from "../sigils.ts";
import { type EditResult, movedBy } from "./edit-result.ts";
import { harmlessEdits } from "./harmless-edits.ts";
import { toLongForm } from "./mark-syntax.ts";
import { marksInRange } from "./marks-in-range.ts";

export type MarkForm = "sigil" | "long";

/** Writes the marks in `range`, or else the innermost one around it, in the given form. */
export function convertForm(document: Document, range: Range, form: MarkForm): EditResult {
  const marks = marksInRange(document, range);
  const inOtherForm = marks.filter((mark) => mark.form === (form === "sigil" ? "long" : "sigil"));
  const changes = inOtherForm.flatMap((mark) => {
    const edit = form === "sigil" ? inShortForm(document, mark) : inLongForm(document, mark);
    return edit ? [[edit]] : [];
  });
  const edits = harmlessEdits(document, changes);
  if (edits.length === 0) {
    return { refusal: nothingToConvert(marks.length, inOtherForm.length, form) };
  }
  const { before, after } = movedBy(edits);
  return { edits, selection: { start: before(range.start), end: after(range.end) } };
}

function inShortForm(document: Document, mark: Annotation): TextEdit | undefined {
  const { start, textStart, end, kind } = mark;
  const sigil = builtInKind(kind)?.sigil;
  if (sigil === undefined) return undefined;
  // Behind a short demand `[x]` is no link, behind a long one it can be one.
  if (sigil === "!" && document.text.charAt(end) === "[") return undefined;
  const before = textBefore(document, start);
  if (!sigilCounts(before + sigil, before.length)) return undefined;
  return { start, end: textStart, text: `${sigil}[` };
}

function inLongForm(document: Document, mark: Annotation): TextEdit | undefined {
  const { start, end, kind } = mark;
  if (kind === "demand" && document.text.charAt(end) === "[") return undefined;
  const before = textBefore(document, start);
  if (!longFormCounts(`${before}:`, before.length)) return undefined;
  return toLongForm(mark);
}

/** Longer rows of quotation marks are not looked through. */
const farEnough = 100;

/** What stands before an offset in its paragraph, heading or cell: its last characters. */
function textBefore({ text, textBlocks }: Document, offset: number): string {
  const block = textBlocks[countWhile(textBlocks, ({ start }) => start <= offset) - 1];
  return text.slice(Math.max(block?.start ?? 0, offset - farEnough), offset);
}

function nothingToConvert(marks: number, inOtherForm: number, form: MarkForm): string {
  if (marks === 0) return "There are no marks here. Select some, or put the cursor inside one.";
  const name = form === "sigil" ? "short" : "long";
  if (inOtherForm === 0) return `All marks here are written in the ${name} form already.`;
  return form === "sigil"
    ? "The marks here stay in the long form: their kind has no sign, or the sign would be read as text where it stands."
    : "The marks here stay in the short form: the long one would be read as text where they stand. Put a space before them.";
}
