// What can be said of a mark besides what its list begins with: found by typing a part of a name.

import type { Category } from "../../registry/entity.ts";
import type { Annotation } from "../../syntax/document.ts";
import { actorListKeys } from "../../workspace/list-attributes.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type ChoiceValue, entityValues, positionValues } from "../attribute-choices.ts";
import { knownAttributes } from "../attribute-keys.ts";
import { positionTableOf } from "./position-table.ts";

export interface OtherValue extends ChoiceValue {
  /** "target", or an attribute's key. */
  readonly key: string;
  /** Other names, by which it is found; none where there are none. */
  readonly also?: readonly string[];
}

/** Of more positions a list is no help. */
const mostPositions = 2_000;

export function otherValues(
  statement: Statement,
  mark: Annotation,
  workspace: Workspace | undefined,
): readonly OtherValue[] {
  const category = categoryOf(mark.kind);
  if (category) return keyed("target", named(statement, category));
  const isHead = statement.heads.has(mark.index);
  const resolved = statement.resolutions[mark.index];
  const positions =
    isHead || resolved?.type !== "position" || resolved.position !== null
      ? []
      : allPositions(statement, workspace);
  const towards = mark.kind === "demand" || mark.kind === "commitment" ? "to" : "about";
  const keys = knownAttributes(mark.kind, true).filter((key) => actorListKeys.has(key));
  const actors = keys.includes(towards) ? named(statement, "actor") : [];
  return [
    ...keyed(towards, mark.kind === "rejection" ? [] : actors),
    ...keyed(mark.kind === "rejection" ? "target" : "as", positions),
  ];
}

function keyed(key: string, values: readonly Omit<OtherValue, "key">[]): readonly OtherValue[] {
  return values.map((each) => ({ key, ...each }));
}

/** With what somebody may type instead: "DPRK" or "Pyongyang", but no name in another language. */
function named(statement: Statement, category: Category): readonly Omit<OtherValue, "key">[] {
  const { registry } = statement;
  return entityValues(statement, category).map((each) => {
    const aliases = registry.entity(category, each.value)?.aliases ?? [];
    const also = aliases.filter(({ why }) => !why.startsWith("name in ")).map(({ text }) => text);
    return also.length > 0 ? { ...each, also } : each;
  });
}

function allPositions(
  statement: Statement,
  workspace: Workspace | undefined,
): readonly ChoiceValue[] {
  const found = new Map(positionValues(statement).map((each) => [each.value, each]));
  if (workspace) {
    const table = positionTableOf(workspace.index);
    table.catchUp(workspace.index);
    for (const { id, text } of table.all) {
      if (found.size >= mostPositions) break;
      if (!found.has(id)) found.set(id, { value: id, title: text });
    }
  }
  return [...found.values()];
}
