// Sealing the words of a statement, and the word about it in the status bar: whether they are still
// those that were sealed. Statements without a seal show nothing.

import * as vscode from "vscode";
import {
  type EditAnswer,
  type SealStateAnswer,
  sealRequest,
  sealStateRequest,
} from "../../../server/src/lsp/protocol.ts";
import { changeFile } from "../commands/marking.ts";
import type { StatementClient } from "../language-client.ts";
import { isStatement } from "../statement-selector.ts";

type State = SealStateAnswer["state"];

/** Typing is not followed letter by letter. */
const pause = 400;

export function registerSealing(client: StatementClient): vscode.Disposable[] {
  const status = new SealStatus(client);
  return [
    status,
    vscode.commands.registerCommand("statemark.seal", () => seal(client)),
    vscode.commands.registerCommand("statemark.explainSeal", () => explain(status.state)),
  ];
}

async function seal(client: StatementClient): Promise<void> {
  await changeFile(async (params) => {
    const answer = await client.request<EditAnswer>(sealRequest, params);
    if ("edits" in answer) {
      const message =
        answer.edits.length > 0
          ? vscode.l10n.t("The words of this statement are sealed.")
          : vscode.l10n.t("The words are sealed already, and nobody changed them since.");
      vscode.window.setStatusBarMessage(message, 4000);
    }
    return answer;
  });
}

async function explain(state: State): Promise<void> {
  if (state === "same") {
    void vscode.window.showInformationMessage(sealedInFull());
    return;
  }
  const again = vscode.l10n.t("Seal again");
  const message = state === "changed" ? changedInFull() : unreadableInFull();
  const chosen = await vscode.window.showWarningMessage(message, again);
  if (chosen === again) await vscode.commands.executeCommand("statemark.seal");
}

const sealedInFull = () =>
  vscode.l10n.t(
    "The words of this statement are as they were when they were sealed. Marks may change; a change of the words is shown in the status bar.",
  );
const changedInFull = () =>
  vscode.l10n.t(
    "The words of this statement are no longer those that were sealed. Undo the change, or, if it is right, seal the text again.",
  );
const unreadableInFull = () =>
  vscode.l10n.t(
    "The value of text-hash in the front matter is no seal, so changes cannot be told. Seal the text again, or remove that line.",
  );

class SealStatus implements vscode.Disposable {
  state: State = "none";

  private readonly client: StatementClient;
  private readonly item: vscode.StatusBarItem;
  private readonly disposables: vscode.Disposable[];
  private waiting: NodeJS.Timeout | undefined;

  constructor(client: StatementClient) {
    this.client = client;
    this.item = vscode.window.createStatusBarItem(
      "statemark.seal",
      vscode.StatusBarAlignment.Right,
      90,
    );
    this.item.name = vscode.l10n.t("Statemark: seal of the text");
    this.item.command = "statemark.explainSeal";
    this.disposables = [
      this.item,
      client.onDidStart(() => void this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => void this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document }) => {
        if (document !== vscode.window.activeTextEditor?.document) return;
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => void this.refresh(), pause);
      }),
    ];
    void this.refresh();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const each of this.disposables) each.dispose();
  }

  private async refresh(): Promise<void> {
    const document = vscode.window.activeTextEditor?.document;
    const { running } = this.client;
    if (!document || !isStatement(document) || !running) {
      this.show("none");
      return;
    }
    const params = { textDocument: { uri: document.uri.toString() } };
    const answer = await running
      .sendRequest<SealStateAnswer | null>(sealStateRequest, params)
      .catch(() => null);
    // Another editor may be the active one by now.
    if (document !== vscode.window.activeTextEditor?.document) return;
    this.show(answer?.state ?? "none");
  }

  private show(state: State): void {
    this.state = state;
    if (state === "none") {
      this.item.hide();
      return;
    }
    const isSame = state === "same";
    this.item.text = `$(${isSame ? "lock" : "warning"}) ${titleOf(state)}`;
    this.item.tooltip =
      state === "changed" ? changedInFull() : isSame ? sealedInFull() : unreadableInFull();
    this.item.show();
  }
}

function titleOf(state: State): string {
  if (state === "same") return vscode.l10n.t("Sealed");
  return state === "changed"
    ? vscode.l10n.t("Changed since sealed")
    : vscode.l10n.t("Seal not readable");
}
