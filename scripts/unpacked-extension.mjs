// Puts the built extension into a folder of installed extensions, as VS Code would from a package.
// An installed copy is there in every window of the server, reloaded or opened anew, whereas an
// extension named in a page's address is lost when the address is typed again.
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError } from "./run-command.mjs";

/** Installs the extension of the folder `source`, replacing what was there. */
export function installUnpacked(source, extensionsFolder) {
  const { publisher, name, version, main } = readManifest(source);
  if (!existsSync(join(source, main))) {
    throw new PlainError(`${join(source, main)} is missing: run npm run build first.`);
  }
  const id = `${publisher}.${name}`;
  const relativeLocation = `${id}-${version}`;
  const target = join(extensionsFolder, relativeLocation);
  rmSync(extensionsFolder, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for (const part of partsOf(source)) {
    if (existsSync(join(source, part))) {
      cpSync(join(source, part), join(target, part), { recursive: true });
    }
  }
  const location = { $mid: 1, path: target, scheme: "file" };
  const entry = { identifier: { id }, version, location, relativeLocation };
  writeFileSync(join(extensionsFolder, "extensions.json"), JSON.stringify([entry]));
}

function readManifest(source) {
  try {
    return JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  } catch (error) {
    throw new PlainError(`${source} holds no extension: ${error.message}`);
  }
}

/** What a package holds. .vscodeignore shuts everything out and then names it. */
export function partsOf(source) {
  const lines = readFileSync(join(source, ".vscodeignore"), "utf8").split("\n");
  const parts = lines.filter((line) => line.startsWith("!"));
  return parts.map((line) =>
    line
      .slice(1)
      .trim()
      .replace(/\/\*\*$/, ""),
  );
}
