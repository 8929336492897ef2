// The one list of a mark: what can be said of it next.

import {
  type ClientCapabilities,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { markChoices } from "../features/tracking/mark-choices.ts";
import { fencedAnswers } from "./answer.ts";
import { EditWriter } from "./edit-writer.ts";
import { KnownPositions } from "./known-positions.ts";
import type { OpenStatements } from "./open-statements.ts";
import {
  type MarkChoice,
  type MarkChoicesAnswer,
  markChoicesRequest,
  type SelectionParams,
} from "./protocol.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";
import type { WorkspaceView } from "./workspace-view.ts";

/** For so long somebody who has just marked words waits for what other statements say, in milliseconds. */
const patience = 200;

export function registerMarkChoices(
  connection: Connection,
  statements: OpenStatements,
  all: WorkspaceStatements,
  view: WorkspaceView,
  capabilities: () => ClientCapabilities,
): void {
  const positions = new KnownPositions(all);
  const answer = fencedAnswers(connection, statements);
  const choicesNow = answer<SelectionParams, MarkChoicesAnswer | null>(
    null,
    (statement, { textDocument: { uri }, version, range }) => {
      if (statements.versionOf(uri) !== version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
      }
      const { lines } = statement;
      const selected = { start: lines.offsetAt(range.start), end: lines.offsetAt(range.end) };
      const found = markChoices(statement, selected, view);
      if (!found) return null;
      const writer = new EditWriter(uri, lines, statements, capabilities());
      const { mark, text, choices, others } = found;
      return {
        kind: mark.kind,
        text,
        at: lines.positionAt(mark.start),
        choices: choices.flatMap(({ codebookEntry, ...choice }): MarkChoice[] => {
          if (!codebookEntry) return [choice];
          const codebook = writer.addition(codebookEntry)?.edit;
          return codebook ? [{ ...choice, codebook }] : [];
        }),
        others,
      };
    },
  );
  connection.onRequest(markChoicesRequest, async (params: SelectionParams) => {
    await view.completeWithin(patience);
    await positions.within(patience);
    return choicesNow(params);
  });
}
