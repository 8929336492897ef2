// What can be done about what a hover is about, in the order in which it is offered.

import type { Registry } from "../registry/registry.ts";
import { firstPart, positionId } from "../syntax/document.ts";
import type { Referent } from "../workspace/referent.ts";
import { isPositionKind } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { knownAttributes } from "./attribute-keys.ts";
import { isHead } from "./heads.ts";
import { markAt } from "./mention.ts";
import { builtInEntry } from "./registry-entry.ts";

export type HoverAction =
  | "openEntry"
  | "showReferences"
  | "showPositions"
  | "setStatus"
  | "completeMark";

/** About what is named there, in a statement or a codebook. */
export function referentActions(registry: Registry, { of, id }: Referent): readonly HoverAction[] {
  const hasEntry =
    of === "position"
      ? registry.positions.has(id)
      : of === "kind"
        ? registry.kinds.has(id)
        : registry.entity(of, id)?.source === "codebook" || builtInEntry(of, id) !== undefined;
  return [
    ...(hasEntry ? (["openEntry"] as const) : []),
    "showReferences",
    ...(of === "actor" ? (["showPositions"] as const) : []),
  ];
}

/** About the position whose mark is at the offset, unless something else is named there. */
export function positionActions(
  statement: Statement,
  offset: number,
  named: Referent | undefined,
): readonly HoverAction[] {
  const mark = markAt(statement, offset);
  if (!mark || !isPositionKind(statement.registry, mark.kind)) return [];
  const first = firstPart(statement.document, mark);
  if (named && (named.of !== "position" || named.id !== positionId(first))) return [];
  const hasStatus =
    knownAttributes(mark.kind, true).includes("status") && !isHead(statement, first);
  return [...(hasStatus ? (["setStatus"] as const) : []), "completeMark"];
}
