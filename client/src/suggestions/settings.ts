// What the settings say about suggestions.

import * as vscode from "vscode";
import type { Confidence, SuggestionOptions } from "../../../server/src/lsp/protocol.ts";
import type { DismissedHere } from "./dismissed-here.ts";

export const suggestionSettings = "statemark.suggestions";

export function areShown(document: vscode.TextDocument): boolean {
  return settingsFor(document).get<boolean>("enabled", true);
}

export function minimumConfidence(document: vscode.TextDocument): Confidence {
  return settingsFor(document).get<Confidence>("minimumConfidence", "medium");
}

/** Which suggestions count in a document. */
export function wantedSuggestions(
  document: vscode.TextDocument,
  dismissed: DismissedHere,
): Omit<SuggestionOptions, "textDocument"> {
  return { minimumConfidence: minimumConfidence(document), dismissed: dismissed.all };
}

function settingsFor(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(suggestionSettings, document);
}
