// Statemark's own requests about all statements of a workspace: see `protocol.ts`.

import type { WorkspaceEdit } from "vscode-languageserver-protocol";
import type { PositionParams } from "./protocol.ts";

/** What can be merged at the position. Answered with a `MergeTargetsAnswer`. */
export const mergeTargetsRequest = "statemark/mergeTargets";

export type MergeTargetsAnswer =
  | { readonly refusal: string }
  | { readonly id: string; readonly targets: readonly MergeTarget[] };

export interface MergeTarget {
  readonly id: string;
  readonly name: string;
  /** What it is, or of a position in how many statements it is mentioned. */
  readonly about: string;
}

/** What is named at the position becomes one with the target. Answered with a `MergeAnswer`. */
export const mergeRequest = "statemark/merge";

export interface MergeParams extends PositionParams {
  /** An id. */
  readonly target: string;
}

export type MergeAnswer =
  | { readonly refusal: string }
  | { readonly edit: WorkspaceEdit; readonly files: number };

/** The scheme of addresses of built-in entries; the path is `/actor/PRK.md`. */
export const registryScheme = "statemark-registry";

/** A built-in entry to read. Answered with Markdown, or null where there is none. */
export const registryEntryRequest = "statemark/registryEntry";

export interface RegistryEntryParams {
  readonly uri: string;
}

/** The command of a line above a paragraph: its arguments are an address and a position. */
export const showReferencesCommand = "statemark.showReferences";

/**
 * Checks all statements and codebooks that are not open; their problems are published. Cancelled, it keeps
 * what it has found. Answered with a `CheckAllAnswer`.
 */
export const checkAllRequest = "statemark/checkAll";

export interface CheckAllParams {
  /** Where progress is reported to, in per cent. */
  readonly workDoneToken?: string | number;
}

export interface CheckAllAnswer {
  readonly files: number;
  readonly problems: number;
}

/** Takes back what `checkAllRequest` published. */
export const clearCheckedNotification = "statemark/clearChecked";
