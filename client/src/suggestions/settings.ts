// What the settings say about suggestions.

import * as vscode from "vscode";
import type { Confidence } from "../../../server/src/lsp/protocol.ts";

export const suggestionSettings = "statemark.suggestions";

export function areShown(document: vscode.TextDocument): boolean {
  return settingsFor(document).get<boolean>("enabled", true);
}

export function minimumConfidence(document: vscode.TextDocument): Confidence {
  return settingsFor(document).get<Confidence>("minimumConfidence", "medium");
}

function settingsFor(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration(suggestionSettings, document);
}
