// The actors, laws and topics that a statement itself mentions: those that are meant most often, the nearest
// to the cursor first.

import type { Category, Entity } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Attributes } from "../../syntax/attributes.ts";
import { documentParts } from "../../syntax/parse-document.ts";
import type { RunContent } from "../../syntax/run-content.ts";
import { segmentAt } from "../../syntax/segments.ts";
import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";
import { actorListKeys, namesIn } from "../../workspace/list-attributes.ts";
import { lookUp } from "../../workspace/look-up.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";

export interface OwnEntry {
  readonly entity: Entity;
  /** What the statement calls it, the nearest first; each once. */
  readonly words: readonly string[];
}

/** The range is relative to its segment. */
interface Mention extends Range {
  readonly entity: Entity;
  /** "" where it is only named by its id or in an attribute. */
  readonly words: string;
}

/** A statement that names more has mentioned what is meant among the nearest of them. */
const mostMentions = 2_000;
const mostWords = 8;
const longestWords = 80;

/** Each once: what is mentioned before the cursor, what is behind it, then who speaks to whom and where. */
export function ownEntries(
  statement: Statement,
  category: Category,
  offset: number,
): readonly OwnEntry[] {
  const found = new Map<string, { readonly entity: Entity; readonly words: string[] }>();
  const add = (entity: Entity, words = "") => {
    if (entity.category !== category) return;
    const its = found.get(entity.id) ?? { entity, words: [] };
    found.set(entity.id, its);
    if (words === "" || its.words.length >= mostWords || its.words.includes(words)) return;
    its.words.push(words);
  };
  for (const { entity, words } of nearestMentions(statement, offset)) add(entity, words);
  for (const entity of ofFrontMatter(statement)) add(entity);
  return [...found.values()];
}

function* nearestMentions(
  { document, registry }: Statement,
  offset: number,
): Generator<Mention, void> {
  const { segments, starts } = documentParts(document);
  const here = segmentAt(documentParts(document), offset);
  let given = 0;
  for (let index = here; index >= 0 && given < mostMentions; index--) {
    const content = segments[index]?.content;
    const before = content ? mentionsIn(content, registry) : [];
    for (const mention of before.toReversed()) {
      // What is being typed at the cursor is no mention yet.
      if (mention.end + (starts[index] ?? 0) >= offset) continue;
      given++;
      yield mention;
    }
  }
  for (let index = here; index < segments.length && given < mostMentions; index++) {
    const content = segments[index]?.content;
    for (const mention of content ? mentionsIn(content, registry) : []) {
      if (mention.start + (starts[index] ?? 0) <= offset) continue;
      given++;
      yield mention;
    }
  }
}

interface Known {
  registry: Registry | undefined;
  mentions: readonly Mention[];
}

const known = onceFor((_: RunContent): Known => ({ registry: undefined, mentions: [] }));

/** What one run of blocks mentions is looked up once as long as it is not written in. */
function mentionsIn(content: RunContent, registry: Registry): readonly Mention[] {
  const its = known(content);
  if (its.registry !== registry) {
    its.mentions = mentionsOf(content, registry);
    its.registry = registry;
  }
  return its.mentions;
}

function mentionsOf(
  { annotations, headings, fences }: RunContent,
  registry: Registry,
): readonly Mention[] {
  const mentions: Mention[] = [];
  const add = (category: Category, name: string, words: string, { start, end }: Range) => {
    const [entity, another] = name === "" ? [] : lookUp(registry, category, name);
    if (entity && !another) mentions.push({ entity, words, start, end });
  };
  const addNames = (attributes: Attributes | null) => {
    for (const { key, items } of attributes?.entries ?? []) {
      const category = key === "basis" ? "law" : actorListKeys.has(key) ? "actor" : undefined;
      if (category) for (const item of items) add(category, item.text, "", item);
    }
  };
  for (const mark of annotations) {
    const { kind, target, text, attributes } = mark;
    const category = categoryOf(kind);
    const words = text.trim();
    const isName = words.length <= longestWords;
    if (category) add(category, target || words, isName ? words : "", mark);
    addNames(attributes);
  }
  for (const { attributes } of headings) addNames(attributes);
  for (const { attributes } of fences) addNames(attributes);
  return mentions.sort((a, b) => a.start - b.start);
}

const ofWhom = ["speaker", "on-behalf-of", "audience", "forum"];

function ofFrontMatter({ document, registry }: Statement): readonly Entity[] {
  const { values } = document.frontMatter;
  const named = (key: string, category: Category) =>
    namesIn(values.get(key)).flatMap((name) => {
      const [entity, another] = lookUp(registry, category, name);
      return entity && !another ? [entity] : [];
    });
  return [...ofWhom.flatMap((key) => named(key, "actor")), ...named("topics", "topic")];
}
