// Articles and chapters in running text, each number of a list by itself, the last with the instrument:
//
//   under Articles 39 and 41 of the Charter of the United Nations, and NPT Article VI
//         ^^^^^^^^^^^     ^^ ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^      ^^^^^^^^^^^^^^

import type { Registry } from "../../registry/registry.ts";
import { countWhile } from "../../text/ascending.ts";
import type { Range } from "../../text/range.ts";
import { romanNumeral, romanValue } from "../citation/roman.ts";
import { domesticLawAt } from "./domestic-laws.ts";
import type { LawFinding, ProvisionFinding } from "./law-finding.ts";
import { headOf } from "./law-heads.ts";

const WORDS =
  "One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Ten|Eleven|Twelve|Thirteen|Fourteen|Fifteen|Sixteen|Seventeen|Eighteen|Nineteen|Twenty";
const words = new Map(WORDS.split("|").map((word, index) => [word, index + 1]));
const NUMBER = `(\\d{1,3}|[IVXL]{1,8}|${WORDS})(?![\\w/]|\\.\\d{3})`;
const SUFFIX = "(\\s?(?:bis|ter|quater)\\b)?";
const INSIDE = "(?:\\s?\\([0-9a-z]{1,4}\\)|\\.\\d{1,2}){0,3}";
const head = new RegExp(
  `(?:[Cc]ommon\\s+)?(Articles?|articles?|Arts?\\.|Chapters?|chapters?)\\s{1,3}${NUMBER}${SUFFIX}${INSIDE}`,
  "y",
);
const next = new RegExp(
  `(?:\\s?,\\s+(?:and\\s+|or\\s+)?|\\s+(?:and|or|to|through|&)\\s+|\\s?[\\u2013-]\\s?)${NUMBER}${SUFFIX}${INSIDE}`,
  "y",
);
const paragraph = /,?\s+para(?:graph|\.)?s?\s+\d{1,2}(?:\s?\([a-z]{1,3}\))*(?:,(?=\s+of\b))?/y;
const paragraphBefore = /\b[Pp]ara(?:graph|\.)?s?\s+\d{1,2}(?:\s?\([a-z]{1,3}\))?\s+of\s+$/;
const joint = /,?\s+(?:of|in|to|under)\s+(?:(?:the|that|this|its|our|their)\s+)?/y;
const shortForm =
  /(Charter|Conventions?|Treaty|Covenants?|Statute|Protocol|Agreement|Declaration|Pact|Accords?)\b(?!\s+(?:of|on|for|against)\s)/y;
const smallForm =
  /(?:same\s+|said\s+)?(charter|convention|treaty|covenant|statute|protocol|agreement|declaration)\b/y;
const chapterBetween = /Chapter\s+[IVXL]{1,6}\b/y;
/** A name that stands in the paragraph. */
export interface Instrument extends Range {
  readonly ids: readonly string[];
  readonly isBodyOfLaw: boolean;
}

/** All of the list that begins at `start`; `names` are those of the paragraph, in order. */
export function readProvisions(
  text: string,
  start: number,
  names: readonly Instrument[],
  registry: Registry,
): readonly LawFinding[] {
  const begins = withCommon(text, start);
  head.lastIndex = begins;
  const first = head.exec(text);
  if (first === null) return [];
  const [, word = "", number = ""] = first;
  const unit = /^c/i.test(word) ? "chapter" : "article";
  // "chapter 11 of our history"
  const isCertain = /^[A-Z]/.test(word) || /^(?:\d|[IVXL]{2})/.test(number) || number === "V";
  if (!isCertain) return [];
  let end = head.lastIndex;
  const items: ProvisionFinding[] = [
    { kind: "provision", unit, start: begins, end, number: plain(number, first[3]) },
  ];
  for (let isMore = /s\.?$/.test(word); isMore; ) {
    next.lastIndex = end;
    const found = next.exec(text);
    if (found === null) break;
    const written = found[0].replace(/^[\s,\u2013-]*(?:(?:and|or|to|through|&)\s+)?/, "");
    end = next.lastIndex;
    const item = plain(found[1] ?? "", found[2]);
    items.push({ kind: "provision", unit, start: end - written.length, end, number: item });
  }
  paragraph.lastIndex = end;
  if (paragraph.test(text)) end = paragraph.lastIndex;
  return withInstrument(text, items, end, names, registry);
}

function withCommon(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 12), start);
  const [found] = /[Cc]ommon\s+$/.exec(before) ?? [];
  return found === undefined ? start : start - found.length;
}

/** The instrument behind the last number (or before the first word) is that of all. */
function withInstrument(
  text: string,
  items: readonly ProvisionFinding[],
  end: number,
  names: readonly Instrument[],
  registry: Registry,
): readonly LawFinding[] {
  const [first] = items;
  if (first === undefined) return [];
  const { end: reaches, ...tied } = instrumentBehind(text, end, names, registry) ?? { end };
  const isTied = tied.of !== undefined || tied.head !== undefined;
  const before = isTied ? undefined : nameBefore(text, first.start, names);
  const of = tied.of ?? before?.ids;
  const isCommon = /^c/i.test(text.charAt(first.start)) && first.unit === "article";
  if (!isPossible(text, first, of, isTied)) return [];
  return items.map((item, index) => {
    const isLast = index === items.length - 1;
    return {
      ...item,
      ...(index === 0 && { start: before?.start ?? withParagraph(text, item.start) }),
      ...(isLast && { end: reaches }),
      ...(of !== undefined
        ? { of }
        : isCommon && registry.entity("law", "GENEVA-CONVENTIONS")
          ? { of: ["GENEVA-CONVENTIONS"] }
          : {}),
      ...(tied.head !== undefined && { head: tied.head }),
    };
  });
}

/** A chapter of a book or a story has no instrument, and no Roman number that the Charter has. */
function isPossible(
  text: string,
  { unit, number, start }: ProvisionFinding,
  of: readonly string[] | undefined,
  isTied: boolean,
): boolean {
  if (unit === "article") return true;
  if (of !== undefined || isTied) return true;
  return text.charAt(start) === "C" && /^[IVX]+$/.test(number);
}

interface Tied {
  readonly end: number;
  readonly of?: readonly string[];
  readonly head?: string;
}

function instrumentBehind(
  text: string,
  end: number,
  names: readonly Instrument[],
  registry: Registry,
): Tied | undefined {
  joint.lastIndex = end;
  if (!joint.test(text)) return undefined;
  const place = joint.lastIndex;
  chapterBetween.lastIndex = place;
  if (chapterBetween.test(text)) {
    // The chapter is a mention of its own: "Article 41 of Chapter VII of the Charter".
    const { end: _, ...tied } = instrumentBehind(
      text,
      chapterBetween.lastIndex,
      names,
      registry,
    ) ?? {
      of: ["UN-CHARTER"],
    };
    return { ...tied, end };
  }
  const name = nameAt(names, place);
  if (name !== undefined && !name.isBodyOfLaw) return { end: name.end, of: name.ids };
  shortForm.lastIndex = place;
  const short = shortForm.exec(text)?.[1];
  if (short !== undefined) return { end: shortForm.lastIndex, head: headOf(short) };
  smallForm.lastIndex = place;
  const small = smallForm.exec(text)?.[1];
  if (small !== undefined) return { end, head: small };
  const law = domesticLawAt(text, place, registry);
  return law && { end: law.end, of: [law.id] };
}

function nameAt(names: readonly Instrument[], place: number): Instrument | undefined {
  const first = firstFrom(names, place);
  // Of several that begin there, the longest is the last.
  const last = firstFrom(names, place + 1) - 1;
  return last >= first ? names[last] : undefined;
}

function lastBefore(names: readonly Instrument[], place: number): Instrument | undefined {
  return names[firstFrom(names, place) - 1];
}

/** The index of the first name that starts at `place` or behind it. */
function firstFrom(names: readonly Instrument[], place: number): number {
  return countWhile(names, ({ start }) => start < place);
}

/** "NPT Article VI" · "the Charter's Article 51" */
function nameBefore(
  text: string,
  start: number,
  names: readonly Instrument[],
): Instrument | undefined {
  const [gap] = /(?:['’]s?)?,?\s+$/.exec(text.slice(Math.max(0, start - 5), start)) ?? [];
  if (gap === undefined || gap.includes(",")) return undefined;
  const end = start - gap.length;
  const found = lastBefore(names, start);
  return found?.end === end && !found.isBodyOfLaw ? found : undefined;
}

function withParagraph(text: string, start: number): number {
  const before = text.slice(Math.max(0, start - 30), start);
  const [found] = paragraphBefore.exec(before) ?? [];
  return found === undefined ? start : start - found.length;
}

/** `2`, `VI`, `8bis`, in figures where it is written in words. */
function plain(number: string, suffix = ""): string {
  return String(words.get(number) ?? number) + suffix.trim();
}

/** As the instrument numbers: chapters of the Charter in Roman numerals. */
export function chapterNumber(number: string): string | undefined {
  const value = /^\d/.test(number) ? Number(number) : romanValue(number);
  return value === undefined || value > 19 || value < 1 ? undefined : romanNumeral(value);
}
