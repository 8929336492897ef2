// Statemark's own requests that only read: how marks are shown, which is next, what can be set.

import type { Connection } from "vscode-languageserver/node";
import { attributeChoices } from "../features/attribute-choices.ts";
import { markViews } from "../features/mark-views.ts";
import { neighbouringMark, placeOf } from "../features/neighbouring-mark.ts";
import type { Answer } from "./answer.ts";
import type { OpenStatements } from "./open-statements.ts";
import {
  type AttributeChoicesAnswer,
  type AttributeChoicesParams,
  attributeChoicesRequest,
  type MarkViewsAnswer,
  type MarkViewsParams,
  markViewsRequest,
  type NeighbouringMarkParams,
  neighbouringMarkRequest,
} from "./protocol.ts";
import { toMarkView, toRange } from "./to-lsp.ts";

export function registerReading(
  connection: Connection,
  statements: OpenStatements,
  answer: Answer,
): void {
  connection.onRequest<MarkViewsAnswer, void>(
    markViewsRequest,
    answer<MarkViewsParams, MarkViewsAnswer>(
      { version: -1, marks: [] },
      (statement, { textDocument, range }) => {
        const { lines } = statement;
        const within = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
        return {
          version: statements.versionOf(textDocument.uri) ?? -1,
          marks: markViews(statement, within).map((view) => toMarkView(lines, view)),
        };
      },
    ),
  );
  connection.onRequest(
    neighbouringMarkRequest,
    answer<NeighbouringMarkParams, ReturnType<typeof toRange> | null>(
      null,
      (statement, { position, direction }) => {
        const { lines } = statement;
        const mark = neighbouringMark(statement, lines.offsetAt(position), direction);
        return mark ? toRange(lines, placeOf(mark)) : null;
      },
    ),
  );
  connection.onRequest(
    attributeChoicesRequest,
    answer<AttributeChoicesParams, AttributeChoicesAnswer | null>(null, (statement, params) => {
      const { position, end = position } = params;
      const { lines } = statement;
      const range = { start: lines.offsetAt(position), end: lines.offsetAt(end) };
      const found = attributeChoices(statement, range);
      if (!found) return null;
      const { mark, choices } = found;
      return { kind: mark.kind, text: mark.text, choices };
    }),
  );
}
