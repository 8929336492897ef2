// Reads the legal references of a whole text together: what a short form, a bare article or a number alone
// stands for is what the text named before.

import type { Registry } from "../../registry/registry.ts";
import type { BlockWith } from "../findings.ts";
import type { MentionSuggestion, RecognitionContext } from "../suggestion.ts";
import { withDefinedTerms } from "./defined-terms.ts";
import type { LawFinding } from "./law-finding.ts";
import { Named } from "./named.ts";
import { readingOf } from "./readings.ts";

/**
 * In the order of their places in the text, apart from one another. References back in small letters ("that
 * resolution") have low confidence: they are to be looked up, and seldom to be marked.
 */
export function interpretLaws(
  blocks: readonly BlockWith<LawFinding>[],
  context: RecognitionContext,
  registry: Registry,
): readonly MentionSuggestion[] {
  const named = new Named(registry);
  const suggestions: MentionSuggestion[] = [];
  for (const block of blocks) {
    const { start, text } = block;
    for (const finding of withDefinedTerms(block, named.terms)) {
      const reading = readingOf(finding, { text, named, context, registry });
      if (reading === undefined) continue;
      const { target = null, candidates = [], confidence, reason } = reading;
      if (target !== null && finding.kind !== "back-reference") {
        named.note(finding, target, text.slice(finding.start, finding.end));
      }
      const range = { start: start + finding.start, end: start + finding.end };
      suggestions.push({ kind: "law", ...range, target, candidates, confidence, reason });
    }
  }
  return suggestions;
}
