// What is in the package that users install, to the file: nothing more and nothing less.

import { spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, expect, test } from "vitest";

const script = fileURLToPath(new URL("../../scripts/package.mjs", import.meta.url));
const diagnosticPages = fileURLToPath(new URL("../../docs/diagnostics", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "statemark-package-"));
afterAll(() => rmSync(folder, { recursive: true }));

const files = [
  "[Content_Types].xml",
  "extension.vsixmanifest",
  "extension/LICENSE.txt",
  "extension/changelog.md",
  "extension/dist/extension.js",
  "extension/dist/index-worker.js",
  "extension/dist/notices.txt",
  "extension/dist/server.js",
  ...readdirSync(diagnosticPages).map((page) => `extension/docs/diagnostics/${page}`),
  "extension/icon.png",
  "extension/l10n/bundle.l10n.json",
  "extension/package.json",
  "extension/package.nls.json",
  "extension/readme.md",
  "extension/schemas/check.schema.json",
  "extension/schemas/codebook-in-vscode.schema.json",
  "extension/schemas/codebook.schema.json",
  "extension/schemas/front-matter.schema.json",
  "extension/schemas/jsonl-request.schema.json",
  "extension/schemas/mentions-jsonl-answer.schema.json",
  "extension/schemas/mentions.schema.json",
  "extension/schemas/parse-jsonl-answer.schema.json",
  "extension/schemas/parse.schema.json",
  "extension/schemas/positions.schema.json",
  "extension/schemas/strip-jsonl-answer.schema.json",
  "extension/schemas/suggest-jsonl-answer.schema.json",
  "extension/schemas/suggest.schema.json",
  "extension/syntaxes/language-configuration.json",
  "extension/syntaxes/statemark.tmLanguage.json",
];

test("the package holds what runs and what users read", () => {
  const file = join(folder, "statemark.vsix");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [script, "--no-build", "--out", file],
    { encoding: "utf8" },
  );
  expect(status, stdout + stderr).toBe(0);
  expect(namesIn(readFileSync(file)).sort()).toEqual([...files].sort());
});

// A zip file ends with its directory: one entry a file, each with the name at its byte 46.
function namesIn(zip: Buffer): string[] {
  const end = zip.lastIndexOf("PK\x05\x06");
  const names: string[] = [];
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => zip.readUInt16LE(at + offset));
    names.push(zip.toString("utf8", at + 46, at + 46 + (name ?? 0)));
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return names;
}
