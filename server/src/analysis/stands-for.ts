// For whom something counts that an actor says, or that is said to it.

import { areMembersKnown, membersOn } from "../registry/memberships.ts";
import type { Registry } from "../registry/registry.ts";
import { actorId, eachOnce } from "../workspace/names-to-ids.ts";

/**
 * A person (or whoever else has `acts-for`) counts for those whom he or she acts for on that date, and for
 * himself or herself where that is nobody. With `members`, a group counts for its members on that date too,
 * where they are known, and a part for what it is part of. Ids, each once.
 */
export function standsFor(
  registry: Registry,
  actors: readonly string[],
  date: string | null,
  members: boolean,
): readonly string[] {
  const represented = actors.flatMap((id) => actedFor(registry, id, date));
  const all = members
    ? represented.flatMap((id) => [id, ...membersOf(registry, id, date), ...wholesOf(registry, id)])
    : represented;
  return eachOnce(all);
}

function actedFor(registry: Registry, id: string, date: string | null): readonly string[] {
  const ties = registry.entity("actor", id)?.actsFor ?? [];
  const found = membersOn(ties, date ?? undefined).map((tie) => actorId(registry, tie.id));
  return found.length > 0 ? found : [id];
}

function membersOf(registry: Registry, id: string, date: string | null): readonly string[] {
  const group = registry.entity("actor", id);
  if (!group?.members || (date !== null && !areMembersKnown(group, date))) return [];
  return membersOn(group.members, date ?? undefined).map((member) => actorId(registry, member.id));
}

function wholesOf(registry: Registry, id: string): readonly string[] {
  const wholes = new Set<string>();
  let part = registry.entity("actor", id);
  while (part?.partOf !== undefined) {
    const whole = actorId(registry, part.partOf);
    // Codebooks may lead in a circle.
    if (whole === id || wholes.has(whole)) break;
    wholes.add(whole);
    part = registry.entity("actor", whole);
  }
  return [...wholes];
}
