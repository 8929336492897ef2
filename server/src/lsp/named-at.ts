// What is named at a place of a statement or a codebook that is open.

import type { TextDocumentPositionParams } from "vscode-languageserver/node";
import { codebookUseAt } from "../features/codebook/codebook-uses.ts";
import { type AliasAt, aliasOf } from "../features/codebook/rename-alias.ts";
import { referentAt } from "../features/referent-at.ts";
import { textAt } from "../registry/codebook-places.ts";
import type { Registry } from "../registry/registry.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import type { Referent } from "../workspace/referent.ts";
import type { OpenStatements } from "./open-statements.ts";

export interface Named {
  readonly referent: Referent;
  readonly range: Range;
  readonly lines: LineIndex;
  readonly registry: Registry;
}

export function namedAt(
  statements: OpenStatements,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Named | undefined {
  const codebook = statements.codebookText(uri);
  if (codebook !== undefined) {
    const lines = lineIndex(codebook);
    const registry = statements.registryFor(uri);
    const use = codebookUseAt(codebook, registry, lines.offsetAt(position));
    const { of, id, written } = use ?? {};
    if (!of || id === undefined || !written) return undefined;
    return { referent: { of, id }, range: written, lines, registry };
  }
  const statement = statements.get(uri);
  const found = statement && referentAt(statement, statement.lines.offsetAt(position));
  if (!statement || !found) return undefined;
  const { of, id, start, end } = found;
  const { lines, registry } = statement;
  return { referent: { of, id }, range: { start, end }, lines, registry };
}

/** In a codebook, the alias of an entry. */
export function aliasAt(
  statements: OpenStatements,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): (AliasAt & { readonly lines: LineIndex }) | undefined {
  const codebook = statements.codebookText(uri);
  if (codebook === undefined) return undefined;
  const lines = lineIndex(codebook);
  const written = textAt(codebook, lines.offsetAt(position));
  const alias = written && aliasOf(written);
  return alias && { ...alias, lines };
}
