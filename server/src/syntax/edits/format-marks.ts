// Putting the syntax of marks, of blocks' fences and of headings' attributes in order: attributes in one
// order with single spaces and no idle quotes, targets trimmed, empty `()` and `{}` taken away where
// nothing needs them. The statement's words and the front matter stay as they are, and so does what
// every mark says.

import type { TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";
import { harmlessEdits } from "./harmless-edits.ts";
import { writeAttributes } from "./write-attributes.ts";

/** The edits that put the marks in order, all of them or those whose target or attributes touch `range`. */
export function formatMarks(document: Document, range?: Range): readonly TextEdit[] {
  const ofMarks = document.annotations.map((mark) => formatMark(document.text, mark));
  const ofHeadings = document.sections.map(({ attributes }) =>
    attributes
      ? replace(document.text, attributes, writeAttributes(document.text, attributes))
      : [],
  );
  const changes = [...ofMarks, ...ofHeadings].filter(
    (edits) => edits.length > 0 && (!range || edits.some((edit) => isNear(edit, range))),
  );
  return [...harmlessEdits(document, changes)].sort((a, b) => a.start - b.start);
}

function isNear(edit: TextEdit, range: Range): boolean {
  return edit.start <= range.end && edit.end >= range.start;
}

function formatMark(text: string, { targetRange, attributes }: Annotation): TextEdit[] {
  const end = attributes?.end ?? targetRange?.end;
  if (end === undefined) return [];
  // Before these an empty target or empty attributes keep text from being read as syntax.
  const isGuarding = /[([{]/.test(text.charAt(end));
  const written = attributes ? writeAttributes(text, attributes) : "";
  const attributesAfter = written === "{}" && !isGuarding ? "" : written;
  const target = targetRange ? trimmedTarget(text, targetRange) : "";
  const targetAfter = target === "()" && (!isGuarding || attributesAfter.length > 2) ? "" : target;
  return [
    ...(targetRange ? replace(text, targetRange, targetAfter) : []),
    ...(attributes ? replace(text, attributes, attributesAfter) : []),
  ];
}

function trimmedTarget(text: string, { start, end }: Range): string {
  const written = text.slice(start, end);
  const inside = written.slice(1, -1).trim();
  // A space that a backslash escapes stays, or else the backslash would escape the parenthesis.
  return /(?<!\\)(?:\\\\)*\\$/.test(inside) ? written : `(${inside})`;
}

function replace(text: string, { start, end }: Range, written: string): TextEdit[] {
  return text.slice(start, end) === written ? [] : [{ start, end, text: written }];
}
