// The built-in entries, made from the data files: States, organs and organisations, instruments.
// The files' shape is not checked here; test/registry/data.test.ts does that.

import instruments from "./data/instruments.yaml";
import organisations from "./data/organisations.yaml";
import states from "./data/states.yaml";
import { dateInWords } from "./date.ts";
import type { Alias, Entity, Fact, Membership } from "./entity.ts";

interface Names {
  readonly name: string;
  readonly official?: string;
  readonly also?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly former?: readonly string[];
  readonly metonyms?: readonly string[];
  readonly note?: string;
}

export interface StateRow extends Names {
  readonly demonyms: readonly string[];
  readonly capital: string;
  readonly "capital-note"?: string;
  /** Its name alone is not taken for the State. */
  readonly "capital-disputed"?: true;
  readonly seats?: readonly string[];
  readonly un?: string;
  readonly observer?: string;
  readonly permanent?: boolean;
}

export interface OrganisationRow extends Names {
  readonly kind: string;
  readonly "part-of"?: string;
  readonly founded?: string | number;
  readonly seat?: string;
  readonly mandate?: string;
  readonly members?: readonly MembersRow[];
}

interface MembersRow {
  readonly ids: readonly string[];
  readonly since?: string | number;
  readonly until?: string | number;
}

export interface InstrumentRow extends Names {
  readonly kind: string;
  readonly "part-of"?: string;
  readonly adopted?: string;
  readonly signed?: string;
  readonly opened?: string;
  readonly at?: string;
  readonly "in-force"?: string;
  readonly "not-in-force"?: boolean;
  readonly ended?: string;
  readonly depositaries?: readonly string[];
  readonly url?: string;
}

type Rows<Row> = Readonly<Record<string, Row>>;

const stateRows = (states as { readonly states: Rows<StateRow> }).states;
const organisationRows = (organisations as { readonly organisations: Rows<OrganisationRow> })
  .organisations;
const instrumentRows = (instruments as { readonly instruments: Rows<InstrumentRow> }).instruments;

/** All built-in entries, in the order of the data files. */
export function builtInEntities(): readonly Entity[] {
  return [
    ...Object.entries(stateRows).map(([id, row]) => stateEntity(id, row)),
    ...Object.entries(organisationRows).map(([id, row]) => organisationEntity(id, row)),
    ...Object.entries(instrumentRows).map(([id, row]) => instrumentEntity(id, row)),
  ];
}

function stateEntity(id: string, row: StateRow): Entity {
  const facts = [fact("Capital", withNote(row.capital, row["capital-note"]))];
  if (row.un) facts.push(fact("United Nations", `member since ${dateInWords(row.un)}`));
  if (row.observer) {
    facts.push(fact("United Nations", `observer State since ${dateInWords(row.observer)}`));
  }
  if (row.permanent) facts.push(fact("Security Council", "permanent member"));
  const named: Named[] = [
    [row.demonyms, "demonym"],
    [row["capital-disputed"] ? [] : [row.capital], "capital"],
    [row.seats, "metonym"],
  ];
  const kind = row.observer ? "observer State" : "State";
  return { ...entity(id, row, named), category: "actor", kind, facts };
}

function organisationEntity(id: string, row: OrganisationRow): Entity {
  const facts: Fact[] = [];
  if (row.founded) facts.push(fact("Founded", dateInWords(String(row.founded))));
  if (row.mandate) facts.push(fact("Mandate", row.mandate));
  if (row.seat) facts.push(fact("Seat", row.seat));
  return {
    ...entity(id, row, []),
    category: "actor",
    kind: row.kind,
    facts,
    ...(row["part-of"] && { partOf: row["part-of"] }),
    ...(row.members && { members: row.members.flatMap(memberships) }),
  };
}

function instrumentEntity(id: string, row: InstrumentRow): Entity {
  const facts: Fact[] = [];
  const place = (date: string) => dateInWords(date) + (row.at ? `, ${row.at}` : "");
  if (row.adopted) facts.push(fact("Adopted", place(row.adopted)));
  if (row.opened) facts.push(fact("Opened for signature", place(row.opened)));
  if (row.signed) facts.push(fact("Signed", place(row.signed)));
  if (row["not-in-force"]) facts.push(fact("In force", "not yet"));
  const since = row["in-force"];
  if (since && row.ended) {
    facts.push(fact("In force", `from ${dateInWords(since)} to ${dateInWords(row.ended)}`));
  } else if (since) {
    facts.push(fact("In force", `since ${dateInWords(since)}`));
  }
  if (row.depositaries) {
    const names = row.depositaries.map((key) => (stateRows[key] ?? organisationRows[key])?.name);
    facts.push(fact(names.length > 1 ? "Depositaries" : "Depositary", names.join(", ")));
  }
  return {
    ...entity(id, row, []),
    category: "law",
    kind: row.kind,
    facts,
    ...(row["part-of"] && { partOf: row["part-of"] }),
    ...(row.url && { url: row.url }),
  };
}

type Named = readonly [texts: readonly string[] | undefined, why: string];

function entity(id: string, row: Names, more: readonly Named[]) {
  const named: Named[] = [
    [row.also, "other name"],
    [row.abbreviations, "abbreviation"],
    ...more,
    [row.metonyms, "metonym"],
    [row.former, "former name"],
  ];
  return {
    id,
    name: row.name,
    ...(row.official && row.official !== row.name && { officialName: row.official }),
    aliases: aliasesOf([row.name, row.official ?? row.name, id], named),
    source: "built-in" as const,
    ...(row.note && { note: row.note }),
  };
}

/** Each text once, and beside one with accents the same without them: many keyboards lack them. */
function aliasesOf(known: readonly string[], named: readonly Named[]): readonly Alias[] {
  const seen = new Set(known);
  const aliases: Alias[] = [];
  const add = (text: string, why: string) => {
    if (seen.has(text)) return;
    seen.add(text);
    aliases.push({ text, why });
  };
  for (const [texts, why] of named) for (const text of texts ?? []) add(text, why);
  for (const text of [...seen]) add(withoutAccents(text), "other spelling");
  return aliases;
}

function withoutAccents(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "");
}

function memberships({ ids, since, until }: MembersRow): readonly Membership[] {
  return ids.map((id) => ({
    id,
    ...(since !== undefined && { since: String(since) }),
    ...(until !== undefined && { until: String(until) }),
  }));
}

function fact(label: string, value: string): Fact {
  return { label, value };
}

function withNote(value: string, note: string | undefined): string {
  return note === undefined ? value : `${value} (${note})`;
}
