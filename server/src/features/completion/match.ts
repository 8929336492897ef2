// How well a name fits what was typed for it. The letters must stand together, or each run of them must
// begin a word: letters strewn over a name count for nothing.

import { folded } from "../fuzzy-match.ts";

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

/** Where the letters stand together. `typed` and `name` are comparable; nothing typed fits nothing. */
export function fitOf(typed: string, name: string): Fit | undefined {
  const first = typed === "" ? -1 : name.indexOf(typed);
  if (first < 0) return undefined;
  // Of what is added the less the better.
  const score = typed.length - name.length;
  const end = first + typed.length;
  if (first === 0) return { fit: score === 0 ? "exact" : "begins", score, end };
  for (let at = first; at >= 0; at = name.indexOf(typed, at + 1)) {
    if (isWordStart(name, at)) return { fit: "begins a word", score, end: at + typed.length };
  }
  return typed.length < shortestInside ? undefined : { fit: "inside", score, end };
}

/** Where they only begin words that follow one another. */
export function initialsFit(typed: string, name: string): Fit | undefined {
  if (typed.length < 2 || typed.length > longestInitials) return undefined;
  if (!runsBeginWords(typed, name)) return undefined;
  return { fit: "initials", score: typed.length - name.length, end: name.length };
}

function isWordStart(name: string, at: number): boolean {
  return !/[\p{L}\p{N}]/u.test(name.charAt(at - 1));
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
