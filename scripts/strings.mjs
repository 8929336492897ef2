// `npm run strings`: keeps the texts that users read where VS Code looks for translations.
//   package.json       a text written there plainly moves to package.nls.json, a %key% in its place
//   client/src         every vscode.l10n.t("…") is listed in l10n/bundle.l10n.json
// With --check nothing is written; what is not in order is printed, and the exit code is 1.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { repository } from "./set-up.mjs";

const file = (...parts) => join(repository, ...parts);
const MANIFEST = file("package.json");
const MANIFEST_TEXTS = file("package.nls.json");
const CLIENT_TEXTS = file("l10n", "bundle.l10n.json");

// The properties of a manifest whose values are shown to users, as texts or as lists of texts.
const SHOWN = new Set([
  "contents",
  "deprecationMessage",
  "description",
  "enumDescriptions",
  "enumItemLabels",
  "label",
  "markdownDeprecationMessage",
  "markdownDescription",
  "markdownEnumDescriptions",
  "name",
  "shortTitle",
  "title",
]);
// The same in every language.
const NAMES = new Set(["Statemark"]);
const KEY = /^%(.+)%$/;

const wrong = [];

/** The manifest with keys for its texts, and the texts under their keys. */
function keyedManifest(manifest, known) {
  const texts = {};
  const keyed = (text, path) => {
    if (NAMES.has(text)) return text;
    const [, key] = KEY.exec(text) ?? [];
    if (key === undefined) {
      const made = path.join(".");
      wrong.push(`package.json: “${text}” stands there plainly; its place is package.nls.json`);
      texts[made] = text;
      return `%${made}%`;
    }
    if (known[key] === undefined) wrong.push(`package.nls.json: ${key} is missing`);
    else texts[key] = known[key];
    return text;
  };
  const walk = (node, path) => {
    if (node === null || typeof node !== "object") return node;
    if (Array.isArray(node)) {
      return node.map((each, index) =>
        walk(each, [...path, shortName(nameOf(each) ?? index)].flat()),
      );
    }
    const entries = Object.entries(node).map(([name, value]) => {
      const inside = [...path, shortName(name)].flat();
      if (!SHOWN.has(name)) return [name, walk(value, inside)];
      if (typeof value === "string") return [name, keyed(value, inside)];
      if (!Array.isArray(value)) return [name, walk(value, inside)];
      const values = node.enum ?? [];
      return [name, value.map((text, index) => keyed(text, [...inside, values[index] ?? index]))];
    });
    return Object.fromEntries(entries);
  };
  const changed = {
    ...manifest,
    description: keyed(manifest.description, ["description"]),
    capabilities: walk(manifest.capabilities, ["capabilities"]),
    contributes: walk(manifest.contributes, []),
  };
  for (const key of Object.keys(known)) {
    if (texts[key] === undefined) wrong.push(`package.nls.json: nothing uses ${key}`);
  }
  return { changed, texts };
}

const nameOf = (node) => node?.id ?? node?.command;
const shortName = (name) => (name === "properties" ? [] : String(name).replace(/^statemark\./, ""));

/** The texts of the client, each its own key. */
function clientTexts() {
  const folder = file("client", "src");
  const texts = new Set();
  const sources = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith(".ts"));
  for (const name of sources.sort()) {
    const source = readFileSync(join(folder, name), "utf8");
    for (const { index } of source.matchAll(/l10n\.t\(/g)) {
      // A text that is put together at run time cannot be looked up, so only a plain one is taken.
      const [, literal] =
        /^l10n\.t\(\s*("(?:[^"\\\n]|\\.)*")\s*[,)]/.exec(source.slice(index)) ?? [];
      if (literal === undefined) {
        const line = source.slice(0, index).split("\n").length;
        throw new Error(`client/src/${name}:${line}: l10n.t needs one text in double quotes`);
      }
      texts.add(JSON.parse(literal));
    }
  }
  return Object.fromEntries([...texts].map((text) => [text, text]));
}

const readJson = (path) => {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
};

function main(isCheck) {
  const { changed, texts } = keyedManifest(readJson(MANIFEST), readJson(MANIFEST_TEXTS));
  const used = clientTexts();
  const listed = readJson(CLIENT_TEXTS);
  for (const text of Object.keys(used)) {
    if (listed[text] !== text) wrong.push(`l10n/bundle.l10n.json: “${text}” is missing`);
  }
  for (const text of Object.keys(listed)) {
    if (used[text] === undefined) wrong.push(`l10n/bundle.l10n.json: nothing uses “${text}”`);
  }
  for (const each of wrong) console.log(each);
  if (isCheck) {
    if (wrong.length > 0) console.log("Run npm run strings.");
    return wrong.length === 0;
  }
  for (const [path, data] of [
    [MANIFEST, changed],
    [MANIFEST_TEXTS, texts],
    [CLIENT_TEXTS, used],
  ]) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, `${JSON.stringify(data, null, 2)}\n`);
  }
  // A key without a text is the one thing that cannot be mended here.
  return !wrong.some((each) => each.endsWith("is missing") && each.startsWith("package.nls"));
}

process.exitCode = main(process.argv.includes("--check")) ? 0 : 1;
