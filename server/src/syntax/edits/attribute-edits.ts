// The edits that put a target or an attribute to a mark, or take attributes away. They are not read again
// here: a command does so with what it changes (set-attribute.ts), a quick fix with all it changes at once.

import type { TextEdit } from "../../text/edit.ts";
import { contains, type Range } from "../../text/range.ts";
import { type Attributes, attributeOf, listKeys, writeAttributeValue } from "../attributes.ts";
import type { Annotation, Document } from "../document.ts";
import { writeTarget } from "../target.ts";
import { attributesPlace, targetPlace } from "./mark-syntax.ts";
import { placeOfKey } from "./write-attributes.ts";

/** Puts a target to the mark, in place of the one that it has; `null` takes it away. */
export function putTarget(document: Document, mark: Annotation, target: string | null): TextEdit {
  const place = targetPlace(document, mark);
  const guard = document.text.charAt(place.end) === "(" ? "()" : "";
  return { ...place, text: target === null ? guard : `(${writeTarget(target)})` };
}

/**
 * Puts an attribute to the mark, in place of the one with its key. A new one goes where the formatter
 * would have it, if those that are there are in its order.
 */
export function putAttribute(
  document: Document,
  mark: Annotation,
  key: string,
  values: readonly string[],
): TextEdit {
  const { attributes } = mark;
  const text = `${key}=${written(document, mark, key, values)}`;
  if (!attributes) return { ...attributesPlace(document, mark), text: `{${text}}` };
  const entry = attributeOf(attributes, key);
  if (entry) return { start: entry.start, end: entry.end, text };
  const next = attributes.entries.find((each) => placeOfKey(each.key) > placeOfKey(key));
  if (next) return { start: next.start, end: next.start, text: `${text} ` };
  const place = attributes.end - 1;
  return { start: place, end: place, text: countOf(attributes) === 0 ? text : ` ${text}` };
}

function written(
  document: Document,
  mark: Annotation,
  key: string,
  values: readonly string[],
): string {
  const isList = listKeys.has(key);
  const text = values.map((value) => writeAttributeValue(value, isList)).join(",");
  return text.includes("|") && isInTable(document, mark) ? text.replaceAll("|", "\\|") : text;
}

/** In a table a bar needs a backslash, or it would end the cell. */
function isInTable({ blocks }: Document, mark: Annotation): boolean {
  return blocks.some((block) => block.name === "Table" && contains(block, mark));
}

/** Where a key stands in the attributes, more than once perhaps, in the order of the text. */
export function usesOf(attributes: Attributes | null, key: string): readonly Range[] {
  const entry = attributeOf(attributes, key);
  const again = attributes?.repeated.filter(({ name }) => name === key) ?? [];
  return entry ? [entry, ...again] : again;
}

/**
 * Takes out attributes, given in the order of the text, with the white space that set them apart; the
 * braces too where nothing else stands in them.
 */
export function removeAttributes(
  text: string,
  { attributes, target }: Pick<Annotation, "attributes" | "target">,
  uses: readonly Range[],
): TextEdit[] {
  if (!attributes || uses.length === 0) return [];
  if (uses.length === countOf(attributes)) {
    const behind = text.charAt(attributes.end);
    const guard = behind === "{" ? "{}" : behind === "(" && target === null ? "()" : "";
    return [{ start: attributes.start, end: attributes.end, text: guard }];
  }
  // Up to here nothing is left behind the brace.
  let front = attributes.start + 1;
  return uses.map((use) => {
    let { start, end } = use;
    while (/\s/.test(text.charAt(start - 1))) start--;
    if (start > front) return { start, end, text: "" };
    while (/\s/.test(text.charAt(end))) end++;
    start = front;
    front = end;
    return { start, end, text: "" };
  });
}

/** How many things stand between the braces. */
function countOf({ entries, id, tags, repeated }: Attributes): number {
  return entries.length + tags.length + repeated.length + (id === null ? 0 : 1);
}
