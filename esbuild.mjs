// Builds dist/: the extension, the language server and the command line, each one file.
//   node esbuild.mjs [--production] [--watch]

import { stat, writeFile } from "node:fs/promises";
import { context } from "esbuild";
import { noticesFor } from "./scripts/notices.mjs";
import { yamlDataForEsbuild } from "./scripts/yaml-data.mjs";

const isProduction = process.argv.includes("--production");

const build = await context({
  entryPoints: {
    extension: "client/src/extension.ts",
    server: "server/src/server.ts",
    "index-worker": "server/src/index-worker.ts",
    cli: "server/src/cli.ts",
  },
  outdir: "dist",
  bundle: true,
  platform: "node",
  format: "cjs",
  target: "node20",
  external: ["vscode"],
  // Some dependencies' main files load parts by computed names; their module builds do not.
  mainFields: ["module", "main"],
  plugins: [yamlDataForEsbuild],
  minify: isProduction,
  sourcemap: isProduction ? false : "linked",
  legalComments: "none",
  metafile: true,
  logLevel: "info",
});

if (process.argv.includes("--watch")) {
  await build.watch();
} else {
  const { errors, metafile } = await build.rebuild();
  await build.dispose();
  if (errors.length > 0) process.exit(1);
  await writeFile("dist/notices.txt", noticesFor(Object.keys(metafile.inputs)));
  for (const name of ["extension", "server", "index-worker", "cli"]) {
    const { size } = await stat(`dist/${name}.js`);
    console.log(`dist/${name}.js  ${(size / 1024).toFixed(0)} KB`);
  }
}
