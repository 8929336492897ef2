// Lists in an order of our own while somebody types. The editor would go by the alphabet, though the first line
// is the one that Enter takes.

import type { QuickPick, QuickPickItem } from "vscode";

/** VS Code has it, and does not tell of it in its types; without it the list is only in another order. */
export function keepOrder<T extends QuickPickItem>(list: QuickPick<T>): void {
  Object.assign(list, { sortByLabel: false });
}

/**
 * Those named so come first, then those whose name begins so, then those with a word that does; else they
 * stay as they are. `nameOf` is what somebody would type.
 */
export function bestFirst<T extends QuickPickItem>(
  items: readonly T[],
  typed: string,
  nameOf: (item: T) => string,
): readonly T[] {
  const words = typed.trim().toLowerCase();
  if (words === "") return items;
  const rankOf = (item: T) => Math.min(rank(nameOf(item), words), rank(item.description, words));
  return items
    .map((item) => ({ item, rank: rankOf(item) }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

function rank(text: string | undefined, words: string): number {
  const name = text?.toLowerCase() ?? "";
  if (name === words) return 0;
  if (name.startsWith(words)) return 1;
  return name.includes(` ${words}`) ? 2 : 3;
}
