// Lists in an order of our own while somebody types. The editor would go by the alphabet, though the first line
// is the one that Enter takes.

import type { QuickPick, QuickPickItem } from "vscode";

/** VS Code has it, and does not tell of it in its types; without it the list is only in another order. */
export function keepOrder<T extends QuickPickItem>(list: QuickPick<T>): void {
  Object.assign(list, { sortByLabel: false });
}
