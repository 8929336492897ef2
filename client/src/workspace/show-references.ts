// A click on the line above a paragraph shows where the position is mentioned.

import * as vscode from "vscode";
import type { Position } from "vscode-languageclient";
import { showReferencesCommand } from "../../../server/src/lsp/workspace-protocol.ts";

export function registerShowingReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(
    showReferencesCommand,
    async (address: string, { line, character }: Position) => {
      const uri = vscode.Uri.parse(address);
      const position = new vscode.Position(line, character);
      const locations = await vscode.commands.executeCommand<vscode.Location[]>(
        "vscode.executeReferenceProvider",
        uri,
        position,
      );
      await vscode.commands.executeCommand(
        "editor.action.showReferences",
        uri,
        position,
        locations ?? [],
      );
    },
  );
}
