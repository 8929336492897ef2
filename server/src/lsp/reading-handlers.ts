// Statemark's own requests that only read: how marks are shown, which is next, what can be set.

import type { Connection } from "vscode-languageserver/node";
import { attributeChoices } from "../features/attribute-choices.ts";
import { markViews } from "../features/mark-views.ts";
import { neighbouringMark, placeOf } from "../features/neighbouring-mark.ts";
import type { Answer } from "./answer.ts";
import type { OpenStatements } from "./open-statements.ts";
import {
  type AttributeChoicesAnswer,
  attributeChoicesRequest,
  type MarkViewsAnswer,
  type MarkViewsParams,
  markViewsRequest,
  type NeighbouringMarkParams,
  neighbouringMarkRequest,
  type PositionParams,
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
    answer<PositionParams, AttributeChoicesAnswer | null>(null, (statement, { position }) => {
      const found = attributeChoices(statement, statement.lines.offsetAt(position));
      if (!found) return null;
      const { mark, choices } = found;
      return { kind: mark.kind, text: mark.text, choices };
    }),
  );
}
