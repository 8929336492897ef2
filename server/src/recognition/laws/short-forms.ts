// Instruments that stand for one named before: "the Charter", "this Agreement" with a capital; and what a
// person would look up but not mark: "that resolution", "the said agreement", "paragraph 8 thereof".

import type { LawFinding } from "./law-finding.ts";
import { headOf } from "./law-heads.ts";

const pointing =
  /(?:^|[^\w])(?:[Tt]he|[Tt]his|[Tt]hat|[Ss]aid|[Oo]ur|[Pp]resent|[Tt]hese|[Tt]hose|[Bb]oth|[Ii]ts|four)[\s“"‘]{1,3}$/;
/** "Agreement on …" that a lower-case word opens is no short form: "the Declaration by heads of State". */
const goesOn =
  /\s+(?:of|on|for|against|between|by)\s+(?!(?:the\s+)?(?:[A-Z]))|\s+(?:of|on|against|by)\s+/y;

const indefinite = /(?:^|[^\w])[Aa]n?\s+(?:[a-z-]+,?\s+){0,4}$/;
const LONGEST_INDEFINITE = 60;

/** The word from `start` to `end`, if it stands alone behind "the" or the like. */
export function readShortForm(text: string, start: number, end: number): LawFinding | undefined {
  const before = text.slice(Math.max(0, start - 10), start);
  const head = headOf(text.slice(start, end));
  const isCharter =
    head === "charter" && /^\s+(?:obligation|principle|provision)/.test(text.slice(end, end + 14));
  if (indefinite.test(text.slice(Math.max(0, start - LONGEST_INDEFINITE), start))) {
    return { kind: "short form", start, end, head, isNew: true };
  }
  if (!pointing.test(before) && !isCharter) return undefined;
  goesOn.lastIndex = end;
  if (goesOn.test(text)) return undefined;
  return { kind: "short form", start, end, head, isNew: false };
}

const back =
  /(?:\b(?:[Tt]hat|[Tt]his|said|same|aforementioned|above-mentioned)\s+)(resolution|agreement|treaty|convention|declaration|protocol|accord|decision|charter)\b(?!\s+(?:of|between|on)\s)/y;
const thereof =
  /\b(?:[Pp]aragraphs?|[Aa]rticles?)\s+(?:\d{1,3}|[IVXL]{1,6})(?:\s?\([a-z]\))?\s+thereof\b/y;
const LONGEST_POINTER = 18;

/** The small word at `start`, with what points to it before. */
export function readBackReference(text: string, start: number): LawFinding | undefined {
  const from = Math.max(0, start - LONGEST_POINTER);
  const place = text
    .slice(from, start)
    .search(/\b(?:[Tt]hat|[Tt]his|said|same|aforementioned|above-mentioned)\s+$/);
  if (place < 0) return undefined;
  back.lastIndex = from + place;
  const [, head] = back.exec(text) ?? [];
  if (head === undefined) return undefined;
  return { kind: "back-reference", start, end: start + head.length, head };
}

export function readThereof(text: string, start: number): LawFinding | undefined {
  const from = Math.max(0, start - 30);
  const place = text.slice(from, start).search(/\b(?:[Pp]aragraphs?|[Aa]rticles?)\s+[^.,;]{1,16}$/);
  if (place < 0) return undefined;
  thereof.lastIndex = from + place;
  if (!thereof.test(text)) return undefined;
  return { kind: "back-reference", start: from + place, end: thereof.lastIndex, head: "" };
}
