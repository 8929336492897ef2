// The cases before the International Court of Justice: by number, by what they are called, and by who
// brought them against whom.

import { once } from "../text/once.ts";
import data from "./data/court-cases.yaml";
import { dateInWords } from "./date.ts";
import type { Entity, Fact } from "./entity.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";

export interface CourtCaseRow {
  /** In place of `ICJ:` and the number. */
  readonly id?: string;
  /** The Court's title, without the parties. */
  readonly name: string;
  /** The parties as the Court puts them: `Nicaragua v. United States of America`. */
  readonly between?: string;
  /** Ids of States. */
  readonly parties?: readonly [applicants: readonly string[], respondents: readonly string[]];
  readonly "asked-by"?: string;
  readonly begun?: number;
  readonly decided?: string | number;
  readonly called?: readonly string[];
  readonly also?: readonly string[];
}

export interface CourtCase extends CourtCaseRow {
  readonly id: string;
  /** In the Court's General List. */
  readonly number: string;
  /** With the parties. */
  readonly title: string;
}

type Rows = Readonly<Record<string, CourtCaseRow>>;

export const courtCases: readonly CourtCase[] = Object.entries(
  (data as { readonly cases: Rows }).cases,
).map(([number, row]) => ({
  ...row,
  id: row.id ?? `ICJ:${number}`,
  number,
  title: row.between === undefined ? row.name : `${row.name} (${row.between})`,
}));

const byNumber = new Map(courtCases.map((each) => [each.number, each]));
const byId = new Map(courtCases.map((each) => [each.id, each]));

export function courtCase(number: string): CourtCase | undefined {
  return byNumber.get(number);
}

/** `ICJ:70` · `ICJ-AO-WALL-2004`; a number leads to its case also where another id is usual. */
export function courtCaseWithId(id: string): CourtCase | undefined {
  return id.startsWith("ICJ:") ? byNumber.get(id.slice(4)) : byId.get(id);
}

export function isAdvisory({ between }: CourtCase): boolean {
  return between === undefined;
}

/** What a hover says of it. */
export function factsOfCase(each: CourtCase): readonly Fact[] {
  const { "asked-by": asked, begun, decided } = each;
  const facts: Fact[] = [];
  if (asked) facts.push({ label: "Asked by", value: asked });
  if (begun) facts.push({ label: "Submitted", value: String(begun) });
  if (decided) {
    const label = isAdvisory(each) ? "Opinion" : "Judgment";
    facts.push({ label, value: dateInWords(String(decided)) });
  }
  return facts;
}

/** A title of fewer words ("Oil Platforms", "Western Sahara") need not be a case when it stands alone. */
const UNMISTAKABLE_WORDS = 5;

const namesAlone = once(() =>
  index(({ title, name, between, also = [] }) => [
    ...[title, name].filter((text) => text.split(" ").length >= UNMISTAKABLE_WORDS),
    ...(between ? [title, between] : []),
    ...also,
  ]),
);

const namesOfCases = once(() =>
  index(({ title, name, between = title, called = [], also = [] }) => [
    title,
    name,
    between,
    ...called,
    ...also,
  ]),
);

/** Cases by a name that no other thing has: with the parties, or usual. Several where they share it. */
export function casesByName(name: string): readonly CourtCase[] {
  return found(namesAlone(), name);
}

/** Cases by a name that stands with "case", "judgment" or "advisory opinion": Nicaragua, Wall. */
export function casesCalled(name: string): readonly CourtCase[] {
  return found(namesOfCases(), name);
}

/** Cases that these States brought against those, or with them; by their ids, in any order. */
export function casesBetween(
  applicants: readonly string[],
  respondents: readonly string[],
): readonly CourtCase[] {
  const sought = [key(applicants), key(respondents)].join();
  return courtCases.filter(({ parties }) => parties && parties.map(key).join() === sought);
}

const key = (ids: readonly string[]) => [...ids].sort().join(" ");

/** Advisory opinions (or judgments) of a date in words: `9 July 2004`. */
export function decidedOn(words: string, inOpinion: boolean): readonly CourtCase[] {
  const date = words.toLowerCase();
  return courtCases.filter(
    (each) =>
      each.decided !== undefined &&
      isAdvisory(each) === inOpinion &&
      dateInWords(String(each.decided)).toLowerCase() === date,
  );
}

function found(names: NameIndex, name: string): readonly CourtCase[] {
  return names.lookUp(name).flatMap(({ id }) => courtCase(id) ?? []);
}

function index(namesOf: (each: CourtCase) => readonly string[]): NameIndex {
  return nameIndex(courtCases.map((each) => named(each.number, namesOf(each))));
}

/** As an entity whose names all count alike, also without accents. */
function named(id: string, names: readonly string[]): Entity {
  const plain = names.map((name) => name.normalize("NFD").replace(/\p{M}/gu, ""));
  return {
    id,
    category: "law",
    kind: "case",
    name: id,
    aliases: [...new Set([...names, ...plain])].map((text) => ({ text, why: "abbreviation" })),
    facts: [],
    source: "built-in",
  };
}
