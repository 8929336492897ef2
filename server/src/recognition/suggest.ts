// All that the recognisers propose for one text.

import type { Registry } from "../registry/registry.ts";
import { findActors } from "./actors/find-actors.ts";
import { interpretActors } from "./actors/interpret-actors.ts";
import type { Block } from "./findings.ts";
import { lexiconFor } from "./names/names-of.ts";
import { findPatterns } from "./patterns/find-patterns.ts";
import { interpretPatterns, withPatterns } from "./patterns/interpret-patterns.ts";
import type { MentionSuggestion, RecognitionContext, Suggestion } from "./suggestion.ts";

/** In text order: by start, the longer first. Offsets are those of the text that the blocks are of. */
export function suggest(
  blocks: readonly Block[],
  registry: Registry,
  context: RecognitionContext,
): readonly Suggestion[] {
  const lexicon = lexiconFor(registry, context.language);
  const read = blocks.map((block) => {
    const names = lexicon.find(block.text);
    return { ...block, findings: findActors(block.text, names), names };
  });
  const actors = interpretActors(read, registry, context);
  const laws = read.flatMap(({ start, names }) =>
    names
      .filter(({ entries }) => entries[0]?.entity.category === "law")
      .map(
        (name): MentionSuggestion => ({
          kind: "law",
          start: start + name.start,
          end: start + name.end,
          target: name.entries[0]?.entity.id ?? null,
          candidates: [],
          confidence: "high",
          reason: "named",
        }),
      ),
  );
  const patterns = interpretPatterns(
    blocks.map((block) => ({ ...block, findings: findPatterns(block.text, registry) })),
  );
  return withPatterns([...actors, ...laws], patterns);
}
