// One handler for each request of the protocol: ask the feature, convert the answer.

import {
  type Connection,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  type SemanticTokens,
  SemanticTokensBuilder,
} from "vscode-languageserver/node";
import { documentSymbols } from "../features/document-symbols.ts";
import { foldingRanges } from "../features/folding-ranges.ts";
import { hover } from "../features/hover.ts";
import { semanticTokens } from "../features/semantic-tokens.ts";
import { trackedPositions } from "../features/tracked-positions.ts";
import type { Range as CoreRange } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";
import { type Answer, codebookAnswers, fencedAnswers } from "./answer.ts";
import { hoverOfCodebook, symbolsOfCodebook } from "./codebook-handlers.ts";
import { registerCoding } from "./coding-handlers.ts";
import { registerEdits } from "./edit-handlers.ts";
import type { OpenStatements } from "./open-statements.ts";
import { registerReading } from "./reading-handlers.ts";
import { registerSelection } from "./selection-handlers.ts";
import { registerSource } from "./source-handlers.ts";
import { pushSemanticTokens, toDocumentSymbol, toFoldingRange, toHover } from "./to-lsp.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** For so long somebody who points at a mark waits for what other statements say. */
const PATIENCE_MS = 400;

/** Returns what to call when a document is closed. */
export function registerHandlers(
  connection: Connection,
  statements: OpenStatements,
  view: WorkspaceView,
): (uri: string) => void {
  const answer = fencedAnswers(connection, statements);
  const ofCodebook = codebookAnswers(connection, statements);
  connection.onDocumentSymbol(
    ofCodebook<DocumentSymbolParams, DocumentSymbol[]>(
      [],
      symbolsOfCodebook,
      answer([], (statement) =>
        documentSymbols(statement).map((symbol) => toDocumentSymbol(statement.lines, symbol)),
      ),
    ),
  );
  const hoverNow = ofCodebook<HoverParams, Hover | null>(
    null,
    hoverOfCodebook,
    answer(null, (statement, { position }) => {
      // Half a history would be quoted as the whole.
      const tracked = (id: string) =>
        view.isComplete ? trackedPositions(view, new Set([id])).get(id) : undefined;
      const found = hover(statement, statement.lines.offsetAt(position), tracked);
      return found ? toHover(statement.lines, found) : null;
    }),
  );
  connection.onHover(async (params) => {
    await view.completeWithin(PATIENCE_MS);
    return hoverNow(params);
  });
  connection.onFoldingRanges(
    answer([], (statement) => foldingRanges(statement).map(toFoldingRange)),
  );
  registerEdits(connection, statements, answer);
  registerCoding(connection, statements, answer);
  registerReading(connection, statements, answer);
  registerSelection(connection, answer);
  registerSource(connection, statements, answer);
  return registerSemanticTokens(connection, answer);
}

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
