// Attributes that list actors or laws, and what stands in them besides names: `to=*` is everyone,
// `to=-` says that nobody is named. In quotes both are words.

import { type AttributeItem, type Attributes, attributeOf } from "../syntax/attributes.ts";

/** The attributes that list actors; `basis` lists laws, `re` positions. */
export const actorListKeys: ReadonlySet<string> = new Set([
  "by",
  "to",
  "about",
  "via",
  "on-behalf-of",
]);

export const everyone = "*";
export const nobody = "-";

/** The items of a list attribute; `undefined` where it is absent, a flag, or `to=""`. */
export function itemsOf(
  attributes: Attributes | null,
  key: string,
): readonly AttributeItem[] | undefined {
  const items = attributeOf(attributes, key)?.items;
  if (!items) return undefined;
  const written = items.some(isEmpty) ? items.filter((item) => !isEmpty(item)) : items;
  return written.length > 0 ? written : undefined;
}

export function isEmpty({ text }: AttributeItem): boolean {
  return text.trim() === "";
}

export function isEveryone({ text, isQuoted }: AttributeItem): boolean {
  return !isQuoted && text === everyone;
}

export function isNobody({ text, isQuoted }: AttributeItem): boolean {
  return !isQuoted && text === nobody;
}

/** A front matter value that names one actor or a list of them. */
export function namesIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.filter((name): name is string => typeof name === "string" && name !== "");
}
