// What can be done where a cursor is that no problem asks for: the likeliest first.

import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { codebookAdditions } from "./codebook-additions.ts";
import { kindChanges } from "./kind-changes.ts";
import { joining, splitting } from "./mark-parts.ts";
import { markRemoval } from "./mark-removal.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";
import { statusChanges } from "./status-changes.ts";
import { surroundings } from "./surroundings.ts";
import { trackings } from "./tracking.ts";

/** Editors sort them into groups by these, the first group on top. */
export const refactoringKinds: readonly string[] = ["refactor.rewrite", "refactor.surround"];

const refactorers: readonly Refactorer[] = [
  codebookAdditions,
  trackings,
  statusChanges,
  kindChanges,
  splitting,
  joining,
  markRemoval,
  surroundings,
];

export function refactorings(
  statement: Statement,
  range: Range,
  workspace?: Workspace,
): readonly Refactoring[] {
  return refactorers.flatMap((offer) => offer(statement, range, workspace));
}
