// What every script needs first: the repository's npm packages, the Node they bring along, and the
// folder for large things that outlive a clone. Node built-ins only, since it runs in a fresh clone,
// and under the reader's own Node (20 or newer).
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, dirname, join, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";
import { PlainError, runQuietly } from "./run-command.mjs";

const OLDEST_NODE = 20;

/** The repository's root folder. */
export const repository = resolve(dirname(fileURLToPath(import.meta.url)), "..");

/** The repository's package.json, as data. */
export const manifest = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));

/** Where the workbench and the folders of `npm start` are kept: in STATEMARK_CACHE, if that is set. */
export function cacheFolder() {
  const { STATEMARK_CACHE, XDG_CACHE_HOME } = process.env;
  return join(resolve(STATEMARK_CACHE || XDG_CACHE_HOME || join(homedir(), ".cache")), "statemark");
}

/** Makes a folder of that name inside the cache folder, if it is not there; answers with its path. */
export function makeCacheFolder(name) {
  const folder = join(cacheFolder(), name);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new PlainError(
      `The cache folder ${cacheFolder()} cannot be written (${error.code}). Set STATEMARK_CACHE to a folder that can.`,
    );
  }
  return folder;
}

/** The Node program inside a folder that has the npm package `node` installed. */
export function nodeIn(folder) {
  const name = process.platform === "win32" ? "node.exe" : "node";
  return join(folder, "node_modules", "node", "bin", name);
}

/** The Node that the project is built and tested with, whatever the reader has. */
export const projectNode = nodeIn(repository);

/** This process's environment with a folder put first on the PATH. */
function environmentWith(folder) {
  return { ...process.env, PATH: folder + delimiter + (process.env.PATH ?? "") };
}

/** The environment in which `node` is the project's. */
export const projectEnvironment = () => environmentWith(dirname(projectNode));

/** Installs the npm packages if they are missing or older than package-lock.json. */
export async function ensurePackages() {
  if (Number.parseInt(process.versions.node, 10) < OLDEST_NODE) {
    throw new PlainError(
      `Node ${OLDEST_NODE} or newer is needed to begin; this is Node ${process.versions.node}.`,
    );
  }
  if (!packagesAreCurrent()) {
    await runQuietly("Installing the npm packages", "npm", ["ci"], {
      cwd: repository,
      env: { ...environmentWithoutPackages(), PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD: "1" },
    });
  }
  if (!existsSync(projectNode)) {
    throw new PlainError(
      `The npm package "node" brought no Node along. Its install script must be allowed to run: see "npm help scripts", then remove node_modules and try again.`,
    );
  }
}

function packagesAreCurrent() {
  const installed = join(repository, "node_modules", ".package-lock.json");
  const wanted = join(repository, "package-lock.json");
  return existsSync(installed) && statSync(installed).mtimeMs >= statSync(wanted).mtimeMs;
}

// npm puts node_modules/.bin first on the PATH. Its `node` vanishes while `npm ci` is at work, and
// install scripts must not pick it.
function environmentWithoutPackages() {
  const inside = join(repository, "node_modules") + sep;
  const folders = (process.env.PATH ?? "").split(delimiter);
  const PATH = folders.filter((folder) => !(folder + sep).startsWith(inside)).join(delimiter);
  return { ...process.env, PATH };
}
