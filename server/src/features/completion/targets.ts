// What is offered in a target: the entries or positions that a mark of its kind can mean.

import { writeTarget } from "../../syntax/target.ts";
import { lookUp } from "../../workspace/look-up.ts";
import { categoryOf, isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { nearestEntities } from "../nearest-names.ts";
import type { Asked, Completion } from "./completion.ts";
import { entityIds, entityOffered, type Offered, positionIds, withOwnName } from "./ids.ts";
import type { TargetPlace } from "./target-place.ts";

export function targetCompletions(
  statement: Statement,
  place: TargetPlace,
  asked: Asked,
): readonly Completion[] {
  const { offset, start, typed, rest } = place;
  if (rest !== undefined && rest.trim() !== "" && !asked.isExplicit) return [];
  const range = { start, end: offset + (rest === undefined ? 0 : rest.length + 1) };
  return idsFor(statement, place, asked).map(({ value, further, ...offered }) => ({
    ...offered,
    label: value,
    filter: `${typed}${further}`,
    range,
    text: `${writeTarget(value)})`,
  }));
}

function idsFor(
  statement: Statement,
  { kind, words, typed, offset }: TargetPlace,
  asked: Asked,
): readonly Offered[] {
  const category = categoryOf(kind);
  if (!category) {
    const isPosition = isPositionKind(statement.registry, kind);
    return isPosition ? positionIds(statement, { kind, typed, words, offset }, asked) : [];
  }
  const offered = entityIds(statement, category, typed, offset);
  if (typed.trim() !== "") return withOwnName(statement, category, typed, offered);
  // Where the words fit several entries, or nearly fit some, one of these is meant.
  const name = words.trim();
  const { registry } = statement;
  const fitting = lookUp(registry, category, name);
  const likely = fitting.length > 0 ? fitting : nearestEntities(registry, category, name);
  const ids = new Set(likely.map(({ id }) => id));
  return [
    ...likely.map((entity) => entityOffered(entity)),
    ...offered.filter(({ value }) => !ids.has(value)),
  ];
}
