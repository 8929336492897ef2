// The mentions in a part of a text.

import type { Range } from "../../text/range.ts";
import type { MentionSuggestion } from "../suggestion.ts";

/** Those of the mentions, which are in the order of the text, that lie in `range`. */
export function mentionsWithin(
  mentions: readonly MentionSuggestion[],
  range: Range,
): readonly MentionSuggestion[] {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle]?.start ?? 0) < range.start) low = middle + 1;
    else high = middle;
  }
  const within: MentionSuggestion[] = [];
  for (let at = low; at < mentions.length; at++) {
    const mention = mentions[at];
    if (mention === undefined || mention.end > range.end) break;
    within.push(mention);
  }
  return within;
}
