// Where codebooks are on disk: `statemark.yaml` in the root folder and in each folder down to the
// statement's own (language.md, The codebook).

import { readFileSync } from "node:fs";
import { dirname, join, relative, sep } from "node:path";

export const codebookName = "statemark.yaml";

/** Outermost first. Where `root` is not above `file`, only the file's own folder counts. */
export function codebookPaths(file: string, root: string | undefined): readonly string[] {
  const folder = dirname(file);
  const way = root === undefined ? "" : relative(root, folder);
  const isBelow = root !== undefined && !way.startsWith("..") && !isOtherDrive(way);
  const folders = isBelow ? [root] : [folder];
  let current = isBelow ? root : folder;
  for (const step of isBelow ? way.split(sep).filter((name) => name !== "") : []) {
    current = join(current, step);
    folders.push(current);
  }
  return folders.map((each) => join(each, codebookName));
}

/** On Windows the way to another drive is an absolute path. */
function isOtherDrive(way: string): boolean {
  return /^[A-Za-z]:/.test(way);
}

/** The file's text, or `undefined` where there is no such file. */
export function readIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch (error) {
    if (["ENOENT", "ENOTDIR", "EISDIR"].includes((error as NodeJS.ErrnoException).code ?? "")) {
      return undefined;
    }
    throw error;
  }
}
