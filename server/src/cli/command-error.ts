// How a command fails, and in which words.

/** Wrong usage, or a file that cannot be read: said on standard error, exit status 2. */
export class CommandError extends Error {}

/** The result cannot be written: no further file can change that. */
export class OutputError extends CommandError {}

/** What the system says about a failure, in words. */
export function reasonOf(error: unknown): string {
  switch (codeOf(error)) {
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

/** The system's name for a failure, such as `ENOENT`; `undefined` where it is none of the system's. */
export function codeOf(error: unknown): string | undefined {
  return error instanceof Error && "code" in error ? String(error.code) : undefined;
}

/** What is said where the program itself is at fault. */
export function ownFault(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `Statemark failed by a fault of its own (${reason}); please report it with the file.`;
}
