// In which files an id stands for the same. What is built in, and a position, is the same everywhere. An
// actor, law, topic or kind of a codebook counts where that codebook does: in its folder and below.

import { builtInRegistry } from "../registry/registry.ts";
import type { Referent } from "./referent.ts";

/** Tells of a file whether the id means this there. `declaring` are the codebooks that declare it. */
export function scopeOf(
  { of, id }: Referent,
  declaring: readonly string[],
): (file: string) => boolean {
  const isEverywhere =
    of === "position" || (of !== "kind" && builtInRegistry().entity(of, id) !== undefined);
  const [outermost] = declaring.map(folderOf).sort((a, b) => a.length - b.length);
  if (isEverywhere || outermost === undefined) return () => true;
  return (file) => file.startsWith(outermost);
}

/** With the slash behind it. */
export function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}
