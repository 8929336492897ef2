// Persons by their family names alone, once the text has said who they are: "Putin's war".

import type { BlockWith } from "../findings.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import type { ActorFinding } from "./actor-finding.ts";

/** `persons` are ids by family name. */
export function surnameMentions(
  blocks: readonly BlockWith<ActorFinding>[],
  persons: ReadonlyMap<string, string>,
): readonly MentionSuggestion[] {
  const names = [...persons.keys()].filter((name) => name.length > 2);
  if (names.length === 0) return [];
  const anyName = new RegExp(
    `(?<![\\p{L}\\p{N}-])(?:${names.map(escaped).join("|")})(?![\\p{L}\\p{N}])`,
    "gu",
  );
  return blocks.flatMap(({ start, text }) =>
    [...text.matchAll(anyName)].map(
      (found): MentionSuggestion => ({
        kind: "actor",
        start: start + found.index,
        end: start + found.index + found[0].length,
        target: persons.get(found[0]) ?? `PERSON:${found[0]}`,
        candidates: [],
        confidence: "medium",
        reason: "a person whom the text names with a title elsewhere",
      }),
    ),
  );
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
