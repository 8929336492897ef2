// All about suggestions: shown quietly, accepted, dismissed.

import * as vscode from "vscode";
import type { StatementClient } from "../language-client.ts";
import { statementSelector } from "../statement-selector.ts";
import { registerAccepting } from "./accepting.ts";
import type { DismissedHere } from "./dismissed-here.ts";
import { registerDismissing } from "./dismissing.ts";
import { SuggestionActions } from "./suggestion-actions.ts";
import { SuggestionDecorations } from "./suggestion-decorations.ts";
import { SuggestionHover } from "./suggestion-hover.ts";

export function registerSuggestions(
  client: StatementClient,
  dismissed: DismissedHere,
): vscode.Disposable[] {
  const decorations = new SuggestionDecorations(client, dismissed);
  const selector = statementSelector.filter(({ language }) => language !== "yaml");
  return [
    decorations,
    vscode.languages.registerHoverProvider(selector, new SuggestionHover(decorations)),
    vscode.languages.registerCodeActionsProvider(selector, new SuggestionActions(decorations), {
      providedCodeActionKinds: SuggestionActions.kinds,
    }),
    ...registerAccepting(client, dismissed),
    ...registerDismissing(client, dismissed, () => decorations.refreshAll()),
  ];
}
