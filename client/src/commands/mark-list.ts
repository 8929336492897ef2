// The list of what can be said of a mark. Enter takes its first line; typing finds any other name.

import * as vscode from "vscode";
import type {
  MarkChoice,
  MarkChoicesAnswer,
  OtherChoice,
} from "../../../server/src/lsp/protocol.ts";
import { foundByTyping, isNameOf } from "./found-by-typing.ts";
import { keepOrder } from "./in-order.ts";
import type { Question } from "./question.ts";

/**
 * All are always shown: what is found is worked out here. The editor tells which line is chosen by its number,
 * and if it left lines out itself, that might be the number of another line by then.
 */
interface ChoiceItem extends vscode.QuickPickItem {
  readonly alwaysShow: true;
  readonly choice: MarkChoice | "other";
}

const longestLine = 75;

/** `undefined` where the list was closed. */
export function pickChoice(
  found: MarkChoicesAnswer,
  question: Question,
): Promise<MarkChoice | "other" | undefined> {
  const list = vscode.window.createQuickPick<ChoiceItem>();
  const likely = found.choices.map(likelyItem);
  const last: ChoiceItem = {
    label: vscode.l10n.t("Something else …"),
    alwaysShow: true,
    choice: "other",
  };
  const untyped =
    likely.length > 0 ? [...likely, last] : found.others.map((other) => otherItem(other));
  list.title = titleOf(found);
  list.placeholder = vscode.l10n.t("Press Enter for the first line, or type a name");
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  keepOrder(list);
  list.items = untyped;
  list.onDidChangeValue((value) => {
    const typed = value.trim();
    list.items = typed === "" ? untyped : typedItems(found, typed, last);
  });
  return new Promise((resolve) => {
    const take = (item: ChoiceItem | undefined) => {
      resolve(item?.choice);
      list.hide();
    };
    question.list = { takeFirst: () => likely[0] && take(likely[0]), close: () => list.hide() };
    // Who types fast presses Enter before the editor shows what was found last: that is meant all the same.
    list.onDidAccept(() => take(list.selectedItems[0] ?? list.activeItems[0] ?? list.items[0]));
    list.onDidHide(() => {
      question.list = undefined;
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

function likelyItem(choice: MarkChoice): ChoiceItem {
  const { title, description } = choice;
  // What does not fit behind it stands below.
  const isLong = title.length + description.length > longestLine;
  const about = isLong ? { detail: description } : { description };
  return { label: title, ...about, alwaysShow: true, choice };
}

/** Of more lines nobody reads the last. */
const mostFound = 50;

function typedItems(
  found: MarkChoicesAnswer,
  typed: string,
  last: ChoiceItem,
): readonly ChoiceItem[] {
  const keyOf = (key: string, value: string) => `${key} ${value}`;
  const others = new Set(found.others.map(({ key, value }) => keyOf(key, value)));
  // Those of whom there is a line with all names are left out.
  const rest = found.choices
    .filter(({ key, values }) => !others.has(keyOf(key, values.join(","))))
    .map((choice) => ({ title: choice.title, value: choice.description, choice }));
  // Whoever is likely is meant sooner than another whose whole name it is: "nor" may be North Korea.
  const likely = new Set(found.choices.flatMap(({ values }) => values));
  const named = [true, false].flatMap((isLikely) => {
    const some = found.others.filter(({ value }) => likely.has(value) === isLikely);
    return foundByTyping(some, typed, mostFound);
  });
  // Who types "else" means this line, and nobody who is called so.
  const isLast = foundByTyping([{ title: last.label, value: "" }], typed, 1).length > 0;
  return [
    ...named.map(({ item, by }) => otherItem(item, by)),
    ...foundByTyping(rest, typed, mostFound).map(({ item }) => likelyItem(item.choice)),
    ...(isLast ? [last, ...asTyped(found, typed)] : [...asTyped(found, typed), last]),
  ];
}

function otherItem({ key, value, title }: OtherChoice, by?: string): ChoiceItem {
  const description = [saidWith(key), value, by].filter((part) => part).join(" · ");
  const choice = { title, description, key, values: [value] };
  return { label: title, description, alwaysShow: true, choice };
}

/** Words that are no name that is known: an addressee of its own, or the id of a new position. */
function asTyped({ others }: MarkChoicesAnswer, typed: string): readonly ChoiceItem[] {
  if (others.some((other) => isNameOf(other, typed))) return [];
  const keys = new Set(others.map(({ key }) => key));
  const item = (key: string, label: string): ChoiceItem => ({
    label,
    description: typed,
    alwaysShow: true,
    choice: { title: label, description: "", key, values: [typed] },
  });
  const isId = /^[\p{L}\p{N}](?:[\p{L}\p{N}_-]*[\p{L}\p{N}])?$/u.test(typed);
  return [
    ...(keys.has("to") ? [item("to", vscode.l10n.t("To, as typed"))] : []),
    ...(keys.has("about") ? [item("about", vscode.l10n.t("About, as typed"))] : []),
    ...(keys.has("as") && isId ? [item("as", vscode.l10n.t("Track as a new position"))] : []),
  ];
}

function saidWith(key: string): string {
  if (key === "to") return vscode.l10n.t("to whom");
  if (key === "about") return vscode.l10n.t("about whom");
  if (key === "as") return vscode.l10n.t("the same position");
  return "";
}

function titleOf({ kind, text }: MarkChoicesAnswer): string {
  const words = shortened(text);
  if (kind === "rejection") return vscode.l10n.t("What is rejected by “{0}”", words);
  return vscode.l10n.t("What to say of “{0}”", words);
}

const longestWords = 60;

export function shortened(text: string): string {
  if (text.length <= longestWords) return text;
  const cut = text.slice(0, longestWords);
  const space = cut.lastIndexOf(" ");
  return `${(space > longestWords / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}
