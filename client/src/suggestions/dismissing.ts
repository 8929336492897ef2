// Not suggesting something again: written into the codebook, or remembered in the workspace where there is
// none; and bringing it back.

import * as vscode from "vscode";
import type { WorkspaceEdit } from "vscode-languageclient";
import {
  type BringBackParams,
  bringBackRequest,
  type CodebookChange,
  type DismissAnswer,
  type DismissedEntry,
  type DismissedParams,
  type DismissParams,
  dismissedSuggestionsRequest,
  dismissSuggestionRequest,
  type IgnoredWords,
} from "../../../server/src/lsp/protocol.ts";
import { nothingChanged, paramsOf, refuse, statementEditor } from "../commands/marking.ts";
import type { StatementClient } from "../language-client.ts";
import { toRange } from "../protocol-range.ts";
import { isFor } from "./accepting.ts";
import type { DismissedHere } from "./dismissed-here.ts";
import { minimumConfidence } from "./settings.ts";
import type { SuggestionArgument } from "./suggestion-hover.ts";

export function registerDismissing(
  client: StatementClient,
  dismissed: DismissedHere,
  refresh: () => void,
): vscode.Disposable[] {
  const dismissing = new Dismissing(client, dismissed, refresh);
  return [
    vscode.commands.registerCommand(
      "statemark.dismissSuggestion",
      async (argument?: SuggestionArgument) => {
        const editor = statementEditor();
        if (editor && isFor(editor, argument)) await dismissing.dismiss(editor, argument);
      },
    ),
    vscode.commands.registerCommand("statemark.showDismissedSuggestions", async () => {
      const editor = statementEditor();
      if (editor) await dismissing.showAll(editor);
    }),
  ];
}

/** Where the words are held: the address of a codebook, or the workspace. */
interface Held {
  readonly ignored: IgnoredWords;
  readonly codebook: string | undefined;
}

class Dismissing {
  private readonly client: StatementClient;
  private readonly dismissed: DismissedHere;
  private readonly refresh: () => void;

  constructor(client: StatementClient, dismissed: DismissedHere, refresh: () => void) {
    this.client = client;
    this.dismissed = dismissed;
    this.refresh = refresh;
  }

  async dismiss(editor: vscode.TextEditor, argument?: SuggestionArgument): Promise<void> {
    const { document } = editor;
    const params: DismissParams = {
      ...paramsOf(editor, argument ? toRange(argument.range) : editor.selection),
      minimumConfidence: minimumConfidence(document),
      dismissed: this.dismissed.all,
      ...(argument && { kind: argument.kind }),
    };
    const answer = await this.client
      .request<DismissAnswer>(dismissSuggestionRequest, params)
      .catch(() => ({ refusal: nothingChanged() }));
    if ("refusal" in answer) {
      refuse([answer.refusal]);
      return;
    }
    const { ignored, title, codebook } = answer;
    const isWritten = codebook !== null && (await this.write(codebook));
    if (!isWritten) await this.dismissed.add(ignored);
    this.refresh();
    const held = { ignored, codebook: isWritten ? codebook.uri : undefined };
    void this.offerUndo(document, held, title);
  }

  async showAll({ document }: vscode.TextEditor): Promise<void> {
    const params: DismissedParams = { textDocument: { uri: document.uri.toString() } };
    const inCodebooks = await this.client.request<readonly DismissedEntry[]>(
      dismissedSuggestionsRequest,
      params,
    );
    const all: readonly Held[] = [
      ...this.dismissed.all.map((ignored) => ({ ignored, codebook: undefined })),
      ...inCodebooks,
    ];
    if (all.length === 0) {
      void vscode.window.showInformationMessage(
        vscode.l10n.t("No suggestion was dismissed for this statement."),
      );
      return;
    }
    const items = all.map((held) => ({
      label: held.ignored.text,
      description: asWhat(held.ignored),
      detail: placeOf(held),
      held,
    }));
    const picked = await vscode.window.showQuickPick(items, {
      title: vscode.l10n.t("Dismissed suggestions"),
      placeHolder: vscode.l10n.t("Choose one to have it suggested again."),
      matchOnDescription: true,
    });
    if (picked) await this.bringBack(document, picked.held);
  }

  private async offerUndo(document: vscode.TextDocument, held: Held, title: string): Promise<void> {
    const undo = vscode.l10n.t("Undo");
    const message = vscode.l10n.t(
      "“{0}” is not suggested as “{1}” any more ({2}).",
      shortened(held.ignored.text),
      title,
      placeOf(held),
    );
    const picked = await vscode.window.showInformationMessage(message, undo);
    if (picked === undo) await this.bringBack(document, held);
  }

  private async bringBack(document: vscode.TextDocument, held: Held): Promise<void> {
    const { ignored, codebook } = held;
    if (codebook === undefined) await this.dismissed.remove(ignored);
    else {
      const params: BringBackParams = {
        textDocument: { uri: document.uri.toString() },
        codebook,
        ignored,
      };
      const change = await this.client.request<CodebookChange | null>(bringBackRequest, params);
      if (!change || !(await this.write(change))) {
        refuse([
          vscode.l10n.t(
            "“{0}” could not be taken out of {1}. Open the file and delete it under “ignore”.",
            shortened(ignored.text),
            placeOf(held),
          ),
        ]);
      }
    }
    this.refresh();
  }

  /** A codebook with changes that are not saved yet stays so; else it is saved as it was. */
  private async write({ uri, edit }: CodebookChange): Promise<boolean> {
    const { running } = this.client;
    if (!running) return false;
    const codebook = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const wasSaved = !codebook.isDirty;
    const asked = await running.protocol2CodeConverter.asWorkspaceEdit(edit as WorkspaceEdit);
    if (!(await vscode.workspace.applyEdit(asked))) return false;
    if (wasSaved) await codebook.save();
    return true;
  }
}

function asWhat({ kind, name }: IgnoredWords): string {
  if (kind === undefined) return vscode.l10n.t("as anything");
  return name === undefined ? kind : `${kind}: ${name}`;
}

function placeOf({ codebook }: Held): string {
  return codebook === undefined
    ? vscode.l10n.t("remembered in this workspace")
    : vscode.workspace.asRelativePath(vscode.Uri.parse(codebook));
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 40).trimEnd()}…` : text;
}
