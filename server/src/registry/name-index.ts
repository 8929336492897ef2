// Looking entities of one category up by what they are called.
//
// Two levels: the text as it stands, and the text "tidied": white space, apostrophes, a leading
// "the", capitals, and at last a possessive ending are not looked at. The first level that finds
// anything decides. Within a level a name, an id or an abbreviation beats the weaker ways of naming
// (other names, capitals, demonyms …): "Guinea" is the State and no short form of another.

import { editDistance } from "../text/edit-distance.ts";
import ambiguous from "./data/ambiguous.yaml";
import type { Entity } from "./entity.ts";

/** Longer texts are no names. */
const LONGEST_NAME = 400;

const caseMatters: ReadonlySet<string> = new Set(
  (ambiguous as { readonly "case-matters": readonly string[] })["case-matters"],
);

interface Entry {
  readonly entity: Entity;
  readonly strong: boolean;
  /** The tidied text with its capitals. */
  readonly tidied: string;
  readonly caseMatters: boolean;
}

export interface NameIndex {
  lookUp(text: string): readonly Entity[];
  suggest(text: string, limit: number): readonly Entity[];
}

export function nameIndex(entities: Iterable<Entity>): NameIndex {
  const exact = new Map<string, Entry[]>();
  const loose = new Map<string, Entry[]>();
  for (const entity of entities) {
    for (const [text, strong] of namesOf(entity)) {
      const tidied = tidy(text);
      const entry = { entity, strong, tidied, caseMatters: caseMatters.has(text) };
      addTo(exact, text, entry);
      addTo(loose, tidied.toLowerCase(), entry);
    }
  }

  const looselyFound = (tidied: string) =>
    (loose.get(tidied.toLowerCase()) ?? []).filter(
      (entry) => !entry.caseMatters || entry.tidied === tidied,
    );

  return {
    lookUp(text) {
      if (text.length > LONGEST_NAME) return [];
      const found = exact.get(text.trim());
      if (found !== undefined) return strongest(found);
      const tidied = tidy(text);
      const asItStands = looselyFound(tidied);
      return strongest(asItStands.length > 0 ? asItStands : looselyFound(bare(tidied)));
    },
    suggest(text, limit) {
      if (text.length > LONGEST_NAME) return [];
      return nearest(loose, bare(tidy(text)).toLowerCase(), limit);
    },
  };
}

function* namesOf(entity: Entity): Iterable<readonly [text: string, strong: boolean]> {
  const strong = new Set([entity.id, entity.name]);
  if (entity.officialName !== undefined) strong.add(entity.officialName);
  for (const { text, why } of entity.aliases) if (why === "abbreviation") strong.add(text);
  for (const text of strong) yield [text, true];
  for (const { text } of entity.aliases) if (!strong.has(text)) yield [text, false];
}

function addTo(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const entries = map.get(key);
  if (entries === undefined) map.set(key, [entry]);
  else entries.push(entry);
}

function strongest(entries: readonly Entry[]): readonly Entity[] {
  const strong = entries.filter((entry) => entry.strong);
  const best = strong.length > 0 ? strong : entries;
  return [...new Set(best.map((entry) => entry.entity))];
}

/** Most names are tidy as they stand. */
const isTidy = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

function tidy(text: string): string {
  const plain = isTidy.test(text)
    ? text
    : text
        .normalize("NFC")
        .replace(/[\u2018\u2019\u02BB\u02BC`\u00B4]/g, "'")
        .replace(/\s+/g, " ")
        .trim();
  return /^the ./i.test(plain) ? plain.slice(4) : plain;
}

/** Without a possessive ending: Russia's, the United States'. */
function bare(tidied: string): string {
  return tidied.replace(/'s?$/i, "");
}

function nearest(loose: ReadonlyMap<string, Entry[]>, text: string, limit: number) {
  const most = Math.max(1, Math.floor(text.length / 3));
  const distances = new Map<Entity, number>();
  for (const [name, entries] of loose) {
    if (Math.abs(name.length - text.length) > Math.min(3, most)) continue;
    const distance = editDistance(text, name, most);
    if (distance > most) continue;
    for (const { entity } of entries) {
      distances.set(entity, Math.min(distance, distances.get(entity) ?? distance));
    }
  }
  return [...distances]
    .sort(([a, near], [b, far]) => near - far || (a.name < b.name ? -1 : 1))
    .slice(0, limit)
    .map(([entity]) => entity);
}
