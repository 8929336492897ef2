// What an editor asks of a codebook: its outline, what a place means, and what may be written there.

import {
  type ClientCapabilities,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  type CompletionParams,
  CompletionRequest,
  type Connection,
  type DocumentSymbol,
  type DocumentSymbolParams,
  type Hover,
  type HoverParams,
  type ServerCapabilities,
} from "vscode-languageserver/node";
import { type CodebookCompletion, codebookCompletions } from "../features/codebook/completion.ts";
import { codebookHover } from "../features/codebook/hover.ts";
import { codebookSymbols } from "../features/codebook/symbols.ts";
import { codebookName } from "../host/codebook-files.ts";
import type { OpenCodebook } from "./answer.ts";
import { toDocumentSymbol, toHover, toRange } from "./to-lsp.ts";

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

export const noCompletions: CompletionList = { isIncomplete: false, items: [] };

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

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Behind these a value begins. */
const beforeValues = [":", "[", "{", ",", "*"];

/**
 * Where the client can be told for which files, codebooks are completed behind a space too: anywhere
 * else, in statements, that would be asked for with every word.
 */
export function codebookCompletionCapabilities(client: ClientCapabilities): ServerCapabilities {
  return canBeTold(client) ? {} : { completionProvider: { triggerCharacters: beforeValues } };
}

/** To be called once the client is ready for requests. */
export async function registerCodebookCompletion(
  connection: Connection,
  client: ClientCapabilities,
): Promise<void> {
  if (!canBeTold(client)) return;
  await connection.client.register(CompletionRequest.type, {
    documentSelector: [{ pattern: `**/${codebookName}` }],
    triggerCharacters: [" ", ...beforeValues],
  });
}

function canBeTold({ textDocument }: ClientCapabilities): boolean {
  return Boolean(textDocument?.completion?.dynamicRegistration);
}
