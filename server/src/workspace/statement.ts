// One statement as every feature sees it: its document, its lines and what its marks refer to, all
// of one moment. An edit or a changed codebook makes a new one.

import type { Registry } from "../registry/registry.ts";
import type { Annotation, Document } from "../syntax/document.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { LineIndex } from "../text/line-index.ts";
import { once } from "../text/once.ts";
import { headsOf, type Resolution, resolveAll } from "./resolution.ts";

/** Longer texts (in UTF-16 units; files in bytes) are no statements, and are not read. */
export const longestStatement = 5_000_000;

export interface Statement {
  readonly document: Document;
  readonly registry: Registry;
  readonly lines: LineIndex;
  /** One for each annotation, by its index; worked out when first asked for. */
  readonly resolutions: readonly Resolution[];
  /**
   * The positions that only hold others: one verb for several demands. By index, that of the first part
   * where they have parts.
   */
  readonly heads: ReadonlySet<number>;
  /** The marks that continue a mention, by the index of its first. */
  readonly continuations: ReadonlyMap<number, readonly Annotation[]>;
}

export function readStatement(text: string, registry: Registry): Statement {
  return statementOf(parseDocument(text), registry);
}

/** The same document under another registry. */
export function statementOf(document: Document, registry: Registry): Statement {
  const heads = once(() => headsOf(document, registry));
  const resolutions = once(() => resolveAll(document, registry, heads()));
  const continuations = once(() => continuationsIn(document.annotations));
  return {
    document,
    registry,
    get lines() {
      return document.lines;
    },
    get heads() {
      return heads();
    },
    get resolutions() {
      return resolutions();
    },
    get continuations() {
      return continuations();
    },
  };
}

function continuationsIn(
  annotations: readonly Annotation[],
): ReadonlyMap<number, readonly Annotation[]> {
  const byFirst = new Map<number, Annotation[]>();
  for (const mark of annotations) {
    if (mark.partOf === null) continue;
    const known = byFirst.get(mark.partOf);
    if (known) known.push(mark);
    else byFirst.set(mark.partOf, [mark]);
  }
  return byFirst;
}
