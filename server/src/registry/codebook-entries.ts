// The entries of a codebook: actors, laws and topics (entities) and positions, field by field.

import type { Node } from "yaml";
import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import {
  type Field,
  fieldsOf,
  isMapping,
  itemsOf,
  type Reading,
  rangeOf,
  readFields,
  textOf,
  textsOf,
} from "./codebook-yaml.ts";
import { isDate } from "./date.ts";
import type {
  Alias,
  Category,
  DeclaredAt,
  Entity,
  Fact,
  HistoryEntry,
  Membership,
  Position,
} from "./entity.ts";

/** An entity as far as one codebook describes it. */
export interface CodebookEntity
  extends Partial<Omit<Entity, "id" | "category" | "source" | "declaredAt">> {
  readonly id: string;
  readonly category: Category;
  readonly declaredAt: DeclaredAt;
}

type Writable<T> = { -readonly [Key in keyof T]: T[Key] };
type FieldReader = (value: Node, where: string) => void;

/** `undefined` where what stands behind the id is no mapping. */
export function readEntity(
  reading: Reading,
  category: Category,
  { key: id, value, start, end }: Field,
  file: string,
): CodebookEntity | undefined {
  const entity: Writable<CodebookEntity> = { id, category, declaredAt: { file, start, end } };
  if (value === undefined) return entity;
  const text = textReader(reading);
  const texts = textsReader(reading);
  const common: [string, FieldReader][] = [
    ["name", text((name) => (entity.name = name))],
    [
      "aliases",
      (node, where) => {
        entity.aliases = readAliases(reading, node, where);
      },
    ],
    ["note", text((note) => (entity.note = note))],
  ];
  const ofActorsAndLaws: [string, FieldReader][] = [
    ["official-name", text((name) => (entity.officialName = name))],
    ["kind", text((kind) => (entity.kind = kind))],
    [
      "part-of",
      (node, where) => {
        const whole = textOf(reading, node, where);
        if (whole === undefined) return;
        entity.partOf = whole;
        if (category === "actor") reading.keep({ of: "actor", name: whole, ...rangeOf(node) });
      },
    ],
    ["url", webAddressReader(reading, (url) => (entity.url = url))],
    [
      "ids",
      (node, where) => {
        entity.facts = readIds(reading, node, where);
      },
    ],
  ];
  const ofActors: [string, FieldReader][] = [
    [
      "members",
      (node, where) => {
        entity.members = readMemberships(reading, node, where);
      },
    ],
    [
      "acts-for",
      (node, where) => {
        entity.actsFor = readMemberships(reading, node, where);
      },
    ],
  ];
  const ofTopics: [string, FieldReader][] = [
    ["parent", text((parent) => (entity.parent = parent))],
    ["definition", text((definition) => (entity.definition = definition))],
    ["examples", texts((examples) => (entity.examples = examples))],
    ["patterns", texts((patterns) => (entity.patterns = patterns))],
  ];
  const readers: Readonly<Record<Category, readonly [string, FieldReader][]>> = {
    actor: [...common, ...ofActorsAndLaws, ...ofActors],
    law: [...common, ...ofActorsAndLaws],
    topic: [...common, ...ofTopics],
  };
  const colour: [string, FieldReader] = ["colour", text((name) => (entity.colour = name))];
  readFields(
    reading,
    value,
    `${category} “${inMessage(id)}”`,
    new Map([...readers[category], colour]),
  );
  return isMapping(value) ? entity : undefined;
}

/** `undefined` where the id cannot be one, or what stands behind it is no mapping. */
export function readPosition(
  reading: Reading,
  { key: id, value, start, end }: Field,
  file: string,
): Position | undefined {
  const position: Writable<Position> = {
    id,
    title: id,
    to: [],
    history: [],
    declaredAt: { file, start, end },
  };
  if (value !== undefined) {
    const text = textReader(reading);
    const actors = actorsReader(reading);
    const statuses: (Range & { readonly name: string })[] = [];
    const readers = new Map<string, FieldReader>([
      [
        "kind",
        (node, where) => {
          const kind = textOf(reading, node, where);
          if (kind === undefined) return;
          position.kind = kind;
          reading.keep({ of: "kind of position", name: kind, ...rangeOf(node) });
        },
      ],
      ["title", text((title) => (position.title = title))],
      ["to", actors((to) => (position.to = to))],
      ["by", actors((by) => (position.by = by))],
      ["note", text((note) => (position.note = note))],
      ["part-of", text((whole) => (position.partOf = whole))],
      ["replaces", text((earlier) => (position.replaces = earlier))],
      [
        "history",
        (node, where) => {
          position.history = readHistory(reading, node, where, statuses);
        },
      ],
    ]);
    readFields(reading, value, `position “${inMessage(id)}”`, readers);
    for (const status of statuses) {
      reading.keep({ of: "status", kind: position.kind, ...status });
    }
    if (!isMapping(value)) return undefined;
  }
  // The id of a vote may be the citation of the text voted on.
  if (!/[/.:]/.test(id) || position.kind === "vote") return position;
  reading.report(
    { start, end },
    `“${inMessage(id)}” cannot be the id of a position, and is left out. Take “/”, “.” and “:” out of it; hyphens may stand there.`,
  );
  return undefined;
}

function textReader(reading: Reading): (set: (text: string) => void) => FieldReader {
  return (set) => (node, where) => {
    const text = textOf(reading, node, where);
    if (text !== undefined) set(text);
  };
}

function textsReader(reading: Reading): (set: (texts: readonly string[]) => void) => FieldReader {
  return (set) => (node, where) => set(textsOf(reading, node, where));
}

/** A list of actors, kept to be judged. */
function actorsReader(reading: Reading): (set: (ids: readonly string[]) => void) => FieldReader {
  return (set) => (node, where) => {
    const ids: string[] = [];
    for (const item of itemsOf(reading, node)) {
      const name = textOf(reading, item, where);
      if (name === undefined) continue;
      ids.push(name);
      reading.keep({ of: "actor", name, ...rangeOf(item) });
    }
    set(ids);
  };
}

function webAddressReader(reading: Reading, set: (url: string) => void): FieldReader {
  return (node, where) => {
    const url = textOf(reading, node, where);
    if (url === undefined) return;
    if (/^https?:\/\/\S+$/i.test(url)) set(url);
    else {
      reading.report(
        rangeOf(node),
        `${where} is no web address, and is left out. Write the whole of it, from https:// on.`,
      );
    }
  };
}

function dateReader(reading: Reading, set: (date: string) => void): FieldReader {
  return (node, where) => {
    const date = textOf(reading, node, where);
    if (date === undefined) return;
    if (isDate(date)) set(date);
    else {
      reading.report(
        rangeOf(node),
        `${where} is no date, and is left out. Write 2024-12-18, 2024-12 or 2024.`,
      );
    }
  };
}

function readAliases(reading: Reading, node: Node, where: string): readonly Alias[] {
  const aliases: Alias[] = [];
  for (const item of itemsOf(reading, node)) {
    const alias: Writable<Alias> = { text: "", why: "codebook" };
    if (isMapping(item)) {
      const readers = new Map<string, FieldReader>([
        ["name", textReader(reading)((text) => (alias.text = text))],
        ["since", dateReader(reading, (date) => (alias.since = date))],
        ["until", dateReader(reading, (date) => (alias.until = date))],
      ]);
      readFields(reading, item, `an item of ${where}`, readers);
      if (alias.text === "") {
        reading.report(
          rangeOf(item),
          `An item of ${where} has no name, and is left out. Write { name: …, since: 2023-11 }.`,
        );
      }
    } else alias.text = textOf(reading, item, `an item of ${where}`) ?? "";
    if (alias.text !== "") aliases.push(alias);
  }
  return aliases;
}

function readMemberships(reading: Reading, node: Node, where: string): readonly Membership[] {
  const memberships: Membership[] = [];
  for (const item of itemsOf(reading, node)) {
    const membership: Writable<Membership> = { id: "" };
    const readId: FieldReader = (idNode, whereId) => {
      const name = textOf(reading, idNode, whereId) ?? "";
      membership.id = name;
      if (name !== "") reading.keep({ of: "actor", name, ...rangeOf(idNode) });
    };
    if (isMapping(item)) {
      const text = textReader(reading);
      const readers = new Map<string, FieldReader>([
        ["id", readId],
        ["role", text((role) => (membership.role = role))],
        ["since", dateReader(reading, (date) => (membership.since = date))],
        ["until", dateReader(reading, (date) => (membership.until = date))],
      ]);
      readFields(reading, item, `an item of ${where}`, readers);
      if (membership.id === "") {
        reading.report(
          rangeOf(item),
          `An item of ${where} has no id, and is left out. Write { id: RUS, since: 2023-11 }.`,
        );
      }
    } else readId(item, `an item of ${where}`);
    if (membership.id !== "") memberships.push(membership);
  }
  return memberships;
}

function readHistory(
  reading: Reading,
  node: Node,
  where: string,
  statuses: (Range & { readonly name: string })[],
): readonly HistoryEntry[] {
  const history: HistoryEntry[] = [];
  for (const item of itemsOf(reading, node)) {
    const entry: Writable<HistoryEntry> = { date: "", status: "" };
    const text = textReader(reading);
    const readers = new Map<string, FieldReader>([
      ["date", dateReader(reading, (date) => (entry.date = date))],
      [
        "status",
        (statusNode, whereStatus) => {
          const name = textOf(reading, statusNode, whereStatus) ?? "";
          entry.status = name;
          if (name !== "") statuses.push({ name, ...rangeOf(statusNode) });
        },
      ],
      ["source", text((source) => (entry.source = source))],
      ["note", text((note) => (entry.note = note))],
    ]);
    readFields(reading, item, `an item of ${where}`, readers);
    if (entry.date !== "" && entry.status !== "") history.push(entry);
    else if (isMapping(item)) {
      reading.report(
        rangeOf(item),
        `An item of ${where} needs a date and a status, and is left out. Write { date: 2025-01-10, status: open }.`,
      );
    }
  }
  return history;
}

/** Identifiers elsewhere (`wikidata: Q42`), shown as they stand. */
function readIds(reading: Reading, node: Node, where: string): readonly Fact[] {
  const facts: Fact[] = [];
  for (const { key, value } of fieldsOf(reading, node, where)) {
    if (value === undefined) continue;
    const text = textOf(reading, value, `“${inMessage(key)}” in ${where}`);
    if (text !== undefined) facts.push({ label: key, value: text });
  }
  return facts;
}
