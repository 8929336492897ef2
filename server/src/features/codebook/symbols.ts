// The outline of a codebook: its sections, and under them the entries by name.

import { readCodebook } from "../../registry/codebook.ts";
import { codebookOutline, type OutlineItem } from "../../registry/codebook-outline.ts";
import { shortened } from "../../text/shortened.ts";
import type { DocumentSymbol } from "../document-symbols.ts";

const longestName = 120;

export function codebookSymbols(text: string): readonly DocumentSymbol[] {
  const names = namesIn(text);
  return codebookOutline(text).map((section) => ({
    ...placeOf(section),
    name: shortened(section.key, longestName),
    detail: section.items.length > 0 ? String(section.items.length) : "",
    kind: "heading",
    children: section.items.map((entry) => symbolOf(entry, section.key, names)),
  }));
}

interface Named {
  readonly name: string;
  readonly detail: string;
  readonly kind: string;
}

/** By where they stand: the same id may be there twice. */
function namesIn(text: string): ReadonlyMap<number, Named> {
  const { entities, positions, kinds } = readCodebook(text).codebook;
  const detail = (...parts: readonly (string | undefined)[]) =>
    parts.filter((part) => part !== undefined).join(" · ");
  return new Map<number, Named>([
    ...entities.map(({ declaredAt, id, name = id, kind, category }): [number, Named] => [
      declaredAt.start,
      { name, detail: detail(name === id ? undefined : id, kind), kind: category },
    ]),
    ...positions.map(({ declaredAt, id, title, kind }): [number, Named] => [
      declaredAt.start,
      {
        name: title,
        detail: detail(title === id ? undefined : id, kind),
        kind: kind ?? "position",
      },
    ]),
    ...kinds.map(({ declaredAt, id, title = id }): [number, Named] => [
      declaredAt.start,
      { name: title, detail: title === id ? "" : id, kind: "kind" },
    ]),
  ]);
}

function symbolOf(
  entry: OutlineItem,
  section: string,
  names: ReadonlyMap<number, Named>,
): DocumentSymbol {
  const { name, detail, kind } = names.get(entry.start) ?? {
    name: entry.key,
    detail: entry.value,
    kind: section,
  };
  return {
    ...placeOf(entry),
    name: shortened(name, longestName) || entry.key,
    detail: shortened(detail, longestName),
    kind,
    children: [],
  };
}

function placeOf({ start, end, keyRange }: OutlineItem) {
  return { start, end, selection: keyRange };
}
