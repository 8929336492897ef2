// Chains of a codebook that lead back to where they began: a topic under itself, two actors that are
// part of each other. Whoever follows such a chain never comes to its end.

import type { CodebookName } from "../../registry/codebook-yaml.ts";
import type { Category } from "../../registry/entity.ts";
import type { Registry } from "../../registry/registry.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Finding } from "./diagnostic.ts";

/** One for each name that closes a circle, at its place. */
export function circlesIn(registry: Registry, names: readonly CodebookName[]): readonly Finding[] {
  const chains = new Map<string, CodebookName[]>();
  for (const name of names) {
    if (!name.tie) continue;
    const key = `${name.of} ${name.tie.key}`;
    const chain = chains.get(key);
    if (chain) chain.push(name);
    else chains.set(key, [name]);
  }
  return [...chains.values()].flatMap((chain) => circlesOf(registry, chain));
}

/** Of names of one sort, in one field. */
function circlesOf(registry: Registry, names: readonly CodebookName[]): readonly Finding[] {
  const [first] = names;
  if (!first?.tie) return [];
  const { of, tie } = first;
  const next = (id: string) =>
    tiesOf(registry, of, tie.key, id).flatMap((name) => idOf(registry, of, name) ?? []);
  const groups = groupsOf(
    names.flatMap(({ tie: from }) => (from ? [from.from] : [])),
    next,
  );
  return names.flatMap(({ name, tie: from, start, end }) => {
    const to = idOf(registry, of, name);
    if (!from || to === undefined || groups.get(from.from) !== groups.get(to)) return [];
    const id = inMessage(from.from);
    const message =
      to === from.from
        ? `“${id}” names itself in its “${from.key}”. Name something else, or take it away.`
        : `This leads back to “${id}”: each is named in the “${from.key}” of the other, directly or by way of others. Take one of them away.`;
    return [{ code: "codebook", message, start, end }];
  });
}

function tiesOf(
  registry: Registry,
  of: CodebookName["of"],
  key: string,
  id: string,
): readonly string[] {
  const only = (name: string | undefined) => (name === undefined ? [] : [name]);
  if (of === "position") {
    const position = registry.positions.get(id);
    return only(key === "replaces" ? position?.replaces : position?.partOf);
  }
  const entity = registry.entity(of as Category, id);
  switch (key) {
    case "members":
      return entity?.members?.map((member) => member.id) ?? [];
    case "acts-for":
      return entity?.actsFor?.map((other) => other.id) ?? [];
    case "parent":
      return only(entity?.parent);
    default:
      return only(entity?.partOf);
  }
}

function idOf(registry: Registry, of: CodebookName["of"], name: string): string | undefined {
  if (of === "position") return registry.positions.has(name) ? name : undefined;
  const found = lookUp(registry, of as Category, name);
  return found.length === 1 ? found[0]?.id : undefined;
}

/**
 * A number for each id that can be come to; those that can be come to from each other have the same
 * (Tarjan's strongly connected components, without going into itself: chains may be long).
 */
function groupsOf(
  starts: readonly string[],
  next: (id: string) => readonly string[],
): ReadonlyMap<string, number> {
  const groups = new Map<string, number>();
  const order = new Map<string, number>();
  const lowest = new Map<string, number>();
  const open: string[] = [];
  const lower = (id: string, to: number | undefined) =>
    lowest.set(id, Math.min(lowest.get(id) ?? 0, to ?? 0));
  for (const start of starts) {
    const path: { readonly id: string; readonly left: string[] }[] = [];
    const enter = (id: string) => {
      lowest.set(id, order.size);
      order.set(id, order.size);
      open.push(id);
      path.push({ id, left: [...next(id)] });
    };
    if (!order.has(start)) enter(start);
    for (let here = path.at(-1); here; here = path.at(-1)) {
      const { id, left } = here;
      const to = left.pop();
      if (to !== undefined) {
        if (!order.has(to)) enter(to);
        else if (!groups.has(to)) lower(id, order.get(to));
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above) lower(above.id, lowest.get(id));
      if (lowest.get(id) !== order.get(id)) continue;
      const group = groups.size;
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        groups.set(last, group);
        if (last === id) break;
      }
    }
  }
  return groups;
}
