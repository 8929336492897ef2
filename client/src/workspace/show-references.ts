// Where something is mentioned: at a click on the line above a paragraph, from a hover, or at the cursor.

import * as vscode from "vscode";
import type { Position } from "vscode-languageclient";
import { showReferencesCommand } from "../../../server/src/lsp/workspace-protocol.ts";
import { namedPlace } from "../named-place.ts";

export function registerShowingReferences(): vscode.Disposable {
  return vscode.commands.registerCommand(
    showReferencesCommand,
    async (address?: unknown, at?: Position) => {
      const place = await namedPlace(address, at);
      if (!place) return;
      const { uri, position } = place;
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
