// What all built-in entries have in common: their names, and the aliases made from them.

import type { Alias, Entity, Fact } from "../entity.ts";

/** A day, a month or a year; YAML reads a year as a number. */
export type Day = string | number;

/** A name, or one with the dates between which it was borne (`until`: of the change). */
export type Named = string | NameWithDates;

export interface NameWithDates {
  readonly name: string;
  readonly since?: Day;
  readonly until?: Day;
}

/** The fields that each row of a data file may have. */
export interface Names {
  readonly name: string;
  readonly official?: string;
  readonly also?: readonly Named[];
  readonly abbreviations?: readonly Named[];
  readonly former?: readonly Named[];
  readonly metonyms?: readonly Named[];
  readonly note?: string;
  /** What decides in doubt, where that is not what the head of the file says. */
  readonly source?: string;
}

export interface Group {
  readonly names: readonly Named[] | undefined;
  /** As in Alias. */
  readonly why: string;
  readonly languages?: readonly string[];
}

type Common = Pick<Entity, "id" | "name" | "officialName" | "aliases" | "source" | "note">;

/** The common fields; `groups` are further names, in the order in which they are shown. */
export function entity(id: string, row: Names, groups: readonly Group[] = []): Common {
  const all: readonly Group[] = [
    { names: row.also, why: "other name" },
    { names: row.abbreviations, why: "abbreviation" },
    ...groups.filter(({ languages }) => !languages),
    { names: row.metonyms, why: "metonym" },
    { names: row.former, why: "former name" },
    ...groups.filter(({ languages }) => languages),
  ];
  return {
    id,
    name: row.name,
    ...(row.official && row.official !== row.name && { officialName: row.official }),
    aliases: aliases([row.name, row.official ?? row.name, id], all),
    source: "built-in",
    ...(row.note && { note: row.note }),
  };
}

/** Each text once, and beside one with accents the same without them: many keyboards lack them. */
function aliases(known: readonly string[], groups: readonly Group[]): readonly Alias[] {
  const seen = new Set(known);
  const made: Alias[] = [];
  const add = (alias: Alias) => {
    if (seen.has(alias.text)) return;
    seen.add(alias.text);
    made.push(alias);
  };
  for (const { names, why, languages } of groups) {
    for (const name of names ?? []) add({ ...aliasOf(name, why), ...(languages && { languages }) });
  }
  for (const text of known) add({ text: withoutAccents(text), why: "other spelling" });
  for (const alias of [...made]) {
    const text = withoutAccents(alias.text);
    // "Irã" is Iran, but "Ira" is a name and a word.
    if (!alias.languages || text.length > 3) add({ ...alias, text, why: "other spelling" });
  }
  return made;
}

function aliasOf(name: Named, why: string): Alias {
  if (typeof name === "string") return { text: name, why };
  return {
    text: name.name,
    why,
    ...(name.since !== undefined && { since: String(name.since) }),
    ...(name.until !== undefined && { until: String(name.until) }),
  };
}

const isPlain = /^[ -~]*$/;

/** Of Latin letters only: elsewhere the marks make other letters. */
function withoutAccents(text: string): string {
  if (isPlain.test(text)) return text;
  return text
    .normalize("NFD")
    .replace(/(\p{Script=Latin})\p{M}+/gu, "$1")
    .normalize("NFC");
}

export function fact(label: string, value: string): Fact {
  return { label, value };
}
