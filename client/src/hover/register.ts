// What the links of a hover do. Each can also be run from the command palette, for what is at the cursor.

import * as vscode from "vscode";
import type { Position } from "vscode-languageclient";
import { select } from "../commands/selecting.ts";
import type { StatementClient } from "../language-client.ts";
import { editorAt, type NamedPlace, namedPlace } from "../named-place.ts";
import { openEntry } from "./open-entry.ts";
import { setStatus } from "./set-status.ts";
import { showPositions } from "./show-positions.ts";

export function registerHoverActions(client: StatementClient): vscode.Disposable[] {
  const register = (name: string, run: (place: NamedPlace) => Promise<void>) =>
    vscode.commands.registerCommand(
      `statemark.${name}`,
      async (address?: unknown, at?: Position) => {
        const place = await namedPlace(address, at);
        if (place) await run(place);
      },
    );
  return [
    register("openEntry", openEntry),
    register("showPositions", (place) => showPositions(client, place)),
    register("setStatus", (place) => setStatus(client, place)),
    register("completeMarkAt", completeMarkAt),
  ];
}

/** The list for a mark opens at the cursor, so that goes there first. */
async function completeMarkAt(place: NamedPlace): Promise<void> {
  const { position } = place;
  const editor = editorAt(place);
  if (!editor) return;
  const shown = await vscode.window.showTextDocument(editor.document, editor.viewColumn);
  await select(shown, [new vscode.Selection(position, position)]);
  await vscode.commands.executeCommand("statemark.completeMark");
}
