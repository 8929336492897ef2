// Set status: each known status that the position at the cursor does not have.

import { type Annotation, attributeText, firstPart } from "../../syntax/document.ts";
import { setAttribute } from "../../syntax/edits/set-attribute.ts";
import { builtInKind } from "../../syntax/kinds.ts";
import type { Statement } from "../../workspace/statement.ts";
import { knownStatuses } from "../attribute-keys.ts";
import { markChosen } from "../mention.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";

const kind = "refactor.rewrite.statemark.status";

export const statusChanges: Refactorer = (statement, range) => {
  const mark = markChosen(statement, range);
  const position = mark && positionAround(statement, mark);
  if (!position) return [];
  const { document } = statement;
  const current = attributeText(firstPart(document, position).attributes, "status");
  const whose =
    position === mark ? "" : ` of the ${builtInKind(position.kind)?.title ?? ""} around it`;
  const set = (values: readonly string[], title: string): Refactoring[] => {
    const { edits } = setAttribute(document, position, "status", values);
    return edits ? [{ title, kind, edits }] : [];
  };
  return [
    ...knownStatuses(position.kind)
      .filter((status) => status !== current)
      .flatMap((status) => set([status], `Set status${whose}: ${status}`)),
    ...(current === undefined ? [] : set([], `Take the status${whose} away`)),
  ];
};

/** The mark itself or the nearest one around it that can have a status; what only holds others has none. */
function positionAround({ document, heads }: Statement, mark: Annotation): Annotation | undefined {
  let around: Annotation | undefined = mark;
  while (around && knownStatuses(around.kind).length === 0) {
    around = around.parent === null ? undefined : document.annotations[around.parent];
  }
  return around && !heads.has(around.partOf ?? around.index) ? around : undefined;
}
