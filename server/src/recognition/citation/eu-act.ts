// Acts of the European Union, by number: Regulation (EU) No 833/2014 · Council Decision 2014/145/CFSP ·
// Directive 2008/115/EC · CELEX:32014R0833 · http://data.europa.eu/eli/reg/2014/833/oj
//
// Their id is the CELEX number. Until 2014 regulations have the number before the year (No 833/2014),
// since 2015 all acts have the year first. Directives and decisions had the year first before, too, save
// decisions of Parliament and Council (Decision No 1313/2013/EU).

import { euAct } from "../../registry/named-laws.ts";
import type { Citation } from "./citation.ts";

/** The letters of CELEX numbers. */
const kinds = { regulation: "R", directive: "L", decision: "D", framework: "F", position: "E" };

const INSTITUTION =
  "(?:EU|European Union|Union|Council|Commission|European Parliament|European Central Bank|ECB)(?:'s)?";
const BY = `((?:${INSTITUTION},? (?:and )?(?:the )?){0,4})`;
const DELEGATED = "(?:Implementing |Delegated )?";
const KIND = "(Regulation|Directive|Decision|Framework Decision|Common Position|Joint Action)";
const TREATY = "EU|EC|EEC|CFSP|JHA|Euratom|(?:EU|EC|EEC), Euratom|CFSP/EU";
const act = new RegExp(
  `^${BY}${DELEGATED}${KIND} (?:\\((${TREATY})\\) )?(No\\.? )?(\\d{1,4})/(\\d{1,4})(?:/(${TREATY}))?(?: of the ${INSTITUTION}(?: and of the Council)?)?$`,
  "i",
);
const celexNumber = /^(?:CELEX ?(?:number|no\.?)?:? ?)?(3(?:19[5-9]\d|20\d\d)[RLDFE]\d{4})$/i;
const eli =
  /^(?:(?:https?:\/\/)?(?:data|eur-lex)\.europa\.eu\/)?eli\/(reg|dir|dec|dec_framw)(?:_impl|_del)?\/(\d{4})\/(\d{1,4})(?:\/oj(?:\/[a-z]{2,3})?)?$/i;
const eliKinds = new Map([
  ["reg", kinds.regulation],
  ["dir", kinds.directive],
  ["dec", kinds.decision],
  ["dec_framw", kinds.framework],
]);

/** How the citation writes what the CELEX number does not tell. */
interface AsCited {
  readonly kind: string;
  /** "No 1313/2013", as against "2014/145". */
  readonly isNumberFirst: boolean;
  /** "CFSP", "EC" … */
  readonly treaty: string | undefined;
}

/** Decisions and joint actions are not the Union's alone: something must say that they are. */
const othersHaveIt = /^(?:decision|joint action)$/i;

export function readEuAct(text: string): Citation | undefined {
  const celex = celexNumber.exec(text)?.[1];
  if (celex !== undefined) return euActCitation(celex.toUpperCase());
  const [, short = "", eliYear = "", eliNumber = ""] = eli.exec(text) ?? [];
  const letter = eliKinds.get(short.toLowerCase());
  if (letter !== undefined) return euActCitation(celexOf(eliYear, letter, eliNumber));
  const found = act.exec(text);
  if (found === null) return undefined;
  const [, by, kind = "", before, no, first = "", second = "", behind] = found;
  if (othersHaveIt.test(kind) && !by && !before && !behind) return undefined;
  const which = letterOf(kind);
  const isNumberFirst = hasNumberFirst(which, no !== undefined, first, second);
  const year = fullYear(isNumberFirst ? second : first);
  const number = isNumberFirst ? first : second;
  if (year === undefined || (isNumberFirst && year >= ONE_ORDER)) return undefined;
  const treaty = (before ?? behind)?.toUpperCase().replace("EURATOM", "Euratom");
  return euActCitation(celexOf(String(year), which, number), { kind, isNumberFirst, treaty });
}

function letterOf(kind: string): string {
  if (/^fra/i.test(kind)) return kinds.framework;
  if (/^(?:common|joint)/i.test(kind)) return kinds.position;
  if (/^reg/i.test(kind)) return kinds.regulation;
  return /^dir/i.test(kind) ? kinds.directive : kinds.decision;
}

const FIRST_YEAR = 1952;
/** The first year with one order for all acts. */
const ONE_ORDER = 2015;

function hasNumberFirst(letter: string, isNo: boolean, first: string, second: string): boolean {
  if (letter === kinds.regulation) return isNo || (fullYear(first) ?? 0) < ONE_ORDER;
  return (
    letter === kinds.decision && (isNo || fullYear(first) === undefined) && second.length === 4
  );
}

/** Two digits are of the twentieth century: Directive 95/46/EC. */
function fullYear(written: string): number | undefined {
  const year = written.length === 2 ? 1900 + Number(written) : Number(written);
  return year >= FIRST_YEAR && year < 2100 ? year : undefined;
}

function celexOf(year: string, letter: string, number: string): string {
  return `3${year}${letter}${number.padStart(4, "0")}`;
}

/** Acts of our list are named as it names them, whatever the citation says. */
function euActCitation(celex: string, cited?: AsCited): Citation | undefined {
  const [, written = "", letter = "", digits = ""] = /^3(\d{4})([RLDFE])(\d{4})$/.exec(celex) ?? [];
  const number = String(Number(digits));
  if (number === "0" || written === "") return undefined;
  const id = `CELEX:${celex}`;
  const known = euAct(id);
  const name = known?.name ?? nameOf(celex, Number(written), letter, number, cited);
  return {
    id,
    name,
    kind: `European Union ${kindOf(letter)}`,
    reading: name,
    organ: "EU",
    number: /\d+\/\d+/.exec(name)?.[0] ?? celex,
    year: Number(written),
    url: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX:${celex}`,
    ...(known && { facts: [{ label: "About", value: known.about }] }),
  };
}

const kindOf = (letter: string) =>
  (words.get(letter) ?? "act").toLowerCase().replace("cfsp", "CFSP");

const words = new Map([
  [kinds.regulation, "Regulation"],
  [kinds.directive, "Directive"],
  [kinds.decision, "Decision"],
  [kinds.framework, "Framework Decision"],
  [kinds.position, "CFSP act"],
]);

function nameOf(
  celex: string,
  year: number,
  letter: string,
  number: string,
  cited: AsCited | undefined,
): string {
  const kind = letter === kinds.position && cited ? inTitleCase(cited.kind) : words.get(letter);
  const of = cited?.treaty ? `(${treatyOf(year, letter, cited.treaty)}) ` : "";
  if (year >= ONE_ORDER) return `${kind} ${of}${year}/${number}`;
  const shortYear = year < 1999 ? year % 100 : year;
  if (letter === kinds.regulation) return `${kind} ${of}No ${number}/${shortYear}`;
  const treaty = letter === kinds.framework ? "JHA" : cited?.treaty;
  const suffix = treaty ? `/${treaty}` : "";
  if (cited?.isNumberFirst) return `${kind} No ${number}/${shortYear}${suffix}`;
  // The number alone does not tell which of the two orders such an act is cited in.
  const isOrderKnown = cited || letter === kinds.directive || letter === kinds.framework;
  return isOrderKnown ? `${kind} ${shortYear}/${number}${suffix}` : `${kind} ${celex}`;
}

/** The right one of EU and EC by the year, but for 1993 and 2009, when the treaties changed. */
function treatyOf(year: number, letter: string, cited: string): string {
  if (letter === kinds.decision || cited.includes("Euratom")) return cited;
  if (year > 2009) return "EU";
  return year > 1993 && year < 2009 ? "EC" : cited;
}

function inTitleCase(kind: string): string {
  return kind.toLowerCase().replace(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
