// The entries spelt most like a name that is not known, to be offered.

import type { Category } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import { inMessage } from "../text/shortened.ts";

/** Of shorter names half the registry is spelt nearly like them. */
const shortestName = 4;
/** Past that many names the text is no statement, or the codebook is still to be written. */
const mostNames = 200;

// A name that is not known is often not known twenty times over, and looking for its like is slow.
const nearestOf = new WeakMap<Registry, Map<string, readonly string[]>>();

/** Up to three, nearest first, each as `Kenya (KEN)`. */
export function nearestNames(
  registry: Registry,
  category: Category,
  name: string,
): readonly string[] {
  if ((name.match(/\p{L}/gu)?.length ?? 0) < shortestName) return [];
  const known = nearestOf.get(registry) ?? new Map<string, readonly string[]>();
  nearestOf.set(registry, known);
  const key = `${category} ${name}`;
  let names = known.get(key);
  if (!names) {
    if (known.size >= mostNames) return [];
    names = registry
      .suggest(category, name, 3)
      .map((entity) => `${inMessage(entity.name)} (${inMessage(entity.id)})`);
    known.set(key, names);
  }
  return names;
}
