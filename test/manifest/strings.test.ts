// That every text shown to users is where a translation can be put, and no text there is unused.

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const script = fileURLToPath(new URL("../../scripts/strings.mjs", import.meta.url));

test("the texts of package.json and client/src stand in package.nls.json and l10n", () => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [script, "--check"], {
    encoding: "utf8",
  });
  expect(stdout + stderr).toBe("");
  expect(status).toBe(0);
});
