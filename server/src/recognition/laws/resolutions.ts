// Resolutions in running text: one finding a number, of which the first of a list has the word.
//
//   the Security Council's resolutions 1718 (2006), 1874 (2009) and annex A to resolution 1540
//                          ^^^^^^^^^^^^^^^^^^^^^^^  ^^^^^^^^^^^     ^^^^^^^^^^^^^^^^^^^^^^^^^^

import { yearOfResolution } from "../../registry/security-council.ts";
import type { Range } from "../../text/range.ts";
import type { LawFinding, Organ, ResolutionFinding } from "./law-finding.ts";
import { organBefore, organBehind, organNear } from "./organs.ts";

const S = "[\\s_]{0,4}";
const DASH = "[-\\u2010-\\u2013]";
const SESSION = `(?:ES${S}${DASH}${S}|S${DASH})?`;
/** The groups: symbol · old number, session · session number · year behind a slash · number and year. */
const ITEM = [
  `((?:(?:A|S|E|T|GA|SC|UNGA|UNSC|HRC|A/HRC)${S}/${S}RES${S}/${S}|A/HRC/)[A-Z0-9/.\\u2010-\\u2013-]{1,24}(?:${S}\\((?:\\d{4}|[IVXLS-]{1,8})\\))?)`,
  `(\\d{1,4}${S}[A-Z]?${S}\\((?:${SESSION}[IVXL]{1,8}|\\d{1,2}(?:st|nd|rd|th)?)\\)(?:\\s?[A-Z]\\b)?)`,
  `((?:${SESSION}\\d{1,3}|(?:19|20)\\d\\d(?=\\s?/\\s?\\d{1,3}\\b))\\s?/\\s?\\d{1,4}(?!\\d)(?:\\s?[A-Z]\\b(?!\\w))?)`,
  `(\\d{1,4})(?!\\d|[.,]\\d)(?:${S}\\((\\d{4})\\)|,?\\s+of\\s+((?:19|20)\\d\\d)\\b(?!\\s*\\())?`,
].join("|");
const NUMBER_WORD = "(?:(?:[Nn]os?\\.?|[Nn][°º]|[Nn]umbers?|#)\\s{0,3})?";
const head = new RegExp(
  `(?:resolutions?|Resolutions?|RESOLUTIONS?|Res\\.?|res\\.)[\\s:]{1,6}${NUMBER_WORD}(?:${ITEM})`,
  "y",
);
const shortHead = new RegExp(
  `(?:UN${S})?(?:SCRs?|GARs?|SC\\s?Res\\.?)[\\s-]{0,3}${NUMBER_WORD}(?:${ITEM})`,
  "y",
);
const nextItem = new RegExp(
  `(?:\\s?[,;]\\s{0,4}(?:(?:and|or|as\\s+well\\s+as)\\s+)?|\\s+(?:and|or|to|through|&|as\\s+well\\s+as)\\s+|\\s?/\\s?|\\s?[\\u2013-]\\s?)(?:in\\s+|with\\s+)?(?:${ITEM})`,
  "y",
);
/** What a number counts, or makes part of something else: "resolution 5 years ago". */
const counted =
  /\s{0,3}(?:%|per\s?cent|percent|million|billion|thousand|years?\b|months?\b|days?\b|weeks?\b|hours?\b|times\b|votes?\b|members?\b|countries\b|[Ss]tates\b|nations\b|people\b|others?\b|delegations\b|January|February|March|April|May|June|July|August|September|October|November|December)/y;
const annexBefore = /\b[Aa]nnex\s+([A-Z]|[IVX]{1,5}|\d{1,2})\s+(?:to|of)\s+(?:the\s+)?$/;
const annexBehind = /,?\s+annex\s+([A-Z]|[IVX]{1,5}|\d{1,2})\b(?!\s+(?:to|of)\s)/y;
const draft = /\b(?:[Dd]raft|[Cc]onflict|[Dd]ispute|[Pp]roposed)\s+$/;
const own = /\b(?:[Ii]ts|[Oo]ur|[Tt]heir)\s+(?:own\s+|recent\s+|historic\s+|landmark\s+)?$/;

/** All of the list that begins with the word at `start`. */
export function readResolutions(text: string, start: number): readonly LawFinding[] {
  const isShort = /[US]/.test(text.charAt(start)) && !/^Res/.test(text.slice(start, start + 3));
  const form = isShort ? shortHead : head;
  form.lastIndex = start;
  const first = form.exec(text);
  if (first === null) return [];
  const before = text.slice(Math.max(0, start - 40), start);
  if (draft.test(before)) return [];
  const word = first[0].slice(0, 12);
  const isPlural = /^\w+s\b/.test(word);
  const items = [itemOf(first, { start, end: form.lastIndex })];
  let end = form.lastIndex;
  if (isCounted(text, end) && isBare(first)) return [];
  for (;;) {
    nextItem.lastIndex = end;
    const next = nextItem.exec(text);
    if (next === null) break;
    const last = items.at(-1);
    // "1701/2006" is a number with its year, "1267/1989" are two numbers.
    const isSlashed = /^\s?\//.test(next[0]);
    if (isSlashed && last !== undefined && isYearOf(next, last)) {
      end = nextItem.lastIndex;
      items[items.length - 1] = { ...last, end, year: Number(groupsOf(next)[3]) };
      continue;
    }
    if (!belongs(next, text, nextItem.lastIndex, isPlural || isSlashed)) break;
    const written = writtenItem(next);
    end = nextItem.lastIndex;
    items.push(itemOf(next, { start: end - written.length, end }));
  }
  const organ =
    (isShort ? (/^U?N?\s?GA/.test(word) ? "UNGA" : "UNSC") : organBefore(text, start)) ??
    organBehind(text, end);
  return withSurroundings(text, start, end, items, organ, own.test(before));
}

const numberBefore = /\b(\d{3,4})(\s?\((\d{4})\))?\s+$/;

/** The resolution whose number stands before "sanctions", as it is known by: "the 1267 sanctions". */
export function readSanctions(text: string, start: number): LawFinding | undefined {
  const from = Math.max(0, start - 16);
  const found = numberBefore.exec(text.slice(from, start));
  if (found === null) return undefined;
  const [, number = "", inBrackets = "", written] = found;
  const begins = from + found.index;
  const year = yearOfResolution(Number(number));
  const before = text.slice(Math.max(0, begins - 16), begins);
  const isOfCouncil =
    organBefore(text, begins) === "UNSC" || /\b(?:UN|U\.N\.|United\s+Nations)\s+$/.test(before);
  // Neither "the 2022 sanctions" nor "over 500 sanctions".
  const isKnown = /\bthe\s+$/i.test(before) && /^(?!19|20)\d{4}$/.test(number);
  const isRight = year !== undefined && (written === undefined || Number(written) === year);
  if (!isRight || !(isOfCouncil || isKnown)) return undefined;
  const end = begins + number.length + inBrackets.length;
  return { kind: "resolution", start: begins, end, number, organ: "UNSC" };
}

function withSurroundings(
  text: string,
  start: number,
  end: number,
  items: readonly ResolutionFinding[],
  organ: Organ | undefined,
  isOwn: boolean,
): readonly LawFinding[] {
  const near = organ ?? organNear(text, start);
  const [, annex] = annexBefore.exec(text.slice(Math.max(0, start - 40), start)) ?? [];
  annexBehind.lastIndex = end;
  const after = annexBehind.exec(text);
  return items.map((item, index) => {
    const isFirst = index === 0;
    const isLast = index === items.length - 1;
    const letter = (isFirst ? annex : undefined) ?? (isLast ? after?.[1] : undefined);
    return {
      ...item,
      ...(isFirst && annex !== undefined && { start: startOfAnnex(text, start) }),
      ...(isLast && after !== null && { end: annexBehind.lastIndex }),
      ...(organ !== undefined && { organ }),
      ...(near !== undefined && { near }),
      ...(isOwn && { isOwn }),
      ...(letter !== undefined && { annex: letter }),
    };
  });
}

function startOfAnnex(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 40), start);
  return start - (before.length - before.search(annexBefore));
}

/** The groups of ITEM that were read. */
function groupsOf(found: RegExpExecArray): readonly (string | undefined)[] {
  return found.slice(1, 7);
}

function writtenItem(found: RegExpExecArray): string {
  const [symbol, old, session, number] = groupsOf(found);
  const item = symbol ?? old ?? session ?? number ?? "";
  return found[0].slice(found[0].lastIndexOf(item));
}

/** A number alone. */
function isBare(found: RegExpExecArray): boolean {
  const [, , , number, year, ofYear] = groupsOf(found);
  return number !== undefined && year === undefined && ofYear === undefined;
}

function isCounted(text: string, end: number): boolean {
  counted.lastIndex = end;
  return counted.test(text);
}

function isYearOf(found: RegExpExecArray, { number }: ResolutionFinding): boolean {
  return isBare(found) && yearOfResolution(Number(number)) === Number(groupsOf(found)[3]);
}

const LEAST_BARE = 40;

/** Whether a further number is one of the resolutions: "resolution 1325 and 50 others" has one. */
function belongs(found: RegExpExecArray, text: string, end: number, isPlural: boolean): boolean {
  const number = groupsOf(found)[3];
  if (!isBare(found)) return number === undefined || !isCounted(text, end);
  return isPlural && Number(number) >= LEAST_BARE && !isCounted(text, end);
}

function itemOf(found: RegExpExecArray, range: Range): ResolutionFinding {
  const [symbol, old, session, number, inBrackets, ofYear] = groupsOf(found);
  const year = inBrackets ?? ofYear;
  const written = plain(symbol ?? old ?? session ?? number ?? "");
  return { kind: "resolution", ...range, number: written, ...(year && { year: Number(year) }) };
}

function plain(written: string): string {
  return written.replace(/[\s_]+/g, "").replace(/[\u2010-\u2013]/g, "-");
}
