// From the core's offsets and plain data to the protocol's positions and numbers.

import {
  type Diagnostic,
  DiagnosticSeverity,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  MarkupKind,
  type Range,
  type SelectionRange,
  SymbolKind,
  type TextEdit,
} from "vscode-languageserver/node";
import type { ChangedSelections } from "../features/change-selections.ts";
import type { Diagnostic as CoreDiagnostic } from "../features/diagnostics/diagnostic.ts";
import type { DocumentSymbol as CoreSymbol } from "../features/document-symbols.ts";
import type { FoldingRange as CoreFoldingRange } from "../features/folding-ranges.ts";
import type { Hover as CoreHover } from "../features/hover.ts";
import type { MarkView as CoreMarkView } from "../features/mark-views.ts";
import { type SemanticToken, semanticTokenTypes } from "../features/semantic-tokens.ts";
import type { EditResult } from "../syntax/edits/edit-result.ts";
import { applyEdits, type TextEdit as CoreEdit, joinTouching } from "../text/edit.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import type { Range as CoreRange } from "../text/range.ts";
import type { EditAnswer, MarkView } from "./protocol.ts";

export function toRange(lines: LineIndex, { start, end }: CoreRange): Range {
  return { start: lines.positionAt(start), end: lines.positionAt(end) };
}

/** And back: the offsets of a range of the protocol. */
export function toOffsets(lines: LineIndex, { start, end }: Range): CoreRange {
  return { start: lines.offsetAt(start), end: lines.offsetAt(end) };
}

export function toHover(lines: LineIndex, hover: CoreHover): Hover {
  return {
    contents: { kind: MarkupKind.Markdown, value: hover.markdown },
    range: toRange(lines, hover.range),
  };
}

/** From the smallest range to the largest. */
export function toSelectionRange(lines: LineIndex, ranges: readonly CoreRange[]): SelectionRange {
  const [last = { start: 0, end: 0 }, ...smaller] = ranges.toReversed();
  return smaller.reduce<SelectionRange>(
    (parent, range) => ({ range: toRange(lines, range), parent }),
    { range: toRange(lines, last) },
  );
}

export const symbolKinds = new Map<string, SymbolKind>([
  ["heading", SymbolKind.String],
  ["turn", SymbolKind.String],
  ["head", SymbolKind.Array],
  ["actor", SymbolKind.Class],
  ["law", SymbolKind.Constant],
  ["topic", SymbolKind.Namespace],
  ["demand", SymbolKind.Event],
  ["commitment", SymbolKind.Method],
  ["claim", SymbolKind.Variable],
]);

export function toDocumentSymbol(lines: LineIndex, symbol: CoreSymbol): DocumentSymbol {
  return {
    name: symbol.name,
    detail: symbol.detail,
    kind: symbolKinds.get(symbol.kind) ?? SymbolKind.Property,
    range: toRange(lines, symbol),
    selectionRange: toRange(lines, symbol.selection),
    children: symbol.children.map((child) => toDocumentSymbol(lines, child)),
  };
}

export function toFoldingRange({ startLine, endLine, kind }: CoreFoldingRange): FoldingRange {
  return { startLine, endLine, ...(kind ? { kind } : {}) };
}

export function toMarkView(lines: LineIndex, view: CoreMarkView): MarkView {
  return {
    kind: view.kind,
    opening: toRange(lines, view.opening),
    text: toRange(lines, view.text),
    closing: toRange(lines, view.closing),
    badge: view.badge,
    badgeAt: view.badgeAt,
    isHead: view.isHead,
  };
}

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  hint: DiagnosticSeverity.Hint,
} as const;

/** `pages` is the address of the folder with a page for each code, where the client has one. */
export function toDiagnostic(
  lines: LineIndex,
  diagnostic: CoreDiagnostic,
  pages?: string,
): Diagnostic {
  return {
    range: toRange(lines, diagnostic),
    severity: severities[diagnostic.severity],
    code: diagnostic.code,
    ...(pages && { codeDescription: { href: `${pages}/${diagnostic.code}.md` } }),
    source: "Statemark",
    message: diagnostic.message,
  };
}

/** The protocol's form: not every client takes tokens of several lines, so each line gets its own. */
export function pushSemanticTokens(
  lines: LineIndex,
  tokens: readonly SemanticToken[],
  push: (line: number, character: number, length: number, type: number) => void,
): void {
  for (const token of tokens) {
    const type = semanticTokenTypes.indexOf(token.type);
    const last = lines.positionAt(token.end).line;
    for (let { line } = lines.positionAt(token.start); line <= last; line++) {
      const lineStart = lines.lineStart(line);
      const start = Math.max(token.start, lineStart);
      const lineEnd = lines.offsetAt({ line, character: Number.POSITIVE_INFINITY });
      const end = Math.min(token.end, lineEnd);
      if (end > start) push(line, start - lineStart, end - start, type);
    }
  }
}

export function toTextEdits(lines: LineIndex, edits: readonly CoreEdit[]): TextEdit[] {
  return joinTouching(edits).map((edit) => ({ range: toRange(lines, edit), newText: edit.text }));
}

export function toEditAnswerOfSeveral(
  text: string,
  lines: LineIndex,
  { edits, selections, refusals }: ChangedSelections,
): EditAnswer {
  if (edits.length === 0 && refusals.length > 0) return { refusal: refusals.join(" ") };
  const after = lineIndex(applyEdits(text, edits));
  const [selection = { start: 0, end: 0 }, ...others] = selections;
  return {
    edits: toTextEdits(lines, edits),
    selection: toRange(after, selection),
    others: others.map((each) => toRange(after, each)),
    refusals,
  };
}

/** The selection of an edit stands in the text that the edit makes. */
export function toEditAnswer(text: string, lines: LineIndex, result: EditResult): EditAnswer {
  if (result.edits === undefined) return { refusal: result.refusal };
  return {
    edits: toTextEdits(lines, result.edits),
    selection: toRange(lineIndex(applyEdits(text, result.edits)), result.selection),
  };
}
