// The entries spelt most like a name that is not known, to be offered.

import type { Category, Entity } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import { inMessage } from "../text/shortened.ts";

/** Of shorter names half the registry is spelt nearly like them. */
const shortestName = 4;
/** Past that many names the text is no statement, or the codebook is still to be written. */
const mostNames = 200;

// A name that is not known is often not known twenty times over, and looking for its like is slow.
const nearestOf = new WeakMap<Registry, Map<string, readonly Entity[]>>();

/** Up to three, nearest first, each as `Kenya (KEN)`. */
export function nearestNames(
  registry: Registry,
  category: Category,
  name: string,
): readonly string[] {
  return nearestEntities(registry, category, name).map(
    (entity) => `${inMessage(entity.name)} (${inMessage(entity.id)})`,
  );
}

/** Up to three, nearest first. */
export function nearestEntities(
  registry: Registry,
  category: Category,
  name: string,
): readonly Entity[] {
  if ((name.match(/\p{L}/gu)?.length ?? 0) < shortestName) return [];
  const known = nearestOf.get(registry) ?? new Map<string, readonly Entity[]>();
  nearestOf.set(registry, known);
  const key = `${category} ${name}`;
  let nearest = known.get(key);
  if (!nearest) {
    if (known.size >= mostNames) return [];
    nearest = registry.suggest(category, name, 3);
    known.set(key, nearest);
  }
  return nearest;
}
