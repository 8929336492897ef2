// What an editor asks of a codebook: its outline, what a place means, and what may be written there.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type Connection,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  LSPErrorCodes,
  ResponseError,
} from "vscode-languageserver/node";
import { type CodebookCompletion, codebookCompletions } from "../features/codebook/completion.ts";
import { codebookHover } from "../features/codebook/hover.ts";
import { organise } from "../features/codebook/organise.ts";
import { codebookSymbols } from "../features/codebook/symbols.ts";
import { lineIndex } from "../text/line-index.ts";
import { fenced, type OpenCodebook } from "./answer.ts";
import type { OpenStatements } from "./open-statements.ts";
import { type OrganiseAnswer, type OrganiseParams, organiseCodebookRequest } from "./protocol.ts";
import { toDocumentSymbol, toHover, toRange, toTextEdits } from "./to-lsp.ts";
import { today } from "./today.ts";

export function registerOrganising(connection: Connection, statements: OpenStatements): void {
  connection.onRequest<OrganiseAnswer, void>(
    organiseCodebookRequest,
    ({ textDocument: { uri }, version }: OrganiseParams): OrganiseAnswer => {
      const text = statements.codebookText(uri);
      if (text === undefined) {
        return { refusal: "This is no codebook. Open a file that is named statemark.yaml." };
      }
      if (statements.versionOf(uri) !== version) {
        throw new ResponseError(LSPErrorCodes.ContentModified, "The text has changed meanwhile.");
      }
      const failed = { refusal: "The codebook could not be put in order, and stays as it is." };
      return fenced(connection, uri, failed, () => {
        const found = organise(text);
        if ("refusal" in found) return found;
        return { edits: toTextEdits(lineIndex(text), found.edits), kept: found.kept };
      });
    },
  );
}

export function symbolsOfCodebook(
  { text, lines }: OpenCodebook,
  _params: DocumentSymbolParams,
): DocumentSymbol[] {
  return codebookSymbols(text).map((symbol) => toDocumentSymbol(lines, symbol));
}

export function hoverOfCodebook(
  { text, lines, registry }: OpenCodebook,
  { position }: HoverParams,
): Hover | null {
  const found = codebookHover(text, registry, lines.offsetAt(position));
  return found ? toHover(lines, found) : null;
}

export function completionsOfCodebook(
  codebook: OpenCodebook,
  { position }: CompletionParams,
): CompletionList {
  const { text, lines, registry } = codebook;
  const found = codebookCompletions(text, registry, lines.offsetAt(position), today());
  const items = found.map((each, index) => toCompletionItem(codebook, each, index));
  // With each further letter others are found, and under other names.
  return { isIncomplete: found.some(({ kind }) => kind === "entry"), items };
}

const itemKinds = {
  key: CompletionItemKind.Property,
  entry: CompletionItemKind.Reference,
  word: CompletionItemKind.EnumMember,
} as const;

function toCompletionItem(
  { lines }: OpenCodebook,
  { label, detail, meaning, kind, range, text, filter }: CodebookCompletion,
  index: number,
): CompletionItem {
  return {
    label,
    kind: itemKinds[kind],
    // Some editors show the one, in each row, and some the other.
    ...(detail && { detail, labelDetails: { description: detail } }),
    ...(meaning && { documentation: meaning }),
    ...(filter !== label && { filterText: filter }),
    sortText: String(index).padStart(5, "0"),
    textEdit: { range: toRange(lines, range), newText: text },
  };
}
