// One statement as every feature sees it: its document, its lines and what its marks refer to, all
// of one moment. An edit or a changed codebook makes a new one.

import type { Registry } from "../registry/registry.ts";
import type { Annotation, Document } from "../syntax/document.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { LineIndex } from "../text/line-index.ts";
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
  return new ReadStatement(document, registry);
}

/** A class, since an object with getters of its own outlives the first collections of garbage. */
class ReadStatement implements Statement {
  readonly document: Document;
  readonly registry: Registry;
  private madeHeads: Statement["heads"] | undefined;
  private madeResolutions: Statement["resolutions"] | undefined;
  private madeContinuations: Statement["continuations"] | undefined;

  constructor(document: Document, registry: Registry) {
    this.document = document;
    this.registry = registry;
  }

  get lines(): LineIndex {
    return this.document.lines;
  }

  get heads(): Statement["heads"] {
    this.madeHeads ??= headsOf(this.document, this.registry);
    return this.madeHeads;
  }

  get resolutions(): Statement["resolutions"] {
    this.madeResolutions ??= resolveAll(this.document, this.registry, this.heads);
    return this.madeResolutions;
  }

  get continuations(): Statement["continuations"] {
    this.madeContinuations ??= continuationsIn(this.document.annotations);
    return this.madeContinuations;
  }
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
