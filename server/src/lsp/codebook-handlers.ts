// What an editor asks of a codebook: its outline, what a place means, and what may be written there.

import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
} from "vscode-languageserver/node";
import { type CodebookCompletion, codebookCompletions } from "../features/codebook/completion.ts";
import { codebookHover } from "../features/codebook/hover.ts";
import { codebookSymbols } from "../features/codebook/symbols.ts";
import type { OpenCodebook } from "./answer.ts";
import { toDocumentSymbol, toHover, toRange } from "./to-lsp.ts";
import { today } from "./today.ts";

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
