// Runs the built command line, in a folder of files made for the test.

import { spawnSync } from "node:child_process";
import {
  chmodSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
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
  /** Its rights. */
  mode(path: string): number;
  isLink(path: string): boolean;
}

/** A file that is there and cannot be read, whoever asks: a link to itself. */
export const unreadable = null;

type Files = Readonly<Record<string, string | Uint8Array | null>>;

interface Options {
  /** Standard input. */
  readonly input?: string | Uint8Array;
  /** Rights of files. */
  readonly modes?: Readonly<Record<string, number>>;
}

export function runCli(
  files: Files,
  words: readonly string[],
  use: (result: CliResult) => void,
  { input = "", modes = {} }: Options = {},
): void {
  const folder = mkdtempSync(join(tmpdir(), "statemark-cli-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      if (content === unreadable) symlinkSync(basename(path), join(folder, path));
      else writeFileSync(join(folder, path), content);
    }
    for (const [path, mode] of Object.entries(modes)) chmodSync(join(folder, path), mode);
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
      cwd: folder,
      input,
      encoding: "utf8",
    });
    use({
      status,
      out: stdout,
      err: stderr,
      names: readdirSync(folder),
      read: (path) => readFileSync(join(folder, path), "utf8"),
      mode: (path) => statSync(join(folder, path)).mode & 0o777,
      isLink: (path) => lstatSync(join(folder, path)).isSymbolicLink(),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
