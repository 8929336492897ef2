// Where codebooks are on disk: `statemark.yaml` in the root folder and in each folder down to the
// statement's own (language.md, The codebook).

import { readFileSync, statSync } from "node:fs";
import { dirname, isAbsolute, join, relative, sep } from "node:path";

export const codebookName = "statemark.yaml";

/** Outermost first. Where `root` is not above `file`, only the file's own folder counts. */
export function codebookPaths(file: string, root: string | undefined): readonly string[] {
  const folder = dirname(file);
  const steps = root === undefined ? undefined : stepsDown(root, folder);
  const folders = root === undefined || !steps ? [folder] : [root];
  for (const step of steps ?? []) folders.push(join(folders.at(-1) ?? folder, step));
  return folders.map((each) => join(each, codebookName));
}

/** Whether `path` is `folder` or lies somewhere in it. */
export function isIn(folder: string, path: string): boolean {
  return stepsDown(folder, path) !== undefined;
}

/** The names on the way from `root` down to `folder`; `undefined` where there is no such way. */
function stepsDown(root: string, folder: string): readonly string[] | undefined {
  const way = relative(root, folder);
  const steps = way.split(sep).filter((name) => name !== "");
  // On Windows the way to another drive is an absolute path.
  return steps[0] === ".." || isAbsolute(way) ? undefined : steps;
}

/** The file's text, or `undefined` where there is no such file; throws where it cannot be read. */
export function readIfThere(path: string): string | undefined {
  try {
    const stat = statSync(path);
    if (stat.isDirectory()) return undefined;
    // Reading a pipe or a device may never end.
    if (!stat.isFile()) throw new Error("it is no file but a pipe or a device.");
    return readFileSync(path, "utf8");
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? "";
    if (code === "ENOENT" || code === "ENOTDIR") return undefined;
    throw error;
  }
}
