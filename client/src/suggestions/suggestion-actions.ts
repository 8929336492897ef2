// The light bulb (Ctrl+.) on a suggestion: accept or dismiss it.

import * as vscode from "vscode";
import type { SuggestionDecorations } from "./suggestion-decorations.ts";
import { argumentFor } from "./suggestion-hover.ts";

export class SuggestionActions implements vscode.CodeActionProvider {
  static readonly kinds = [vscode.CodeActionKind.QuickFix];

  private readonly decorations: SuggestionDecorations;

  constructor(decorations: SuggestionDecorations) {
    this.decorations = decorations;
  }

  provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
    return this.decorations.at(document, range.start).flatMap((suggestion) => {
      const action = (title: string, command: string) => {
        const made = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
        made.command = { title, command, arguments: [argumentFor(document, suggestion)] };
        return made;
      };
      const { title } = suggestion;
      return [
        action(vscode.l10n.t("Accept suggestion – {0}", title), "statemark.acceptSuggestion"),
        action(vscode.l10n.t("Dismiss suggestion – {0}", title), "statemark.dismissSuggestion"),
      ];
    });
  }
}
