// The refactorings at a place of a statement: one group a file, in the order of the menu.

import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";
import { trackings } from "./tracking.ts";

/** Editors sort them into groups by these, the first group on top. */
export const refactoringKinds: readonly string[] = ["refactor.rewrite"];

const refactorers: readonly Refactorer[] = [trackings];

export function refactorings(
  statement: Statement,
  range: Range,
  workspace?: Workspace,
): readonly Refactoring[] {
  return refactorers.flatMap((offer) => offer(statement, range, workspace));
}
