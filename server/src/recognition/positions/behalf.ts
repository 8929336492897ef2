// For whom a speaker says that he speaks: "I speak on behalf of the European Union and Ukraine."

import type { Block } from "../findings.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import { mentionsWithin } from "./mentions-within.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much of a block is read for it: it is said at the beginning. In UTF-16 units. */
const REACH = 2000;

/** The ids of those on whose behalf a text is spoken. */
export function behalfOf(
  blocks: readonly Block[],
  mentions: readonly MentionSuggestion[],
  { phrases }: Vocabulary,
): readonly string[] {
  const ids = new Set<string>();
  for (const { start, text } of blocks) {
    const opening = text.slice(0, REACH);
    if (!phrases["on-behalf"].test(opening)) continue;
    const phrase = phrases.behalf.exec(opening);
    if (phrase === null) continue;
    let at = start + phrase.index + phrase[0].length;
    for (const mention of mentionsWithin(mentions, { start: at, end: start + opening.length })) {
      const between = text.slice(at - start, mention.start - start);
      if (!phrases.between.test(between)) break;
      if (mention.target !== null) ids.add(mention.target);
      at = mention.end;
    }
  }
  return [...ids];
}
