// Paths that point to files which get another name or folder: `source` of what a codebook tells of a
// position, and `source` in the front matter of statements. Web addresses are no paths.

import { writeScalar } from "../registry/codebook-addition.ts";
import { textsIn } from "../registry/codebook-places.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";

/** Addresses, as their user counts files: with `/` between folders, and encoded. */
export interface FileRename {
  readonly from: string;
  readonly to: string;
}

/** Where a file, which itself may be among those renamed, names another by its path. */
export interface WrittenPath extends Range {
  readonly path: string;
  readonly quote: "" | '"' | "'";
}

export function pathsInCodebook(text: string): readonly WrittenPath[] {
  return textsIn(text)
    .filter(
      ({ path, isKey }) =>
        !isKey && path[0] === "positions" && path.slice(2).join(" ") === "history source",
    )
    .map(({ text: written, start, end, quote }) => ({ path: written, start, end, quote }));
}

/** The edits of a file at `file` whose paths these are. */
export function renamedPaths(
  file: string,
  paths: readonly WrittenPath[],
  renames: readonly FileRename[],
): readonly TextEdit[] {
  const newFile = afterRenames(file, renames) ?? file;
  return paths.flatMap(({ path, start, end, quote }): readonly TextEdit[] => {
    const target = addressOf(file, path);
    if (target === undefined) return [];
    const moved = afterRenames(target, renames);
    // What stays is named differently from where the file goes, unless it is not there at all.
    if (moved === undefined && folderOf(file) === folderOf(newFile)) return [];
    const isAddress = /^file:/i.test(path);
    const written = isAddress ? (moved ?? target) : relative(newFile, moved ?? target);
    if (written === path) return [];
    const text = quote === "" ? writeScalar(written) : written;
    return [{ start, end, text }];
  });
}

/** `undefined` where it stays. */
function afterRenames(address: string, renames: readonly FileRename[]): string | undefined {
  for (const { from, to } of renames) {
    if (address === from) return to;
    if (address.startsWith(`${from}/`)) return to + address.slice(from.length);
  }
  return undefined;
}

/** The address of what a path means in a file; `undefined` for what is no path. */
function addressOf(file: string, path: string): string | undefined {
  if (/^file:/i.test(path)) return path;
  // A path has a name with a dot in it, so that words are not taken for one.
  if (/^[a-z][a-z0-9+.-]*:/i.test(path) || !/^[^\s/\\][^\r\n\\]*\.[^\s./\\]+$/.test(path))
    return undefined;
  const parts = folderOf(file).split("/");
  for (const part of path.split("/")) {
    if (part === "..") parts.splice(Math.max(1, parts.length - 2), 1);
    else if (part !== ".") parts.splice(-1, 0, encoded(part));
  }
  return parts.slice(0, -1).join("/");
}

function relative(file: string, address: string): string {
  const from = folderOf(file).split("/").slice(0, -1);
  const to = address.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same++;
  const up = from.slice(same).map(() => "..");
  return [...up, ...to.slice(same).map(decoded)].join("/");
}

function folderOf(file: string): string {
  return file.slice(0, file.lastIndexOf("/") + 1);
}

function encoded(part: string): string {
  return encodeURIComponent(part).replaceAll(/%(?:2C|3B|40|26|3D|2B|24|3A)/gi, decodeURIComponent);
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
