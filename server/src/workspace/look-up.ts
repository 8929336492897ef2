// What a name, an alias or a citation in a statement stands for.

import type { Citation } from "../recognition/citation/citation.ts";
import { readCitations } from "../recognition/citation/read-citation.ts";
import type { Category, Entity } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";

/** Nothing: unknown; one: found; several: ambiguous. Laws are also read as citations. */
export function lookUp(registry: Registry, category: Category, text: string): readonly Entity[] {
  const answers = answersOf(registry)[category];
  let found = answers.get(text);
  if (!found) {
    found = find(registry, category, text);
    if (answers.size >= mostAnswers) answers.clear();
    answers.set(text, found);
  }
  return found;
}

type Answers = Readonly<Record<Category, Map<string, readonly Entity[]>>>;

/** A statement names the same few actors all over, and asks anew after each keystroke. */
const answersByRegistry = new WeakMap<Registry, Answers>();
const mostAnswers = 10_000;

function answersOf(registry: Registry): Answers {
  let answers = answersByRegistry.get(registry);
  if (!answers) {
    answers = { actor: new Map(), law: new Map(), topic: new Map() };
    answersByRegistry.set(registry, answers);
  }
  return answers;
}

function find(registry: Registry, category: Category, text: string): readonly Entity[] {
  const found = registry.lookUp(category, text);
  if (found.length > 0 || category !== "law") return found;
  return readCitations(text, registry).map((citation) => citedEntity(registry, citation));
}

function citedEntity(registry: Registry, citation: Citation): Entity {
  const { id, name, kind, url, of, pinpoint, facts = [], note } = citation;
  // An instrument of which a passage is cited, or what a codebook adds to a citation by its id.
  const known = registry.entity("law", id);
  // What the id itself does not say: an article's pinpoint is its name.
  const passage = pinpoint && !of ? [{ label: "Passage", value: pinpoint }] : [];
  const address = url ? { url } : {};
  if (known) return { ...address, ...known, facts: [...known.facts, ...facts, ...passage] };
  return {
    id,
    category: "law",
    kind,
    name,
    aliases: [],
    facts: [...facts, ...passage],
    source: "built-in",
    ...address,
    ...(of ? { partOf: of } : {}),
    ...(note ? { note } : {}),
  };
}

/** The usual name of what an id stands for; what is no id stays as it is. */
export function nameOf(registry: Registry, category: Category, id: string): string {
  const entity =
    registry.entity(category, id) ??
    (category === "law" ? lookUp(registry, "law", id)[0] : undefined);
  return entity?.name ?? id;
}
