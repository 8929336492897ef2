// Ten minutes (or FUZZ_SECONDS) of what test/syntax/fuzz.test.ts does for a few seconds in every test run.
//   npm run bench:fuzz

import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const vitest = fileURLToPath(new URL("../node_modules/vitest/vitest.mjs", import.meta.url));
const { status } = spawnSync(
  process.execPath,
  [vitest, "run", "--project", "unit", "test/syntax/fuzz.test.ts"],
  { stdio: "inherit", env: { FUZZ_SECONDS: "600", ...process.env } },
);
process.exit(status ?? 1);
