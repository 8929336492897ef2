// Cases before the International Court of Justice, by number, by parties and by name: ICJ:70 · Nicaragua v.
// United States · the Oil Platforms case · the advisory opinion on Kosovo.

import { type CourtCase, courtCases } from "../registry/court-cases.ts";
import type { Registry } from "../registry/registry.ts";
import type { Citation } from "./citation.ts";

const id = /^ICJ:(\d{1,3})$/i;
const introduction =
  /^(?:(?:ICJ|International Court of Justice|Court)(?:'s)? )?(?:(?:case|judgment|advisory opinion|advisory proceedings)(?: (?:of|in|on|concerning))? )?(?:the )?/i;
const saysWhat = / (?:case|judgment|advisory opinion)$/i;
const titleAndParties = /^([^()]{1,200}) \(([^()]{1,150})\)$/;
const versus = /^(.{1,150}?) v(?:s|ersus)?\.? (.{1,150})$/;

/** All that a text may mean: the same parties may have met in several cases. */
export function readCourtCases(text: string, registry: Registry): readonly Citation[] {
  return casesMeant(text, registry).map((each) => citation(each, registry));
}

function casesMeant(text: string, registry: Registry): readonly CourtCase[] {
  const number = id.exec(text)?.[1];
  if (number !== undefined) return courtCases.filter((each) => each.number === number);
  const named = text.replace(introduction, "").replace(saysWhat, "");
  const [, title, inParentheses] = titleAndParties.exec(named) ?? [];
  const [, applicants, respondents] = versus.exec(inParentheses ?? named) ?? [];
  if (applicants !== undefined && respondents !== undefined) {
    const between = casesBetween(sideOf(applicants, registry), sideOf(respondents, registry));
    const titled = casesCalled(title ?? "").filter((each) => between.includes(each));
    return titled.length > 0 ? titled : between;
  }
  return named !== text || isUnmistakable(named) ? casesCalled(named) : [];
}

/** "Namibia" or "Oil Platforms" alone need not be a case; a long title can be nothing else. */
const isUnmistakable = (title: string) => title.split(" ").length > 3;

const byName = new Map<string, CourtCase[]>();
for (const each of courtCases) {
  for (const name of [each.name, ...(each.also ?? [])]) {
    const called = byName.get(name.toLowerCase()) ?? [];
    byName.set(name.toLowerCase(), called);
    called.push(each);
  }
}

function casesCalled(name: string): readonly CourtCase[] {
  return byName.get(name.toLowerCase()) ?? [];
}

/** The ids of the States on one side, sorted; nothing where one is not known. */
function sideOf(text: string, registry: Registry): string | undefined {
  const one = stateNamed(text, registry);
  if (one !== undefined) return one;
  const ids = text.split(/,? and |, /).map((name) => stateNamed(name, registry));
  return ids.includes(undefined) ? undefined : key(ids.filter((each) => each !== undefined));
}

function stateNamed(name: string, registry: Registry): string | undefined {
  const found = registry.lookUp("actor", name);
  return found.length === 1 ? found[0]?.id : undefined;
}

const key = (ids: readonly string[]) => [...ids].sort().join(" ");

function casesBetween(
  applicants: string | undefined,
  respondents: string | undefined,
): readonly CourtCase[] {
  return courtCases.filter(
    ({ parties }) => parties && key(parties[0]) === applicants && key(parties[1]) === respondents,
  );
}

function citation({ number, name, parties }: CourtCase, registry: Registry): Citation {
  const side = (ids: readonly string[]) =>
    ids.map((each) => registry.entity("actor", each)?.name ?? each).join(" and ");
  const between = parties ? ` (${side(parties[0])} v. ${side(parties[1])})` : "";
  return {
    id: `ICJ:${number}`,
    name: `${name}${between}`,
    kind: parties
      ? "case before the International Court of Justice"
      : "advisory opinion of the International Court of Justice",
    organ: "ICJ",
    number,
    url: `https://www.icj-cij.org/case/${number}`,
  };
}
