// What is named at a place of a statement: the actor, law, topic, position or kind that a mark, its braces
// or the front matter names there, and where the name stands; in the words of a position, that position.

import { firstPart, positionId } from "../syntax/document.ts";
import type { Range } from "../text/range.ts";
import type { Referent } from "../workspace/referent.ts";
import { isPositionKind } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { statementUseAt } from "../workspace/statement-uses.ts";
import { markAt } from "./mention.ts";

export function referentAt(statement: Statement, offset: number): (Referent & Range) | undefined {
  const named = statementUseAt(statement, offset);
  if (named) return named;
  const mark = markAt(statement, offset);
  if (!mark || !isPositionKind(statement.registry, mark.kind)) return undefined;
  const id = positionId(firstPart(statement.document, mark));
  // The words are not its name: an editor that asks for another id would take them for it.
  return id === null ? undefined : { of: "position", id, start: offset, end: offset };
}
