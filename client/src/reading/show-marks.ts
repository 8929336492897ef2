// The command that changes how marks are shown, for everybody who does not know the setting.

import * as vscode from "vscode";

export async function showMarks(): Promise<void> {
  const modes = [
    { mode: "quiet", label: vscode.l10n.t("Quiet: brackets and attributes are dimmed") },
    { mode: "hidden", label: vscode.l10n.t("Hidden: only the words, with short badges") },
    { mode: "full", label: vscode.l10n.t("Full: everything as it is written") },
  ];
  const title = vscode.l10n.t("How to show marks");
  const picked = await vscode.window.showQuickPick(modes, { title });
  if (!picked) return;
  const settings = vscode.workspace.getConfiguration("statemark");
  const isSetHere = settings.inspect("marks")?.workspaceValue !== undefined;
  const target = isSetHere
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  await settings.update("marks", picked.mode, target);
}
