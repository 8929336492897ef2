// All statements and codebooks of a workspace, as the features that look over many files see them.

import type { Registry } from "../registry/registry.ts";
import type { WorkspaceIndex } from "./workspace-index.ts";

export interface CodebookFile {
  readonly file: string;
  readonly text: string;
  /** What all codebooks down to it make, itself included. */
  readonly registry: Registry;
}

/** Files are paths or addresses, as their user counts them, with `/` between folders. */
export interface Workspace {
  readonly index: WorkspaceIndex;
  readonly codebooks: readonly CodebookFile[];
  /** What the codebooks down to a statement make. */
  registryFor(file: string): Registry;
}
