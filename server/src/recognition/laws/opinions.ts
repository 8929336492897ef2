// "advisory opinion": which one, as the court, the date and the subject around it say.

import { courtCases, isAdvisory } from "../../registry/court-cases.ts";
import { dateInWords } from "../../registry/date.ts";
import { once } from "../../text/once.ts";
import type { LawFinding } from "./law-finding.ts";

const opinion = /[Aa]dvisory\s{1,4}[Oo]pinion\b(?!s)/y;
const COURTS =
  /\b(?:(ITLOS|(?:International\s+)?Tribunal\s+(?:for|on)\s+the\s+Law\s+of\s+the\s+Sea)|(ICJ|I\.C\.J\.|International\s+Court(?:\s+of\s+Justice)?|World\s+Court|Court))\b/g;
const backward = /\b(?:[Tt]hat|[Tt]his|[Ss]aid|[Ss]ame)\s+$/;
/** Looked at to either side. */
const AROUND = 260;
const AHEAD_FOR_COURT = 160;

/** The opinion whose word "opinion" is at or behind `start`. */
export function readOpinion(text: string, start: number): LawFinding | undefined {
  opinion.lastIndex = start;
  const found = opinion.exec(text);
  if (found === null) return undefined;
  const end = opinion.lastIndex;
  const before = sentenceBefore(text.slice(Math.max(0, start - AROUND), start));
  const after = sentenceAfter(text.slice(end, end + AROUND));
  const court = courtIn(after.slice(0, AHEAD_FOR_COURT), true) ?? courtIn(before, false);
  const isSmall = /^a/.test(found[0]);
  const isBack = isSmall && court === undefined;
  const isSaid = backward.test(text.slice(Math.max(0, start - 8), start));
  if (isBack && !isSaid) return undefined;
  const ids = fitting(`${before} ${after}`, court);
  return {
    kind: "opinion",
    start,
    end,
    ids,
    isBack: isBack || (isSmall && isSaid),
    ...(court && { court }),
  };
}

function sentenceBefore(text: string): string {
  return text.slice(Math.max(0, text.search(/[.;!?]\s+[^.;!?]*$/)));
}

function sentenceAfter(text: string): string {
  const end = text.search(/[.!?](?:\s+[A-Z]|\s*$)|;/);
  return end < 0 ? text : text.slice(0, end);
}

/** The nearest: the first behind, or the last before. */
function courtIn(text: string, isBehind: boolean): string | undefined {
  const found = [...text.matchAll(COURTS)];
  const nearest = isBehind ? found[0] : found.at(-1);
  if (nearest === undefined) return undefined;
  return nearest[1] === undefined ? "ICJ" : "ITLOS";
}

interface Subject {
  readonly id: string;
  readonly court: string;
  readonly date: string;
  readonly year: string;
  readonly words: ReadonlySet<string>;
}

const subjects = once((): readonly Subject[] => [
  ...courtCases.filter(isAdvisory).map(({ id, title, called = [], also = [], decided = "" }) => ({
    id,
    court: "ICJ",
    date: decided === "" ? "" : dateInWords(String(decided)).toLowerCase(),
    year: String(decided).slice(0, 4),
    words: new Set(wordsOf([title, ...called, ...also].join(" "))),
  })),
  {
    id: "ITLOS-AO-31",
    court: "ITLOS",
    date: "21 may 2024",
    year: "2024",
    words: new Set(
      wordsOf("climate change greenhouse gas emissions marine environment pollution small island"),
    ),
  },
]);

/** A word that many titles have tells less. */
const plainWords = new Set(
  "the of in on and for to a an with by from at or as its respect legal consequences obligations states state international court law advisory opinion united nations case concerning regarding application article certain".split(
    " ",
  ),
);

/** Those whose date, or most words of whose subject, stand around; all of the best. */
function fitting(around: string, court: string | undefined): readonly string[] {
  const small = around.toLowerCase().replace(/\s+/g, " ");
  const words = new Set(wordsOf(small));
  let best = 0;
  let ids: string[] = [];
  for (const subject of subjects()) {
    if (court !== undefined && subject.court !== court) continue;
    const shared = [...subject.words].filter((word) => words.has(word)).length;
    const isOfDate = subject.date !== "" && small.includes(subject.date);
    const isOfYear = subject.year !== "" && words.has(subject.year);
    if (!isOfDate && !isOfYear && shared === 0) continue;
    // Of titles that share as many words the shorter is meant.
    const score = (isOfDate ? 10 : isOfYear ? 2 : 0) + shared + shared / subject.words.size;
    if (score < best) continue;
    if (score > best) ids = [];
    best = score;
    ids.push(subject.id);
  }
  if (ids.length > 0) return ids;
  const ofCourt = subjects().filter((subject) => subject.court === court);
  return ofCourt.length === 1 ? ofCourt.map(({ id }) => id) : [];
}

function wordsOf(text: string): readonly string[] {
  return text
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 2 && !plainWords.has(word));
}
