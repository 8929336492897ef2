// What an entry of a codebook, or a built-in one, says already of what another is merged into.

import type { Category, Entity, Position } from "../../registry/entity.ts";
import type { EntryMerge } from "../../registry/entry-merging.ts";
import { builtInRegistry, type Registry } from "../../registry/registry.ts";
import type { Referent } from "../../workspace/referent.ts";

/** Built in, or in a codebook; a position that only statements mention is declared nowhere. */
export function declarationOf(
  registry: Registry,
  { of, id }: Referent,
): Entity | Position | undefined {
  if (of === "kind") return undefined;
  if (of === "position") return registry.positions.get(id);
  const entity = registry.entity(of, id);
  return entity?.declaredAt || builtInRegistry().entity(of, id) ? entity : undefined;
}

/** What folding the entry into another has to know of that. */
export function mergeOf(
  registry: Registry,
  referent: Referent,
  targetId: string,
): Omit<EntryMerge, "section"> {
  const { of, id } = referent;
  const target = declarationOf(registry, { of, id: targetId });
  const said = new Set(
    target
      ? Object.entries(keysSaid(target)).flatMap(([key, value]) => (isSaid(value) ? [key] : []))
      : [],
  );
  const names = new Set([targetId]);
  if (target && "aliases" in target) {
    for (const name of [
      target.name,
      target.officialName,
      ...target.aliases.map(({ text }) => text),
    ]) {
      if (name !== undefined) names.add(name);
    }
  }
  return { id, targetId, isDeclared: target !== undefined, said, names };
}

function isSaid(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** Where nobody says what kind it is. */
const defaultKinds: Readonly<Record<Category, string>> = {
  actor: "actor",
  law: "instrument",
  topic: "topic",
};

/** What an entry says, by the keys of a codebook. */
function keysSaid(target: Entity | Position): Readonly<Record<string, unknown>> {
  if ("history" in target) {
    const { id, kind, title, to, by, basis, note, partOf, replaces } = target;
    const own = title === id ? undefined : title;
    return { kind, title: own, to, by, basis, note, "part-of": partOf, replaces };
  }
  const { id, kind, name, officialName, url, facts, partOf, members, actsFor, note } = target;
  const { parent, definition, examples, colour, patterns } = target;
  return {
    kind: kind === defaultKinds[target.category] ? undefined : kind,
    name: name === id ? undefined : name,
    "official-name": officialName ?? (name === id ? undefined : name),
    url,
    ids: facts,
    "part-of": partOf,
    members,
    "acts-for": actsFor,
    note,
    parent,
    definition,
    examples,
    colour,
    patterns,
  };
}
