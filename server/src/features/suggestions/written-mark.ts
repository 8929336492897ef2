// How a suggestion is written when it is accepted: what stands behind the words. What the place says
// already (who speaks, whom a section is addressed to) is not written again.

import type { PositionSuggestion, Suggestion } from "../../recognition/suggestion.ts";
import { plainWords } from "../../registry/ignored-words.ts";
import { listKeys, writeAttributeValue } from "../../syntax/attributes.ts";
import type { Places } from "../../workspace/defaults.ts";
import { isSameSet } from "../../workspace/names-to-ids.ts";

/** What the attributes of an accepted position say, in the order in which they are written. */
export function attributesOf(
  suggestion: Suggestion,
  places: Places,
): readonly (readonly [key: string, values: readonly string[]])[] {
  if (!isPosition(suggestion)) return [];
  const { start, by, to, due } = suggestion;
  const atPlace = places.defaultsAt(start);
  // Recognisers may take the speaker of the statement for that of all its sections.
  const isSpeaker = [atPlace.speaker, places.defaultsAt(-1).speaker].some((speaker) =>
    isSameSet(by, speaker),
  );
  const all: readonly (readonly [string, readonly string[]])[] = [
    ["by", isSpeaker ? [] : by],
    ["to", isSameSet(to, atPlace.to) ? [] : to],
    ["if", wordsIn(suggestion.if)],
    ["due", wordsIn(due)],
  ];
  return all.filter(([, values]) => values.length > 0);
}

export function isPosition(suggestion: Suggestion): suggestion is PositionSuggestion {
  return "by" in suggestion;
}

/** A bar would end the cell of a table, and such words say more than an attribute should. */
function wordsIn(text = ""): readonly string[] {
  const words = plainWords(text);
  return words === "" || words.includes("|") ? [] : [words];
}

export function writeAttributes(attributes: ReturnType<typeof attributesOf>): string {
  if (attributes.length === 0) return "";
  const items = attributes.map(([key, values]) => {
    const written = values.map((value) => writeAttributeValue(value, listKeys.has(key)));
    return `${key}=${written.join(",")}`;
  });
  return `{${items.join(" ")}}`;
}
