// What is offered while the words of a mark are typed: the names of what they may stand for, with the
// bracket that ends them.

import type { Category, Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { writeTarget } from "../../syntax/target.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { everythingFound } from "../suggestions/suggestions.ts";
import { citedLaws } from "./citations.ts";
import type { Asked, Completion } from "./completion.ts";
import { type FoundEntry, findEntries, subjectOf, unmentioned, usualEntries } from "./entries.ts";
import { comparable } from "./match.ts";
import { ownEntries } from "./own-entries.ts";
import type { WordsPlace } from "./words-place.ts";

export function wordCompletions(
  statement: Statement,
  place: WordsPlace,
  { isExplicit }: Asked,
): readonly Completion[] {
  // What a mark refers to that has a target, its words do not say.
  if (place.mark.target) return [];
  const isOpen = place.rest === undefined;
  if (isOpen && place.typed.trim() === "" && /^[\p{L}\p{N}]/u.test(place.behind)) {
    const behind = nameBehind(statement, place);
    if (behind.length > 0 || !isExplicit) return behind;
  }
  const rest = place.rest ?? "";
  // Brackets and quotes that the editor closed by itself.
  const isClosing = /^[)\]"'”’»]*$/.test(rest);
  if (!isClosing && (!isExplicit || /[\r\n]/.test(rest))) return [];
  const typed = isClosing ? place.typed : place.typed + rest;
  return namesFitting(statement, place, typed);
}

function namesFitting(
  statement: Statement,
  place: WordsPlace,
  typed: string,
): readonly Completion[] {
  const { registry } = statement;
  const found = namesFor(statement, place, typed);
  const seen = new Set<string>();
  return withCitations(statement, place, typed, found).flatMap(({ entity, words, further }) => {
    const key = `${entity.id} ${comparable(words)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [completion(registry, place, entity, words, `${place.typed}${further}`)];
  });
}

/** What can be read as a citation comes behind what the statement cites itself. */
function withCitations(
  statement: Statement,
  { category, offset }: WordsPlace,
  typed: string,
  found: readonly NamedWords[],
): readonly Pick<NamedWords, "entity" | "words" | "further">[] {
  if (category !== "law") return found;
  const own = ownEntries(statement, "law", offset).map(({ entity }) => entity.id);
  const length = comparable(typed.trim()).length;
  const cited = citedLaws(statement.registry, typed, own).map(({ entity, words, from }) => ({
    entity,
    words,
    further: comparable(words.slice(from)).slice(length),
  }));
  const first = found.findIndex(({ isOwn }) => !isOwn);
  const place = first < 0 ? found.length : first;
  return [...found.slice(0, place), ...cited, ...found.slice(place)];
}

interface NamedWords extends Omit<FoundEntry, "words"> {
  readonly words: string;
}

/** Names are looked up without "the", and few begin with it: it is kept as it was typed. */
function namesFor(
  statement: Statement,
  { category, offset }: WordsPlace,
  typed: string,
): readonly NamedWords[] {
  const { registry } = statement;
  const all = findEntries(statement, category, typed, offset);
  if (typed.trim() === "") {
    // Themes are few, and their names seldom stand in the text.
    const known = new Set(all.map(({ entity }) => entity.id));
    const more = category === "topic" ? usualEntries(registry, category) : [];
    const further = more.filter(({ id }) => !known.has(id)).map(unmentioned);
    return [...all, ...further].map((each) => {
      const here = each.words.find((words) => leadsTo(registry, category, words, each.entity));
      return { ...each, words: here ?? each.name };
    });
  }
  const named = all.map((each) => ({ ...each, words: each.name }));
  const [article = ""] = /^\s*the\s+/i.exec(typed) ?? [];
  // Half of all names could go on.
  if (/^\s*the\s*$/i.test(typed)) return named.filter(({ isOwn }) => isOwn);
  if (article === "") return named;
  const behind = findEntries(statement, category, typed.slice(article.length), offset);
  const kept = article.trimStart();
  const withArticle = behind.map((each) => ({
    ...each,
    words: kept + nameWithArticle(each, typed.slice(article.length)),
  }));
  const known = new Set<string>();
  return [
    ...named.filter(beginsWithIt),
    ...withArticle.filter(beginsWithIt),
    ...named,
    ...withArticle,
  ].filter(({ entity }) => !known.has(entity.id) && known.add(entity.id));
}

function beginsWithIt({ fit }: NamedWords): boolean {
  return fit === "exact" || fit === "begins";
}

/** `the Russian Federation`, not `the Russia`. */
function nameWithArticle({ name, entity }: FoundEntry, typed: string): string {
  const { officialName } = entity;
  const isUsual = officialName !== undefined && name === entity.name;
  const begins = isUsual && comparable(officialName).startsWith(comparable(typed));
  return (begins ? officialName : name).replace(/^the /i, "");
}

/** `@[` was set in front of words that were there before: the longest name that they begin with. */
function nameBehind(statement: Statement, place: WordsPlace): readonly Completion[] {
  const { registry } = statement;
  const text = place.behind.slice(0, longestBehind);
  const ends = [...text.matchAll(/(?<=[\p{L}\p{N}.)])(?![\p{L}\p{N}])/gu)].map(
    ({ index }) => index,
  );
  for (const end of ends.reverse()) {
    const words = text.slice(0, end);
    if (/[[\]{}*_`<>\\]/.test(words)) continue;
    const found = lookUp(registry, place.category, words);
    if (found.length === 0) continue;
    const behind = place.behind.slice(end);
    const likely = meantAt(statement, place, end);
    const rank = ({ id }: Entity) => (likely.includes(id) ? likely.indexOf(id) : likely.length);
    return [...found]
      .sort((a, b) => rank(a) - rank(b))
      .map((entity) => ({
        ...completion(registry, { ...place, behind }, entity, words, ""),
        range: { start: place.offset, end: place.offset + end },
      }));
  }
  return [];
}

/** Ids of what a name of several may stand for, as it is suggested there; the likeliest first. */
function meantAt(
  statement: Statement,
  { category, offset }: WordsPlace,
  length: number,
): readonly string[] {
  for (const { suggestion } of everythingFound(statement)) {
    const { start, end, kind } = suggestion;
    if (start !== offset || end !== offset + length || kind !== category) continue;
    if (!("candidates" in suggestion)) continue;
    return suggestion.target === null ? suggestion.candidates : [suggestion.target];
  }
  return [];
}

const longestBehind = 120;

function completion(
  registry: Registry,
  place: WordsPlace,
  entity: Entity,
  words: string,
  filter: string,
): Completion {
  const { category, start, offset, rest, behind } = place;
  const target = leadsTo(registry, category, words, entity) ? "" : `(${writeTarget(entity.id)})`;
  const isEnd = rest === undefined;
  const guard = target === "" && isEnd && behind.startsWith("(") ? "()" : "";
  const braces = isEnd && behind.startsWith("{") ? "{}" : "";
  return {
    label: words,
    detail: detailOf(entity, words),
    meaning: "",
    kind: "entry",
    range: { start, end: offset + (isEnd ? 0 : rest.length + 1) },
    text: `${asWritten(words)}]${target}${guard}${braces}`,
    filter,
    about: { of: category, id: entity.id },
  };
}

function detailOf(entity: Entity, words: string): string {
  const { name, id, kind } = entity;
  const about = subjectOf(entity);
  if (about !== undefined) return about;
  const parts = [name === words ? "" : name, id === words || id === name ? "" : id];
  const said = parts.filter((part) => part !== "");
  return (said.length > 0 ? said : [kind]).join(" · ");
}

function leadsTo(registry: Registry, category: Category, words: string, { id }: Entity): boolean {
  const [found, another] = lookUp(registry, category, words);
  return found?.id === id && another === undefined;
}

/** So that a reader sees these words. */
function asWritten(words: string): string {
  return words.replace(/[\\`*_[\]<>{}~|]/g, "\\$&");
}
