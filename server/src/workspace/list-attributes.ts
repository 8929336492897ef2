// Attributes that list actors or laws, and what stands in them besides names: `to=*` is everyone,
// `to=-` says that nobody is named. In quotes both are words.

import type { AttributeItem, Attributes } from "../syntax/attributes.ts";

export const everyone = "*";
export const nobody = "-";

/** The items of a list attribute; `undefined` where it is absent, a flag, or `to=""`. */
export function itemsOf(
  attributes: Attributes | null,
  key: string,
): readonly AttributeItem[] | undefined {
  const items = attributes?.entries.find((entry) => entry.key === key)?.items ?? [];
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
