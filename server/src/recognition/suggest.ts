// All that the recognisers propose for one text.

import type { Registry } from "../registry/registry.ts";
import type { Block } from "./findings.ts";
import { lexiconFor } from "./names/names-of.ts";
import type { RecognitionContext, Suggestion } from "./suggestion.ts";

/** In text order: by start, the longer first. Offsets are those of the text that the blocks are of. */
export function suggest(
  blocks: readonly Block[],
  registry: Registry,
  context: RecognitionContext,
): readonly Suggestion[] {
  const lexicon = lexiconFor(registry, context.language);
  return blocks.flatMap(({ start, text }) =>
    lexicon.find(text).map(({ start: from, end, entries }): Suggestion => {
      const ids = [...new Set(entries.map(({ entity }) => entity.id))];
      return {
        kind: entries[0]?.entity.category === "law" ? "law" : "actor",
        start: start + from,
        end: start + end,
        target: ids.length === 1 ? (ids[0] ?? null) : null,
        candidates: ids.length === 1 ? [] : ids,
        confidence: ids.length === 1 ? "high" : "low",
        reason: `${entries[0]?.why} of ${entries[0]?.entity.name}`,
      };
    }),
  );
}
