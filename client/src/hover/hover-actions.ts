// Below what the server says of a name or a mark, a hover has links that do something about it. They run
// commands, and so are made here: the words of statements never stand in a text that may run any.

import * as vscode from "vscode";
import type { HoverMiddleware } from "vscode-languageclient";
import {
  type HoverAction,
  type HoverActionsAnswer,
  hoverActionsRequest,
} from "../../../server/src/lsp/hover-protocol.ts";
import type { PositionParams } from "../../../server/src/lsp/protocol.ts";
import { showReferencesCommand } from "../../../server/src/lsp/workspace-protocol.ts";
import { paramsAt } from "../named-place.ts";

type Ask = <Answer>(
  method: string,
  params: PositionParams,
  token: vscode.CancellationToken,
) => Promise<Answer>;

const commands: Readonly<Record<HoverAction, string>> = {
  openEntry: "statemark.openEntry",
  showReferences: showReferencesCommand,
  showPositions: "statemark.showPositions",
  setStatus: "statemark.setStatus",
  completeMark: "statemark.completeMarkAt",
};

export function hoverMiddleware(ask: Ask): HoverMiddleware {
  return {
    async provideHover(document, position, token, next) {
      const params = paramsAt({ uri: document.uri, position });
      const [hover, found] = await Promise.all([
        next(document, position, token),
        ask<HoverActionsAnswer>(hoverActionsRequest, params, token).catch(() => undefined),
      ]);
      if (!hover || !found || found.actions.length === 0) return hover;
      const [title, ...rest] = hover.contents.flatMap(titleFirst);
      if (title === undefined) return hover;
      const links = linksFor(found.actions, params);
      return new vscode.Hover([title, links, ...rest], hover.range);
    },
  };
}

/** The first paragraph by itself: links behind it are seen at once, those at the end of a long text are not. */
function titleFirst(text: vscode.Hover["contents"][number]): vscode.Hover["contents"] {
  const written = text instanceof vscode.MarkdownString ? text.value : undefined;
  const end = written?.indexOf("\n\n") ?? -1;
  if (written === undefined || end < 0) return [text];
  return [written.slice(0, end), written.slice(end + 2)].map(
    (part) => new vscode.MarkdownString(part),
  );
}

function linksFor(
  actions: readonly HoverAction[],
  { textDocument, position }: PositionParams,
): vscode.MarkdownString {
  const place = encodeURIComponent(JSON.stringify([textDocument.uri, position]));
  const links = actions.map(
    (action) => `[${titleOf(action)}](command:${commands[action]}?${place})`,
  );
  const text = new vscode.MarkdownString(links.join(" · "));
  text.isTrusted = { enabledCommands: actions.map((action) => commands[action]) };
  return text;
}

function titleOf(action: HoverAction): string {
  switch (action) {
    case "openEntry":
      return vscode.l10n.t("Open entry");
    case "showReferences":
      return vscode.l10n.t("All mentions");
    case "showPositions":
      return vscode.l10n.t("Positions of this actor");
    case "setStatus":
      return vscode.l10n.t("Set status…");
    case "completeMark":
      return vscode.l10n.t("Complete mark…");
  }
}
