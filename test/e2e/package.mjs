// Makes the package and runs the tests on it, package/*.mjs: each file has a fresh workbench, into
// which it is installed by VS Code's command line if the file exports `install`.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runQuietly } from "../../scripts/run-command.mjs";
import { projectEnvironment, projectNode, repository } from "../../scripts/set-up.mjs";
import { loadWindow, newPage } from "./browser.mjs";
import { runOne } from "./by-hand.mjs";
import { startWorkbench } from "./workbench.mjs";

const testsFolder = new URL("package/", import.meta.url);

/**
 * Runs all files (or those whose name holds `only`) and answers with the counts. A test gets the
 * `server`, `open(place)` for a window that is closed after it, the `samples`, the .vsix file, and
 * `screenshot(page, name)`.
 */
export async function runPackageTests({ browser, workbench, samples, pictures, only = "" }) {
  mkdirSync(pictures, { recursive: true });
  const vsix = join(repository, "out", "e2e", "statemark.vsix");
  await runQuietly("Packing", projectNode, ["scripts/package.mjs", "--no-build", "--out", vsix], {
    cwd: repository,
    env: projectEnvironment(),
  });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const files = readdirSync(fileURLToPath(testsFolder)).filter(
    (file) => file.endsWith(".mjs") && file.includes(only),
  );
  for (const file of files.sort()) {
    const { tests, install = false } = await import(new URL(file, testsFolder));
    const server = await startWorkbench({ workbench, ...(install && { install: [vsix] }) });
    const prefix = `package-${file.replace(".mjs", "")}`;
    const screenshot = (page, name) =>
      page.screenshot({ path: join(pictures, `${prefix}-${name}.png`) });
    for (const [name, body] of Object.entries(tests)) {
      const pages = [];
      const open = async (place) => {
        const page = await newPage(browser);
        // A page whose window does not open is in the pictures too.
        pages.push(page);
        await loadWindow(page, { origin: server.origin, ...place });
        return page;
      };
      const passed = await runOne(name, () => body({ server, open, samples, vsix, screenshot }));
      counts[passed ? "passed" : "failed"]++;
      for (const page of pages) {
        if (!passed) {
          await screenshot(page, `failed-${name.replaceAll(/\W+/g, "-")}`).catch(() => {});
        }
        await page.context().close();
      }
    }
    await server.close();
  }
  return counts;
}
