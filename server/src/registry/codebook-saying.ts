// What codebooks say, to hold one against another.

import type { Codebook } from "./codebook.ts";

/** Equal for codebooks that say the same, wherever in their text. */
export function saying({ severities, wording, ...rest }: Codebook): string {
  return JSON.stringify([rest, [...severities], [...wording]], withoutPlaces);
}

/** Equal also where entries, or the fields of one, stand in another order. */
export function sayingInAnyOrder(codebook: Codebook): string {
  const { entities, positions, kinds } = codebook;
  return saying({
    ...codebook,
    entities: inOrder(entities, ({ category, id }) => `${category} ${id}`),
    positions: inOrder(positions, ({ id }) => id),
    kinds: kinds.map(withFieldsInOrder),
  });
}

function inOrder<T extends object>(items: readonly T[], nameOf: (item: T) => string): T[] {
  return items.toSorted((a, b) => compared(nameOf(a), nameOf(b))).map(withFieldsInOrder);
}

function withFieldsInOrder<T extends object>(item: T): T {
  return Object.fromEntries(Object.entries(item).sort(([a], [b]) => compared(a, b))) as T;
}

function withoutPlaces(key: string, value: unknown): unknown {
  return key === "declaredAt" ? undefined : value;
}

function compared(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
