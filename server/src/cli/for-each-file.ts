// Runs a command's work over its files; one that cannot be read is said and the others go on.

import type { CommandInput } from "./command.ts";
import { CommandError } from "./output.ts";
import { type FileText, Registries, readFileText } from "./read-file.ts";

/** Returns 0, or 2 where a file could not be read. */
export function forEachFile(
  { files, complain }: CommandInput,
  work: (file: FileText, registries: Registries) => void,
): number {
  const registries = new Registries();
  let status = 0;
  for (const path of files) {
    try {
      work(readFileText(path), registries);
    } catch (error) {
      if (!(error instanceof CommandError)) throw error;
      complain(error.message);
      status = 2;
    }
  }
  return status;
}
