// The actors, laws or topics that what was typed may stand for, the most likely first.

import type { Category, Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { onceFor } from "../../text/once.ts";
import type { Statement } from "../../workspace/statement.ts";
import { comparable, type Fit, fitOf, fits, initialsFit } from "./match.ts";
import { type OwnEntry, ownEntries } from "./own-entries.ts";

export interface FoundEntry {
  readonly entity: Entity;
  /** The one of its names that fits. */
  readonly name: string;
  /** What the statement calls it, the nearest first. */
  readonly words: readonly string[];
  /** What of the name follows on what was typed, as it is compared. */
  readonly further: string;
  readonly fit: Fit["fit"];
  /** Whether the statement speaks of it. */
  readonly isOwn: boolean;
}

interface Named {
  readonly entity: Entity;
  readonly names: readonly Name[];
  /** The more an entry is spoken of everywhere, the lower. */
  readonly rank: number;
}

interface Name {
  readonly text: string;
  readonly key: string;
  /** It is what is typed for the entry, but no word of a text. */
  readonly isCode: boolean;
  /** Of which languages it is a name; of all where it does not say. */
  readonly languages?: readonly string[];
}

interface Candidate {
  readonly entity: Entity;
  readonly name: Name;
  readonly found: Fit;
  readonly isForeign: boolean;
  readonly isAsTyped: boolean;
  /** By nearness; past all others where the statement does not mention it. */
  readonly place: number;
  readonly rank: number;
}

/** Nothing typed finds what the statement itself mentions. */
export function findEntries(
  statement: Statement,
  category: Category,
  typed: string,
  offset: number,
): readonly FoundEntry[] {
  const own = ownEntries(statement, category, offset);
  const wanted = comparable(typed.trimStart());
  if (wanted === "") return own.map(asMentioned);
  const wordsOf = new Map(own.map(({ entity, words }) => [entity.id, words]));
  const places = new Map(own.map(({ entity }, place) => [entity.id, place]));
  const language = String(statement.document.frontMatter.values.get("language") ?? "en");
  const find = (compare: typeof fitOf) => {
    const candidates: Candidate[] = [];
    const add = ({ entity, names, rank }: Named) => {
      const best = bestName(names, wanted, language, compare);
      if (!best) return;
      const place = places.get(entity.id) ?? Number.MAX_SAFE_INTEGER;
      const isAsTyped = best.found.fit === "exact" && best.name.text === typed.trim();
      candidates.push({ entity, ...best, isAsTyped, place, rank });
    };
    for (const each of own) add(namedHere(each));
    for (const each of namedIn(statement.registry)[category]) {
      if (!places.has(each.entity.id)) add(each);
    }
    return candidates.sort(byLikelihood);
  };
  const together = find(fitOf);
  // Initials are what was meant where nothing else is.
  const found = together.length > 0 ? together : find(initialsFit);
  return found.map(({ entity, name, found: { fit, end }, place }) => ({
    entity,
    isOwn: place < own.length,
    words: wordsOf.get(entity.id) ?? [],
    name: name.isCode && name.text !== typed.trim() ? entity.name : name.text,
    further: name.key.slice(end),
    fit,
  }));
}

function asMentioned({ entity, words }: OwnEntry): FoundEntry {
  return { entity, name: entity.name, words, further: "", fit: "begins", isOwn: true };
}

/** In a few words, of laws whose names do not tell. */
export function subjectOf({ facts }: Entity): string | undefined {
  return facts.find(({ label }) => label === "About")?.value;
}

export function unmentioned(entity: Entity): FoundEntry {
  return { entity, name: entity.name, words: [], further: "", fit: "begins", isOwn: false };
}

function byLikelihood(a: Candidate, b: Candidate): number {
  return (
    Number(b.isAsTyped) - Number(a.isAsTyped) ||
    sortOf(a) - sortOf(b) ||
    // What the statement speaks of is meant before what is not in it.
    Number(isElsewhere(a)) - Number(isElsewhere(b)) ||
    a.place - b.place ||
    Number(a.isForeign) - Number(b.isForeign) ||
    a.rank - b.rank ||
    fits.indexOf(a.found.fit) - fits.indexOf(b.found.fit) ||
    b.found.score - a.found.score ||
    (a.entity.name < b.entity.name ? -1 : 1)
  );
}

/** Of a short name the whole is as likely meant as a beginning. */
function sortOf({ found: { fit } }: Candidate): number {
  return fit === "exact" ? fits.indexOf("begins") : fits.indexOf(fit);
}

function isElsewhere({ place }: Candidate): boolean {
  return place === Number.MAX_SAFE_INTEGER;
}

function bestName(
  names: readonly Name[],
  wanted: string,
  language: string,
  compare: typeof fitOf,
): Pick<Candidate, "name" | "found" | "isForeign"> | undefined {
  let best: Pick<Candidate, "name" | "found" | "isForeign"> | undefined;
  for (const name of names) {
    const found = compare(wanted, name.key);
    if (!found) continue;
    const isForeign =
      name.languages !== undefined && !name.languages.some((each) => language.startsWith(each));
    const next = { name, found, isForeign };
    if (!best || isBetter(next, best)) best = next;
  }
  return best;
}

function isBetter(
  a: Pick<Candidate, "found" | "isForeign">,
  b: Pick<Candidate, "found" | "isForeign">,
): boolean {
  if (a.isForeign !== b.isForeign) return b.isForeign;
  const difference = fits.indexOf(a.found.fit) - fits.indexOf(b.found.fit);
  if (difference !== 0) return difference < 0;
  return a.found.score > b.found.score;
}

function namedHere({ entity, words }: OwnEntry): Named {
  const known = named(entity);
  const isNew = (text: string) => known.names.every((name) => name.text !== text);
  const here = words.filter(isNew).map((text) => ({ text, key: comparable(text), isCode: false }));
  return { ...known, names: [...known.names, ...here] };
}

/** Those that are spoken of everywhere come first. */
export function usualEntries(registry: Registry, category: Category): readonly Entity[] {
  return [...namedIn(registry)[category]]
    .sort((a, b) => a.rank - b.rank || (a.entity.name < b.entity.name ? -1 : 1))
    .map(({ entity }) => entity);
}

/** There are thousands of names, and an editor asks anew with each letter. */
const namedIn = onceFor((registry: Registry) => {
  const leading = permanentMembers(registry);
  const all = (category: Category) =>
    [...registry.all(category)].map((entity) =>
      leading.has(entity.id) ? { ...named(entity), rank: 0 } : named(entity),
    );
  return { actor: all("actor"), law: all("law"), topic: all("topic") };
});

const named = onceFor((entity: Entity): Named => {
  const { id, name, officialName, aliases } = entity;
  const names = new Map<string, Name>();
  const add = (text: string, more: Pick<Name, "languages"> = {}) => {
    if (!names.has(text))
      names.set(text, {
        text,
        key: comparable(text),
        isCode: text === id && isCode(entity),
        ...more,
      });
  };
  add(name);
  if (officialName !== undefined) add(officialName);
  for (const { text, languages } of aliases) add(text, languages ? { languages } : {});
  add(id);
  return { entity, names: [...names.values()], rank: rankOf(entity) };
});

/** Three letters for a State; a long name with hyphens. `UN`, `NPT` and `S/RES/1718` are words as well. */
function isCode({ id, kind }: Entity): boolean {
  if (id.includes("/")) return false;
  return !/^[A-Z][A-Z0-9]{1,7}$/.test(id) || /\b(?:State|territory|region|country)\b/i.test(kind);
}

/** Of the Security Council: they are spoken of more than other States. */
function permanentMembers(registry: Registry): ReadonlySet<string> {
  const { members = [] } = registry.entity("actor", "UNSC") ?? {};
  return new Set(members.flatMap(({ id, role }) => (role === "permanent member" ? [id] : [])));
}

/** Of an organisation that everybody knows. */
const manyMembers = 20;

/** Codebooks are written for what one works on; then States, organs and organisations, all others. */
function rankOf({ source, kind, members = [] }: Entity): number {
  if (source === "codebook") return 0;
  if (members.length >= manyMembers) return 1;
  if (kind.endsWith("State")) return kind.startsWith("former") ? 4 : 1;
  if (kind.startsWith("principal organ") || kind === "treaty") return 2;
  return /\b(?:organisation|group of States)\b/.test(kind) ? 3 : 4;
}
