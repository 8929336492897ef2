// Where a command's results and messages go, and how a command fails.

import { closeSync, existsSync, openSync, renameSync, rmSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Wrong usage, or a file that cannot be read: said on standard error, exit status 2. */
export class CommandError extends Error {}

export interface Output {
  write(text: string): void;
  /** Makes the result visible: a reader never sees half a file. */
  finish(): void;
  /** Leaves no trace of a result that was not finished. */
  abandon(): void;
}

export function standardOutput(): Output {
  return {
    write: (text) => void process.stdout.write(text),
    finish: () => undefined,
    abandon: () => undefined,
  };
}

/** Writes beside `path` first and renames when all is written. */
export function fileOutput(path: string, mayReplace: boolean): Output {
  if (existsSync(path) && !mayReplace) {
    throw new CommandError(
      `${path} is there already. Add --force to replace it, or name another file.`,
    );
  }
  const beside = join(dirname(path), `.${process.pid}-statemark-part`);
  let file: number;
  try {
    file = openSync(beside, "w");
  } catch (error) {
    throw new CommandError(`${path} cannot be written: ${reasonOf(error)}`);
  }
  return {
    write: (text) => void writeSync(file, text),
    finish() {
      closeSync(file);
      renameSync(beside, path);
    },
    abandon() {
      closeSync(file);
      rmSync(beside, { force: true });
    },
  };
}

/** What the system says about a failure, in words. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
      return "there is no such file or folder.";
    case "EACCES":
    case "EPERM":
      return "you have no permission. Check who owns it.";
    case "EISDIR":
      return "it is a folder. Name a file in it.";
    case "ENOSPC":
      return "the disk is full.";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
