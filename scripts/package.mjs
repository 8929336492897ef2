// `npm run package`: builds Statemark for use and packs it into statemark-VERSION.vsix, the file that
// an analyst installs in VS Code. What goes in is named in .vscodeignore.
//   npm run package -- [--out FILE] [--no-build]
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { packFolder } from "./pack-folder.mjs";
import { PlainError, runShown } from "./run-command.mjs";
import {
  ensurePackages,
  manifest,
  projectEnvironment,
  projectNode,
  repository,
} from "./set-up.mjs";
import { partsOf } from "./unpacked-extension.mjs";

const STAGE = join(repository, "out", "package");

async function main() {
  const { values: options } = parseArgs({
    options: { out: { type: "string" }, "no-build": { type: "boolean" } },
  });
  await ensurePackages();
  if (!options["no-build"]) {
    await build();
  }
  stage();
  // A name that is given counts from where the command is run, ours from the repository.
  const file = options.out ?? join(repository, `${manifest.name}-${manifest.version}.vsix`);
  await packFolder(STAGE, file);
}

async function build() {
  const args = ["esbuild.mjs", "--production"];
  const code = await runShown(projectNode, args, { cwd: repository, env: projectEnvironment() });
  if (code !== 0) throw new PlainError("The build failed.");
}

// The package is made from a copy, since its README and its manifest say less than ours.
function stage() {
  rmSync(STAGE, { recursive: true, force: true });
  for (const part of [".vscodeignore", ...partsOf(repository)]) {
    mkdirSync(dirname(join(STAGE, part)), { recursive: true });
    cpSync(join(repository, part), join(STAGE, part), { recursive: true });
  }
  const { scripts: _, devDependencies: __, bin: ___, ...shipped } = manifest;
  writeFileSync(join(STAGE, "package.json"), `${JSON.stringify(shipped, null, 2)}\n`);
  const readme = readFileSync(join(repository, "README.md"), "utf8");
  writeFileSync(join(STAGE, "README.md"), readmeForUsers(readme));
}

// VS Code shows neither pictures nor files of the package in a README, only what has a web address.
function readmeForUsers(readme) {
  return readme
    .replaceAll(/<!-- repository only -->[\s\S]*?<!-- end -->\n*/g, "")
    .replaceAll(/!\[[^\]]*\]\((?!https:)[^)]*\)\n*/g, "")
    .replaceAll(/(?<!!)\[([^\]`]*)\]\((?:docs|samples)\/[^)]*\)/g, "$1");
}

try {
  await main();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
