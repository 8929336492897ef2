// Joining the parts of a mention into one mark, with the words between them. What comes out is read again
// before it is given.
//
//   ![withdraw]{#p1 to=DPRK} at once ![its forces]{#p1}
//   ![withdraw at once its forces]{to=DPRK}

import { countWhile } from "../../text/ascending.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import type { Attributes } from "../attributes.ts";
import type { Annotation, Document } from "../document.ts";
import { updateDocument } from "../parse-document.ts";
import { marksBeginningIn } from "./marks-in-range.ts";
import { areAlikeBut } from "./mention-parts.ts";
import { isSameMark } from "./same-marks.ts";

/**
 * `parts` are all parts of one mention, in their order. `undefined` where they do not stand in one
 * paragraph, where words between them belong to other marks in part, or are marked as the same kind, and
 * where a later part says something of its own, which would be lost.
 */
export function joinParts(
  document: Document,
  parts: readonly Annotation[],
): readonly TextEdit[] | undefined {
  const [first, ...others] = parts;
  const last = others.at(-1);
  if (!first || !last || !canBeJoined(document, first, others)) return undefined;
  const { text } = document;
  const target = first.targetRange
    ? text.slice(first.targetRange.start, first.targetRange.end)
    : "";
  const attributes = withoutId(text, first.attributes);
  const guard = attributes === "" ? guardAgainst(text.charAt(last.end), target) : "";
  const edits: TextEdit[] = [
    { start: first.textEnd, end: first.end, text: "" },
    ...others.flatMap((part) => [
      { start: part.start, end: part.textStart, text: "" },
      ...(part === last ? [] : [{ start: part.textEnd, end: part.end, text: "" }]),
    ]),
    { start: last.textEnd, end: last.end, text: `]${target}${guard}${attributes}` },
  ];
  return isJoined(document, parts, edits) ? edits : undefined;
}

function canBeJoined(
  document: Document,
  first: Annotation,
  others: readonly Annotation[],
): boolean {
  const { textBlocks } = document;
  const block = textBlocks[countWhile(textBlocks, ({ start }) => start <= first.start) - 1];
  const isInBlock = ({ form, end }: Annotation) => form !== "block" && end <= (block?.end ?? 0);
  if (![first, ...others].every(isInBlock)) return false;
  let done = first.end;
  return others.every(({ start, end, parent, target, attributes }) => {
    const between = marksBeginningIn(document, { start: done, end: start });
    const isApart = start >= done;
    done = end;
    return (
      isApart &&
      parent === first.parent &&
      target === null &&
      saysNothing(attributes) &&
      // Within a position of its kind it would become a position that this one only holds.
      between.every((mark) => mark.end <= start && mark.kind !== first.kind)
    );
  });
}

function saysNothing(attributes: Attributes | null): boolean {
  if (!attributes) return true;
  const { entries, tags, repeated } = attributes;
  return entries.length + tags.length + repeated.length === 0;
}

/** The id only tied the parts together. */
function withoutId(text: string, attributes: Attributes | null): string {
  if (!attributes?.idRange || saysNothing(attributes)) return "";
  const before = text.slice(attributes.start, attributes.idRange.start).trimEnd();
  const behind = text.slice(attributes.idRange.end, attributes.end);
  return before === "{" ? `{${behind.trimStart()}` : `${before}${behind}`;
}

/** Text behind the mark must not be read as more of it. */
function guardAgainst(behind: string, target: string): string {
  if (behind === "{") return "{}";
  return behind === "(" && target === "" ? "()" : "";
}

function isJoined(
  document: Document,
  parts: readonly Annotation[],
  edits: readonly TextEdit[],
): boolean {
  const after = updateDocument(document, applyEdits(document.text, edits));
  const [first] = parts;
  const joined = first && after.annotations[first.index];
  if (!first || joined?.partOf !== null) return false;
  const untied = { ...first, attributes: first.attributes && { ...first.attributes, id: null } };
  return (
    isSameMark(untied, joined, { text: true }) &&
    areAlikeBut(
      [document, new Set(parts.map(({ index }) => index))],
      [after, new Set([joined.index])],
    )
  );
}
