// What can be said of a mark besides what its list begins with: found by typing a part of a name.

import type { Annotation } from "../../syntax/document.ts";
import { actorListKeys } from "../../workspace/list-attributes.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { type ChoiceValue, entityValues, positionValues } from "../attribute-choices.ts";
import { knownAttributes } from "../attribute-keys.ts";
import { summaryOf } from "../statement-summaries.ts";

export interface OtherValue extends ChoiceValue {
  /** "target", or an attribute's key. */
  readonly key: string;
}

/** Of more positions a list is no help. */
const mostPositions = 2_000;

export function otherValues(
  statement: Statement,
  mark: Annotation,
  workspace: Workspace | undefined,
): readonly OtherValue[] {
  const category = categoryOf(mark.kind);
  if (category) return keyed("target", entityValues(statement, category));
  const isHead = statement.heads.has(mark.index);
  const resolved = statement.resolutions[mark.index];
  const positions =
    isHead || resolved?.type !== "position" || resolved.position !== null
      ? []
      : allPositions(statement, workspace);
  const towards = mark.kind === "demand" || mark.kind === "commitment" ? "to" : "about";
  const keys = knownAttributes(mark.kind, true).filter((key) => actorListKeys.has(key));
  const actors = keys.includes(towards) ? entityValues(statement, "actor") : [];
  return [
    ...keyed(towards, mark.kind === "rejection" ? [] : actors),
    ...keyed(mark.kind === "rejection" ? "target" : "as", positions),
  ];
}

function keyed(key: string, values: readonly ChoiceValue[]): readonly OtherValue[] {
  return values.map(({ value, title }) => ({ key, value, title }));
}

function allPositions(
  statement: Statement,
  workspace: Workspace | undefined,
): readonly ChoiceValue[] {
  const found = new Map(positionValues(statement).map((each) => [each.value, each]));
  for (const file of workspace?.index.files ?? []) {
    if (found.size >= mostPositions || !workspace) break;
    for (const { id, text } of summaryOf(workspace.index, file).positions) {
      if (!found.has(id)) found.set(id, { value: id, title: text });
    }
  }
  return [...found.values()];
}
