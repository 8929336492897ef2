// "the Council", "this Assembly", "members of the Court": an organ by the last word of its name.

import type { NameFinding } from "../findings.ts";
import type { FoundWord } from "../names/words.ts";
import type { Definition, ShortForm } from "./actor-finding.ts";

/** The last words of their names. */
export const shortFormWords: ReadonlySet<string> = new Set(
  (
    "Council COUNCIL Assembly assembly Court Tribunal Organization Organisation Agency Commission Union Alliance " +
    "League Secretariat High"
  ).split(" "),
);
const highCommissioner = /\s+Commissioner(?!\p{L})/uy;

/** A capital before it makes another body of it: "High Council", "National Assembly". */
const otherBefore = /(?:\p{Lu}[\p{L}.]*|\bof|-)\s*$/u;
const lowerThis = /\b[Tt]his\s+$/;
const articleBefore =
  /\b(?:[Tt]he|THE|[Tt]his|THIS|[Oo]ur|[Yy]our|[Tt]hat|same|entire|whole|present|very|representative|accountable|effective|transparent|reformed|enlarged|expanded|inclusive|united)\s+$/;
const possessiveBefore = /[’']s?\s+$/;
/** "the Council of the League", "the Commission on Human Rights" are names of others. */
const otherBehind = /^\s+(?:(?:of|on|for)\s+(?:the\s+)?\p{Lu}|\p{Lu}(?!tates?\b))/u;
const membersBehind =
  /^\s+(?:members?|resolutions?|meetings?|chamber|debates?|mandates?|action|sanctions|decisions?|statements?|presidency)\b/;

/** Only words that no name of the registry covers. */
export function findShortForms(
  text: string,
  names: readonly NameFinding[],
  words: readonly FoundWord[],
): readonly ShortForm[] {
  const found: ShortForm[] = [];
  let next = 0;
  for (const { word, start, end: endOfWord } of words) {
    if (!shortFormWords.has(word)) continue;
    const end = word === "High" ? endOfHighCommissioner(text, endOfWord) : endOfWord;
    if (end === undefined) continue;
    while (next < names.length && (names[next]?.end ?? 0) <= start) next++;
    if ((names[next]?.start ?? Number.POSITIVE_INFINITY) < end) continue;
    const before = text.slice(Math.max(0, start - 20), start);
    const behind = text.slice(end, end + 30);
    if (/-$/.test(before) || otherBehind.test(behind)) continue;
    const isThis = lowerThis.test(before);
    if (word === "assembly" && !isThis) continue;
    const hasArticle = articleBefore.test(before);
    const isNamed = hasArticle || membersBehind.test(behind) || possessiveBefore.test(before);
    if (!isNamed || (!hasArticle && otherBefore.test(before))) continue;
    found.push({ type: "short form", start, end, noun: nounOf(word), isThis });
  }
  return found;
}

function endOfHighCommissioner(text: string, offset: number): number | undefined {
  highCommissioner.lastIndex = offset;
  return highCommissioner.test(text) ? highCommissioner.lastIndex : undefined;
}

function nounOf(word: string): string {
  if (/^high/i.test(word)) return "High Commissioner";
  const small = word.toLowerCase().replace("isation", "ization");
  return small.charAt(0).toUpperCase() + small.slice(1);
}

// ---- Definitions: Rapid Support Forces (RSF) · the African Union Mission, hereafter "the Mission"

const inBrackets =
  /\(\s*(?:(?:the|hereinafter|hereafter|henceforth|“|”|"|‘|’|'|known as|or|,|referred to as)\s*){0,6}([\p{Lu}][\p{L}\p{N}&/.-]{1,14}s?)\s*[”"’']?\s*\)/gu;
const WORDS_BEFORE = 90;

/** Abbreviations in brackets behind words whose first letters they have. */
export function findDefinitions(text: string): readonly Definition[] {
  const found: Definition[] = [];
  for (const bracket of text.matchAll(inBrackets)) {
    const short = bracket[1] ?? "";
    const start = bracket.index + bracket[0].indexOf(short);
    const named = namedBefore(text, bracket.index, short);
    if (named) {
      found.push({ type: "definition", start, end: start + short.length, short, named });
    }
  }
  return found;
}

/** From the left, the first word from which the capitals give the abbreviation. */
function namedBefore(text: string, end: number, short: string) {
  const letters = short.replace(/[^\p{Lu}]/gu, "");
  if (letters.length < 2) return undefined;
  const from = Math.max(0, end - WORDS_BEFORE);
  const before = text
    .slice(from, end)
    .trimEnd()
    .replace(/[’']s?$/u, "");
  const words = [...before.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.]*/gu)];
  for (let count = letters.length; count <= Math.min(words.length, letters.length + 5); count++) {
    const start = words[words.length - count]?.index;
    if (start === undefined) return undefined;
    const name = before.slice(start);
    if (/[.;:!?](?:\s|$)/.test(name.slice(0, -1))) return undefined;
    const capitals = [...name.matchAll(/(?<![\p{L}'’])\p{Lu}/gu)].join("");
    if (capitals === letters && /^\p{Lu}/u.test(name)) {
      return { start: from + start, end: from + before.length };
    }
  }
  return undefined;
}
