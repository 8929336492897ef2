// Shows what a code action has just added to a codebook, its name selected, to go on writing there.

import * as vscode from "vscode";
import { type ShowEntryParams, showEntryCommand } from "../../../server/src/lsp/protocol.ts";
import { toSelection } from "../protocol-range.ts";

export function registerShowingEntries(): vscode.Disposable {
  return vscode.commands.registerCommand(
    showEntryCommand,
    async ({ uri, range }: ShowEntryParams) => {
      await vscode.window.showTextDocument(vscode.Uri.parse(uri), {
        selection: toSelection(range),
        preview: false,
      });
    },
  );
}
