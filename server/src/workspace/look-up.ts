// What a name, an alias or a citation in a statement stands for.

import { readCitations } from "../recognition/citation.ts";
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
  return readCitations(text, registry).map(({ id, name, kind, url, of }) => ({
    id,
    category,
    kind,
    name,
    aliases: [],
    facts: [],
    source: "built-in",
    ...(url ? { url } : {}),
    ...(of ? { partOf: of } : {}),
  }));
}

/** The usual name of what an id stands for; what is no id stays as it is. */
export function nameOf(registry: Registry, category: Category, id: string): string {
  const entity =
    registry.entity(category, id) ??
    (category === "law" ? lookUp(registry, "law", id)[0] : undefined);
  return entity?.name ?? id;
}
