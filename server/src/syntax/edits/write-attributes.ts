// The one way in which attributes are written by commands: `{#id .tag key=value}`, single spaces,
// keys in a fixed order, quotes only where they are needed or say something.

import {
  type Attribute,
  type AttributeItem,
  type Attributes,
  listKeys,
  writeAttributeValue,
} from "../attributes.ts";
import { areQuotesHeard } from "./same-marks.ts";

/** Which position it is, who says it to whom, what it stands on and how it stands; notes last. */
const keyOrder: ReadonlyMap<string, number> = new Map(
  [
    ...["role", "as", "by", "on-behalf-of", "via", "to", "about", "re"],
    ...["at", "basis", "evidence", "status", "stance", "if", "due", "date", "confidence", "note"],
  ].map((key, place) => [key, place]),
);

/** Where a key stands among others; those without a meaning of their own come last. */
export function placeOfKey(key: string): number {
  return keyOrder.get(key) ?? keyOrder.size;
}

/**
 * The attributes as they should stand in the text. Where a key stands twice they are left as they are:
 * which of the two is meant only the analyst knows.
 */
export function writeAttributes(text: string, attributes: Attributes): string {
  const { id, tags, entries, repeated, start, end } = attributes;
  if (repeated.length > 0) return text.slice(start, end);
  const inOrder = [...entries].sort((a, b) => placeOfKey(a.key) - placeOfKey(b.key));
  const items = [
    ...(id === null ? [] : [`#${id}`]),
    ...tags.map((tag) => `.${tag}`),
    ...inOrder.map((entry) => writeEntry(text, entry)),
  ];
  return `{${items.join(" ")}}`;
}

function writeEntry(text: string, { key, value, items }: Attribute): string {
  if (value === true) return key;
  return `${key}=${items.map((item) => writeItem(text, key, item)).join(",")}`;
}

/**
 * As written, unless it runs over several lines or its quotes are idle. About keys that have no meaning
 * of their own nothing can be said, so not about their quotes either.
 */
function writeItem(text: string, key: string, item: AttributeItem): string {
  const written = text.slice(item.start, item.end);
  const isBroken = /[\r\n]/.test(written);
  const staysAsItIs = !keyOrder.has(key) || !item.isQuoted || areQuotesHeard(key, item);
  if (staysAsItIs && !isBroken) return written;
  const plain = writeAttributeValue(item.text, listKeys.has(key));
  return isBroken || !plain.startsWith('"') ? plain : written;
}
