// What the names in attributes, front matter and codebooks come to: ids, each once, or the name as it is
// written where it is not found or ambiguous.

import type { Category } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import type { AttributeItem } from "../syntax/attributes.ts";
import { everyone, isEveryone, isNobody, nobody } from "./list-attributes.ts";
import { lookUp } from "./look-up.ts";

/** Of an attribute; `undefined` where it says nothing. */
export function actorIds(
  registry: Registry,
  items: readonly AttributeItem[] | undefined,
): readonly string[] | undefined {
  if (!items) return undefined;
  const ids: string[] = [];
  for (const item of items) {
    if (isNobody(item)) continue;
    if (item.text !== everyone) ids.push(actorId(registry, item.text));
    else ids.push(isEveryone(item) ? everyone : `"${everyone}"`);
  }
  return eachOnce(ids);
}

/** In front matter and codebooks YAML itself wants `*` and `-` quoted: they are no words there. */
export function actorIdsOfNames(registry: Registry, names: readonly string[]): readonly string[] {
  const named = names.filter((name) => name !== nobody);
  return eachOnce(named.map((name) => (name === everyone ? everyone : actorId(registry, name))));
}

/** The id of the one actor that a name fits, else the name. */
export function actorId(registry: Registry, name: string): string {
  return onlyId(registry, "actor", name);
}

/** The same for a law, by name or as a citation. */
export function lawId(registry: Registry, name: string): string {
  return onlyId(registry, "law", name);
}

function onlyId(registry: Registry, category: Category, name: string): string {
  const [only, ...others] = lookUp(registry, category, name);
  return only && others.length === 0 ? only.id : name;
}

/** In the order in which they come first. */
export function eachOnce(ids: readonly string[]): readonly string[] {
  return ids.length < 2 ? ids : [...new Set(ids)];
}

/** Whether two lists, each without repetition, hold the same in whatever order. */
export function isSameSet(a: readonly string[], b: readonly string[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  const all = new Set(b);
  return a.every((item) => all.has(item));
}
