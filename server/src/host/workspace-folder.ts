// The statements and codebooks in a folder of the workspace: all of them, or whether a path is one. What
// ignore files and the setting `files.exclude` leave out is none.

import { type Dirent, existsSync, readdirSync, type Stats, statSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";
import { codebookName } from "./codebook-files.ts";
import { ExcludeGlobs } from "./exclude-globs.ts";
import { type IgnoreRules, ignoreFileName, rulesAround } from "./ignore-rules.ts";
import { pauseAfter } from "./pause.ts";

export interface FileOnDisk {
  /** In bytes. */
  readonly size: number;
  /** Another one whenever the file has been written since; `undefined` where that could not be told. */
  readonly stamp: string | undefined;
}

export interface FolderContents {
  /** By path. */
  readonly statements: ReadonlyMap<string, FileOnDisk>;
  readonly codebooks: readonly string[];
  /** Whether folders could not be read, or there were too many to look into. */
  readonly isPartial: boolean;
}

/** Whoever has more has opened a disk and no folder of statements. */
const mostEntries = 500_000;
const neverLookedInto = new Set([".git", "node_modules"]);
const statementName = /\.statemark(?:\.md)?$/;

export class WorkspaceFolder {
  private readonly folder: string;
  private readonly excluded: ExcludeGlobs;
  /** By folder; `undefined` for those that are left out. */
  private readonly rules = new Map<string, IgnoreRules | undefined>();

  /** `exclude` is what the setting `files.exclude` holds for the folder. */
  constructor(folder: string, exclude: unknown) {
    this.folder = folder;
    this.excluded = new ExcludeGlobs(exclude);
  }

  /** Lets others work in between. */
  async find(): Promise<FolderContents> {
    const statements = new Map<string, FileOnDisk>();
    const codebooks: string[] = [];
    let isPartial = false;
    let seen = 0;
    const pause = pauseAfter(10);
    const folders = [this.folder];
    for (let here = folders.pop(); here !== undefined; here = folders.pop()) {
      const entries = entriesOf(here);
      if (!entries || seen > mostEntries) isPartial = true;
      if (seen > mostEntries) break;
      seen += entries?.length ?? 0;
      for (const entry of entries ?? []) {
        const path = join(here, entry.name);
        if (entry.isDirectory()) {
          if (this.looksInto(path)) folders.push(path);
        } else if (entry.isFile()) {
          if (entry.name === codebookName) codebooks.push(path);
          else if (statementName.test(entry.name) && this.holds(path)) {
            const file = fileAt(path);
            if (file) statements.set(path, file);
          }
        }
        if (pause.isDue) await pause.take();
      }
    }
    return { statements, codebooks: codebooks.sort(), isPartial };
  }

  /** The file, where `path` is a statement's and nothing leaves it out. */
  look(path: string): FileOnDisk | undefined {
    return statementName.test(path) && this.holds(path) ? fileAt(path) : undefined;
  }

  private looksInto(folder: string): boolean {
    return this.rulesIn(folder) !== undefined;
  }

  /** Whether nothing leaves a file out. */
  private holds(path: string): boolean {
    const rules = this.rulesIn(dirname(path));
    return Boolean(rules) && !rules?.ignoresFile(path) && !this.isExcluded(path, "");
  }

  private rulesIn(folder: string): IgnoreRules | undefined {
    if (!this.rules.has(folder)) this.rules.set(folder, this.readRules(folder));
    return this.rules.get(folder);
  }

  private readRules(folder: string): IgnoreRules | undefined {
    if (folder === this.folder) return withRulesOf(rulesAround(folder, withRulesOf), folder);
    const name = folder.slice(dirname(folder).length).replace(sep, "");
    if (neverLookedInto.has(name) || dirname(folder) === folder) return undefined;
    const around = this.rulesIn(dirname(folder))?.inFolder(folder);
    return around && !this.isExcluded(folder, "/") ? withRulesOf(around, folder) : undefined;
  }

  private isExcluded(path: string, ending: "" | "/"): boolean {
    const way = relative(this.folder, path).split(sep).join("/") + ending;
    return this.excluded.excludes(way, (name) => existsSync(join(dirname(path), name)));
  }
}

export function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function withRulesOf(rules: IgnoreRules, folder: string): IgnoreRules {
  try {
    return rules.withFile(join(folder, ignoreFileName), folder);
  } catch {
    return rules;
  }
}

function entriesOf(folder: string): readonly Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return undefined;
  }
}

function fileAt(path: string): FileOnDisk | undefined {
  try {
    const stat = statSync(path);
    return stat.isFile() ? { size: stat.size, stamp: stampOf(stat) } : undefined;
  } catch {
    return undefined;
  }
}

/** A file that was written just now may be written again without its time changing. */
function stampOf({ size, mtimeMs, ctimeMs }: Stats): string | undefined {
  const isCoarse = mtimeMs % 1_000 === 0;
  if (Date.now() - Math.max(mtimeMs, ctimeMs) < (isCoarse ? 2_100 : 100)) return undefined;
  return `${size} ${mtimeMs} ${ctimeMs}`;
}
