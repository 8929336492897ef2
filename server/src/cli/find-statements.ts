// The statements that a PATH stands for: a file itself, or those in a folder, as `.gitignore` allows.

import { readdirSync, statSync } from "node:fs";
import { join, sep } from "node:path";
import { type IgnoreRules, ignoreFileName, rulesAround } from "../host/ignore-rules.ts";
import { reasonOf } from "./command-error.ts";

export interface FoundStatements {
  /** In name order, each once. */
  readonly files: readonly string[];
  /** Whether something on the way could not be read; it was said, and the rest looked into. */
  readonly hasFailed: boolean;
}

export function findStatements(
  paths: readonly string[],
  complain: (message: string) => void,
): FoundStatements {
  const files = new Set<string>();
  let hasFailed = false;
  /** What `read` gives; `undefined`, and a complaint, where it fails. */
  const attempt = <T>(path: string, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      hasFailed = true;
      complain(`${path} cannot be read: ${reasonOf(error)}`);
      return undefined;
    }
  };
  const withRulesOf = (rules: IgnoreRules, folder: string) => {
    const file = join(folder, ignoreFileName);
    return attempt(file, () => rules.withFile(file, folder)) ?? rules;
  };

  const lookInto = (folder: string, outer: IgnoreRules): void => {
    const rules = withRulesOf(outer, folder);
    const entries = attempt(folder, () => readdirSync(folder, { withFileTypes: true })) ?? [];
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = join(folder, entry.name);
      if (entry.isDirectory()) {
        if (entry.name === ".git" || entry.name === "node_modules") continue;
        const inside = rules.inFolder(path);
        if (inside) lookInto(path, inside);
      } else if (/\.statemark(?:\.md)?$/.test(entry.name) && entry.isFile()) {
        // With the same separator everywhere: other programs read these names.
        if (!rules.ignoresFile(path)) files.add(path.replaceAll(sep, "/"));
      }
    }
  };

  for (const path of paths) {
    const stat = attempt(path, () => statSync(path));
    if (stat?.isDirectory()) {
      const before = files.size;
      lookInto(path, rulesAround(path, withRulesOf));
      if (files.size === before) {
        complain(`${path} holds no statements: files that end in .statemark or .statemark.md.`);
      }
    } else if (stat) files.add(path);
  }
  return { files: [...files], hasFailed };
}
