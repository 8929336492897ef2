// All that the recognisers propose for one text.

import type { Registry } from "../registry/registry.ts";
import { outerFirst } from "../text/range.ts";
import { interpretActors } from "./actors/interpret-actors.ts";
import type { Block } from "./findings.ts";
import { interpretLaws } from "./laws/interpret-laws.ts";
import { interpretPatterns, withPatterns } from "./patterns/interpret-patterns.ts";
import { interpretPositions } from "./positions/interpret-positions.ts";
import { readBlock } from "./read-block.ts";
import type { MentionSuggestion, RecognitionContext, Suggestion } from "./suggestion.ts";

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
  const laws = interpretLaws(
    read.map((block) => ({ ...block, findings: block.laws })),
    context,
    registry,
  );
  const actors = outside(
    laws.filter(({ confidence }) => confidence !== "low"),
    interpretActors(
      read.map((block) => ({ ...block, findings: block.actors })),
      registry,
      context,
    ),
  );
  const patterns = interpretPatterns(read.map((block) => ({ ...block, findings: block.patterns })));
  const mentions = withPatterns([...laws, ...actors], patterns);
  const positions = interpretPositions(
    read.map((block) => ({ ...block, findings: block.positions })),
    mentions,
    context,
    registry.wording,
  );
  return [...positions, ...mentions].sort(outerFirst);
}

/** Without those over the name of an instrument: the Charter of the United Nations is one mention. */
function outside(
  laws: readonly MentionSuggestion[],
  actors: readonly MentionSuggestion[],
): readonly MentionSuggestion[] {
  let next = 0;
  return actors.filter(({ start, end }) => {
    while (next < laws.length && (laws[next]?.end ?? 0) <= start) next++;
    return (laws[next]?.start ?? end) >= end;
  });
}
