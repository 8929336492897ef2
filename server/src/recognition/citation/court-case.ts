// Cases before the International Court of Justice: ICJ:70 · Nicaragua v. United States of America · the
// Wall advisory opinion · the Court's advisory opinion of 19 July 2024 · the Gabčíkovo-Nagymaros case.

import {
  type CourtCase,
  casesBetween,
  casesByName,
  casesCalled,
  courtCaseWithId,
  decidedOn,
  factsOfCase,
  isAdvisory,
} from "../../registry/court-cases.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Citation } from "./citation.ts";

const COURT = "(?:(?:ICJ|International Court of Justice|Court|World Court)(?:'s)? )?";
const OF_COURT = "(?: of the (?:ICJ|International Court of Justice|Court))?";
const WORD = "(advisory opinion|opinion|advisory proceedings|judgment|judgement|ruling|case)";
const isId = /^ICJ(?::[1-9]\d{0,2}|-AO-[A-Z0-9-]{1,40})$/i;
const before = new RegExp(
  `^${COURT}${WORD}${OF_COURT} (?:(?:on|in|concerning|regarding|about|relating to|of) )?(?:the case concerning )?(?:the )?(.{1,250})$`,
  "i",
);
const behind = new RegExp(`^${COURT}(.{1,250}?) ${WORD}$`, "i");
const ofDate = new RegExp(
  `^${COURT}(advisory opinion|judgment)${OF_COURT} of (\\d{1,2} [A-Z][a-z]{2,8} \\d{4})$`,
  "i",
);
const withCourt = /^(?:ICJ|International Court of Justice)(?:'s)?[:,]? (.{1,250})$/i;
const versus = /^(.{1,120}?) (?:v|vs|versus)\.? (.{1,120})$/i;
const titleAndParties = /^([^()]{1,200}) \(([^()]{1,150})\)$/;
const year = /,? \((\d{4})\)$/;

/** Several where cases share the name, in the order of their numbers. */
export function readCourtCase(text: string, registry: Registry): readonly Citation[] {
  if (isId.test(text)) {
    const found = courtCaseWithId(text.toUpperCase());
    return found === undefined ? [] : [citation(found)];
  }
  const [, what = "", date] = ofDate.exec(text) ?? [];
  if (date !== undefined) return decidedOn(date, /^adv/i.test(what)).map(citation);

  const written = year.exec(text)?.[1];
  const found = casesNamed(text.replace(year, ""), registry);
  const meant = written === undefined ? found : found.filter((each) => isOfYear(each, written));
  return [...new Set(meant)].sort((a, b) => Number(a.number) - Number(b.number)).map(citation);
}

function casesNamed(name: string, registry: Registry): readonly CourtCase[] {
  const alone = [...casesByName(name), ...ofParties(name, registry)];
  if (alone.length > 0) return alone;
  const [, word = "", topic] = before.exec(name) ?? [];
  if (topic !== undefined) {
    const found = ofKind(calledOrBetween(topic.replace(/ case$/i, ""), registry), word);
    if (found.length > 0) return found;
  }
  const [, called, wordBehind = ""] = behind.exec(name) ?? [];
  if (called !== undefined) return ofKind(calledOrBetween(called, registry), wordBehind);
  const behindCourt = withCourt.exec(name)?.[1];
  return behindCourt === undefined ? [] : calledOrBetween(behindCourt, registry);
}

function calledOrBetween(name: string, registry: Registry): readonly CourtCase[] {
  const found = casesCalled(name);
  return found.length > 0 ? found : ofParties(name, registry);
}

/** Russia v. Georgia, whatever the States are called; before it may stand the case's name. */
function ofParties(name: string, registry: Registry): readonly CourtCase[] {
  const [, title, inParentheses] = titleAndParties.exec(name) ?? [];
  const [, first, second] = versus.exec(inParentheses ?? name) ?? [];
  if (first === undefined || second === undefined) return [];
  const applicants = statesOf(first, registry);
  const respondents = statesOf(second, registry);
  const found = applicants && respondents ? casesBetween(applicants, respondents) : [];
  if (title === undefined) return found;
  const called = casesCalled(title);
  return found.filter((each) => called.includes(each));
}

/** `undefined` where one of them is no known State. */
function statesOf(side: string, registry: Registry): readonly string[] | undefined {
  const one = stateNamed(side, registry);
  if (one !== undefined) return [one];
  const ids = side.split(/,? and |, /).map((name) => stateNamed(name, registry));
  const known = ids.filter((id) => id !== undefined);
  return known.length === ids.length ? known : undefined;
}

function stateNamed(name: string, registry: Registry): string | undefined {
  const found = registry.lookUp("actor", name);
  return found.length === 1 ? found[0]?.id : undefined;
}

function ofKind(cases: readonly CourtCase[], word: string): readonly CourtCase[] {
  if (/opinion|advisory/i.test(word)) return cases.filter(isAdvisory);
  return /judge?ment/i.test(word) ? cases.filter((each) => !isAdvisory(each)) : cases;
}

function isOfYear({ decided, begun }: CourtCase, written: string): boolean {
  return String(decided).startsWith(written) || String(begun) === written;
}

function citation(each: CourtCase): Citation {
  const { id, number, title, decided } = each;
  const year = decided === undefined ? undefined : Number(String(decided).slice(0, 4));
  const word = isAdvisory(each) ? "advisory opinion" : "judgment";
  return {
    id,
    name: title,
    kind: isAdvisory(each)
      ? "advisory proceedings before the International Court of Justice"
      : "case before the International Court of Justice",
    reading: title + (year ? `, ${word} (${year})` : ""),
    organ: "ICJ",
    number,
    ...(year && { year }),
    url: `https://www.icj-cij.org/case/${number}`,
    facts: factsOfCase(each),
  };
}
