// Asks for the values of an attribute: through a list where there is one, else in words.

import * as vscode from "vscode";
import type { AttributeChoice } from "../../../server/src/lsp/protocol.ts";
import { foundByTyping } from "./found-by-typing.ts";
import { keepOrder } from "./in-order.ts";

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
    ...(current.length > 0 && { prompt: vscode.l10n.t("Leave empty to take it away.") }),
  });
  if (words === undefined) return undefined;
  return words.trim() === "" ? [] : [words.trim()];
}

/** All are always shown: what is found is worked out here (see `mark-list.ts`). */
interface ValueItem extends vscode.QuickPickItem {
  readonly alwaysShow: true;
  /** What somebody types to find it. */
  readonly name: string;
  /** All that the attribute says then. */
  readonly values: readonly string[];
}

/** For so many of what typing finds it is also offered to add it to what is there. */
const mostAdded = 5;

/** Values of the list, and whatever was typed that is not in it. Enter takes the first line. */
function pickFromList(choice: AttributeChoice): Promise<readonly string[] | undefined> {
  const list = vscode.window.createQuickPick<ValueItem>();
  keepOrder(list);
  list.title =
    choice.current.length === 0 ? choice.title : `${choice.title}: ${namesOf(choice).join(", ")}`;
  list.matchOnDescription = true;
  list.placeholder = vscode.l10n.t("Choose one, or type a name.");
  const others = choice.values
    .filter(({ value }) => !(choice.current.length === 1 && choice.current[0] === value))
    .map(
      ({ value, title }): ValueItem => ({
        label: title,
        name: title,
        values: [value],
        alwaysShow: true,
        ...(title === value ? {} : { description: value }),
      }),
    );
  const without = withoutItems(choice);
  list.items = [...others, ...without];
  list.onDidChangeValue((value) => {
    const typed = value.trim();
    if (typed === "") {
      list.items = [...others, ...without];
      return;
    }
    const found = foundIn(others, typed);
    list.items = [
      ...found.flatMap((item, index) => [item, ...(index < mostAdded ? added(choice, item) : [])]),
      ...foundIn(without, typed),
      ...asTyped(choice, typed),
    ];
  });
  return new Promise((resolve) => {
    list.onDidAccept(() => {
      // Who types fast presses Enter before the editor shows what was found last: that is meant all the same.
      resolve((list.selectedItems[0] ?? list.activeItems[0] ?? list.items[0])?.values);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function namesOf({ current, values }: AttributeChoice): readonly string[] {
  return current.map((each) => values.find(({ value }) => value === each)?.title ?? each);
}

/** What takes away all that is there, or one of several. */
function withoutItems(choice: AttributeChoice): readonly ValueItem[] {
  const { current } = choice;
  if (current.length === 0) return [];
  const item = (label: string, values: readonly string[]): ValueItem => ({
    label,
    name: label,
    values,
    alwaysShow: true,
  });
  const each =
    current.length < 2
      ? []
      : namesOf(choice).map((name, index) =>
          item(
            vscode.l10n.t("Without {0}", name),
            current.filter((_, at) => at !== index),
          ),
        );
  return [...each, item(vscode.l10n.t("Take it away"), [])];
}

/** The same besides what is there, where there may be several. */
function added(choice: AttributeChoice, { name, values }: ValueItem): readonly ValueItem[] {
  const { isList, current } = choice;
  const [value = ""] = values;
  // Everyone, and nobody, leave no room for others.
  const isAlone = [value, ...current].some((each) => each === "*" || each === "-");
  if (!isList || current.length === 0 || current.includes(value) || isAlone) return [];
  const label = [...namesOf(choice), name].join(", ");
  const all = [...current, value];
  return [{ label, name, description: all.join(", "), values: all, alwaysShow: true }];
}

function asTyped(choice: AttributeChoice, typed: string): readonly ValueItem[] {
  const isKnown = choice.values.some(({ value, title }) => value === typed || title === typed);
  if (isKnown) return [];
  const description = vscode.l10n.t("as typed");
  const own: ValueItem = {
    label: typed,
    name: typed,
    description,
    alwaysShow: true,
    values: [typed],
  };
  return [own, ...added(choice, own).map((item) => ({ ...item, description }))];
}

const mostFound = 100;

function foundIn(items: readonly ValueItem[], typed: string): readonly ValueItem[] {
  const named = items.map((item) => ({ title: item.name, value: item.description ?? "", item }));
  return foundByTyping(named, typed, mostFound).map(({ item: { item } }) => item);
}
