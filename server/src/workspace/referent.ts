// What names and ids refer to, in statements and codebooks alike.

import type { NameOf } from "../registry/codebook-yaml.ts";
import type { Registry } from "../registry/registry.ts";
import { lookUp } from "./look-up.ts";

/** What an id stands for, whoever declares it. */
export interface Referent {
  readonly of: NameOf | "kind";
  readonly id: string;
}

/** What a name stands for; `undefined` where that is nothing, or not certain. */
export function idOf(registry: Registry, of: NameOf, name: string): string | undefined {
  if (of === "position") return name;
  const found = lookUp(registry, of, name);
  return found.length === 1 ? found[0]?.id : undefined;
}
