// Asks for a kind of mark through a list.

import * as vscode from "vscode";

interface KindItem {
  readonly markKind: string;
  readonly label: string;
}

const kinds: readonly KindItem[] = [
  { markKind: "actor", label: vscode.l10n.t("Actor") },
  { markKind: "demand", label: vscode.l10n.t("Demand") },
  { markKind: "commitment", label: vscode.l10n.t("Commitment") },
  { markKind: "claim", label: vscode.l10n.t("Claim") },
  { markKind: "law", label: vscode.l10n.t("Legal reference") },
  { markKind: "topic", label: vscode.l10n.t("Topic") },
  { markKind: "rejection", label: vscode.l10n.t("Rejection") },
  { markKind: "condemnation", label: vscode.l10n.t("Condemnation") },
  { markKind: "support", label: vscode.l10n.t("Expression of support") },
  { markKind: "warning", label: vscode.l10n.t("Warning") },
  { markKind: "vote", label: vscode.l10n.t("Vote") },
];

/** They have no letter of their own: who asks for the list mostly wants one of them. */
const onlyInList: ReadonlySet<string> = new Set(["condemnation", "support", "warning", "vote"]);
const names: ReadonlySet<string> = new Set(["actor", "law", "topic"]);

/** Asks as what to mark words; `undefined` where the list was closed. */
export function pickKind(title: string): Promise<string | undefined> {
  return pickFrom(title, ({ markKind }) => onlyInList.has(markKind));
}

/** Asks for another kind than the mark has: a name mostly becomes a name, a position a position. */
export function pickOtherKind(title: string, current: string): Promise<string | undefined> {
  const others = kinds.filter(({ markKind }) => markKind !== current);
  return pickFrom(title, ({ markKind }) => names.has(markKind) === names.has(current), others);
}

async function pickFrom(
  title: string,
  isLikely: (item: KindItem) => boolean,
  all: readonly KindItem[] = kinds,
): Promise<string | undefined> {
  const items = [...all.filter(isLikely), ...all.filter((item) => !isLikely(item))];
  return (await vscode.window.showQuickPick(items, { title }))?.markKind;
}
