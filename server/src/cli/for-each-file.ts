// Runs a command's work over its files; one that cannot be read is said and the others go on.

import type { CommandInput } from "./command.ts";
import { CommandError, OutputError, ownFault } from "./command-error.ts";
import { type FileText, readFileText } from "./read-file.ts";
import { type CodebookFile, Registries } from "./registries.ts";

/** Returns 0, or 2 where a file or a codebook could not be read. */
export function forEachFile(
  { files, complain, progress }: CommandInput,
  work: (file: FileText, registries: Registries) => void,
  hasReadCodebook?: (codebook: CodebookFile) => void,
): number {
  const registries = new Registries(complain, hasReadCodebook);
  let hasFailed = false;
  for (const [index, path] of files.entries()) {
    progress.show(index, files.length);
    try {
      work(readFileText(path), registries);
    } catch (error) {
      if (error instanceof OutputError) throw error;
      complain(error instanceof CommandError ? error.message : `${path}: ${ownFault(error)}`);
      hasFailed = true;
    }
  }
  progress.clear();
  return hasFailed || registries.hasFailed ? 2 : 0;
}
