// The registry: what actors, laws, topics and positions there are, and how a text names them.
// Immutable. The built-in one holds the data files; codebooks lay theirs over it (language.md 5, 6).

import { builtInEntities } from "./built-in.ts";
import type { Codebook } from "./codebook.ts";
import type { CodebookEntity } from "./codebook-entries.ts";
import type {
  Alias,
  Category,
  Entity,
  Fact,
  HistoryEntry,
  Kind,
  Position,
  Severity,
  Wording,
} from "./entity.ts";
import type { IgnoredWords } from "./ignored-words.ts";
import { type NameIndex, nameIndex } from "./name-index.ts";

export interface Registry {
  /** The entry with exactly this id; for `PERSON:Name` one is made where none is declared. */
  entity(category: Category, id: string): Entity | undefined;
  /** Nothing: unknown; one: found; several: ambiguous, to be offered and not guessed. */
  lookUp(category: Category, text: string): readonly Entity[];
  /** The entries whose names are spelt most like `text`, nearest first. */
  suggest(category: Category, text: string, limit: number): readonly Entity[];
  all(category: Category): Iterable<Entity>;
  readonly positions: ReadonlyMap<string, Position>;
  /** The kinds of mark that codebooks declare. */
  readonly kinds: ReadonlyMap<string, Kind>;
  /** By code of diagnostic, where a codebook's `check` sets it. */
  readonly severities: ReadonlyMap<string, Severity>;
  /** Where a codebook ranks verbs. */
  readonly wording: Wording;
  /** What codebooks do not want to have proposed for marking. */
  readonly ignored: readonly IgnoredWords[];
}

/** The registry without any codebook; always the same object. */
export const builtInRegistry: () => Registry = (() => {
  let registry: Registry | undefined;
  return () => {
    registry ??= makeRegistry(builtInContents());
    return registry;
  };
})();

/** `base` with the codebooks over it, of which later ones are nearer and win, id by id. */
export function withCodebooks(base: Registry, codebooks: readonly Codebook[]): Registry {
  if (codebooks.length === 0) return base;
  const contents: Contents = {
    actor: byId(base.all("actor")),
    law: byId(base.all("law")),
    topic: byId(base.all("topic")),
    positions: new Map(base.positions),
    kinds: new Map(base.kinds),
    severities: new Map(base.severities),
    wording: new Map(base.wording),
    ignored: [...base.ignored, ...codebooks.flatMap(({ ignored }) => ignored)],
  };
  for (const codebook of codebooks) {
    for (const entry of codebook.entities) {
      const entities = contents[entry.category];
      entities.set(entry.id, mergedEntity(entities.get(entry.id), entry));
    }
    for (const position of codebook.positions) {
      const { positions } = contents;
      positions.set(position.id, mergedPosition(positions.get(position.id), position));
    }
    for (const kind of codebook.kinds) {
      const before = contents.kinds.get(kind.id) ?? { title: kind.id, position: false };
      contents.kinds.set(kind.id, { ...before, ...kind });
    }
    for (const [code, severity] of codebook.severities) contents.severities.set(code, severity);
    for (const [kind, verbs] of codebook.wording) contents.wording.set(kind, verbs);
  }
  return makeRegistry(contents);
}

interface Contents extends Record<Category, Map<string, Entity>> {
  readonly positions: Map<string, Position>;
  readonly kinds: Map<string, Kind>;
  readonly severities: Map<string, Severity>;
  readonly wording: Map<string, readonly (readonly string[])[]>;
  readonly ignored: readonly IgnoredWords[];
}

function builtInContents(): Contents {
  const entities = builtInEntities();
  const of = (category: Category) => byId(entities.filter((entry) => entry.category === category));
  return {
    actor: of("actor"),
    law: of("law"),
    topic: of("topic"),
    positions: new Map(),
    kinds: new Map(),
    severities: new Map(),
    wording: new Map(),
    ignored: [],
  };
}

function makeRegistry(contents: Contents): Registry {
  // An index is made when a category is first looked into: many requests never need one.
  const indexes = new Map<Category, NameIndex>();
  const index = (category: Category) => {
    const made = indexes.get(category) ?? nameIndex(contents[category].values());
    indexes.set(category, made);
    return made;
  };
  return {
    entity: (category, id) => contents[category].get(id) ?? undeclaredPerson(category, id),
    lookUp(category, text) {
      const found = index(category).lookUp(text);
      if (found.length > 0) return found;
      const person = undeclaredPerson(category, text.trim());
      return person === undefined ? [] : [person];
    },
    suggest: (category, text, limit) => index(category).suggest(text, limit),
    all: (category) => contents[category].values(),
    positions: contents.positions,
    kinds: contents.kinds,
    severities: contents.severities,
    wording: contents.wording,
    ignored: contents.ignored,
  };
}

const PERSON = "PERSON:";

/** A person who is in no codebook is `PERSON:Family-name` and no unknown. */
function undeclaredPerson(category: Category, id: string): Entity | undefined {
  if (category !== "actor" || !id.startsWith(PERSON)) return undefined;
  const name = id.slice(PERSON.length).trim();
  if (name === "") return undefined;
  return { id, category, kind: "person", name, aliases: [], facts: [], source: "built-in" };
}

function byId(entities: Iterable<Entity>): Map<string, Entity> {
  return new Map([...entities].map((entity) => [entity.id, entity]));
}

const DEFAULT_KIND: Readonly<Record<Category, string>> = {
  actor: "actor",
  law: "instrument",
  topic: "topic",
};

/** The fields that `entry` gives win; its aliases and facts are added to those there are. */
function mergedEntity(before: Entity | undefined, entry: CodebookEntity): Entity {
  const name = entry.name ?? before?.name ?? entry.id;
  const aliases = [...(entry.aliases ?? []), ...(before?.aliases ?? [])];
  // A renamed entry is still found by the name that it had.
  if (before !== undefined && before.name !== name) {
    aliases.push({ text: before.name, why: "other name" });
  }
  return {
    kind: DEFAULT_KIND[entry.category],
    ...before,
    ...entry,
    name,
    aliases: eachOnce(aliases),
    facts: [...factsBut(before, entry), ...(entry.facts ?? [])],
    source: "codebook",
  };
}

/** Those that the entry does not say anew. */
function factsBut(before: Entity | undefined, { facts = [] }: CodebookEntity): readonly Fact[] {
  const said = new Set(facts.map(({ label }) => label));
  return before?.facts.filter(({ label }) => !said.has(label)) ?? [];
}

function eachOnce(aliases: readonly Alias[]): readonly Alias[] {
  const seen = new Map<string, Alias>();
  for (const alias of aliases) if (!seen.has(alias.text)) seen.set(alias.text, alias);
  return [...seen.values()];
}

/** The fields that the nearer codebook gives win; what happened is put together, in date order. */
function mergedPosition(before: Position | undefined, nearer: Position): Position {
  if (before === undefined) return nearer;
  // What two codebooks tell in the same words happened once.
  const history = eventsOnce([...before.history, ...nearer.history]);
  return {
    ...before,
    ...nearer,
    title: nearer.title === nearer.id ? before.title : nearer.title,
    to: nearer.to.length > 0 ? nearer.to : before.to,
    history: [...history].sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0)),
  };
}

/** The first of those that tell the same, whichever codebook tells them. */
export function eventsOnce(events: readonly HistoryEntry[]): readonly HistoryEntry[] {
  const told = new Map<string, HistoryEntry>();
  for (const event of events) {
    const { date, status, source, note } = event;
    const key = JSON.stringify([date, status, source, note]);
    if (!told.has(key)) told.set(key, event);
  }
  return [...told.values()];
}
