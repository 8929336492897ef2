// Runs the built command line, in a folder of files made for the test.

import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));

export interface CliResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** The text of a file in the folder afterwards. */
  read(path: string): string;
}

type Files = Readonly<Record<string, string | Uint8Array>>;

export function runCli(
  files: Files,
  words: readonly string[],
  use: (result: CliResult) => void,
): void {
  const folder = mkdtempSync(join(tmpdir(), "statemark-cli-"));
  try {
    for (const [path, content] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), content);
    }
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, ...words], {
      cwd: folder,
      encoding: "utf8",
    });
    use({
      status,
      out: stdout,
      err: stderr,
      read: (path) => readFileSync(join(folder, path), "utf8"),
    });
  } finally {
    rmSync(folder, { recursive: true });
  }
}
