// `npm start`: builds Statemark and opens the samples with it, in desktop VS Code where there is one,
// else in the VS Code workbench in the browser. Node built-ins only, for a fresh clone.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { onPath, PlainError, runShown } from "./run-command.mjs";
import { refreshSamples } from "./samples-copy.mjs";
import {
  cacheFolder,
  ensurePackages,
  makeCacheFolder,
  projectEnvironment,
  projectNode,
  repository,
} from "./set-up.mjs";
import { ensureWorkbench } from "./set-up-workbench.mjs";
import { installUnpacked } from "./unpacked-extension.mjs";
import { extensionsFolder, startServer, writeSettings } from "./workbench-server.mjs";

const HELP = `Usage: npm start -- [options]

Builds Statemark and opens a copy of the samples with it.

  --browser    use the workbench in the browser even if desktop VS Code is there
  --no-open    only print the address, open no browser (implies --browser)
  --port N     listen on port N of this machine (otherwise a free one; implies --browser)
  --fresh      begin again with new samples and settings
  --help       show this text
`;

async function main() {
  const options = readOptions();
  if (options.help) {
    process.stdout.write(HELP);
    return 0;
  }
  await ensurePackages();
  await build();
  if (options.fresh) {
    rmSync(join(cacheFolder(), "start"), { recursive: true, force: true });
  }
  const home = makeCacheFolder("start");
  const samples = copySamples(home);
  const wantsBrowser = options.browser || options["no-open"] || options.port !== undefined;
  if (!wantsBrowser && onPath("code") !== undefined && (await openDesktop(samples))) {
    return 0;
  }
  return openWorkbench({ home, samples, options });
}

function readOptions() {
  try {
    const { values } = parseArgs({
      options: {
        browser: { type: "boolean" },
        fresh: { type: "boolean" },
        help: { type: "boolean" },
        "no-open": { type: "boolean" },
        port: { type: "string" },
      },
    });
    const port = values.port === undefined ? undefined : Number(values.port);
    if (port !== undefined && !(Number.isInteger(port) && port > 0 && port < 65_536)) {
      throw new Error("--port needs a number from 1 to 65535.");
    }
    return { ...values, port };
  } catch (error) {
    throw new PlainError(`${error.message}\n\n${HELP}`);
  }
}

async function build() {
  console.log("Building Statemark…");
  const env = projectEnvironment();
  const code = await runShown(projectNode, ["esbuild.mjs"], { cwd: repository, env });
  if (code !== 0) {
    throw new PlainError("The build failed, so nothing was opened.");
  }
}

function copySamples(home) {
  const samples = join(home, "samples");
  refreshSamples(join(repository, "samples"), samples, join(home, "samples-copied.json"));
  console.log(`The samples are opened from a copy, where your changes are kept: ${samples}`);
  return samples;
}

async function openDesktop(samples) {
  const development = `--extensionDevelopmentPath=${repository}`;
  const code = await runShown("code", ["--new-window", development, samples]);
  if (code === 0) {
    console.log("The samples are open in a new window of VS Code.");
    return true;
  }
  console.log(`VS Code ended with code ${code}; opening the workbench in the browser instead.`);
  return false;
}

async function openWorkbench({ home, samples, options }) {
  const workbench = await ensureWorkbench();
  const dataFolder = join(home, "data");
  writeSettings(dataFolder);
  installUnpacked(repository, extensionsFolder(dataFolder));
  const token = secretToken(home);
  const told = untilTold();
  const server = await startServer({
    workbench,
    dataFolder,
    port: options.port ?? 0,
    // Without the token, any page and any user of this machine could work with the files.
    options: ["--connection-token-file", token.file, "--default-folder", samples],
  });
  const address = `${server.origin}/?tkn=${token.value}`;
  console.log(`\nStatemark is open at ${address}`);
  if (!options["no-open"]) {
    openInBrowser(address);
  }
  console.log("Press Ctrl+C to end.");
  const why = await Promise.race([told, server.ended]);
  await server.stop();
  if (why !== "told") {
    throw new PlainError(`The workbench's server ended by itself (code ${why}).`);
  }
  console.log("Ended.");
  return 0;
}

// Listens for the wish to end from the start on, so that no server is left behind.
function untilTold() {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) {
      process.on(signal, () => resolve("told"));
    }
  });
}

// Kept from start to start, so that a page still open in the browser finds its way back.
function secretToken(home) {
  const file = join(home, "token");
  if (!existsSync(file)) {
    writeFileSync(file, randomBytes(16).toString("hex"), { mode: 0o600 });
  }
  return { file, value: readFileSync(file, "utf8").trim() };
}

function openInBrowser(address) {
  const { DISPLAY, WAYLAND_DISPLAY } = process.env;
  const opener = process.platform === "darwin" ? "open" : "xdg-open";
  const hasDisplay = process.platform !== "linux" || DISPLAY || WAYLAND_DISPLAY;
  if (!hasDisplay || onPath(opener) === undefined) {
    console.log("No browser can be opened from here: open the address in yours.");
    return;
  }
  spawn(opener, [address], { stdio: "ignore", detached: true })
    .on("error", () => console.log("The browser could not be opened: open the address in yours."))
    .unref();
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
