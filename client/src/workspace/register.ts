// What concerns all statements at once: built-in entries as pages, merging entries, putting a codebook in
// order, checking everything, and the mentions behind a line above a paragraph.

import type * as vscode from "vscode";
import type { StatementClient } from "../language-client.ts";
import { registerCheckingAll } from "./check-all.ts";
import { registerMerging } from "./merging.ts";
import { registerOrganising } from "./organising.ts";
import { registerRegistryPages } from "./registry-pages.ts";
import { registerShowingReferences } from "./show-references.ts";

export function registerWorkspace(client: StatementClient): vscode.Disposable[] {
  return [
    registerRegistryPages(client),
    registerMerging(client),
    registerOrganising(client),
    registerShowingReferences(),
    ...registerCheckingAll(client),
  ];
}
