// Writes a file anew in its place: all of it or nothing, with the rights that it had.

import { accessSync, constants, realpathSync, statSync } from "node:fs";
import { CommandError, reasonOf } from "./command-error.ts";
import { fileOutput, type Output } from "./output.ts";

/** Fails for this file alone: the next one may be writable. */
export function replaceFile(path: string, text: string): void {
  let output: Output | undefined;
  try {
    // The file itself, where the path is a link to it.
    const target = realpathSync(path);
    accessSync(target, constants.W_OK);
    output = fileOutput(target, true, statSync(target).mode & 0o7777);
    output.write(text);
    output.finish();
  } catch (error) {
    output?.abandon();
    throw new CommandError(
      error instanceof CommandError
        ? error.message
        : `${path} cannot be written: ${reasonOf(error)}`,
    );
  }
}
