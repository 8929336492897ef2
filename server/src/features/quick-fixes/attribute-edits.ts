// The edits that put an attribute to a mark or take it away, for fixes that change many marks at once:
// these are not read again one by one but together (verified.ts).

import type { Attribute, Attributes } from "../../syntax/attributes.ts";
import { writeAttributeValue } from "../../syntax/attributes.ts";
import type { Annotation, Document } from "../../syntax/document.ts";
import { attributesPlace, targetPlace } from "../../syntax/edits/mark-syntax.ts";
import { writeTarget } from "../../syntax/target.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";

export function putTarget(document: Document, mark: Annotation, target: string): TextEdit {
  return { ...targetPlace(document, mark), text: `(${writeTarget(target)})` };
}

/** `value` is written as an item of a list where it is one of several. */
export function putAttribute(
  document: Document,
  mark: Annotation,
  key: string,
  value: string,
): TextEdit {
  const { attributes } = mark;
  const text = `${key}=${writeAttributeValue(value, true)}`;
  if (!attributes) return { ...attributesPlace(document, mark), text: `{${text}}` };
  const entry = attributes.entries.find((each) => each.key === key);
  if (entry) return { start: entry.start, end: entry.end, text };
  const place = attributes.end - 1;
  return { start: place, end: place, text: isEmpty(attributes) ? text : ` ${text}` };
}

/** With the white space that set it apart; the braces too where nothing else stands in them. */
export function removeAttribute(
  text: string,
  mark: Pick<Annotation, "attributes" | "target">,
  { start, end }: Range | Attribute,
): readonly TextEdit[] {
  const { attributes, target } = mark;
  if (!attributes) return [];
  const { entries, id, tags, repeated } = attributes;
  const count = entries.length + tags.length + repeated.length + (id === null ? 0 : 1);
  if (count === 1) {
    const behind = text.charAt(attributes.end);
    const guard = behind === "{" ? "{}" : behind === "(" && target === null ? "()" : "";
    return [{ start: attributes.start, end: attributes.end, text: guard }];
  }
  if (text.charAt(start - 1) !== "{") return [{ start: start - 1, end, text: "" }];
  return [{ start, end: /\s/.test(text.charAt(end)) ? end + 1 : end, text: "" }];
}

function isEmpty({ entries, id, tags, repeated }: Attributes): boolean {
  return entries.length + tags.length + repeated.length === 0 && id === null;
}
