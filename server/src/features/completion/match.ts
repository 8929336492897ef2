// How well a name fits what was typed for it. The letters must stand together, or each run of them must
// begin a word: letters strewn over a name count for nothing.

import { folded, fuzzyScore } from "../fuzzy-match.ts";

/** From best to worst. */
export const fits = ["exact", "begins", "begins a word", "inside", "initials"] as const;

export interface Fit {
  readonly fit: (typeof fits)[number];
  /** Within its sort of fit the higher the better. */
  readonly score: number;
  /** Behind the letters that fit, where they stand together. */
  readonly end: number;
}

/** As names and what was typed are compared: without capitals, accents and curved apostrophes. */
export function comparable(text: string): string {
  const plain = /^[ -~]*$/.test(text)
    ? text
    : text.normalize("NFD").replace(/\p{M}/gu, "").replaceAll("’", "'").replaceAll("‑", "-");
  return folded(plain.replaceAll(/\s+/g, " "));
}

const shortestInside = 3;
const longestInitials = 24;

/** `typed` and `name` are comparable; nothing typed fits nothing. */
export function fitOf(typed: string, name: string): Fit | undefined {
  if (typed === "") return undefined;
  const score = fuzzyScore(typed, name);
  if (score === undefined) return undefined;
  if (score >= 1000) return { fit: "exact", score, end: name.length };
  if (score > 800) return { fit: "begins", score, end: typed.length };
  // The score says that they stand together, and whether a word begins there.
  if (score > 700) {
    const end = wordStartOf(name, typed) + typed.length;
    return { fit: "begins a word", score, end };
  }
  if (score > 500) {
    if (typed.length < shortestInside) return undefined;
    return { fit: "inside", score, end: name.indexOf(typed) + typed.length };
  }
  const areInitials =
    typed.length > 1 && typed.length <= longestInitials && runsBeginWords(typed, name);
  return areInitials ? { fit: "initials", score, end: name.length } : undefined;
}

const wordStart = /(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu;

function wordStartOf(name: string, typed: string): number {
  for (const { index } of name.matchAll(wordStart)) if (name.startsWith(typed, index)) return index;
  return name.indexOf(typed);
}

const longestSmallWord = 3;

/**
 * Whether the letters are beginnings of words that follow one another, in their order: `rusfed`, `un sc`.
 * Small words may be left out.
 */
function runsBeginWords(typed: string, name: string): boolean {
  const letters = typed.replaceAll(" ", "");
  // As how many letters may be used up behind the word before.
  let reached = new Set([0]);
  for (const [word] of name.matchAll(/[\p{L}\p{N}]+/gu)) {
    const next = new Set([0]);
    for (const used of reached) {
      if (used > 0 && word.length <= longestSmallWord) next.add(used);
      for (let run = 1; run <= word.length && used + run <= letters.length; run++) {
        if (word.charAt(run - 1) !== letters.charAt(used + run - 1)) break;
        next.add(used + run);
      }
    }
    if (next.has(letters.length)) return true;
    reached = next;
  }
  return false;
}
