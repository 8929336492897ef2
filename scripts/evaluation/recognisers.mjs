// The recognisers as the command line runs them over plain text, bundled from their sources.

import { mkdtempSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { build } from "esbuild";
import { repository } from "../set-up.mjs";
import { yamlDataForEsbuild } from "../yaml-data.mjs";

const contents = `
  export { plainBlocks } from "./recognition/plain-blocks.ts";
  export { suggest } from "./recognition/suggest.ts";
  export { confidences, isAtLeast, usualConfidence } from "./recognition/confidence.ts";
  export { lexiconFor, namesFor } from "./recognition/names/names-of.ts";
  export { builtInRegistry } from "./registry/registry.ts";
  export { parseDocument } from "./syntax/parse-document.ts";
  export { strip } from "./syntax/strip.ts";
`;

/** What plain text says by itself: nobody has said who speaks, or where. */
export const noContext = { speakers: [], language: "en" };

export async function loadRecognisers() {
  const folder = mkdtempSync(join(tmpdir(), "statemark-recognisers-"));
  try {
    const outfile = join(folder, "recognisers.cjs");
    await build({
      stdin: { contents, resolveDir: join(repository, "server", "src"), loader: "ts" },
      outfile,
      bundle: true,
      platform: "node",
      format: "cjs",
      mainFields: ["module", "main"],
      plugins: [yamlDataForEsbuild],
      logLevel: "warning",
    });
    return createRequire(import.meta.url)(outfile);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
