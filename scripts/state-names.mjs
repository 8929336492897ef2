// `node scripts/state-names.mjs`: writes server/src/registry/data/state-names.yaml, the names of the
// States in the official languages of the United Nations, German and Portuguese, from CLDR.
// A test holds the file against what this makes.
import { readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parse } from "yaml";
import { repository } from "./set-up.mjs";

const require = createRequire(import.meta.url);
const data = (name) => join(repository, "server", "src", "registry", "data", name);

/** The file that this writes. */
export const FILE = data("state-names.yaml");

/** CLDR's locales by the language under which their names stand. */
const LANGUAGES = {
  ar: ["ar"],
  de: ["de"],
  en: ["en"],
  es: ["es"],
  fr: ["fr"],
  pt: ["pt", "pt-PT"],
  ru: ["ru"],
  zh: ["zh"],
};

// CLDR's long name is that of the territory, not of the State.
const SHORT_ONLY = new Set(["PSE"]);

/** The text of the file. */
export function stateNames() {
  const { states } = parse(readFileSync(data("states.yaml"), "utf8"));
  const { version } = require("cldr-localenames-full/package.json");
  const locales = new Map(
    Object.values(LANGUAGES).flatMap((names) => names.map((name) => [name, territories(name)])),
  );
  const lines = head(version);
  for (const [id, state] of Object.entries(states)) {
    lines.push(`  ${id}:`);
    for (const [language, names] of Object.entries(LANGUAGES)) {
      const texts = names.flatMap((name) => namesOf(locales.get(name), id, state["alpha-2"]));
      lines.push(`    ${language}: [${[...new Set(texts)].map(quoted).join(", ")}]`);
    }
  }
  return `${lines.join("\n")}\n`;
}

function territories(locale) {
  const { main } = require(`cldr-localenames-full/main/${locale}/territories.json`);
  return main[locale].localeDisplayNames.territories;
}

function namesOf(territories, id, code) {
  const keys = [code, `${code}-alt-short`, `${code}-alt-variant`];
  return keys
    .filter((key) => key.endsWith("-short") || !SHORT_ONLY.has(id))
    .map((key) => territories[key])
    .filter((text) => text !== undefined && !isTwoLetters(text))
    .map((text) => text.normalize("NFC").replace(/\u2019/g, "'"));
}

/** "UK", "RU" (Spanish for the United Kingdom): too short to be told from the codes of others. */
function isTwoLetters(text) {
  return /^\p{Lu}{2}$/u.test(text.replace(/\P{L}/gu, ""));
}

function quoted(text) {
  return /^[\p{L}\p{M}' -]+$/u.test(text) ? text : JSON.stringify(text);
}

/** CLDR's licence asks to stand with every copy of its data. */
function head(version) {
  const path = require.resolve("cldr-localenames-full/LICENSE");
  const licence = readFileSync(path, "utf8").trim().split("\n");
  return [
    "# Names of the States in the six official languages of the United Nations, German and Portuguese, by",
    "# the id that they have in states.yaml and by language (BCP 47): the usual name first, then shorter and",
    "# other ones.",
    "#",
    "# Written by scripts/state-names.mjs; do not edit, but correct or add names in states.yaml.",
    `# Source: Unicode CLDR, npm package cldr-localenames-full ${version}, territories.json of each language;`,
    "# for Portuguese those of Brazil and of Portugal.",
    "#",
    ...licence.map((line) => `# ${line}`.trimEnd()),
    "",
    "names:",
  ];
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) {
  writeFileSync(FILE, stateNames());
}
