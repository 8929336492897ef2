// Bundles the tests that run inside the editor, found by pattern, into one CommonJS file.
import { readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const suiteFolder = fileURLToPath(new URL("suite", import.meta.url));

/** Writes out/e2e/suite.js, with all of suite/*.test.ts (or those whose name holds `only`). */
export async function bundleSuite(root, only = "") {
  const outfile = join(root, "out", "e2e", "suite.js");
  const files = readdirSync(suiteFolder).filter(
    (file) => file.endsWith(".test.ts") && file.includes(only),
  );
  const imports = files.sort().map((file) => `import "./${file}";`);
  await build({
    stdin: {
      contents: [...imports, 'export { run } from "./runner.ts";'].join("\n"),
      resolveDir: suiteFolder,
    },
    outfile,
    bundle: true,
    platform: "node",
    target: "node22",
    format: "cjs",
    external: ["vscode"],
    sourcemap: "inline",
    logLevel: "warning",
  });
  return outfile;
}
