// The core runs wherever JavaScript does: bundled, in a world with the language's own built-ins and
// nothing else, it gives what the source gives here.

import { fileURLToPath } from "node:url";
import vm from "node:vm";
import { build } from "esbuild";
import { beforeAll, expect, test } from "vitest";
// @ts-expect-error: a script of the build, without types
import { yamlDataForEsbuild } from "../../scripts/yaml-data.mjs";
import { coreResults } from "./worker-entry.ts";

const texts = [
  "",
  "We ![call upon @[Pyongyang] to comply with §[resolution 1718 (2006)]]{to=DPRK status=open}.",
  "---\ntitle: A\ndate: 2024\nspeaker: [UK, &x US]\n---\n# B {by=RUS}\n\n> @[c &eacute;&ngE; &#233;\n> d](e)",
  "---\r\n? [a]\r\n: *b\r\n---\r\n@[x",
  "---\n? [a, b]\n: c\n---\n![d](e/f.png) https://un.org/g `h` <i> |j|",
  "| @[the Kremlin] | ![b](c\\|d) |\n|---|---|\n| :law[Article 51] | 中@[e] |",
];

let core: vm.Context;

beforeAll(async () => {
  const bundle = await build({
    entryPoints: [fileURLToPath(new URL("worker-entry.ts", import.meta.url))],
    bundle: true,
    write: false,
    platform: "browser",
    format: "iife",
    globalName: "core",
    plugins: [yamlDataForEsbuild],
  });
  core = vm.createContext({}, { codeGeneration: { strings: false, wasm: false } });
  vm.runInContext("delete globalThis.console;", core);
  vm.runInContext(bundle.outputFiles[0]?.text ?? "", core);
}, 60_000);

test("the world has none of Node's or a browser's globals", () => {
  const names = ["process", "window", "console", "require", "Buffer", "URL", "TextDecoder", "atob"];
  const found = names.filter((name) => vm.runInContext(`typeof ${name}`, core) !== "undefined");
  expect(found).toEqual([]);
});

test("the bundled core gives there what its source gives here", () => {
  const results = vm.runInContext(`core.coreResults(${JSON.stringify(texts)})`, core);
  expect(results).toBe(coreResults(texts));
  expect(results).toContain('"id":"PRK"');
});
