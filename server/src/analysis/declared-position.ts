// What codebooks say of a position that statements in several folders mention, each under codebooks of its
// own.

import type { HistoryEntry } from "../registry/entity.ts";
import { eventsOnce, type Registry } from "../registry/registry.ts";
import { eachOnce, lawId } from "../workspace/names-to-ids.ts";
import type { TrackedMention } from "./position-mentions.ts";

export type RegistryOf = (file: string) => Registry;

export interface DeclaredPosition {
  readonly title: string | undefined;
  readonly kind: string | undefined;
  readonly basis: readonly string[];
  readonly history: readonly HistoryEntry[];
}

/** Titles and kinds: of the first mention whose codebooks say it. The rest is put together. */
export function declaredPosition(
  id: string,
  mentions: readonly TrackedMention[],
  registryOf: RegistryOf,
): DeclaredPosition {
  const registries = [...new Set(mentions.map(({ file }) => registryOf(file)))];
  const declared = registries.flatMap((registry) => {
    const position = registry.positions.get(id);
    return position ? [{ registry, position }] : [];
  });
  const positions = declared.map(({ position }) => position);
  return {
    // Where no title is given, the id stands for it.
    title: positions.find(({ title }) => title !== id)?.title,
    kind: positions.find(({ kind }) => kind !== undefined)?.kind,
    basis: eachOnce(
      declared.flatMap(({ registry, position }) =>
        (position.basis ?? []).map((name) => lawId(registry, name)),
      ),
    ),
    history: eventsOnce(positions.flatMap(({ history }) => history)),
  };
}
