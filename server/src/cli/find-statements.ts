// The statements that a PATH stands for: a file itself, or those in a folder, as `.gitignore` allows.

import { readdirSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import ignore, { type Ignore } from "ignore";
import { readIfThere } from "../host/codebook-files.ts";
import { CommandError, reasonOf } from "./output.ts";

/** In name order, each once. */
export function findStatements(paths: readonly string[]): readonly string[] {
  return [...new Set(paths.flatMap(statementsAt))];
}

function statementsAt(path: string): readonly string[] {
  try {
    return statSync(path).isDirectory() ? statementsIn(path, []) : [path];
  } catch (error) {
    throw new CommandError(`${path} cannot be read: ${reasonOf(error)}`);
  }
}

interface Rules {
  readonly folder: string;
  readonly ignore: Ignore;
}

function statementsIn(folder: string, outerRules: readonly Rules[]): readonly string[] {
  const own = readIfThere(join(folder, ".gitignore"));
  const rules =
    own === undefined ? outerRules : [...outerRules, { folder, ignore: ignore().add(own) }];
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  );
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name === ".git" || entry.name === "node_modules" || isIgnored(rules, `${path}/`)) {
        return [];
      }
      return statementsIn(path, rules);
    }
    const isStatement = /\.statemark(?:\.md)?$/.test(entry.name);
    return isStatement && entry.isFile() && !isIgnored(rules, path) ? [path] : [];
  });
}

function isIgnored(rules: readonly Rules[], path: string): boolean {
  return rules.some((each) => {
    const way = relative(each.folder, path).split(sep).join("/");
    return each.ignore.ignores(path.endsWith("/") ? `${way}/` : way);
  });
}
