// In a table a bar is written `\\|`; the backslash is the table's and not the author's.

import type { Attributes } from "./attributes.ts";

export const plainBar = (text: string) => text.replaceAll("\\|", "|");

export function withPlainBars(attributes: Attributes): Attributes {
  return {
    ...attributes,
    entries: attributes.entries.map((entry) => ({
      ...entry,
      value:
        typeof entry.value === "string"
          ? plainBar(entry.value)
          : entry.value === true || entry.value.map(plainBar),
      items: entry.items.map((item) => ({ ...item, text: plainBar(item.text) })),
    })),
  };
}
