// Organise codebook: its entries by id, their fields in the usual order, each with its comments.

import * as vscode from "vscode";
import {
  type OrganiseAnswer,
  type OrganiseParams,
  organiseCodebookRequest,
} from "../../../server/src/lsp/protocol.ts";
import { applyEdits, changedMeanwhile, nothingChanged, refuse } from "../commands/marking.ts";
import type { StatementClient } from "../language-client.ts";

export function registerOrganising(client: StatementClient): vscode.Disposable {
  return vscode.commands.registerCommand("statemark.organiseCodebook", async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor) await organise(client, editor);
  });
}

async function organise(client: StatementClient, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const params: OrganiseParams = {
    textDocument: { uri: document.uri.toString() },
    version: document.version,
  };
  const answer = await client
    .request<OrganiseAnswer>(organiseCodebookRequest, params)
    .catch((): OrganiseAnswer => ({ refusal: nothingChanged() }));
  if ("refusal" in answer) {
    refuse([answer.refusal]);
    return;
  }
  const { edits, kept } = answer;
  if (edits.length > 0 && !(await applyEdits(editor, edits, true))) {
    refuse([changedMeanwhile()]);
    return;
  }
  // What was selected is elsewhere now, and what stands in its place is not to be typed over.
  if (edits.length > 0) {
    const { active } = editor.selection;
    editor.selection = new vscode.Selection(active, active);
  }
  const message =
    edits.length > 0
      ? vscode.l10n.t("The codebook is in order now.")
      : vscode.l10n.t("The codebook was in order already.");
  if (kept.length === 0) vscode.window.setStatusBarMessage(message, 4000);
  else void vscode.window.showInformationMessage([message, ...kept.slice(0, mostKept)].join(" "));
}

/** Nobody reads more in a message. */
const mostKept = 3;
