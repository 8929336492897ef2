// The statements and codebooks in a folder and below, for what is done to all of them at once.

import { type Dirent, readdirSync } from "node:fs";
import { join } from "node:path";
import { codebookName } from "./codebook-files.ts";

export interface StatementFiles {
  readonly codebooks: readonly string[];
  readonly statements: readonly string[];
  /** Whether folders could not be read, or there were too many to look into. */
  readonly isPartial: boolean;
}

/** Whoever has more has opened a disk and no folder of statements. */
const mostEntries = 200_000;

export function statementFilesIn(folder: string): StatementFiles {
  const codebooks: string[] = [];
  const statements: string[] = [];
  let isPartial = false;
  let seen = 0;
  const folders = [folder];
  for (let here = folders.pop(); here !== undefined; here = folders.pop()) {
    const entries = entriesOf(here);
    if (!entries || seen > mostEntries) isPartial = true;
    if (seen > mostEntries) break;
    seen += entries?.length ?? 0;
    for (const entry of entries ?? []) {
      const path = join(here, entry.name);
      if (entry.isDirectory()) {
        if (entry.name !== "node_modules" && !entry.name.startsWith(".")) folders.push(path);
      } else if (entry.isFile()) {
        if (entry.name === codebookName) codebooks.push(path);
        else if (/\.statemark(?:\.md)?$/.test(entry.name)) statements.push(path);
      }
    }
  }
  return { codebooks: codebooks.sort(), statements: statements.sort(), isPartial };
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}
