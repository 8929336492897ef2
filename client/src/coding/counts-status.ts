// How much is marked and suggested in the statement that is being read, in the status bar. A click turns
// coding mode on.

import * as vscode from "vscode";
import {
  type CountsAnswer,
  type CountsParams,
  countsRequest,
} from "../../../server/src/lsp/coding-protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { isStatement } from "../statement-selector.ts";
import type { DismissedHere } from "../suggestions/dismissed-here.ts";
import { areShown, suggestionSettings, wantedSuggestions } from "../suggestions/settings.ts";

/** Behind the lines under suggestions, so that the server has looked for them already. */
const pause = 500;
/** The longer a text, the longer looking through it takes. In characters for each further millisecond. */
const lengthPerPause = 1_000;

export class CountsStatus implements vscode.Disposable {
  private readonly client: StatementClient;
  private readonly dismissed: DismissedHere;
  private readonly item: vscode.StatusBarItem;
  private readonly disposables: vscode.Disposable[];
  private waiting: NodeJS.Timeout | undefined;

  constructor(client: StatementClient, dismissed: DismissedHere) {
    this.client = client;
    this.dismissed = dismissed;
    this.item = vscode.window.createStatusBarItem(
      "statemark.counts",
      vscode.StatusBarAlignment.Right,
      91,
    );
    this.item.name = vscode.l10n.t("Statemark: marks and suggestions");
    this.item.command = "statemark.codingMode";
    this.disposables = [
      this.item,
      client.onDidStart(() => this.refresh()),
      dismissed.onDidChange(() => this.refresh()),
      vscode.window.onDidChangeActiveTextEditor(() => this.refresh()),
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        // Saving is told so too.
        if (contentChanges.length === 0) return;
        const isCodebook = document.uri.path.endsWith("/statemark.yaml");
        if (isCodebook || document === statementInUse()) this.refreshSoon(document);
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration(suggestionSettings)) this.refresh();
      }),
    ];
    this.refresh();
  }

  dispose(): void {
    clearTimeout(this.waiting);
    for (const each of this.disposables) each.dispose();
  }

  private refreshSoon(document: vscode.TextDocument): void {
    clearTimeout(this.waiting);
    const length = document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
    this.waiting = setTimeout(() => this.refresh(), pause + length / lengthPerPause);
  }

  private refresh(): void {
    clearTimeout(this.waiting);
    const document = statementInUse();
    if (!document) this.item.hide();
    else void this.ask(document);
  }

  private async ask(document: vscode.TextDocument): Promise<void> {
    const { running } = this.client;
    if (!running) return;
    const params: CountsParams = {
      textDocument: { uri: document.uri.toString() },
      suggestions: areShown(document) ? wantedSuggestions(document, this.dismissed) : null,
    };
    const answer = await running
      .sendRequest<CountsAnswer | null>(countsRequest, params)
      .catch(() => undefined);
    // Another editor may be the active one by now, or the text another: then it is asked again.
    if (document !== statementInUse() || answer === undefined) return;
    if (answer === null) this.item.hide();
    else if (answer.version === document.version) this.show(answer);
  }

  private show({ marks, byKind, suggested, problems }: CountsAnswer): void {
    const inMarks = marks === 1 ? vscode.l10n.t("1 mark") : vscode.l10n.t("{0} marks", marks);
    const inSuggestions = suggested === null ? [] : [vscode.l10n.t("{0} suggested", suggested)];
    this.item.text = [inMarks, ...inSuggestions].join(" · ");
    this.item.tooltip = [
      byKind.length > 0 ? byKind.join(", ") : vscode.l10n.t("Nothing is marked yet"),
      ...inSuggestions,
      problems === 1 ? vscode.l10n.t("1 problem") : vscode.l10n.t("{0} problems", problems),
      vscode.l10n.t("Click to turn coding mode on or off: single letters mark and accept."),
    ].join("\n");
    this.item.show();
  }
}

function statementInUse(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document && isStatement(document) ? document : undefined;
}
