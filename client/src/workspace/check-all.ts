// Check all statements: the problems of files that are not open, in the Problems view.

import * as vscode from "vscode";
import {
  type CheckAllAnswer,
  type CheckAllParams,
  checkAllRequest,
  clearCheckedNotification,
} from "../../../server/src/lsp/workspace-protocol.ts";
import type { StatementClient } from "../language-client.ts";

export function registerCheckingAll(client: StatementClient): vscode.Disposable[] {
  return [
    vscode.commands.registerCommand("statemark.checkAll", () => checkAll(client)),
    vscode.commands.registerCommand("statemark.clearChecked", async () => {
      await client.running?.sendNotification(clearCheckedNotification);
    }),
  ];
}

let runs = 0;

async function checkAll(client: StatementClient): Promise<void> {
  const { WorkDoneProgress } = await import("vscode-languageclient/node");
  const running = await client.start();
  runs++;
  const workDoneToken = `statemark/checkAll/${runs}`;
  const answer = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t("Checking all statements"),
      cancellable: true,
    },
    async (progress, token) => {
      let last = 0;
      const listening = running.onProgress(WorkDoneProgress.type, workDoneToken, (report) => {
        if (report.kind !== "report") return;
        const { percentage = last, message = "" } = report;
        progress.report({ message, increment: percentage - last });
        last = percentage;
      });
      const params: CheckAllParams = { workDoneToken };
      try {
        return await client.request<CheckAllAnswer>(checkAllRequest, params, token);
      } catch (error) {
        if (token.isCancellationRequested) return undefined;
        throw error;
      } finally {
        listening.dispose();
      }
    },
  );
  if (!answer) return;
  if (answer.problems === 0) {
    const message = vscode.l10n.t(
      "No problems in the statements and codebooks that are not open. Files checked: {0}.",
      answer.files,
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  await vscode.commands.executeCommand("workbench.actions.view.problems");
}
