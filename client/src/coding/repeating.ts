// Marking again as the last mark of this window was.

import * as vscode from "vscode";
import {
  type MarkSaying,
  type MarkSayingParams,
  markSayingRequest,
  type RepeatMarkParams,
  repeatMarkRequest,
} from "../../../server/src/lsp/coding-protocol.ts";
import type { EditAnswer } from "../../../server/src/lsp/protocol.ts";
import { registerInTurn } from "../commands/in-turn.ts";
import { changeSelections } from "../commands/marking.ts";
import { onDidWriteMark, type WrittenMark } from "../commands/written-marks.ts";
import type { StatementClient } from "../language-client.ts";

export function registerRepeating(client: StatementClient): vscode.Disposable[] {
  let last: Promise<MarkSaying | undefined> = Promise.resolve(undefined);
  const remember = ({ document, range: { start, end } }: WrittenMark) => {
    const before = last;
    const params: MarkSayingParams = {
      textDocument: { uri: document.uri.toString() },
      range: {
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
      },
    };
    last = client
      .request<MarkSaying | null>(markSayingRequest, params)
      .then((saying) => saying ?? before)
      .catch(() => before);
  };
  return [
    onDidWriteMark(remember),
    registerInTurn("statemark.repeatMark", async () => {
      const saying = await last;
      if (!saying) {
        const message = vscode.l10n.t(
          "There is nothing to repeat: no mark was made in this window yet.",
        );
        vscode.window.setStatusBarMessage(message, 4000);
        return;
      }
      await changeSelections((params) =>
        client.request<EditAnswer>(repeatMarkRequest, {
          ...params,
          saying,
        } satisfies RepeatMarkParams),
      );
    }),
  ];
}
