// Statements from disk: their text, and whether it can be read at all.

import { readFileSync, statSync } from "node:fs";
import { splitByteOrderMark } from "../syntax/line-ends.ts";
import { longestStatement } from "../workspace/statement.ts";
import { CommandError, reasonOf } from "./command-error.ts";

export interface FileText {
  readonly path: string;
  /** A byte-order mark or "". */
  readonly mark: string;
  readonly text: string;
}

export function readFileText(path: string): FileText {
  let bytes: Buffer;
  try {
    const stat = statSync(path);
    // Reading a pipe or a device may never end.
    if (!stat.isFile() && !stat.isDirectory()) {
      throw new CommandError(
        `${path} is no file but a pipe or a device. Save what comes from it in a file first.`,
      );
    }
    const { size } = stat;
    if (size > longestStatement) {
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
