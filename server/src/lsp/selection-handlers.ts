// The protocol's own requests that follow from how a statement is built: growing a selection, what else
// speaks of the same, and putting marks in order.

import {
  type ClientCapabilities,
  type Connection,
  type DocumentFormattingParams,
  DocumentFormattingRequest,
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
  type DocumentRangeFormattingParams,
  DocumentRangeFormattingRequest,
  type SelectionRange,
  type SelectionRangeParams,
  type ServerCapabilities,
  type TextEdit,
} from "vscode-languageserver/node";
import { documentHighlights } from "../features/document-highlights.ts";
import { selectionRanges } from "../features/selection-ranges.ts";
import { formatMarks } from "../syntax/edits/format-marks.ts";
import type { Answer } from "./answer.ts";
import { toRange, toSelectionRange, toTextEdits } from "./to-lsp.ts";

export function registerSelection(connection: Connection, answer: Answer): void {
  connection.onSelectionRanges(
    answer<SelectionRangeParams, SelectionRange[]>([], (statement, { positions }) =>
      positions.map((position) => {
        const offset = statement.lines.offsetAt(position);
        return toSelectionRange(statement.lines, selectionRanges(statement, offset));
      }),
    ),
  );
  connection.onDocumentHighlight(
    answer<DocumentHighlightParams, DocumentHighlight[] | null>(null, (statement, { position }) => {
      const { lines } = statement;
      const found = documentHighlights(statement, lines.offsetAt(position));
      // Without an answer an editor may still show the other places where the same word stands.
      if (found.length === 0) return null;
      return found.map((each) => ({
        range: toRange(lines, each),
        kind: each.kind === "mention" ? DocumentHighlightKind.Read : DocumentHighlightKind.Text,
      }));
    }),
  );
  connection.onDocumentFormatting(
    answer<DocumentFormattingParams, TextEdit[]>([], ({ document, lines }) =>
      toTextEdits(lines, formatMarks(document)),
    ),
  );
  connection.onDocumentRangeFormatting(
    answer<DocumentRangeFormattingParams, TextEdit[]>([], ({ document, lines }, { range }) => {
      const [start, end] = [lines.offsetAt(range.start), lines.offsetAt(range.end)];
      return toTextEdits(lines, formatMarks(document, { start, end }));
    }),
  );
}

/**
 * Where the client can be told for which files, the server offers itself as a formatter of statements
 * only: as one more formatter of Markdown or YAML it would make editors ask which to use, or use none.
 */
export function formattingCapabilities(client: ClientCapabilities): ServerCapabilities {
  return canBeTold(client)
    ? {}
    : { documentFormattingProvider: true, documentRangeFormattingProvider: true };
}

/** To be called once the client is ready for requests. */
export async function registerFormatting(
  connection: Connection,
  client: ClientCapabilities,
): Promise<void> {
  if (!canBeTold(client)) return;
  const documentSelector = [{ language: "statemark" }];
  await connection.client.register(DocumentFormattingRequest.type, { documentSelector });
  await connection.client.register(DocumentRangeFormattingRequest.type, { documentSelector });
}

function canBeTold({ textDocument }: ClientCapabilities): boolean {
  return Boolean(
    textDocument?.formatting?.dynamicRegistration &&
      textDocument.rangeFormatting?.dynamicRegistration,
  );
}
