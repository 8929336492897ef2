// Statemark's own requests about suggestions: what could be marked, marking it, and not suggesting it again.

import {
  type CancellationToken,
  type ClientCapabilities,
  type Connection,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { acceptSuggestions } from "../features/suggestions/accept.ts";
import { ignoredBy } from "../features/suggestions/ignoring.ts";
import {
  candidatesInWords,
  marksInWords,
  suggestionInWords,
} from "../features/suggestions/in-words.ts";
import {
  atLeast,
  isUndecided,
  neighbouringSuggestion,
  suggestionAt,
  suggestionsIn,
  suggestionsNear,
} from "../features/suggestions/select.ts";
import { paragraphsAt, suggestions, wordsOf } from "../features/suggestions/suggestions.ts";
import type { Suggestion } from "../recognition/suggestion.ts";
import { readCodebook } from "../registry/codebook.ts";
import { applyEdits } from "../text/edit.ts";
import { lineIndex } from "../text/line-index.ts";
import type { Statement } from "../workspace/statement.ts";
import { fencedAnswers } from "./answer.ts";
import { EditWriter } from "./edit-writer.ts";
import type { OpenStatements } from "./open-statements.ts";
import {
  type AcceptAnswer,
  type AcceptParams,
  acceptSuggestionsRequest,
  type BringBackParams,
  bringBackRequest,
  type CodebookChange,
  type DismissAnswer,
  type DismissedEntry,
  type DismissedParams,
  type DismissParams,
  dismissedSuggestionsRequest,
  dismissSuggestionRequest,
  type NeighbouringSuggestionParams,
  neighbouringSuggestionRequest,
  type Suggestion as ProtocolSuggestion,
  type SuggestionOptions,
  type SuggestionsAnswer,
  type SuggestionsParams,
  suggestionsRequest,
} from "./protocol.ts";
import { toOffsets, toRange, toTextEdits } from "./to-lsp.ts";

export function registerSuggestions(
  connection: Connection,
  statements: OpenStatements,
  capabilities: () => ClientCapabilities,
): void {
  const answer = fencedAnswers(connection, statements);
  /** Looks first whether the client has called the request back: reading a long text takes a while. */
  const onRequest = <P, R extends object | null>(method: string, handle: (params: P) => R) =>
    connection.onRequest<object, void>(method, async (params: P, token: CancellationToken) => {
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (token.isCancellationRequested) {
        throw new ResponseError(LSPErrorCodes.RequestCancelled, "The request was called back.");
      }
      return handle(params);
    });
  const ofVersion = <P extends SuggestionOptions & { readonly version: number }, R>(
    none: R,
    feature: (statement: Statement, params: P) => R,
  ) =>
    answer<P, R>(none, (statement, params) => {
      if (statements.versionOf(params.textDocument.uri) !== params.version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
      }
      return feature(statement, params);
    });
  const notRead = { refusal: "This text is too long to be read, so nothing is suggested." };
  const writerFor = (uri: string, { lines }: Statement) =>
    new EditWriter(uri, lines, statements, capabilities());

  onRequest(
    suggestionsRequest,
    answer<SuggestionsParams, SuggestionsAnswer>(
      { version: -1, suggestions: [] },
      (statement, params) => ({
        version: statements.versionOf(params.textDocument.uri) ?? -1,
        suggestions: suggestionsNear(
          suggestionsFor(statement, params),
          toOffsets(statement.lines, params.range),
        ).map((each) => toSuggestion(statement, each)),
      }),
    ),
  );
  onRequest(
    neighbouringSuggestionRequest,
    answer<NeighbouringSuggestionParams, ProtocolSuggestion["range"] | null>(
      null,
      (statement, params) => {
        const from = toOffsets(statement.lines, params.range);
        const all = suggestionsFor(statement, params);
        const found = neighbouringSuggestion(all, from, params.direction);
        return found ? toRange(statement.lines, found) : null;
      },
    ),
  );
  onRequest(acceptSuggestionsRequest, ofVersion<AcceptParams, AcceptAnswer>(notRead, accept));
  onRequest(
    dismissSuggestionRequest,
    ofVersion<DismissParams, DismissAnswer>(notRead, (statement, params) => {
      const found = theOneMeant(statement, params);
      if (!found) return { refusal: nothingHere };
      const ignored = ignoredBy(found, wordsOf(statement, found));
      const codebook = writerFor(params.textDocument.uri, statement).ignoring(ignored) ?? null;
      return { ignored, title: suggestionInWords(statement, found), codebook };
    }),
  );
  onRequest(
    dismissedSuggestionsRequest,
    answer<DismissedParams, readonly DismissedEntry[]>([], (_, { textDocument }) =>
      statements
        .codebooksFor(textDocument.uri)
        .flatMap(({ uri, text }) =>
          readCodebook(text).codebook.ignored.map((ignored) => ({ codebook: uri, ignored })),
        ),
    ),
  );
  onRequest(
    bringBackRequest,
    answer<BringBackParams, CodebookChange | null>(null, (statement, params) => {
      const { textDocument, codebook: uri, ignored } = params;
      const codebook = statements.codebooksFor(textDocument.uri).find((each) => each.uri === uri);
      const edit =
        codebook && writerFor(textDocument.uri, statement).notIgnoring(codebook, ignored);
      return edit ? { uri, edit } : null;
    }),
  );
}

const nothingHere =
  "Nothing is suggested at the cursor. Put it on words with a dotted line, or go to the next suggestion.";

function accept(statement: Statement, params: AcceptParams): AcceptAnswer {
  const { document, lines } = statement;
  const range = toOffsets(statement.lines, params.range);
  let wanted: readonly Suggestion[];
  if (params.which === "at") {
    const found = theOneMeant(statement, params);
    if (!found) return { refusal: nothingHere };
    const chosen = withChoice(found, params.choice);
    if (isUndecided(chosen)) return { undecided: toSuggestion(statement, chosen) };
    wanted = [chosen];
  } else {
    const within = params.which === "paragraph" ? paragraphsAt(statement, range) : range;
    wanted = suggestionsIn(suggestionsFor(statement, params), within);
  }
  const undecided = wanted.filter(isUndecided).length;
  const { edits, selection, accepted } = acceptSuggestions(statement, wanted);
  if (!selection) return { refusal: whyNothing(wanted.length, undecided) };
  const textAfter = applyEdits(document.text, edits);
  return {
    edits: toTextEdits(lines, edits),
    selection: toRange(lineIndex(textAfter), selection),
    marked: marksInWords(accepted),
    undecided,
    unwritten: wanted.length - undecided - accepted.length,
  };
}

function whyNothing(wanted: number, undecided: number): string {
  if (wanted === 0) return "Nothing is suggested here that is not marked already.";
  return undecided === wanted
    ? "What is suggested here may mean several things. Go to each and choose what is meant."
    : "What is suggested here cannot be marked where it stands: it begins or ends inside other marks, links or code.";
}

/** With its kind and whole range given that one, however sure; else the one at the place. */
function theOneMeant(statement: Statement, params: AcceptParams | DismissParams) {
  const range = toOffsets(statement.lines, params.range);
  const { kind } = params;
  if (kind === undefined) return suggestionAt(suggestionsFor(statement, params), range);
  return suggestions(statement, params.dismissed).find(
    (each) => each.kind === kind && each.start === range.start && each.end === range.end,
  );
}

function withChoice(suggestion: Suggestion, choice: string | undefined): Suggestion {
  return choice !== undefined && "target" in suggestion && suggestion.candidates.includes(choice)
    ? { ...suggestion, target: choice }
    : suggestion;
}

export function suggestionsFor(
  statement: Statement,
  { dismissed, minimumConfidence }: Omit<SuggestionOptions, "textDocument">,
): readonly Suggestion[] {
  return atLeast(suggestions(statement, dismissed), minimumConfidence);
}

function toSuggestion(statement: Statement, suggestion: Suggestion): ProtocolSuggestion {
  const { kind, confidence, reason } = suggestion;
  return {
    range: toRange(statement.lines, suggestion),
    kind,
    title: suggestionInWords(statement, suggestion),
    confidence,
    reason,
    candidates: candidatesInWords(statement, suggestion),
  };
}
