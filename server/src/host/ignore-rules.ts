// What `.gitignore` files leave out, as git reads them: the deepest file with an opinion decides, and
// nothing in a folder that is left out comes back.

import { existsSync } from "node:fs";
import { join, relative, resolve, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { readIfThere } from "./codebook-files.ts";

export const ignoreFileName = ".gitignore";

interface RulesFile {
  readonly folder: string;
  readonly text: string;
  readonly rules: Ignore;
}

export class IgnoreRules {
  /** Outermost first. */
  private readonly files: readonly RulesFile[];

  constructor(files: readonly RulesFile[]) {
    this.files = files;
  }

  /** With those of a file, where there is one, over these. Throws where it cannot be read. */
  withFile(file: string, folder: string): IgnoreRules {
    const text = readIfThere(file);
    return text === undefined ? this : new IgnoreRules([...this.files, rulesFile(folder, text)]);
  }

  ignoresFile(path: string): boolean {
    return this.isIgnored((folder) => wayFrom(folder, path));
  }

  /** The rules for what is in a folder; `undefined` where the folder is left out. */
  inFolder(path: string): IgnoreRules | undefined {
    const way = (folder: string) => `${wayFrom(folder, path)}/`;
    if (this.isIgnored(way)) return undefined;
    // The package asks for the folders above a path too: where a deeper file took this one back,
    // the outer ones must not leave out by it what is inside.
    const files = this.files.map((file) =>
      file.rules.test(way(file.folder)).ignored
        ? rulesFile(file.folder, `${file.text}\n!/${escaped(way(file.folder))}`)
        : file,
    );
    return new IgnoreRules(files);
  }

  private isIgnored(way: (folder: string) => string): boolean {
    for (const { folder, rules } of this.files.toReversed()) {
      const { ignored, unignored } = rules.test(way(folder));
      if (ignored || unignored) return ignored;
    }
    return false;
  }
}

/**
 * The rules of the folders above, up to the one that holds the repository; `read` adds those of a folder to
 * the ones around it.
 */
export function rulesAround(
  path: string,
  read: (rules: IgnoreRules, folder: string) => IgnoreRules,
): IgnoreRules {
  const above: string[] = [];
  for (let folder = resolve(path); !existsSync(join(folder, ".git")); ) {
    const parent = resolve(folder, "..");
    if (parent === folder) return new IgnoreRules([]); // no repository
    above.unshift(parent);
    folder = parent;
  }
  const rules = above.reduce(read, new IgnoreRules([]));
  // A folder that is named is meant, though the repository ignores it.
  return rules.inFolder(resolve(path)) ?? new IgnoreRules([]);
}

function rulesFile(folder: string, text: string): RulesFile {
  return { folder, text, rules: ignore().add(text) };
}

/** The way down from `folder`, as git writes it. */
function wayFrom(folder: string, path: string): string {
  return relative(resolve(folder), resolve(path)).split(sep).join("/");
}

function escaped(way: string): string {
  return way.replace(/[\\*?[\]!# ]/g, "\\$&");
}
