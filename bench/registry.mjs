// What the built-in registry adds to Node's own start: time and memory of a process that looks up one
// name, beside one that does nothing, in turn; and what its data weighs in the bundle.
//   npm run bench:registry

import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, platform, release, tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { yamlDataForEsbuild } from "../scripts/yaml-data.mjs";

const rounds = 15;
const folder = mkdtempSync(join(tmpdir(), "statemark-bench-"));
const registry = fileURLToPath(new URL("../server/src/registry/registry.ts", import.meta.url));
// Only where the heap is asked for: collecting it takes time.
const report =
  "if (globalThis.gc) { globalThis.gc(); process.stdout.write(String(process.memoryUsage().heapUsed)); }";

async function bundle(name, contents) {
  const outfile = join(folder, `${name}.cjs`);
  const { metafile } = await build({
    stdin: { contents, resolveDir: folder, loader: "ts" },
    outfile,
    bundle: true,
    platform: "node",
    format: "cjs",
    minify: true,
    metafile: true,
    mainFields: ["module", "main"],
    plugins: [yamlDataForEsbuild],
  });
  const [output] = Object.values(metafile.outputs);
  return { file: outfile, inputs: output.inputs };
}

function run(file) {
  const started = performance.now();
  spawnSync(process.execPath, [file]);
  const ms = performance.now() - started;
  const { stdout } = spawnSync(process.execPath, ["--expose-gc", file], { encoding: "utf8" });
  return { ms, heap: Number(stdout) };
}

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

writeFileSync(join(folder, "package.json"), "{}");
const nothing = await bundle("nothing", report);
const full = await bundle(
  "registry",
  `import { builtInRegistry } from ${JSON.stringify(registry)};
   const registry = builtInRegistry();
   registry.lookUp("actor", "Pyongyang"); registry.lookUp("law", "NPT");
   ${report}
   globalThis.kept = registry;`,
);
const times = { nothing: [], full: [] };
const heaps = { nothing: [], full: [] };
for (let round = 0; round < rounds; round++) {
  for (const [name, { file }] of Object.entries({ nothing, full })) {
    const { ms, heap } = run(file);
    times[name].push(ms);
    heaps[name].push(heap);
  }
}
const [cpu] = cpus();
console.log(
  `Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpu.model.trim()}, ${rounds} runs each, medians`,
);
const row = (name, ms, heap) =>
  console.log(
    `${name.padEnd(24)}${ms.toFixed(0).padStart(6)} ms ${(heap / 1e6).toFixed(1).padStart(8)} MB of heap`,
  );
row("Node alone", middle(times.nothing), middle(heaps.nothing));
row("with the registry", middle(times.full), middle(heaps.full));
row(
  "difference",
  middle(times.full) - middle(times.nothing),
  middle(heaps.full) - middle(heaps.nothing),
);
const data = Object.entries(full.inputs).filter(([input]) => input.endsWith(".yaml"));
const bytes = data.reduce((sum, [, { bytesInOutput }]) => sum + bytesInOutput, 0);
console.log(`${data.length} data files, ${(bytes / 1000).toFixed(0)} KB in the bundle`);
rmSync(folder, { recursive: true });
