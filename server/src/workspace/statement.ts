// One statement as every feature sees it: its document, its lines and what its marks refer to, all
// of one moment. An edit or a changed codebook makes a new one.

import type { Registry } from "../registry/registry.ts";
import type { Document } from "../syntax/document.ts";
import { parseDocument } from "../syntax/parse-document.ts";
import { type LineIndex, lineIndex } from "../text/line-index.ts";
import { type Resolution, resolveAll } from "./resolution.ts";

export interface Statement {
  readonly document: Document;
  readonly registry: Registry;
  readonly lines: LineIndex;
  /** One for each annotation, by its index; worked out when first asked for. */
  readonly resolutions: readonly Resolution[];
}

export function readStatement(text: string, registry: Registry): Statement {
  return statementOf(parseDocument(text), registry);
}

/** The same document under another registry. */
export function statementOf(document: Document, registry: Registry): Statement {
  let lines: LineIndex | undefined;
  let resolutions: readonly Resolution[] | undefined;
  return {
    document,
    registry,
    get lines() {
      lines ??= lineIndex(document.text);
      return lines;
    },
    get resolutions() {
      resolutions ??= resolveAll(document, registry);
      return resolutions;
    },
  };
}
