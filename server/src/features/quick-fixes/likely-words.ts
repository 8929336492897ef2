// The words that somebody may have meant who wrote another one.

import { editDistance, nearestFirst } from "../../text/edit-distance.ts";

const longestWord = 60;

/** Up to three that are spelt nearly so, nearest first; capitals and `_` for `-` are no difference. */
export function likelyWords(words: readonly string[], written: string): readonly string[] {
  const most = written.length < 4 ? 1 : 2;
  const plain = written.toLowerCase().replace(/[_ ]/g, "-").slice(0, longestWord);
  return nearestFirst(words, plain)
    .filter((word) => editDistance(plain, word, most) <= most)
    .slice(0, 3);
}
