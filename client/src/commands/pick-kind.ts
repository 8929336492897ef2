// Asks for a kind of mark through a list.

import * as vscode from "vscode";

const kinds: readonly { readonly markKind: string; readonly label: string }[] = [
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

/** Asks for a kind of mark; `undefined` where the list was closed. */
export async function pickKind(title: string): Promise<string | undefined> {
  const picked = await vscode.window.showQuickPick([...kinds], { title });
  return picked?.markKind;
}
