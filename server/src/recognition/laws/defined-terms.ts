// Where a text uses the abbreviations that it has defined itself.

import type { BlockWith } from "../findings.ts";
import type { LawFinding } from "./law-finding.ts";

const word = /\b[A-Z][A-Za-z0-9&-]{1,14}(?![\w-])/g;

/** The block's findings and the terms between them, in order; `terms` is asked as late as can be. */
export function* withDefinedTerms(
  { text, findings }: BlockWith<LawFinding>,
  terms: ReadonlyMap<string, string>,
): Iterable<LawFinding> {
  let end = 0;
  for (const finding of findings) {
    yield* termsIn(text, end, finding.start, terms);
    yield finding;
    end = Math.max(end, finding.end);
  }
  yield* termsIn(text, end, text.length, terms);
}

function* termsIn(
  text: string,
  start: number,
  end: number,
  terms: ReadonlyMap<string, string>,
): Iterable<LawFinding> {
  if (terms.size === 0) return;
  for (const { 0: term, index } of text.slice(start, end).matchAll(word)) {
    const target = terms.get(term);
    // A head is read as a short form, where it is one.
    if (target === undefined || !/[A-Z].*[A-Z]/.test(term)) continue;
    const place = start + index;
    yield {
      kind: "name",
      start: place,
      end: place + term.length,
      ids: [target],
      name: term,
      why: "defined in the text",
      isBodyOfLaw: false,
    };
  }
}
