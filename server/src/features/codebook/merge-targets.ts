// Into what an entry can be merged: positions of the same kind, or actors, laws or topics, those of
// codebooks first.

import type { Registry } from "../../registry/registry.ts";
import { speaksOfAnyKind } from "../../syntax/kinds.ts";
import { nearestFirst } from "../../text/edit-distance.ts";
import { shortened } from "../../text/shortened.ts";
import type { Referent } from "../../workspace/referent.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { summaryOf } from "../statement-summaries.ts";

export interface MergeTarget {
  readonly id: string;
  readonly name: string;
  /** What it is, or of a position in how many statements it is mentioned. */
  readonly about: string;
}

const longestName = 100;

/** Those spelt most like it first. */
export function mergeTargets(
  workspace: Workspace,
  { of, id }: Referent,
  registry: Registry,
): readonly MergeTarget[] {
  if (of === "kind") return [];
  const targets = of === "position" ? positions(workspace, registry, id) : [];
  if (of !== "position") {
    const others = [...registry.all(of)].filter((entity) => entity.id !== id);
    const own = others.filter(({ declaredAt }) => declaredAt !== undefined);
    const builtIn = others.filter(({ declaredAt }) => declaredAt === undefined);
    for (const { id: each, name, kind } of [...own, ...builtIn]) {
      targets.push({ id: each, name: shortened(name, longestName), about: kind });
    }
    return targets;
  }
  const order = new Map(
    nearestFirst(
      targets.map((each) => each.id),
      id,
    ).map((each, index) => [each, index]),
  );
  return targets.sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));
}

function positions({ index }: Workspace, registry: Registry, id: string): MergeTarget[] {
  const found = new Map<
    string,
    { title: string | undefined; kind: string | undefined; count: number }
  >();
  for (const position of registry.positions.values()) {
    const { title, kind } = position;
    found.set(position.id, { title: title === position.id ? undefined : title, kind, count: 0 });
  }
  for (const statement of index.files) {
    for (const { id: position, kind, text } of summaryOf(index, statement).positions) {
      const own = speaksOfAnyKind(kind) ? undefined : kind;
      const known = found.get(position);
      if (known) {
        known.kind ??= own;
        known.title ??= text;
        known.count++;
      } else found.set(position, { title: text, kind: own, count: 1 });
    }
  }
  const kind = found.get(id)?.kind;
  return [...found].flatMap(([each, its]) => {
    if (each === id || (kind !== undefined && its.kind !== undefined && its.kind !== kind))
      return [];
    const where = `in ${its.count} statement${its.count === 1 ? "" : "s"}`;
    const name = shortened(its.title ?? each, longestName);
    return [
      {
        id: each,
        name,
        about: [its.kind ?? "", where].filter((part) => part !== "").join(" · "),
      },
    ];
  });
}
