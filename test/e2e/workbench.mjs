// A workbench for one run of tests: new data, new copies of the workspace, all in a temporary folder
// that goes when the run ends.
import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { installUnpacked } from "../../scripts/unpacked-extension.mjs";
import { extensionsFolder, startServer, writeSettings } from "../../scripts/workbench-server.mjs";

const SERVER = /statemark.*dist[/]server\.js/;

/**
 * Starts it. With `install`, the extension of that folder is installed as a user would have it; if it
 * is a list of .vsix files, they are, by VS Code's own command line. `copyOf(folder)` copies a workspace for one window,
 * `folderWith(files)` makes one; `languageServers()` are the running servers of the extension;
 * `close` ends everything and cleans up.
 */
export async function startWorkbench({ workbench, install, settings = {}, env = {} }) {
  const home = mkdtempSync(join(tmpdir(), "statemark-e2e-"));
  const dataFolder = join(home, "data");
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", removeHome);
  writeSettings(dataFolder, settings);
  if (Array.isArray(install)) {
    for (const vsix of install) {
      commandLine(workbench, dataFolder, "--install-extension", vsix);
    }
  } else if (install !== undefined) {
    installUnpacked(install, extensionsFolder(dataFolder));
  }
  const server = await startServer({
    workbench,
    dataFolder,
    // A built workbench pays no heed to the payload in a page's address without the test driver.
    options: ["--without-connection-token", "--enable-smoke-test-driver"],
    env,
  });
  let copies = 0;
  return {
    origin: server.origin,
    installed: () => commandLine(workbench, dataFolder, "--list-extensions", "--show-versions"),
    languageServers: () => processesOf(server.group).filter((line) => SERVER.test(line)),
    folderWith(files) {
      const folder = join(home, String(++copies), "workspace");
      for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true });
        writeFileSync(join(folder, name), text);
      }
      return folder;
    },
    copyOf(folder) {
      // The same name in a folder of its own: the editor keeps unsaved text by the whole path.
      const copy = join(home, String(++copies), basename(folder));
      cpSync(folder, copy, { recursive: true });
      return copy;
    },
    async close() {
      await server.stop();
      process.off("exit", removeHome);
      removeHome();
    },
  };
}

// VS Code's own commands for extensions; they end without starting anything.
function commandLine(workbench, dataFolder, ...args) {
  const places = [
    "--server-data-dir",
    dataFolder,
    "--extensions-dir",
    extensionsFolder(dataFolder),
  ];
  return execFileSync(
    workbench.node,
    [workbench.server, "--accept-server-license-terms", ...places, ...args],
    { encoding: "utf8" },
  ).trim();
}

// All that the editor starts is in its server's process group.
function processesOf(group) {
  const lines = execFileSync("ps", ["-A", "-o", "pgid=,args="], { encoding: "utf8" }).split("\n");
  return lines.filter((line) => Number.parseInt(line, 10) === group);
}
