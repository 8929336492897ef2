// Positions of this actor: what it says in all statements and what is asked of it, as a list to go from.

import * as vscode from "vscode";
import {
  type ActorPositionItem,
  type ActorPositionsAnswer,
  actorPositionsRequest,
} from "../../../server/src/lsp/hover-protocol.ts";
import type { StatementClient } from "../language-client.ts";
import { type NamedPlace, paramsAt } from "../named-place.ts";
import { toSelection } from "../protocol-range.ts";

export async function showPositions(client: StatementClient, place: NamedPlace): Promise<void> {
  const found = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Window, title: vscode.l10n.t("Looking for positions") },
    () => client.request<ActorPositionsAnswer>(actorPositionsRequest, paramsAt(place)),
  );
  if ("refusal" in found) {
    void vscode.window.showInformationMessage(found.refusal);
    return;
  }
  const { name, count, positions } = found;
  if (count === 0) {
    const message = vscode.l10n.t(
      "No statement has a position of {0} or asks anything of it.",
      name,
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  const title =
    count > positions.length
      ? vscode.l10n.t("Positions of {0}: the newest {1} of {2}", name, positions.length, count)
      : vscode.l10n.t("Positions of {0}: {1}", name, count);
  const chosen = await vscode.window.showQuickPick(positions.map(itemOf), {
    title,
    placeHolder: vscode.l10n.t(
      "What it says and what is asked of it, the newest first. Type to find one; Enter goes there.",
    ),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { uri, range } = chosen.position;
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: toSelection(range) });
}

function itemOf(position: ActorPositionItem) {
  const { words, about, date, title, id, uri } = position;
  const file = vscode.workspace.asRelativePath(vscode.Uri.parse(uri));
  // The title is seldom seen, as there is no room, but found.
  const detail = [about, file, id ?? "", title].filter((part) => part !== "").join(" · ");
  return { label: words, description: date, detail, position };
}
