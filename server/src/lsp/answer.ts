// How every request about a statement is answered: find the statement, ask, and where a bug throws, log
// it and give the empty answer. The server goes on.

import { type Connection, ResponseError } from "vscode-languageserver/node";
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
  return (none, feature) => (params) => {
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
}
