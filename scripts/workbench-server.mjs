// Starts and stops the VS Code server behind the workbench in the browser. `npm start`, the tests
// in a real editor and the README's pictures all stand on it. It listens on this machine only.
import { spawn } from "node:child_process";
import { existsSync, mkdirSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { PlainError } from "./run-command.mjs";

const HOST = "127.0.0.1";
const GRACE_MS = 5000;
const START_MS = 90_000;

// A quiet window: no chat panel in a quarter of it, no welcome page, no moving parts in pictures.
const SETTINGS = {
  "chat.disableAIFeatures": true,
  "extensions.autoCheckUpdates": false,
  "extensions.autoUpdate": false,
  "window.commandCenter": false,
  // biome-ignore lint/suspicious/noTemplateCurlyInString: the editor fills these places in.
  "window.title": "${dirty}${activeEditorShort}${separator}${rootName}",
  "workbench.enableExperiments": false,
  "workbench.reduceMotion": "on",
  "workbench.secondarySideBar.defaultVisibility": "hidden",
  "workbench.startupEditor": "none",
};

/** Writes the user settings, unless the user's own are there. */
export function writeSettings(dataFolder, settings = {}) {
  const folder = join(dataFolder, "data", "User");
  const file = join(folder, "settings.json");
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, `${JSON.stringify({ ...SETTINGS, ...settings }, null, 2)}\n`);
  }
}

/** The folder that the server loads installed extensions from. */
export const extensionsFolder = (dataFolder) => join(dataFolder, "extensions");

/**
 * Starts the server and answers once it listens.
 * `workbench` is what ensureWorkbench gives; `options` are further options of the server;
 * `port` 0 takes a free one. `stop` ends it and all it started; `ended` is for when it ends by itself.
 * `group` is the process group of all that it started.
 */
export async function startServer({ workbench, dataFolder, port = 0, options = [], env = {} }) {
  if (port !== 0 && !(await isFree(port))) {
    throw new PlainError(`Port ${port} is taken. Choose another with --port, or leave it out.`);
  }
  const child = spawn(
    workbench.node,
    [
      workbench.server,
      ...["--host", HOST, "--port", String(port), "--accept-server-license-terms"],
      ...["--server-data-dir", dataFolder, "--extensions-dir", extensionsFolder(dataFolder)],
      ...["--telemetry-level", "off", "--disable-workspace-trust"],
      ...options,
    ],
    // A process group of its own: the server's children outlive it, and this reaches them all.
    { detached: true, stdio: ["ignore", "pipe", "pipe"], env: { ...process.env, ...env } },
  );
  const killAtExit = () => signalGroup(child.pid, "SIGKILL");
  process.once("exit", killAtExit);
  const ended = new Promise((resolve) => child.once("exit", resolve));
  const stop = async () => {
    await endGroup(child.pid);
    process.off("exit", killAtExit);
  };
  try {
    const listening = await readPort(child);
    return {
      origin: `http://${HOST}:${listening}`,
      port: listening,
      group: child.pid,
      ended,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

function readPort(child) {
  return new Promise((resolve, reject) => {
    let output = "";
    const fail = (what) =>
      reject(new PlainError(`The workbench's server ${what}. Its output:\n${output.slice(-3000)}`));
    const timer = setTimeout(() => fail("did not begin to listen"), START_MS);
    const read = (chunk) => {
      output = (output + chunk).slice(-10_000);
      const [, port] = /Extension host agent listening on (\d+)/.exec(output) ?? [];
      if (port !== undefined) {
        clearTimeout(timer);
        resolve(Number(port));
      }
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    child.once("error", (error) => fail(`could not be started (${error.message})`));
    child.once("exit", (code) => {
      clearTimeout(timer);
      fail(`ended with code ${code}`);
    });
  });
}

async function endGroup(pid) {
  const giveUp = Date.now() + GRACE_MS;
  signalGroup(pid, "SIGTERM");
  while (signalGroup(pid, 0)) {
    if (Date.now() > giveUp) {
      signalGroup(pid, "SIGKILL");
    }
    await pause(50);
  }
}

// Signal 0 only asks whether anyone of the group is left.
function signalGroup(pid, signal) {
  try {
    return pid !== undefined && process.kill(-pid, signal);
  } catch {
    return false;
  }
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, HOST, () => probe.close(() => resolve(true)));
  });
}
