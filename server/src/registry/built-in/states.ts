// States as entries, those of today and those that are gone, and the territories and other entities
// beside them.

import { once } from "../../text/once.ts";
import { dateInWords } from "../date.ts";
import type { Entity, Fact } from "../entity.ts";
import { depositaryFacts, membershipFacts, unitedNationsFact } from "./memberships.ts";
import { entity, fact, type Group } from "./names.ts";
import { type FormerStateRow, namesByLanguage, type StateRow, type TerritoryRow } from "./rows.ts";

export function stateEntity(id: string, row: StateRow): Entity {
  const { capital } = row;
  const note = row["capital-note"];
  const disputed = row["capital-disputed"];
  const groups: readonly Group[] = [
    { names: row.demonyms, why: "demonym" },
    { names: disputed ? [] : [capital], why: "capital" },
    { names: row["capital-spellings"], why: "capital" },
    { names: row.seats, why: "seat of government" },
    { names: row["former-capitals"], why: "former capital" },
    { names: row.predecessors, why: "predecessor" },
    ...namesInLanguages(id, row),
  ];
  // Each fact is looked for in all data: only for the cards that are read.
  const facts = once(() => [
    fact("Capital", note === undefined ? capital : `${capital} (${note})`),
    ...unitedNationsFact(row),
    ...membershipFacts(id),
    ...depositaryFacts(id),
  ]);
  return {
    ...entity(id, row, groups),
    category: "actor",
    kind: row.observer ? "observer State" : "State",
    get facts() {
      return facts();
    },
  };
}

export function territoryEntity(id: string, row: TerritoryRow): Entity {
  const groups: readonly Group[] = [
    { names: row.demonyms, why: "demonym" },
    { names: row.seat ? [row.seat] : [], why: "seat of government" },
    { names: row["seat-spellings"], why: "seat of government" },
  ];
  const facts = once(() => [...(row.seat ? [fact("Seat", row.seat)] : []), ...membershipFacts(id)]);
  return {
    ...entity(id, row, groups),
    category: "actor",
    kind: row.kind,
    get facts() {
      return facts();
    },
    ...(row["part-of"] && { partOf: row["part-of"] }),
  };
}

/** Its capital's name means a State of today, so it is told and not a name of this one. */
export function formerStateEntity(id: string, row: FormerStateRow): Entity {
  const { un } = row;
  const facts: Fact[] = [fact("Capital", row.capital)];
  if (row.founded) facts.push(fact("Founded", dateInWords(String(row.founded))));
  facts.push(fact("Ended", dateInWords(String(row.ended))));
  if (un) {
    const until = un.until && ` to ${dateInWords(un.until)}`;
    facts.push(fact("United Nations", `member from ${dateInWords(un.since)}${until ?? ""}`));
  }
  return {
    ...entity(id, row, [{ names: row.demonyms, why: "demonym" }]),
    category: "actor",
    kind: "former State",
    facts,
  };
}

/** Names by the languages that share them: "Angola" is one name in five. */
function namesInLanguages(id: string, row: StateRow): readonly Group[] {
  const languages = new Map<string, string[]>();
  for (const source of [namesByLanguage[id], row["other-languages"]]) {
    for (const [language, names] of Object.entries(source ?? {})) {
      for (const name of names) languages.set(name, [...(languages.get(name) ?? []), language]);
    }
  }
  return [...languages].map(([name, of]) => ({
    names: [name],
    why: whyOf(of),
    languages: [...new Set(of)],
  }));
}

const LANGUAGES: Readonly<Record<string, string>> = {
  ar: "Arabic",
  de: "German",
  es: "Spanish",
  fr: "French",
  pt: "Portuguese",
  ru: "Russian",
  zh: "Chinese",
};

function whyOf(languages: readonly string[]): string {
  if (languages.includes("en")) return "other name";
  const names = [...new Set(languages.map((language) => LANGUAGES[language] ?? language))].sort();
  const last = names.pop();
  return `name in ${names.length > 0 ? `${names.join(", ")} and ${last}` : last}`;
}
