// What is called a treaty, a declaration … by a name that the registry does not have word for word. It may
// still be known by other hyphens, or by a part of its full name; else an id is made from its words.

import type { Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { withDate } from "./dates.ts";
import { endOfLongestName, idsNamed, idsWithWords } from "./known-names.ts";
import type { LawFinding } from "./law-finding.ts";
import { headOf, ruleOf } from "./law-heads.ts";
import { endOfName, startOfName } from "./name-words.ts";

/** Words that name nothing by themselves: "Joint Declaration", "Peace Agreement". */
const general = new Set(
  "new draft joint political final optional additional common national international global regional peace trade ceasefire free framework comprehensive general special development reform key core basic guiding democratic fundamental founding universal multilateral bilateral trilateral partnership cooperation security strategic ministerial our draft revised first second third interim future historic landmark international legally binding proposed action ambitious one two three four five six seven eight nine ten eleven twelve last same".split(
    " ",
  ),
);
/** Bodies and meetings are no instruments: "Compact Secretariat", "Convention Centre". */
const bodyBehind =
  /\s+(?:Committee|Commission|Council|Conference|Organi[sz]ation|Secretariat|Cent(?:re|er)|Office|Court|Bank|Fund|Group|Tribunal|Corporation|Authority|Summit)\b/y;
const titleAhead = /^\s+(?:of|on|for|against|to|relat|concern|regard|betw|bann|prohib)/;
const indefinite = /\b(?:[Aa]n?|[Nn]ew|[Aa]ny|[Ee]very|[Ss]uch|[Nn]o)\s+(?:[a-z-]+\s+){0,3}$/;

/** The name around the head from `start` to `end`. */
export function readUnknownName(
  text: string,
  start: number,
  end: number,
  registry: Registry,
): LawFinding | undefined {
  const name = nameAround(text, start, end, registry);
  if (name === undefined) return undefined;
  const { head, begins, ends } = name;
  const dated = withDate(text, begins, withYearBehind(text, head, ends));
  const range = { start: dated.start, end: dated.end };
  const written = text.slice(begins, ends);
  const known = knownAs(written, begins, dated, text, registry);
  if (known.length > 0) return nameFound(range, known, written);
  const isDated = dated.start < begins || dated.end > ends;
  if (!isClear(text, name, isDated, registry)) return undefined;
  const likely = ofYear(idsWithWords(written, registry), dated.year, registry);
  return { kind: "unknown name", ...range, id: madeId(written), head, likely };
}

interface Name {
  readonly head: string;
  /** "Geneva agreement" */
  readonly isSmall: boolean;
  readonly begins: number;
  /** Where the head begins and ends. */
  readonly start: number;
  readonly end: number;
  readonly ends: number;
}

const properBefore = /[A-Z][\p{L}'’.-]*\s+$/u;
const memorandumOf = /^\s+of\s+(?:Understanding|Cooperation|Agreement)\b/;

function nameAround(
  text: string,
  start: number,
  headEnd: number,
  registry: Registry,
): Name | undefined {
  const word = text.slice(start, headEnd);
  const head = headOf(word);
  const isSmall = /^[a-z]/.test(word);
  if (isSmall && !properBefore.test(text.slice(Math.max(0, start - 24), start))) return undefined;
  const [of = ""] = memorandumOf.exec(text.slice(headEnd, headEnd + 20)) ?? [];
  const end = headEnd + (head === "memorandum" ? of.length : 0);
  const begins = startOfName(text, start, registry);
  const reaches = isSmall ? end : endOfName(text, end, begins < start, registry);
  const isTitled = reaches > end || titleAhead.test(text.slice(end, end + 12));
  const longest = isTitled && !isSmall ? endOfLongestName(text, begins, end, registry) : undefined;
  const ends = longest ?? reaches;
  if ((begins === start && ends === end) || (ends === end && isBody(text, end))) return undefined;
  return { head, isSmall, begins, start, end, ends };
}

/** Whether what the registry does not know is clearly one instrument's name. */
function isClear(text: string, name: Name, isDated: boolean, registry: Registry): boolean {
  const { head, isSmall, begins, start, end, ends } = name;
  const rule = ruleOf(head);
  if (rule === undefined || weakest.has(head) || (isSmall && !isDated)) return false;
  const modifiers = text.slice(begins, start).trim();
  if (plans.has(head) && !isTelling(modifiers.split(/\s+/).at(-1) ?? "")) return false;
  const isProper = modifiers.split(/[\s-]+/).some(isTelling);
  if (!isProper && ends === end) return false;
  if (rule.named === "before" && !isProper && !/^guiding$/i.test(modifiers)) return false;
  if (weak.has(head) && !isOfActor(modifiers, registry) && !isDated) return false;
  const before = text.slice(Math.max(0, start - 60), start);
  return begins < start || !indefinite.test(before);
}

/** Plans and agendas are adopted texts only when somebody's or some year's. */
const weak = new Set(["agenda", "arrangement"]);
/** Of these, none that the registry does not know. */
const weakest = new Set(["framework"]);
/** Right before these stands the place or the name: "Johannesburg Action Plan". */
const plans = new Set([
  "action plan",
  "plan of action",
  "programme of action",
  "platform for action",
]);

function isOfActor(modifiers: string, registry: Registry): boolean {
  return modifiers.split(/\s+/).length < 5 && registry.lookUp("actor", modifiers).length > 0;
}

function isTelling(word: string): boolean {
  return (
    word !== "" && /^[A-Z]/.test(word) && !general.has(word.toLowerCase().replace(/['’]s$/, ""))
  );
}

function isBody(text: string, end: number): boolean {
  bodyBehind.lastIndex = end;
  return bodyBehind.test(text);
}

const yearOfAct = /\s+(?:19|20)\d\d\b/y;

/** "… Act 2023": only acts have it so. */
function withYearBehind(text: string, head: string, end: number): number {
  if (head !== "act") return end;
  yearOfAct.lastIndex = end;
  return yearOfAct.test(text) ? yearOfAct.lastIndex : end;
}

function knownAs(
  name: string,
  begins: number,
  dated: { readonly start: number; readonly end: number },
  text: string,
  registry: Registry,
): readonly string[] {
  const whole = idsNamed(text.slice(dated.start, dated.end), registry);
  if (whole.length > 0) return whole;
  const named = idsNamed(name, registry);
  if (named.length > 0) return named;
  return dated.start < begins ? idsNamed(text.slice(dated.start, begins) + name, registry) : [];
}

function nameFound(
  range: { readonly start: number; readonly end: number },
  ids: readonly string[],
  name: string,
): LawFinding {
  return { kind: "name", ...range, ids, name, why: "other spelling", isBodyOfLaw: false };
}

/** Those that a fact dates to this year; all where none is, or no year is given. */
export function ofYear(
  ids: readonly string[],
  year: number | undefined,
  registry: Registry,
): readonly string[] {
  if (year === undefined || ids.length < 2) return ids;
  const fitting = ids.filter((id) => isOfYear(registry.entity("law", id), String(year)));
  return fitting.length > 0 ? fitting : ids;
}

function isOfYear(entity: Entity | undefined, year: string): boolean {
  if (entity === undefined) return false;
  return (
    entity.name.includes(year) ||
    entity.facts.some(({ label, value }) => label !== "In force" && value.includes(year))
  );
}

const smallWords = new Set(
  "a an and at by concerning for from in of on or regarding relating the to with".split(" "),
);
const LONGEST_ID = 60;

function madeId(name: string): string {
  const words = name
    .normalize("NFKD")
    .replace(/[\p{M}'’]/gu, "")
    .split(/[^A-Za-z0-9]+/)
    .filter((word) => word !== "" && !smallWords.has(word.toLowerCase()));
  let id = "";
  for (const word of words) {
    if (id.length + word.length >= LONGEST_ID) break;
    id += `${id && "-"}${word.toUpperCase()}`;
  }
  return id;
}
