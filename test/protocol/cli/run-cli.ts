// Runs the built command line, in a folder of files made for the test.

import { spawnSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** The names in the folder afterwards. */
  readonly names: readonly string[];
  /** The text of a file in the folder afterwards. */
  read(path: string): string;
}

/** A file that is there and cannot be read, whoever asks: a link to itself. */
export const unreadable = null;

type Files = Readonly<Record<string, string | Uint8Array | null>>;

export function runCli(
  files: Files,
  words: readonly string[],
  use: (result: CliResult) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), "statemark-cli-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (content === unreadable) symlinkSync(basename(path), join(folder, path));
      else writeFileSync(join(folder, path), content);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    use({
      status,
      out: stdout,
      err: stderr,
      names: readdirSync(folder),
      read: (path) => readFileSync(join(folder, path), "utf8"),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
