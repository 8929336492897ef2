// A workbench for one run of tests: new data, new copies of the workspace, all in a temporary folder
// that goes when the run ends.
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { installUnpacked } from "../../scripts/unpacked-extension.mjs";
import { extensionsFolder, startServer, writeSettings } from "../../scripts/workbench-server.mjs";

/**
 * Starts it. With `install`, the extension of that folder is installed as a user would have it.
 * `copyOf(folder)` copies a workspace for one window; `close` ends everything and cleans up.
 */
export async function startWorkbench({ workbench, install, settings = {}, env = {} }) {
  const home = mkdtempSync(join(tmpdir(), "statemark-e2e-"));
  const dataFolder = join(home, "data");
  const removeHome = () => rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  process.once("exit", removeHome);
  writeSettings(dataFolder, settings);
  if (install !== undefined) {
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
