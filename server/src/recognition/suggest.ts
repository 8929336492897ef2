// All that the recognisers propose for one text.

import type { Registry } from "../registry/registry.ts";
import { interpretActors } from "./actors/interpret-actors.ts";
import type { Block } from "./findings.ts";
import { readBlock } from "./read-block.ts";
import type { RecognitionContext, Suggestion } from "./suggestion.ts";

/** In text order: by start, the longer first. Offsets are those of the text that the blocks are of. */
export function suggest(
  blocks: readonly Block[],
  registry: Registry,
  context: RecognitionContext,
): readonly Suggestion[] {
  const read = blocks.map((block) => ({
    ...block,
    ...readBlock(block.text, registry, context.language),
  }));
  const actors = interpretActors(
    read.map((block) => ({ ...block, findings: block.actors })),
    registry,
    context,
  );
  const laws = read.flatMap(({ start, names }) =>
    names
      .filter(({ entries }) => entries[0]?.entity.category === "law")
      .map(
        (name): Suggestion => ({
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
  return [...actors, ...laws].sort((a, b) => a.start - b.start || b.end - a.end);
}
