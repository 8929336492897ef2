// Asks for the values of an attribute: through a list where there is one, else in words.

import * as vscode from "vscode";
import type { AttributeChoice } from "../../../server/src/lsp/protocol.ts";
import { bestFirst, keepOrder } from "./in-order.ts";

/** The chosen values, none to take the attribute away; `undefined` where the list was closed. */
export function pickValues(choice: AttributeChoice): Promise<readonly string[] | undefined> {
  return choice.values.length === 0 ? askWords(choice) : pickFromList(choice);
}

async function askWords({
  title,
  current,
}: AttributeChoice): Promise<readonly string[] | undefined> {
  const words = await vscode.window.showInputBox({
    title,
    value: current.join(", "),
    prompt: vscode.l10n.t("Leave empty to take it away."),
  });
  if (words === undefined) return undefined;
  return words.trim() === "" ? [] : [words.trim()];
}

interface ValueItem extends vscode.QuickPickItem {
  readonly value: string;
}

/** Values of the list, and whatever was typed that is not in it. */
function pickFromList(choice: AttributeChoice): Promise<readonly string[] | undefined> {
  const list = vscode.window.createQuickPick<ValueItem>();
  const known: ValueItem[] = choice.values.map(({ value, title }) => ({
    label: title,
    value,
    ...(title === value ? {} : { description: value }),
  }));
  const extra = choice.current
    .filter((value) => !choice.values.some((each) => each.value === value))
    .map((value): ValueItem => ({ label: value, value }));
  const all = [...extra, ...known];
  keepOrder(list);
  list.title = choice.title;
  list.canSelectMany = choice.isList;
  list.matchOnDescription = true;
  list.placeholder = choice.isList
    ? vscode.l10n.t("Choose one or more, or type a name. None takes it away.")
    : vscode.l10n.t("Choose one, or type a name.");
  const remove: ValueItem[] =
    choice.isList || choice.current.length === 0
      ? []
      : [{ label: vscode.l10n.t("Take it away"), value: "" }];
  list.items = [...remove, ...all];
  const current = all.filter(({ value }) => choice.current.includes(value));
  // Where one is chosen, an item that is selected counts as chosen at once, and the list would close.
  if (choice.isList) list.selectedItems = current;
  else list.activeItems = current;
  list.onDidChangeValue((typed) => {
    const name = typed.trim();
    const isKnown = all.some(({ label, value }) => label === name || value === name);
    const own: ValueItem[] =
      name === "" || isKnown
        ? []
        : [{ label: name, description: vscode.l10n.t("as typed"), value: name, alwaysShow: true }];
    const selected = list.selectedItems;
    list.items = [...remove, ...bestFirst(all, name, ({ label }) => label), ...own];
    if (choice.isList) list.selectedItems = selected;
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      const chosen = list.selectedItems.map(({ value }) => value);
      // Whoever types a name and presses Enter, ticking nothing, means what the name found.
      const typed = list.value.trim();
      const found = itemNamed(all, typed) ?? list.activeItems[0]?.value ?? firstFor(all, typed);
      const isTyped = typed !== "" && isSameList(chosen, choice.current);
      const several = isTyped ? [...chosen, found] : chosen;
      const values = choice.isList ? several : chosen.length > 0 ? chosen : [found];
      resolve(values.filter((value) => value !== ""));
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function itemNamed(items: readonly ValueItem[], typed: string): string | undefined {
  const name = typed.toLowerCase();
  const isNamed = (text: string) => text.toLowerCase() === name;
  return items.find(({ label, value }) => isNamed(label) || isNamed(value))?.value;
}

/** The first that the list shows for what was typed, or that itself. */
function firstFor(items: readonly ValueItem[], typed: string): string {
  const words = typed.toLowerCase();
  const holds = (text = "") => text.toLowerCase().includes(words);
  const first = bestFirst(items, typed, ({ label }) => label).find(
    ({ label, description }) => holds(label) || holds(description),
  );
  return first?.value ?? typed;
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((value) => b.includes(value));
}
