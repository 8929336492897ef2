// Where a command's results and messages go, and how a command fails.

import { closeSync, openSync, renameSync, rmSync, statSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";

/** Wrong usage, or a file that cannot be read: said on standard error, exit status 2. */
export class CommandError extends Error {}

/** The result cannot be written: no further file can change that. */
export class OutputError extends CommandError {}

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
  const unwritable = (error: unknown) =>
    new OutputError(`${path} cannot be written: ${reasonOf(error)}`);
  const there = fileAt(path, unwritable);
  if (there && !there.isFile()) {
    const what = there.isDirectory() ? "a folder" : "no file but a pipe or a device";
    throw new CommandError(`${path} is ${what}. Name a file behind -o.`);
  }
  if (there && !mayReplace) {
    throw new CommandError(
      `${path} is there already. Add --force to replace it, or name another file.`,
    );
  }
  const beside = join(dirname(path), `.${process.pid}-statemark-part`);
  let file: number | undefined;
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  try {
    file = openSync(beside, "w");
  } catch (error) {
    throw unwritable(error);
  }
  return {
    write(text) {
      try {
        if (file !== undefined) writeAll(file, text);
      } catch (error) {
        throw unwritable(error);
      }
    },
    finish() {
      try {
        close();
        renameSync(beside, path);
      } catch (error) {
        throw unwritable(error);
      }
    },
    abandon() {
      close();
      rmSync(beside, { force: true });
    },
  };
}

function fileAt(path: string, unwritable: (error: unknown) => Error) {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch (error) {
    throw unwritable(error);
  }
}

/** The system may take less than it is given. */
function writeAll(file: number, text: string): void {
  const bytes = Buffer.from(text);
  for (let done = 0; done < bytes.length; ) done += writeSync(file, bytes, done);
}

/** Characters that would steer a terminal, in names of files and in what they hold, as `\x1b`. */
export function withoutControls(text: string): string {
  return text.replace(
    /\p{Cc}/gu,
    (control) => `\\x${(control.codePointAt(0) ?? 0).toString(16).padStart(2, "0")}`,
  );
}

/** What the system says about a failure, in words. */
export function reasonOf(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  switch (code) {
    case "ENOENT":
    case "ENOTDIR":
      return "there is no such file or folder.";
    case "EACCES":
    case "EPERM":
      return "you have no permission. Ask its owner for it, or copy it to a folder of yours.";
    case "EISDIR":
      return "it is a folder. Name a file in it.";
    case "ELOOP":
      return "its links lead back to themselves. Put the file itself there.";
    case "ENOSPC":
      return "the disk is full.";
    default:
      return error instanceof Error ? error.message : String(error);
  }
}
