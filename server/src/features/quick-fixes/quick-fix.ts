// What a quick fix is: edits that mend one problem, offered and never made unasked.

import type { CodebookEntry } from "../../registry/codebook-addition.ts";
import type { DiagnosticCode } from "../../registry/diagnostic-codes.ts";
import type { TextEdit } from "../../text/edit.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Diagnostic } from "../diagnostics/diagnostic.ts";

export interface QuickFix {
  readonly title: string;
  readonly code: DiagnosticCode;
  /** Of the statement's text. Empty where the fix is an entry for the codebook. */
  readonly edits: readonly TextEdit[];
  readonly codebookEntry?: CodebookEntry;
  /** Whether this is plainly the one to take. */
  readonly isPreferred: boolean;
  /** What it mends: one problem, or all of a kind. */
  readonly mends: readonly Diagnostic[];
}

/** A fix before it is known to mend. */
export interface Candidate {
  readonly title: string;
  readonly edits: readonly TextEdit[];
  readonly codebookEntry?: CodebookEntry;
  readonly isPreferred?: boolean;
  /** A title for doing the same to all problems of this kind: those whose candidates agree in it. */
  readonly all?: string;
  /** Whether it changes nothing that counts, so that it may be made without looking at each. */
  readonly isSafe?: boolean;
  readonly changes?: Changes;
  /** Whether a mark may have a warning or hint now that was not given as long as this was to mend. */
  readonly reveals?: boolean;
}

/**
 * What a candidate may change about the marks whose syntax it edits; all else about them, and all other
 * marks and the words, must stay. With "marks" they may come and go; with "words" the words may change.
 */
export type Changes = "attributes" | "target" | "kind" | "words" | "marks";

/** The candidates for one problem, in the order in which they are offered. */
export type Fixer = (statement: Statement, problem: Diagnostic) => readonly Candidate[];
