// The entries of a codebook: actors, laws and topics (entities) and positions, field by field.

import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import {
  colourReader,
  type FieldReader,
  nameReader,
  namesReader,
  patternsReader,
  readAliases,
  readHistory,
  readIds,
  readMemberships,
  textReader,
  textsReader,
  type Writable,
  webAddressReader,
} from "./codebook-fields.ts";
import {
  type Field,
  isMapping,
  type Reading,
  rangeOf,
  readFields,
  textOf,
} from "./codebook-yaml.ts";
import type { Category, DeclaredAt, Entity, Position } from "./entity.ts";

/** An entity as far as one codebook describes it. */
export interface CodebookEntity
  extends Partial<Omit<Entity, "id" | "category" | "source" | "declaredAt">> {
  readonly id: string;
  readonly category: Category;
  readonly declaredAt: DeclaredAt;
}

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
    ["patterns", patternsReader(reading, (patterns) => (entity.patterns = patterns))],
  ];
  const ofActorsAndLaws: [string, FieldReader][] = [
    ["official-name", text((name) => (entity.officialName = name))],
    ["kind", text((kind) => (entity.kind = kind))],
    [
      "part-of",
      nameReader(reading, category, { key: "part-of", from: id })(
        (whole) => (entity.partOf = whole),
      ),
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
        entity.members = readMemberships(reading, node, where, { key: "members", from: id });
      },
    ],
    [
      "acts-for",
      (node, where) => {
        entity.actsFor = readMemberships(reading, node, where, { key: "acts-for", from: id });
      },
    ],
  ];
  const ofTopics: [string, FieldReader][] = [
    [
      "parent",
      nameReader(reading, "topic", { key: "parent", from: id })(
        (parent) => (entity.parent = parent),
      ),
    ],
    ["definition", text((definition) => (entity.definition = definition))],
    ["examples", texts((examples) => (entity.examples = examples))],
  ];
  const readers: Readonly<Record<Category, readonly [string, FieldReader][]>> = {
    actor: [...common, ...ofActorsAndLaws, ...ofActors],
    law: [...common, ...ofActorsAndLaws],
    topic: [...common, ...ofTopics],
  };
  const colour: [string, FieldReader] = [
    "colour",
    colourReader(reading, (colour) => (entity.colour = colour)),
  ];
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
    const actors = namesReader(reading, "actor");
    const chained = (key: string) => nameReader(reading, "position", { key, from: id });
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
      ["basis", namesReader(reading, "law")((basis) => (position.basis = basis))],
      ["note", text((note) => (position.note = note))],
      ["part-of", chained("part-of")((whole) => (position.partOf = whole))],
      ["replaces", chained("replaces")((earlier) => (position.replaces = earlier))],
      [
        "history",
        (node, where) => {
          position.history = readHistory(reading, node, where, statuses, file);
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
