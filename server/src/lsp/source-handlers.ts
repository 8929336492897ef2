// Requests about the source of a statement, its words without marks: seal it, tell whether it is as it
// was sealed, and carry the marks over to a new version of it.

import { type Connection, LSPErrorCodes, ResponseError } from "vscode-languageserver/node";
import { carryOver } from "../syntax/edits/carry-over/carry-over.ts";
import { framedLike } from "../syntax/edits/carry-over/framed-source.ts";
import { sealText } from "../syntax/edits/seal.ts";
import { strip } from "../syntax/strip.ts";
import { sealState } from "../syntax/text-hash.ts";
import { differenceOf } from "../text/edit.ts";
import { lineIndex } from "../text/line-index.ts";
import type { Statement } from "../workspace/statement.ts";
import { longestStatement } from "../workspace/statement.ts";
import type { Answer } from "./answer.ts";
import type { OpenStatements } from "./open-statements.ts";
import {
  type CarryOverAnswer,
  type CarryOverParams,
  carryOverRequest,
  type EditAnswer,
  type SealStateAnswer,
  type SelectionParams,
  sealRequest,
  sealStateRequest,
} from "./protocol.ts";
import { toEditAnswer, toRange, toTextEdits } from "./to-lsp.ts";

const tooLong = "This text is longer than 5 MB, so it is not read. Split it into several files.";

export function registerSource(
  connection: Connection,
  statements: OpenStatements,
  answer: Answer,
): void {
  const checkVersion = ({
    textDocument,
    version,
  }: Pick<SelectionParams, "textDocument" | "version">) => {
    if (statements.versionOf(textDocument.uri) === version) return;
    throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
  };
  connection.onRequest<EditAnswer, void>(
    sealRequest,
    answer<SelectionParams, EditAnswer>({ refusal: tooLong }, ({ document, lines }, params) => {
      checkVersion(params);
      return toEditAnswer(document.text, lines, sealText(document));
    }),
  );
  connection.onRequest<SealStateAnswer | null, void>(
    sealStateRequest,
    answer<Pick<SelectionParams, "textDocument">, SealStateAnswer | null>(
      null,
      ({ document }, { textDocument }) => ({
        version: statements.versionOf(textDocument.uri) ?? -1,
        state: sealState(document),
      }),
    ),
  );
  connection.onRequest<CarryOverAnswer, void>(
    carryOverRequest,
    answer<CarryOverParams, CarryOverAnswer>({ refusal: tooLong }, (statement, params) => {
      checkVersion(params);
      return params.newText.length > longestStatement
        ? { refusal: tooLong }
        : carryOverAnswer(statement, params.newText);
    }),
  );
}

function carryOverAnswer({ document, lines }: Statement, pasted: string): CarryOverAnswer {
  const { text, same, moved, lost } = carryOver(document, framedLike(strip(document), pasted));
  const newLines = lineIndex(text);
  return {
    edits: toTextEdits(lines, differenceOf(document.text, text)),
    isSealed: sealState(document) !== "none",
    same,
    moved: moved.map(({ kind, how, before, after, ...range }) => ({
      kind,
      how,
      before,
      after,
      range: toRange(newLines, range),
    })),
    lost: lost.map(({ what, markup, start }) => ({
      what,
      markup,
      position: lines.positionAt(start),
    })),
  };
}
