// Acts of the European Union: Regulation (EU) 2016/679 · Council Regulation (EU) No 833/2014 · Directive
// 95/46/EC · Council Decision 2014/512/CFSP · CELEX:32016R0679 · http://data.europa.eu/eli/reg/2016/679/oj.
// The id is the CELEX number, which all of them come to.

import type { Citation } from "./citation.ts";

const celex = /^(?:CELEX ?(?:number|no\.?)?:? ?)?3(\d{4})([A-Z])(\d{4})$/i;
const eli =
  /^(?:https?:\/\/)?(?:data\.europa\.eu\/)?eli\/(reg|dir|dec)(?:_impl|_del)?\/(\d{4})\/(\d{1,4})(?:\/.{0,40})?$/i;
const institution =
  "(?:EU|European Union|Council|Commission|European Parliament|European Central Bank|ECB)(?:'s)?";
const communities = "(?:EU|EC|EEC|ECSC|CFSP|JHA|Euratom)";
/** One of the institution, the community in front and the one behind says that a decision is the Union's. */
const act = new RegExp(
  `^(?<by>(?:${institution},? (?:and )?(?:the )?)*)(?:Implementing |Delegated )?(?<kind>Regulation|Directive|Decision|Framework Decision|Common Position|Joint Action) (?<of>\\((?:${communities}|, )+\\) ?)?(?<no>No\\.? )?(?<first>\\d{1,4})/(?<second>\\d{1,4})(?<in>/${communities})?(?: of the ${institution}(?: and of the Council)?)?$`,
  "i",
);

interface Kind {
  readonly letter: string;
  readonly title: string;
  /** Others have acts of this name too. */
  readonly isCommon?: true;
}

const kinds = new Map<string, Kind>([
  ["regulation", { letter: "R", title: "regulation" }],
  ["directive", { letter: "L", title: "directive" }],
  ["decision", { letter: "D", title: "decision", isCommon: true }],
  ["framework decision", { letter: "F", title: "framework decision" }],
  ["common position", { letter: "E", title: "common position" }],
  ["joint action", { letter: "E", title: "joint action", isCommon: true }],
]);
const kindOfEli = new Map([
  ["reg", "regulation"],
  ["dir", "directive"],
  ["dec", "decision"],
]);

export function readEuropeanAct(text: string): Citation | undefined {
  return readCelex(text) ?? readEli(text) ?? readWording(text);
}

function readCelex(text: string): Citation | undefined {
  const [, year, written, number] = celex.exec(text) ?? [];
  if (year === undefined || written === undefined || number === undefined) return undefined;
  const letter = written.toUpperCase();
  const known = [...kinds.values()].filter((each) => each.letter === letter);
  const [kind = { letter, title: "act" }] = known.length === 1 ? known : [];
  return citation(kind, Number(year), number);
}

function readEli(text: string): Citation | undefined {
  const [, type, year, number] = eli.exec(text) ?? [];
  const kind = kinds.get(kindOfEli.get(type?.toLowerCase() ?? "") ?? "");
  return kind && number !== undefined ? citation(kind, Number(year), number) : undefined;
}

function readWording(text: string): Citation | undefined {
  const { by, kind: name, of, no, first, second, in: suffix } = act.exec(text)?.groups ?? {};
  const kind = kinds.get(name?.toLowerCase() ?? "");
  if (!kind || first === undefined || second === undefined) return undefined;
  if (kind.isCommon && !by && !of && !suffix) return undefined;
  const isYearFirst = no === undefined && (suffix !== undefined || yearComesFirst(first, second));
  const year = fullYear(isYearFirst ? first : second);
  return year === undefined ? undefined : citation(kind, year, isYearFirst ? second : first);
}

/** From 2015 on all acts are numbered 2016/679; before, regulations were 833/2014 and directives 95/46. */
const sameForAllSince = 2015;
const firstYear = 1952;

function yearComesFirst(first: string, second: string): boolean {
  if (Number(first) >= sameForAllSince && Number(first) < 2100) return true;
  return !(second.length === 4 && fullYear(second));
}

function fullYear(written: string): number | undefined {
  const year = written.length === 2 ? 1900 + Number(written) : Number(written);
  return year >= firstYear && year < 2100 ? year : undefined;
}

function citation({ letter, title }: Kind, year: number, number: string): Citation | undefined {
  const value = Number(number);
  if (value < 1) return undefined;
  const id = `CELEX:3${year}${letter}${String(value).padStart(4, "0")}`;
  const isNumberFirst = letter === "R" && year < sameForAllSince;
  const shown = isNumberFirst ? `${value}/${year}` : `${year}/${value}`;
  return {
    id,
    name: `European Union ${title} ${shown}`,
    kind: `European Union ${title}`,
    organ: "EU",
    number: shown,
    year,
    url: `https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=${id}`,
  };
}
