// One handler for each request: find the statement, ask the feature, convert the answer. A bug in one
// costs that answer and is logged; the server goes on.

import {
  type Connection,
  LSPErrorCodes,
  ResponseError,
  type SemanticTokens,
  SemanticTokensBuilder,
} from "vscode-languageserver/node";
import { documentSymbols } from "../features/document-symbols.ts";
import { foldingRanges } from "../features/folding-ranges.ts";
import { hover } from "../features/hover.ts";
import { markViews } from "../features/mark-views.ts";
import { semanticTokens } from "../features/semantic-tokens.ts";
import type { EditResult } from "../syntax/edits/edit-result.ts";
import { markRange } from "../syntax/edits/mark.ts";
import { unmarkRange } from "../syntax/edits/unmark.ts";
import type { Range as CoreRange } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";
import type { OpenStatements } from "./open-statements.ts";
import {
  type EditAnswer,
  type MarkParams,
  type MarkViewsAnswer,
  type MarkViewsParams,
  markRequest,
  markViewsRequest,
  type SelectionParams,
  unmarkRequest,
} from "./protocol.ts";
import {
  pushSemanticTokens,
  toDocumentSymbol,
  toEditAnswer,
  toFoldingRange,
  toHover,
  toMarkView,
} from "./to-lsp.ts";

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Returns what to call when a document is closed. */
export function registerHandlers(
  connection: Connection,
  statements: OpenStatements,
): (uri: string) => void {
  const answer =
    <P extends OfDocument, R>(none: R, feature: (statement: Statement, params: P) => R) =>
    (params: P): R => {
      try {
        const statement = statements.get(params.textDocument.uri);
        return statement ? feature(statement, params) : none;
      } catch (error) {
        if (error instanceof ResponseError) throw error;
        connection.console.error(
          `${params.textDocument.uri}: ${error instanceof Error ? error.stack : String(error)}`,
        );
        return none;
      }
    };

  connection.onDocumentSymbol(
    answer([], (statement) =>
      documentSymbols(statement).map((symbol) => toDocumentSymbol(statement.lines, symbol)),
    ),
  );
  connection.onHover(
    answer(null, (statement, { position }) => {
      const found = hover(statement, statement.lines.offsetAt(position));
      return found ? toHover(statement.lines, found) : null;
    }),
  );
  connection.onFoldingRanges(
    answer([], (statement) => foldingRanges(statement).map(toFoldingRange)),
  );
  registerEdits(connection, statements, answer);
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
  return registerSemanticTokens(connection, answer);
}

type Answer = <P extends OfDocument, R>(
  none: R,
  feature: (statement: Statement, params: P) => R,
) => (params: P) => R;

function registerSemanticTokens(connection: Connection, answer: Answer): (uri: string) => void {
  const none: SemanticTokens = { data: [] };
  // The builder of each document keeps what was sent last, to send only what differs next time.
  const builders = new Map<string, SemanticTokensBuilder>();
  const fill = (builder: SemanticTokensBuilder, statement: Statement, within?: CoreRange) =>
    pushSemanticTokens(
      statement.lines,
      semanticTokens(statement, within),
      (line, character, length, type) => builder.push(line, character, length, type, 0),
    );
  const builderOf = (uri: string) => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  };
  connection.languages.semanticTokens.on(
    answer(none, (statement, { textDocument }) => {
      const builder = new SemanticTokensBuilder();
      builders.set(textDocument.uri, builder);
      fill(builder, statement);
      return builder.build();
    }),
  );
  connection.languages.semanticTokens.onDelta(
    answer(none, (statement, { textDocument, previousResultId }) => {
      const builder = builderOf(textDocument.uri);
      builder.previousResult(previousResultId);
      fill(builder, statement);
      return builder.buildEdits();
    }),
  );
  connection.languages.semanticTokens.onRange(
    answer(none, (statement, { range }) => {
      const builder = new SemanticTokensBuilder();
      const { lines } = statement;
      fill(builder, statement, {
        start: lines.offsetAt(range.start),
        end: lines.offsetAt(range.end),
      });
      return builder.build();
    }),
  );
  return (uri) => builders.delete(uri);
}

function registerEdits(connection: Connection, statements: OpenStatements, answer: Answer): void {
  const notRead: EditAnswer = {
    refusal: "This text is too long to be read, so it cannot be marked.",
  };
  const edit = <P extends SelectionParams>(
    change: (statement: Statement, range: CoreRange, params: P) => EditResult,
  ) =>
    answer<P, EditAnswer>(notRead, (statement, params) => {
      if (statements.versionOf(params.textDocument.uri) !== params.version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
      }
      const { document, lines } = statement;
      const start = lines.offsetAt(params.range.start);
      const end = lines.offsetAt(params.range.end);
      return toEditAnswer(document.text, lines, change(statement, { start, end }, params));
    });
  connection.onRequest<EditAnswer, void>(
    markRequest,
    edit<MarkParams>(({ document }, range, { kind }) => markRange(document, range, kind)),
  );
  connection.onRequest<EditAnswer, void>(
    unmarkRequest,
    edit<SelectionParams>(({ document }, range) => unmarkRange(document, range)),
  );
}
