// Who speaks, where a text begins with it: "Statement by H.E. Anna Bello, Minister for Foreign Affairs of
// Malta". It decides between actors that share a name, and nothing else.

import type { BlockWith } from "../findings.ts";
import type { ActorFinding } from "./actor-finding.ts";

const HEADER = 600;
const beforeSpeaker =
  /\b(?:Ministers?|President|Premier|Chancellor|Representative|Ambassador|Mission|Delegation|Government|King|Secretary|Leaders|Chargé)\b[^.;:]{0,60}?\b(?:of|to|for)\s+(?:the\s+)?$/;

/** The ids of the first that the head of the text names so; empty where it names none. */
export function speakersOfHeader(blocks: readonly BlockWith<ActorFinding>[]): readonly string[] {
  let from = 0;
  for (const { start, text, findings } of blocks) {
    if (from === 0) from = start;
    if (start - from > HEADER) break;
    for (const finding of findings) {
      if (finding.type !== "name" || start + finding.start - from > HEADER) continue;
      const [id, ...others] = new Set(finding.entries.map(({ entity }) => entity.id));
      const before = text.slice(Math.max(0, finding.start - 100), finding.start);
      if (id !== undefined && others.length === 0 && beforeSpeaker.test(before)) return [id];
    }
  }
  return [];
}
