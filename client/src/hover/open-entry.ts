// Open entry: what a codebook says of what is named, or the page on what is built in.

import * as vscode from "vscode";
import type { NamedPlace } from "../named-place.ts";

export async function openEntry({ uri, position }: NamedPlace): Promise<void> {
  const found = await vscode.commands.executeCommand<
    readonly (vscode.Location | vscode.LocationLink)[]
  >("vscode.executeDefinitionProvider", uri, position);
  const locations = (found ?? []).map((each) =>
    "targetUri" in each ? new vscode.Location(each.targetUri, each.targetRange) : each,
  );
  if (locations.length === 0) {
    const message = vscode.l10n.t("Nothing that is known is named here.");
    void vscode.window.showInformationMessage(message);
    return;
  }
  await vscode.commands.executeCommand(
    "editor.action.goToLocations",
    uri,
    position,
    locations,
    "peek",
  );
}
