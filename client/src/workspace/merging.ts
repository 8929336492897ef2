// Merge into…: what is named at the cursor becomes one with another that is chosen from a list.

import * as vscode from "vscode";
import type { PositionParams } from "../../../server/src/lsp/protocol.ts";
import {
  type MergeAnswer,
  type MergeParams,
  type MergeTargetsAnswer,
  mergeRequest,
  mergeTargetsRequest,
} from "../../../server/src/lsp/workspace-protocol.ts";
import type { StatementClient } from "../language-client.ts";

export function registerMerging(client: StatementClient): vscode.Disposable {
  return vscode.commands.registerCommand("statemark.mergeInto", async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor) await merge(client, editor);
  });
}

async function merge(client: StatementClient, editor: vscode.TextEditor): Promise<void> {
  const { document, selection } = editor;
  const { line, character } = selection.active;
  const params: PositionParams = {
    textDocument: { uri: document.uri.toString() },
    position: { line, character },
  };
  const found = await client.request<MergeTargetsAnswer>(mergeTargetsRequest, params);
  if ("refusal" in found) {
    void vscode.window.showInformationMessage(found.refusal);
    return;
  }
  const items = found.targets.map(({ id, name, about }) => ({
    label: name,
    description: name === id ? about : `${id} · ${about}`,
    id,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t("Merge {0} into", found.id),
    placeHolder: vscode.l10n.t(
      "All mentions of {0} get the id that you choose, and its entry goes.",
      found.id,
    ),
    matchOnDescription: true,
  });
  if (!chosen) return;
  const merging: MergeParams = { ...params, target: chosen.id };
  const answer = await client.request<MergeAnswer>(mergeRequest, merging);
  if ("refusal" in answer) {
    void vscode.window.showWarningMessage(answer.refusal);
    return;
  }
  const { protocol2CodeConverter } = await client.start();
  const edit = await protocol2CodeConverter.asWorkspaceEdit(answer.edit);
  const isMade = await vscode.workspace.applyEdit(edit, { isRefactoring: true });
  const message = isMade
    ? vscode.l10n.t("{0} is now {1}. Files changed: {2}.", found.id, chosen.id, answer.files)
    : vscode.l10n.t("Nothing was merged: a text changed meanwhile. Try again.");
  vscode.window.setStatusBarMessage(message, 6000);
}
