// Statements from disk: their text, their codebooks, and whether they can be read at all.

import { readFileSync, statSync } from "node:fs";
import { resolve } from "node:path";
import { codebookPaths, readIfThere } from "../host/codebook-files.ts";
import { readCodebook } from "../registry/codebook.ts";
import { builtInRegistry, type Registry, withCodebooks } from "../registry/registry.ts";
import { splitByteOrderMark } from "../syntax/line-ends.ts";
import { CommandError, reasonOf } from "./output.ts";

/** Larger files are no statements; the editor draws the same line. */
const longestFile = 5_000_000;

export interface FileText {
  readonly path: string;
  /** A byte-order mark or "". */
  readonly mark: string;
  readonly text: string;
}

export function readFileText(path: string): FileText {
  let bytes: Buffer;
  try {
    const { size } = statSync(path);
    if (size > longestFile) {
      const megabytes = (size / 1_000_000).toFixed(1);
      throw new CommandError(
        `${path} is ${megabytes} MB. Statements of up to 5 MB are read; split it into several files.`,
      );
    }
    bytes = readFileSync(path);
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(`${path} cannot be read: ${reasonOf(error)}`);
  }
  if (bytes.includes(0)) {
    throw new CommandError(
      `${path} is not text (it holds zero bytes, as UTF-16 text, Word and PDF files do). Save it as UTF-8 text first.`,
    );
  }
  let content: string;
  try {
    content = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new CommandError(
      `${path} is not UTF-8 text. Open it in an editor and save it with the encoding UTF-8.`,
    );
  }
  return { path, ...splitByteOrderMark(content) };
}

/** The registry for a statement: the built-in one under the codebooks from here down to it. */
export class Registries {
  private readonly known = new Map<string, Registry>();

  for(path: string): Registry {
    const paths = codebookPaths(resolve(path), process.cwd());
    const key = paths.join("\n");
    const registry =
      this.known.get(key) ??
      withCodebooks(
        builtInRegistry(),
        paths.flatMap((each) => {
          const text = readIfThere(each);
          return text === undefined ? [] : [readCodebook(text, each).codebook];
        }),
      );
    this.known.set(key, registry);
    return registry;
  }
}
