// What a refactoring is: a change that is offered at a place though nothing is wrong there.

import type { CodebookAlias } from "../../registry/alias-addition.ts";
import type { CodebookEntry } from "../../registry/codebook-addition.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";

export interface Refactoring {
  /** What is done, as a menu says it: "Set status: met". */
  readonly title: string;
  /** A kind of code action: `refactor.surround.statemark`, `refactor.rewrite.statemark.status` … */
  readonly kind: string;
  /** Of the statement's text. Empty where it is an entry for the codebook, or another name in one. */
  readonly edits: readonly TextEdit[];
  readonly codebookEntry?: CodebookEntry | CodebookAlias;
}

/**
 * What can be done where `range` is selected, the likeliest first; an empty range is a cursor. Editors ask
 * with each move of the cursor, so it looks at what is near only.
 */
export type Refactorer = (
  statement: Statement,
  range: Range,
  /** All statements, for those that look beyond this one. */
  workspace?: Workspace,
) => readonly Refactoring[];
