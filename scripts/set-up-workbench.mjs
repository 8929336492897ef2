// The real VS Code workbench, as the npm package code-server carries it. It is large and slow to
// install, so it is kept in the cache folder, one folder for each version.
import { existsSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PlainError, runQuietly } from "./run-command.mjs";
import { cacheFolder, makeCacheFolder, manifest, nodeIn, projectEnvironment } from "./set-up.mjs";
import { ensureDebianPackages } from "./set-up-debian.mjs";

const VERSION = "4.139.1";
const NAME = `code-server-${VERSION}`;
// code-server asks for Node 24, which is also what the project uses.
const NODE_VERSION = manifest.devDependencies.node;
const DESKTOP_INSTEAD =
  'Desktop VS Code does without it: install VS Code, put "code" on the PATH, and run npm start.';

/** Installs the workbench if it is not in the cache; answers with its Node and its server script. */
export async function ensureWorkbench() {
  const folder = join(cacheFolder(), NAME);
  if (!isComplete(folder)) {
    if (process.platform === "win32") {
      throw new PlainError(`The workbench in the browser needs Linux. ${DESKTOP_INSTEAD}`);
    }
    await install(folder);
  }
  return { node: nodeIn(folder), server: join(vscodeIn(folder), "out", "server-main.js") };
}

const vscodeIn = (folder) => join(folder, "node_modules", "code-server", "lib", "vscode");

function isComplete(folder) {
  const parts = ["out/server-main.js", "node_modules", "extensions/node_modules"];
  return (
    existsSync(nodeIn(folder)) && parts.every((part) => existsSync(join(vscodeIn(folder), part)))
  );
}

// Everything goes to a folder of its own that gets its proper name only when it is complete, so that
// an install which was broken off is never taken for a good one.
async function install(folder) {
  const unfinished = makeCacheFolder(`${NAME}.unfinished-${process.pid}`);
  try {
    if (process.platform === "linux") {
      const needed = ["python3", "make", "g++", "libkrb5-dev"];
      await ensureDebianPackages(needed, "to install the VS Code workbench");
    }
    await installPackages(unfinished);
    if (!isComplete(unfinished)) {
      throw new PlainError(
        "npm ended well, and yet parts are missing: did it run install scripts?",
      );
    }
    putInPlace(unfinished, folder);
  } catch (error) {
    const then = process.platform === "linux" ? "" : `\n${DESKTOP_INSTEAD}`;
    throw new PlainError(
      `The VS Code workbench (${NAME}) could not be installed. ${error.message}${then}`,
    );
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
}

async function installPackages(folder) {
  writeFileSync(join(folder, "package.json"), '{ "private": true }\n');
  // The install scripts must find Node 24 from the first to the last: the project's own, since the one
  // installed here comes and goes while npm is at work.
  const env = projectEnvironment();
  // Set by the npm that runs this script. The one would lead the inner npm back into the repository,
  // the other tells code-server's install script the wrong version of Node.
  delete env.npm_config_local_prefix;
  delete env.npm_config_user_agent;
  const packages = [`node@${NODE_VERSION}`, `code-server@${VERSION}`];
  await runQuietly(
    "Installing the VS Code workbench (about two minutes, once)",
    "npm",
    ["install", "--save-exact", "--no-audit", "--no-fund", ...packages],
    { cwd: folder, env },
  );
}

function putInPlace(unfinished, folder) {
  // Another run may have finished the same install in the meantime.
  if (isComplete(folder)) {
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(unfinished, folder);
}
