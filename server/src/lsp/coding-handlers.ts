// Statemark's own requests for marking with single keys: from one place to the next, a mark's words, marking
// again; and the counts in the status bar.

import type { Connection, Range } from "vscode-languageserver/node";
import { counts } from "../features/counts.ts";
import { neighbouringPlace, placeAt } from "../features/neighbouring-place.ts";
import { passagesAround } from "../features/passages.ts";
import { repeatMark, sayingOf } from "../features/repeat-mark.ts";
import { reshape } from "../features/reshape.ts";
import type { Answer } from "./answer.ts";
import {
  type CountsAnswer,
  type CountsParams,
  countsRequest,
  type MarkSaying,
  type MarkSayingParams,
  markSayingRequest,
  type PassageParams,
  type Place,
  type PlaceParams,
  passageRequest,
  placeRequest,
  type RepeatMarkParams,
  type ReshapeParams,
  repeatMarkRequest,
  reshapeRequest,
} from "./coding-protocol.ts";
import { editAnswers } from "./edit-handlers.ts";
import type { OpenStatements } from "./open-statements.ts";
import type { EditAnswer } from "./protocol.ts";
import { suggestionsFor } from "./suggestion-handlers.ts";
import { toOffsets, toRange } from "./to-lsp.ts";

export function registerCoding(
  connection: Connection,
  statements: OpenStatements,
  answer: Answer,
): void {
  const edit = editAnswers(statements, answer);
  connection.onRequest<EditAnswer, void>(
    reshapeRequest,
    edit<ReshapeParams>((statement, range, { side, step }) =>
      reshape(statement, range, { side, step }),
    ),
  );
  connection.onRequest<EditAnswer, void>(
    repeatMarkRequest,
    edit<RepeatMarkParams>((statement, range, { saying }) => repeatMark(statement, range, saying)),
  );
  connection.onRequest(
    markSayingRequest,
    answer<MarkSayingParams, MarkSaying | null>(
      null,
      (statement, { range }) => sayingOf(statement, toOffsets(statement.lines, range)) ?? null,
    ),
  );
  connection.onRequest(
    placeRequest,
    answer<PlaceParams, Place | null>(null, (statement, { range, which, suggestions }) => {
      const from = toOffsets(statement.lines, range);
      const suggested = suggestions ? suggestionsFor(statement, suggestions) : [];
      const found =
        which === "here"
          ? placeAt(statement, suggested, from)
          : neighbouringPlace(statement, suggested, from, which);
      if (!found) return null;
      const { what, kind, behind } = found;
      const { lines } = statement;
      return { what, kind, range: toRange(lines, found), behind: lines.positionAt(behind) };
    }),
  );
  connection.onRequest(
    passageRequest,
    answer<PassageParams, Range | null>(null, (statement, { range }) => {
      const [passage] = passagesAround(statement, toOffsets(statement.lines, range));
      return passage ? toRange(statement.lines, passage) : null;
    }),
  );
  connection.onRequest(
    countsRequest,
    answer<CountsParams, CountsAnswer | null>(
      null,
      (statement, { textDocument: { uri }, suggestions }) => ({
        version: statements.versionOf(uri) ?? -1,
        ...counts(statement, suggestions),
      }),
    ),
  );
}
