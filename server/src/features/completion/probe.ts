// A place is what the parser takes it for: what is still being typed is finished for a moment, and read.

import type { Document } from "../../syntax/document.ts";
import { documentParts, editDocument } from "../../syntax/parse-document.ts";
import type { RunContent } from "../../syntax/run-content.ts";
import { segmentAt } from "../../syntax/segments.ts";
import type { TextEdit } from "../../text/edit.ts";

/** The whole blocks around a place. */
export interface Surroundings {
  readonly text: string;
  /** Where they start in the document. */
  readonly start: number;
}

/** `undefined` where there is no text yet. */
export function surroundingsAt(document: Document, offset: number): Surroundings | undefined {
  const parts = documentParts(document);
  const index = segmentAt(parts, offset);
  const text = parts.segments[index]?.text;
  return text === undefined ? undefined : { text, start: parts.starts[index] ?? 0 };
}

export interface Probe {
  readonly content: RunContent;
  /** What its offsets count from. */
  readonly start: number;
}

/** What stands around `place`, which lies before the edit, once this edit is made. */
export function probe(document: Document, edit: TextEdit, place: number): Probe | undefined {
  const parts = documentParts(editDocument(document, edit));
  const index = segmentAt(parts, place);
  const content = parts.segments[index]?.content;
  return content && { content, start: parts.starts[index] ?? 0 };
}
