// Where a command's results go: standard output, or a file that is there only once it is whole.

import { once } from "node:events";
import {
  closeSync,
  fchmodSync,
  linkSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { CommandError, codeOf, OutputError, reasonOf } from "./command-error.ts";

export interface Output {
  write(text: string): void;
  /** Once a reader that is slower has taken what was written. */
  drained(): Promise<void>;
  /** Whether somebody sees it who likes colours. */
  readonly isColoured: boolean;
  /** Makes the result visible: a reader never sees half a file. */
  finish(): void;
  /** Leaves no trace of a result that was not finished. */
  abandon(): void;
}

export function standardOutput(): Output {
  const { stdout, env } = process;
  const { NO_COLOR, TERM } = env;
  return {
    write: (text) => void stdout.write(text),
    drained: async () => {
      if (stdout.writableNeedDrain) await once(stdout, "drain");
    },
    // See no-color.org: set to anything but nothing, it means no.
    isColoured: stdout.isTTY === true && !NO_COLOR && TERM !== "dumb",
    finish: () => undefined,
    abandon: () => undefined,
  };
}

/** Writes beside `path` first and renames when all is written, with the rights that are given. */
export function fileOutput(path: string, mayReplace: boolean, mode?: number): Output {
  const unwritable = (error: unknown) =>
    new OutputError(`${path} cannot be written: ${reasonOf(error)}`);
  const there = fileAt(path, unwritable);
  if (there && !there.isFile()) {
    const what = there.isDirectory() ? "a folder" : "no file but a pipe or a device";
    throw new CommandError(`${path} is ${what}. Name a file behind -o.`);
  }
  const alreadyThere = () =>
    new CommandError(`${path} is there already. Add --force to replace it, or name another file.`);
  if (there && !mayReplace) throw alreadyThere();
  const beside = join(dirname(path), `.${process.pid}-statemark-part`);
  let file: number | undefined;
  const close = () => {
    if (file !== undefined) closeSync(file);
    file = undefined;
  };
  try {
    file = openSync(beside, "w");
    if (mode !== undefined) fchmodSync(file, mode);
  } catch (error) {
    throw unwritable(error);
  }
  return {
    isColoured: false,
    drained: () => Promise.resolve(),
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
        if (mayReplace || !linked(beside, path)) renameSync(beside, path);
      } catch (error) {
        if (codeOf(error) === "EEXIST") throw alreadyThere();
        throw unwritable(error);
      }
    },
    abandon() {
      close();
      rmSync(beside, { force: true });
    },
  };
}

/** Gives the file its name unless another has come by it meanwhile; not every disk can do that. */
function linked(beside: string, path: string): boolean {
  try {
    linkSync(beside, path);
  } catch (error) {
    if (codeOf(error) === "EEXIST") throw error;
    return false;
  }
  rmSync(beside);
  return true;
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
