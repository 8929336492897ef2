// The laws named in a text, found in the plainest way: the longest name at each word, capitals as written
// in names of one word and anyhow in others. For tests of what is built on names.

import type { NamedEntry, NameFinding } from "../../../server/src/recognition/findings.ts";
import type { Entity } from "../../../server/src/registry/entity.ts";
import { namedLaws } from "../../../server/src/registry/named-laws.ts";
import type { Registry } from "../../../server/src/registry/registry.ts";

const indexes = new WeakMap<Registry, ReadonlyMap<string, readonly NamedEntry[]>>();
const LONGEST = 24;

export function lawsNamedIn(text: string, registry: Registry): readonly NameFinding[] {
  const names = namesOf(registry);
  const words = [...text.matchAll(/[\p{L}\p{M}\d&.'’/]+|[^\p{L}\p{M}\d\s]/gu)];
  const found: NameFinding[] = [];
  for (let first = 0; first < words.length; first++) {
    for (let last = Math.min(words.length, first + LONGEST) - 1; last >= first; last--) {
      const start = words[first]?.index ?? 0;
      const end = (words[last]?.index ?? 0) + (words[last]?.[0].replace(/[.'’]+$/, "").length ?? 0);
      const written = text.slice(start, end);
      const entries = names.get(key(written));
      if (entries === undefined) continue;
      found.push({ start, end, entries });
      first = last;
      break;
    }
  }
  return found;
}

function namesOf(registry: Registry): ReadonlyMap<string, readonly NamedEntry[]> {
  const known = indexes.get(registry);
  if (known !== undefined) return known;
  const index = new Map<string, NamedEntry[]>();
  for (const entity of [...registry.all("law"), ...namedLaws()]) {
    for (const [name, why] of namesOfEntity(entity)) {
      const entries = index.get(key(name)) ?? [];
      if (!entries.some((each) => each.entity.id === entity.id))
        entries.push({ entity, name, why });
      index.set(key(name), entries);
    }
  }
  indexes.set(registry, index);
  return index;
}

function* namesOfEntity(entity: Entity): Iterable<readonly [name: string, why: string]> {
  yield [entity.name, "name"];
  // An abbreviation that is the id is not among the aliases.
  if (/^[A-Z\d]+$/.test(entity.id)) yield [entity.id, "abbreviation"];
  if (entity.officialName) yield [entity.officialName, "official name"];
  for (const { text, why, languages } of entity.aliases) if (!languages) yield [text, why];
}

function key(name: string): string {
  const plain = name
    .replace(/[’]/g, "'")
    .replace(/[\u2010-\u2013]/g, "-")
    .replace(/\s+/g, " ")
    .replace(/ ?- ?/g, "-");
  return plain.includes(" ") ? plain.toLowerCase().replace(/-/g, " ") : plain;
}
