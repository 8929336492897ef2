// Instruments by the words of a name that is not quite the registry's: other hyphens and capitals, or a
// part of the full name ("1997 Treaty on Friendship").

import type { Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { onceFor } from "../../text/once.ts";

interface Names {
  /** Ids by a name's letters and digits alone. */
  readonly whole: ReadonlyMap<string, ReadonlySet<string>>;
  /** How they begin. */
  readonly beginnings: ReadonlySet<string>;
  /** Names by each of their words. */
  readonly byWord: ReadonlyMap<string, readonly Words[]>;
}

interface Words {
  readonly id: string;
  readonly words: readonly string[];
}

/** Ids of the instruments that are called so but for spaces, hyphens and capitals. */
export function idsNamed(name: string, registry: Registry): readonly string[] {
  return [...(namesOf(registry).whole.get(squashed(name)) ?? [])];
}

/** In words. */
const LONGEST = 45;
/** Letters by which a name is known not to be ours. */
const BEGINNING = 12;

/** Where the longest name of the registry ends that begins at `start`, if it reaches over `least`. */
export function endOfLongestName(
  text: string,
  start: number,
  least: number,
  registry: Registry,
): number | undefined {
  const { whole, beginnings } = namesOf(registry);
  const first = squashed(text.slice(start, start + 3 * BEGINNING)).slice(0, BEGINNING);
  if (!beginnings.has(first)) return undefined;
  const ahead = text.slice(start, start + 500);
  let end: number | undefined;
  let name = "";
  let words = 0;
  for (const found of ahead.matchAll(/[\p{L}\p{M}\d]+/gu)) {
    if (++words > LONGEST) break;
    name += squashed(found[0]);
    const ends = start + found.index + found[0].length;
    if (ends > least && whole.has(name)) end = ends;
  }
  return end;
}

/** A word that many names have tells nothing; and so few are looked through. */
const MOST = 60;

/**
 * Ids of the instruments one of whose names begins with the same words, or at least with the same two and
 * has the others in the same order: "Treaty on Friendship and Partnership".
 */
export function idsWithWords(name: string, registry: Registry): readonly string[] {
  const words = wordsOf(name);
  if (words.length < 2) return [];
  const { byWord } = namesOf(registry);
  const lists = words.map((word) => byWord.get(word) ?? []);
  const shortest = lists.reduce((a, b) => (b.length < a.length ? b : a));
  if (shortest.length > MOST) return [];
  const fitting = shortest.filter((each) => isShortFor(each.words, words));
  return [...new Set(fitting.map(({ id }) => id))];
}

function isShortFor(whole: readonly string[], words: readonly string[]): boolean {
  // Of a short name all words must come first: the "Vienna Convention" of many.
  const least = words.length > 3 ? 2 : words.length;
  if (words.slice(0, least).some((word, index) => word !== whole[index])) return false;
  let place = 0;
  return words.every((word) => {
    place = whole.indexOf(word, place) + 1;
    return place > 0;
  });
}

const namesOf = onceFor((registry: Registry): Names => {
  const whole = new Map<string, Set<string>>();
  const byWord = new Map<string, Words[]>();
  for (const entity of registry.all("law")) {
    for (const name of englishNames(entity)) {
      add(whole, squashed(name), entity.id);
      const words = wordsOf(name);
      if (words.length < 2) continue;
      for (const word of new Set(words)) {
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [{ id: entity.id, words }]);
        else list.push({ id: entity.id, words });
      }
    }
  }
  const beginnings = new Set([...whole.keys()].map((name) => name.slice(0, BEGINNING)));
  return { whole, beginnings, byWord };
});

export function englishNames(entity: Entity): readonly string[] {
  const aliases = entity.aliases.filter(({ languages }) => languages === undefined);
  const official = entity.officialName === undefined ? [] : [entity.officialName];
  return [entity.name, ...official, ...aliases.map(({ text }) => text)];
}

function add(map: Map<string, Set<string>>, key: string, id: string): void {
  const ids = map.get(key);
  if (ids === undefined) map.set(key, new Set([id]));
  else ids.add(id);
}

function squashed(name: string): string {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .replace(/^the /, "")
    .replace(/[^a-z0-9]/g, "");
}

const small = new Set(
  "a an and at between by concerning for from in of on or relating the to with".split(" "),
);

function wordsOf(name: string): readonly string[] {
  return name
    .normalize("NFKD")
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== "" && !small.has(word))
    .map((word) => word.replace(/s$/, ""));
}
