// A word more or less, at the end or the start: of the mark at the cursor, or of what is selected.

import * as vscode from "vscode";
import { type ReshapeParams, reshapeRequest } from "../../../server/src/lsp/coding-protocol.ts";
import type { EditAnswer } from "../../../server/src/lsp/protocol.ts";
import { registerInTurn } from "../commands/in-turn.ts";
import { changeSelections } from "../commands/marking.ts";
import type { StatementClient } from "../language-client.ts";

export function registerReshaping(client: StatementClient): vscode.Disposable[] {
  const register = (name: string, side: ReshapeParams["side"], step: ReshapeParams["step"]) =>
    registerInTurn(`statemark.${name}`, () =>
      changeSelections(
        (params) =>
          client.request<EditAnswer>(reshapeRequest, {
            ...params,
            side,
            step,
          } satisfies ReshapeParams),
        { writesMarks: false, refuse: sayQuietly },
      ),
    );
  return [
    register("extendMarkEnd", "end", "extend"),
    register("shrinkMarkEnd", "end", "shrink"),
    register("extendMarkStart", "start", "extend"),
    register("shrinkMarkStart", "start", "shrink"),
  ];
}

/** Who holds the key down until it goes no further needs no window to close. */
function sayQuietly([reason = ""]: readonly string[]): void {
  vscode.window.setStatusBarMessage(reason, 5000);
}
