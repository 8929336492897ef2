// One statement as every feature sees it: its document, its lines and what its marks refer to, all
// of one moment. An edit or a changed codebook makes a new one.

import type { Registry } from "../registry/registry.ts";
import type { Annotation, Document } from "../syntax/document.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import type { LineIndex } from "../text/line-index.ts";
import { type Resolution, resolveAll } from "./resolution.ts";

export interface Statement {
  readonly document: Document;
  readonly registry: Registry;
  readonly lines: LineIndex;
  /** One for each annotation, by its index; worked out when first asked for. */
  readonly resolutions: readonly Resolution[];
  /** The marks that continue a mention, by the index of its first. */
  readonly continuations: ReadonlyMap<number, readonly Annotation[]>;
}

export function readStatement(text: string, registry: Registry): Statement {
  return statementOf(parseDocument(text), registry);
}

/** The same document under another registry. */
export function statementOf(document: Document, registry: Registry): Statement {
  let resolutions: readonly Resolution[] | undefined;
  let continuations: Statement["continuations"] | undefined;
  return {
    document,
    registry,
    get lines() {
      return document.lines;
    },
    get resolutions() {
      resolutions ??= resolveAll(document, registry);
      return resolutions;
    },
    get continuations() {
      continuations ??= continuationsIn(document.annotations);
      return continuations;
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
