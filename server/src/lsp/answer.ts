// How every request about a document is answered: find the statement or codebook, ask, and where a bug
// throws, log it and give the empty answer. The server goes on.

import {
  type CancellationToken,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import type { Registry } from "../registry/registry.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import type { Statement } from "../workspace/statement.ts";
import type { OpenStatements } from "./open-statements.ts";

interface OfDocument {
  readonly textDocument: { readonly uri: string };
}

/** Makes a handler of what a request asks of a statement; `none` is its empty answer. */
export type Answer = <P extends OfDocument, R>(
  none: R,
  feature: (statement: Statement, params: P) => R,
) => (params: P) => R;

export function fencedAnswers(connection: Connection, statements: OpenStatements): Answer {
  return (none, feature) => (params) =>
    fenced(connection, params.textDocument.uri, none, () => {
      const statement = statements.get(params.textDocument.uri);
      return statement ? feature(statement, params) : none;
    });
}

/** A codebook that is open, under all codebooks down to it. */
export interface OpenCodebook {
  readonly uri: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly registry: Registry;
}

/** Makes a handler of what a request asks of a codebook, and of one for statements. */
export type CodebookAnswer = <P extends OfDocument, R>(
  none: R,
  feature: (codebook: OpenCodebook, params: P) => R,
  ofStatement: (params: P) => R,
) => (params: P) => R;

export function codebookAnswers(
  connection: Connection,
  statements: OpenStatements,
): CodebookAnswer {
  return (none, feature, ofStatement) => (params) => {
    const { uri } = params.textDocument;
    const text = statements.codebookText(uri);
    if (text === undefined) return ofStatement(params);
    return fenced(connection, uri, none, () => {
      const registry = statements.registryFor(uri);
      return feature({ uri, text, lines: lineIndex(text), registry }, params);
    });
  };
}

/** Makes a handler that answers once all statements are known, unless nobody waits for it any more. */
export type LaterAnswer = <P extends OfDocument, R>(
  none: R,
  ask: (params: P) => R,
) => (params: P, token: CancellationToken) => Promise<R>;

export function laterAnswers(
  connection: Connection,
  all: { whenComplete(): Promise<void> },
): LaterAnswer {
  return (none, ask) => async (params, token) => {
    await all.whenComplete();
    if (token.isCancellationRequested) {
      throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was called back.");
    }
    return fenced(connection, params.textDocument.uri, none, () => ask(params));
  };
}

export function fenced<R>(connection: Connection, uri: string, none: R, ask: () => R): R {
  try {
    return ask();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    connection.console.error(`${uri}: ${error instanceof Error ? error.stack : String(error)}`);
    return none;
  }
}
