// The directions in which folders may import each other, and the packages each may name. What is
// below can then be used everywhere (in a worker, in the browser, in another program), and protocol
// and editor stay at the border.

import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, posix, relative, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

interface Layer {
  /** Folders (or files) of this repository that it may import besides itself. */
  readonly imports: readonly string[];
  /** Packages, parts of them included; `name*` is all that begin so. */
  readonly packages?: readonly string[];
  readonly why: string;
}

const core = ["text", "syntax", "registry", "recognition", "workspace"].map(
  (folder) => `server/src/${folder}`,
);
const [text = "", syntax = "", registry = "", recognition = "", workspace = ""] = core;
const analysis = "server/src/analysis";
const features = "server/src/features";
const exchange = "server/src/exchange";
const host = "server/src/host";
const pure = "it is pure: offsets and data, no protocol, no editor, no disk";

/** The first whose path is the beginning of a file's speaks for it. */
const layers: Readonly<Record<string, Layer>> = {
  [text]: { imports: [], why: "everything stands on it, so it stands on nothing" },
  [syntax]: {
    imports: [text],
    packages: ["@lezer/*", "yaml", "entities", "@noble/hashes", "diff"],
    why: "a text alone must give the same document everywhere",
  },
  [registry]: {
    imports: [text],
    packages: ["yaml"],
    why: "names are looked up without knowing how a text is marked",
  },
  [recognition]: { imports: [text, registry], why: "recognisers read plain text, unmarked" },
  [workspace]: { imports: [text, syntax, registry, recognition], why: pure },
  [analysis]: { imports: core, why: pure },
  [features]: { imports: [...core, analysis], why: "a feature knows no other layer's formats" },
  [exchange]: { imports: [...core, analysis], why: "a format is written from the core's data" },
  [host]: {
    imports: [text, workspace],
    packages: ["node:*", "ignore"],
    why: "it fills in what the workspace asks of the world, and knows no more",
  },
  "server/src/lsp": {
    imports: [...core, analysis, features, exchange, host],
    // Of Node only what works on paths: the disk is the host's.
    packages: ["vscode-languageserver*", "vscode-jsonrpc", "node:path", "node:url"],
    why: "it is the only folder that knows the protocol, and the disk is the host's",
  },
  "server/src/cli": {
    imports: [...core, analysis, features, exchange, host],
    packages: ["node:*"],
    why: "the command line works without the protocol",
  },
  "server/src/cli.ts": {
    imports: ["server/src/cli", host, "package.json"],
    packages: ["node:*"],
    why: "it is wiring only",
  },
  "server/src/server.ts": {
    imports: ["server/src/lsp", host, "package.json"],
    packages: ["node:*", "vscode-languageserver"],
    why: "it is wiring only",
  },
  "server/src/index-worker.ts": {
    imports: [host],
    packages: ["node:*"],
    why: "it is wiring only",
  },
  "server/src/server-browser.ts": {
    imports: ["server/src/lsp", host, "package.json"],
    packages: ["vscode-languageserver"],
    why: "it is wiring only, and runs where there is no Node",
  },
  "client/src/preview": {
    imports: ["client/src", "server/src/lsp/protocol.ts", syntax, text],
    packages: ["vscode"],
    why: "Markdown's preview cannot wait for the server, and needs no more than the parser",
  },
  "client/src": {
    imports: ["protocol", "coding-protocol", "hover-protocol", "workspace-protocol"].map(
      (name) => `server/src/lsp/${name}.ts`,
    ),
    packages: ["node:*", "vscode", "vscode-languageclient"],
    why: "all knowledge is the server's; the client shows it",
  },
};

const root = fileURLToPath(new URL("../..", import.meta.url));

const sourceFiles = ["server/src", "client/src"].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.[cm]?tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join("/"))
    .filter((file) => !file.endsWith(".d.ts")),
);

const importPattern =
  /^\s*(?:import|export)\b[^"'`;]*?\bfrom\s*["']([^"']+)["']|^\s*import\s*["']([^"']+)["']|\b(?:import|require)\s*\(\s*["'`]([^"'`]+)["'`]/gm;

function importsOf(source: string): string[] {
  return [...source.matchAll(importPattern)].map(
    ([, from, bare, call]) => from ?? bare ?? call ?? "",
  );
}

const isUnder = (file: string, place: string) => file === place || file.startsWith(`${place}/`);

const isNamed = (specifier: string, name: string) =>
  name.endsWith("*")
    ? specifier.startsWith(name.slice(0, -1))
    : specifier === name || specifier.startsWith(`${name}/`);

const layerOf = (file: string) => Object.keys(layers).find((place) => isUnder(file, place));

/** What is wrong with the imports of one file, a sentence each. */
function wrongImports(file: string, source: string): string[] {
  const own = layerOf(file);
  const layer = own === undefined ? undefined : layers[own];
  if (!own || !layer) return [`${file} is in no layer: give its folder one in ${import.meta.url}.`];
  return importsOf(source).flatMap((specifier) => {
    if (!specifier.startsWith(".")) {
      const isAllowed = (layer.packages ?? []).some((name) => isNamed(specifier, name));
      return isAllowed ? [] : [`${file} may not import the package ${specifier}: ${layer.why}.`];
    }
    const imported = posix.normalize(posix.join(dirname(file), specifier));
    const isAllowed = [own, ...layer.imports].some((place) => isUnder(imported, place));
    return isAllowed ? [] : [`${file} may not import ${imported}: ${layer.why}.`];
  });
}

test("folders import only what is below them, and only their own packages", () => {
  expect(sourceFiles.length).toBeGreaterThan(10);
  const wrong = sourceFiles.flatMap((file) =>
    wrongImports(file, readFileSync(join(root, file), "utf8")),
  );
  expect(wrong).toEqual([]);
});

test("there are no barrel files: a thing is imported from the file that holds it", () => {
  expect(sourceFiles.filter((file) => /(?:^|\/)index\.[cm]?tsx?$/.test(file))).toEqual([]);
});

test("every way to import is seen", () => {
  const source = `
    import a, { type B } from "./a.ts";
    import type { C } from './c.ts';
    import {
      d,
    } from "./d.ts";
    import "./e.ts";
    export { f } from "./f.ts";
    export * from "./g.ts";
    const h = await import("./h.ts");
    let i: import("./i.ts").I;
    import j = require("j");
    // "from" in a comment is none, nor is: const from = "k";
  `;
  const names = importsOf(source).map((specifier) => specifier.replace(/[./]|ts$/g, ""));
  expect(names).toEqual(["a", "c", "d", "e", "f", "g", "h", "i", "j"]);
});

test.each([
  ["server/src/text/a.ts", "../syntax/document.ts"],
  ["server/src/text/a.ts", "yaml"],
  ["server/src/syntax/a.ts", "../registry/registry.ts"],
  ["server/src/syntax/edits/a.ts", "../../workspace/a.ts"],
  ["server/src/registry/a.ts", "../syntax/kinds.ts"],
  ["server/src/recognition/a.ts", "../syntax/kinds.ts"],
  ["server/src/workspace/a.ts", "node:fs"],
  ["server/src/features/a.ts", "../lsp/protocol.ts"],
  ["server/src/features/a.ts", "vscode-languageserver"],
  ["server/src/host/a.ts", "../features/a.ts"],
  ["server/src/cli/a.ts", "../lsp/to-lsp.ts"],
  ["server/src/lsp/a.ts", "../cli/a.ts"],
  ["server/src/lsp/a.ts", "vscode"],
  ["server/src/cli.ts", "./lsp/a.ts"],
  ["client/src/a.ts", "../../server/src/lsp/handlers.ts"],
  ["client/src/a.ts", "../../server/src/text/range.ts"],
  ["client/src/a.ts", "vscode-languageserver"],
  ["server/src/utilities/a.ts", "../text/range.ts"],
])("%s may not import %s", (file, specifier) => {
  expect(wrongImports(file, `import a from "${specifier}";`)).toHaveLength(1);
});

test.each([
  ["server/src/syntax/edits/a.ts", "../../text/range.ts"],
  ["server/src/syntax/a.ts", "@lezer/markdown"],
  ["server/src/syntax/a.ts", "entities/decode"],
  ["server/src/lsp/a.ts", "vscode-languageserver/node"],
  ["server/src/lsp/a.ts", "vscode-languageserver-textdocument"],
  ["server/src/server.ts", "./lsp/handlers.ts"],
  ["server/src/server-browser.ts", "vscode-languageserver/browser"],
  ["server/src/cli.ts", "./cli/parse.ts"],
  ["client/src/extension.ts", "vscode-languageclient/node"],
  ["client/src/commands/a.ts", "../../../server/src/lsp/protocol.ts"],
  ["client/src/preview/a.ts", "../../../server/src/syntax/parse-document.ts"],
])("%s may import %s", (file, specifier) => {
  expect(wrongImports(file, `import a from "${specifier}";`)).toEqual([]);
});
