// A demand's verb on a ladder of wording.

import type { Wording } from "../../registry/entity.ts";

/**
 * The ladder's own form of the verb; `undefined` where the ladder lacks it. `verb`: as a rule has it, with `|`
 * between those of which `words` holds one. The codebooks' ladder goes before the language's.
 */
export function strengthOf(
  kind: string,
  verb: string | undefined,
  words: string,
  ofCodebooks: Wording,
  ofLanguage: Wording,
): string | undefined {
  if (verb === undefined) return undefined;
  const said = verb.split("|");
  const wording = said.find((one) => words.toLowerCase().includes(one)) ?? said[0] ?? "";
  const ladder = ofCodebooks.get(kind) ?? ofLanguage.get(kind) ?? [];
  return ladder.flat().find((rung) => plain(rung) === plain(wording));
}

/** "calls upon" and "call on" are one verb. */
const plain = (verb: string) =>
  verb
    .toLowerCase()
    .replace(/\bupon\b/, "on")
    .replace(/^(\w{3,}?)(?:e?s)\b/, "$1");
