// The licences of what is bundled into dist/, for those who get it: their authors ask for that.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { repository } from "./set-up.mjs";

/** Data that is not a bundled package's file but was made from one. */
const madeFrom = ["cldr-localenames-full"];

/** The text of the notices, given the files that were bundled (paths from the repository). */
export function noticesFor(inputs) {
  const names = inputs.flatMap(
    (input) => /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? [],
  );
  const packages = [...new Set([...names, ...madeFrom])].sort();
  const parts = packages.map((name) => {
    const folder = join(repository, "node_modules", name);
    const { version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    return `${name} ${version} (${license})\n\n${licenceIn(folder)}`;
  });
  return `Statemark holds parts of these packages, under their licences.\n\n${parts.join(`\n\n${"-".repeat(72)}\n\n`)}\n`;
}

function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e/i.test(name));
  if (file === undefined) {
    throw new Error(`${folder} has no licence file: add its text, or leave the package out.`);
  }
  return readFileSync(join(folder, file), "utf8").trim();
}
