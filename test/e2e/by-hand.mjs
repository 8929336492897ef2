// Runs the tests that use the workbench as a person does, by-hand/*.mjs: one window for each file.
import { mkdirSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { LONGEST_MS, openWindow } from "./browser.mjs";

const testsFolder = new URL("by-hand/", import.meta.url);

/**
 * Runs all files (or those whose name holds `only`) and answers with the counts.
 * A test gets the page, the workspace folder, and `screenshot(name)`, which saves into `pictures`.
 */
export async function runByHand({ browser, server, samples, pictures, only = "" }) {
  mkdirSync(pictures, { recursive: true });
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const files = readdirSync(fileURLToPath(testsFolder)).filter(
    (file) => file.endsWith(".mjs") && file.includes(only),
  );
  for (const file of files.sort()) {
    const { tests } = await import(new URL(file, testsFolder));
    const workspace = server.copyOf(samples);
    const page = await openWindow(browser, { origin: server.origin, folder: workspace });
    const prefix = file.replace(".mjs", "");
    const screenshot = (name) => page.screenshot({ path: join(pictures, `${prefix}-${name}.png`) });
    for (const [name, body] of Object.entries(tests)) {
      const passed = await runOne(name, () => body({ page, workspace, screenshot }));
      counts[passed ? "passed" : "failed"]++;
      if (!passed) {
        // The window may be stuck, and then the tests after this one are not to take as long each.
        page.context().setDefaultTimeout(LONGEST_MS / 3);
        // How it looked when it failed says more than the message.
        await screenshot(`failed-${name.replaceAll(/\W+/g, "-")}`).catch(() => {});
      }
    }
    await page.context().close();
  }
  return counts;
}

/** Runs one test and prints how it went; answers whether it passed. */
export async function runOne(name, body) {
  const begun = performance.now();
  const time = () => `${Math.round(performance.now() - begun)} ms`;
  try {
    await body();
    console.log(`  passed  ${name} (${time()})`);
    return true;
  } catch (error) {
    console.log(`  FAILED  ${name} (${time()})`);
    console.log(String(error.stack ?? error).replaceAll(/^/gm, "  "));
    return false;
  }
}
