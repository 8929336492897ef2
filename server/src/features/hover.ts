// What a mark is about, at the cursor: a reference card of the actor, law or topic, or the record of
// a position. Only what is known is said.

import { dateInWords, isDate } from "../registry/date.ts";
import type { Category, Entity } from "../registry/entity.ts";
import { areMembersKnown, membersOn } from "../registry/memberships.ts";
import type { Registry } from "../registry/registry.ts";
import { attributeOf } from "../syntax/attributes.ts";
import type { Annotation } from "../syntax/document.ts";
import { type Range, touches } from "../text/range.ts";
import { shortened } from "../text/shortened.ts";
import { actorListKeys } from "../workspace/list-attributes.ts";
import { lookUp, nameOf } from "../workspace/look-up.ts";
import type { EntityResolution } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { type Card, counted, joined } from "./card.ts";
import { isHead } from "./heads.ts";
import { asLink, asWords } from "./markdown-text.ts";
import { markAt, mentionsOf, wordsOf } from "./mention.ts";
import { nearestNames } from "./nearest-names.ts";
import { namedPositionCard, noteCard, positionCard, type Tracked } from "./position-card.ts";

export interface Hover {
  /** What the hover is about. */
  readonly range: Range;
  /** Paragraphs of Markdown. */
  readonly markdown: string;
}

export function hover(
  statement: Statement,
  offset: number,
  tracked: Tracked = () => undefined,
): Hover | undefined {
  const mark = markAt(statement, offset);
  if (!mark) return undefined;
  const answered = positionNameAt(mark, offset);
  if (answered) {
    const { id, ...range } = answered;
    return { range, markdown: joined(namedPositionCard(statement, id, tracked)) };
  }
  const named = attributeNameAt(mark, offset);
  if (named) {
    const candidates = lookUp(statement.registry, named.category, named.text);
    if (candidates.length === 0) return undefined;
    const card = entityCard(statement, { type: "entity", category: named.category, candidates });
    return { range: named.range, markdown: joined(card) };
  }
  const resolution = statement.resolutions[mark.index];
  if (!resolution) return undefined;
  const card =
    resolution.type === "position"
      ? positionCard(statement, mark, resolution, tracked)
      : entityCard(statement, resolution, mark);
  return { range: { start: mark.start, end: mark.end }, markdown: joined(card) };
}

/** The same of an entry that no mark names yet. */
export function entryDescription(statement: Statement, entity: Entity): string {
  const { category } = entity;
  return joined(entityCard(statement, { type: "entity", category, candidates: [entity] }));
}

/** What the registry knows of an entry, whoever names it. */
export function entryCard(registry: Registry, entity: Entity): string {
  return joined([
    heading(entity),
    facts(registry, entity),
    alsoCalled(entity),
    [entity.definition ? asWords(entity.definition) : ""],
    [entity.note ? asWords(entity.note) : ""],
    [entity.url ? asLink("Official text", entity.url) : ""],
  ]);
}

/** The actor or law that an attribute names at `offset`. */
function attributeNameAt(
  mark: Annotation,
  offset: number,
): { readonly category: Category; readonly text: string; readonly range: Range } | undefined {
  for (const { key, items } of mark.attributes?.entries ?? []) {
    const category = actorListKeys.has(key) ? "actor" : key === "basis" ? "law" : undefined;
    const item = items.find((each) => touches(each, offset));
    if (category && item) {
      return { category, text: item.text, range: { start: item.start, end: item.end } };
    }
  }
  return undefined;
}

/** The position that `re` names at `offset`. */
function positionNameAt({ attributes }: Annotation, offset: number) {
  const items = attributeOf(attributes, "re")?.items ?? [];
  const item = items.find((each) => touches(each, offset) && each.text !== "");
  return item && { id: item.text, start: item.start, end: item.end };
}

function entityCard(
  statement: Statement,
  { category, candidates }: EntityResolution,
  mark?: Annotation,
): Card {
  const [entity, ...others] = candidates;
  if (!category || !entity) return unknownCard(statement, category, mark);
  if (others.length > 0) {
    const names = candidates.map(({ name, id }) => `- ${asWords(name)} (${asWords(id)})`);
    return [
      [`**${asWords(mark?.text.trim() ?? "This name")}** fits several entries:`],
      [names.join("\n")],
      ["Name the one that is meant in parentheses behind the mark."],
    ];
  }
  return [
    heading(entity),
    facts(statement.registry, entity, dayOf(statement)),
    alsoCalled(entity),
    [entity.definition ? asWords(entity.definition) : ""],
    [entity.note ? asWords(entity.note) : ""],
    ...(mark ? noteCard(statement, mark) : []),
    mentionsHere(statement, category, entity),
    ...(category === "actor" ? demandsHere(statement, entity) : []),
    [entity.url ? asLink("Official text", entity.url) : ""],
  ];
}

function heading({ officialName, name, kind, id }: Entity): readonly string[] {
  const title = `**${asWords(officialName ?? name)}**`;
  const usual = officialName && officialName !== name ? `${asWords(name)} · ` : "";
  return [title, `${usual}${asWords(kind)} · ${asWords(id)}`];
}

/** The date of the statement, where it is one. */
function dayOf({ document }: Statement): string | undefined {
  const written = String(document.frontMatter.values.get("date") ?? "");
  return isDate(written) ? written : undefined;
}

/** What is known of an entry, as of `date`. */
function facts(registry: Registry, entity: Entity, date?: string): readonly string[] {
  const { category, partOf, parent } = entity;
  const named = (id: string) => asWords(nameOf(registry, category, id));
  return [
    ...entity.facts.map(({ label, value }) => `${asWords(label)}: ${asWords(value)}`),
    partOf ? `Part of: ${named(partOf)}` : "",
    parent ? `Under: ${named(parent)}` : "",
    members(registry, entity, date),
    ...(entity.actsFor ?? []).map(
      ({ id, role }) => `Acts for: ${named(id)}${role ? ` (${asWords(role)})` : ""}`,
    ),
  ];
}

const mostMembers = 60;

/** The members on that day, where they are known; too many to be read are counted. */
function members(registry: Registry, entity: Entity, date: string | undefined): string {
  const { category, members: all = [] } = entity;
  if (all.length === 0) return "";
  if (date !== undefined && !areMembersKnown(entity, date)) return "";
  const ofTheDay = membersOn(all, date);
  const label = category === "law" ? "Parties" : "Members";
  const when = date ? ` ${date.length > 7 ? "on" : "in"} ${dateInWords(date)}` : "";
  if (ofTheDay.length > mostMembers) return `${label}${when}: ${ofTheDay.length}`;
  const names = ofTheDay.map(({ id, role }) => {
    const name = asWords(nameOf(registry, "actor", id));
    return role ? `${name} (${asWords(role)})` : name;
  });
  // Whose turn it is cannot be told without a date.
  if (!date && all.some(({ role }) => role === "elected member")) names.push("elected members");
  return `${label}${when}: ${names.join(", ")}`;
}

const mostAliases = 12;

function alsoCalled({ aliases, name, officialName }: Entity): readonly string[] {
  const names = aliases
    .map(({ text }) => text)
    .filter((text) => text !== name && text !== officialName);
  if (names.length === 0) return [];
  const shown = names.slice(0, mostAliases).map(asWords).join(", ");
  return [`Also called: ${shown}${names.length > mostAliases ? " …" : ""}`];
}

function mentionsHere(statement: Statement, category: Category, { id }: Entity): readonly string[] {
  const mentions = mentionsOf(statement, category, id);
  if (mentions.length === 0) return [];
  const names = [...new Set(mentions.map((mark) => wordsOf(statement, mark)))];
  const called = names.slice(0, mostAliases).map((name) => asWords(shortened(name, 60)));
  return [
    `${counted(mentions.length, "mention")} in this statement, as ${called.join(", ")}${names.length > mostAliases ? " …" : ""}`,
  ];
}

const mostDemands = 5;

/** The demands made of an actor here and by it, each with its status. */
function demandsHere(statement: Statement, { id }: Entity): Card {
  const demands = statement.document.annotations.flatMap((mark) => {
    const resolved = statement.resolutions[mark.index];
    if (mark.kind !== "demand" || mark.partOf !== null || isHead(statement, mark)) return [];
    return resolved?.type === "position" ? [{ mark, ...resolved }] : [];
  });
  const list = (title: string, found: typeof demands): readonly string[] => {
    if (found.length === 0) return [];
    const shown = found.slice(0, mostDemands).map(({ mark, status }) => {
      const words = asWords(shortened(wordsOf(statement, mark), 100));
      return `- ${words}${status === null ? "" : ` (${asWords(status)})`}`;
    });
    const more = found.length - shown.length;
    return [`${title}:\n${shown.join("\n")}${more > 0 ? `\n- and ${more} more` : ""}`];
  };
  return [
    list(
      "Asked of it here",
      demands.filter(({ to }) => to.includes(id)),
    ),
    list(
      "What it asks here",
      demands.filter(({ by }) => by.includes(id)),
    ),
  ];
}

function unknownCard(
  { registry }: Statement,
  category: Category | null,
  mark: Annotation | undefined,
): Card {
  if (!mark) return [];
  const name = mark.target || mark.text.trim();
  if (!category) {
    return [
      [`**${asWords(shortened(mark.text.trim(), 80))}**`],
      [`${asWords(mark.kind)} is no kind of mark that Statemark or your codebook knows.`],
    ];
  }
  const nearest = nearestNames(registry, category, name).map(asWords);
  return [
    [`**${asWords(name)}**`],
    // How to mend it is said by the problem, which editors show in the same place.
    ["Not in the registry."],
    [nearest.length > 0 ? `Spelt nearly like: ${nearest.join(", ")}` : ""],
  ];
}
