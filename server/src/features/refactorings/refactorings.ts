// The refactorings at a place of a statement: one group a file, in the order of the menu.

import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import { kindChanges } from "./kind-changes.ts";
import { markRemoval } from "./mark-removal.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";
import { statusChanges } from "./status-changes.ts";
import { surroundings } from "./surroundings.ts";

/** Editors sort them into groups by these, the first group on top. */
export const refactoringKinds: readonly string[] = ["refactor.rewrite", "refactor.surround"];

const refactorers: readonly Refactorer[] = [statusChanges, kindChanges, markRemoval, surroundings];

export function refactorings(statement: Statement, range: Range): readonly Refactoring[] {
  return refactorers.flatMap((offer) => offer(statement, range));
}
