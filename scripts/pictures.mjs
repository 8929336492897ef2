// `npm run pictures`: takes the README's pictures anew, docs/images/*.png: a sample in the workbench
// with its outline and what pointing at an actor shows, and the ways to show marks, light and dark.
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser, openWindow } from "../test/e2e/browser.mjs";
import {
  focusEditor,
  hoverOver,
  makeOutlineTall,
  openFile,
  runCommand,
  showOutline,
  waitForMarkColour,
} from "../test/e2e/gestures.mjs";
import { startWorkbench } from "../test/e2e/workbench.mjs";
import { PlainError, runShown } from "./run-command.mjs";
import { projectEnvironment, projectNode, repository } from "./set-up.mjs";
import { ensureChromium } from "./set-up-browser.mjs";
import { ensureWorkbench } from "./set-up-workbench.mjs";

const SAMPLE = "2024-12-18-unsc-uk-dprk-troops.statemark";
const ACTOR = "Pyongyang";

/** The ways to show marks, each in a light and a dark theme. */
const WAYS = [
  ["quiet", "light"],
  ["full", "light"],
  ["hidden", "light"],
  ["quiet", "dark"],
  ["full", "dark"],
  ["hidden", "dark"],
];
const THEMES = { light: "Default Light Modern", dark: "Default Dark Modern" };
const PLAIN_PAGE = { "editor.minimap.enabled": false, "editor.lineNumbers": "off" };

async function main(samples) {
  const env = projectEnvironment();
  if ((await runShown(projectNode, ["esbuild.mjs"], { cwd: repository, env })) !== 0) {
    throw new PlainError("The build failed, so there is nothing to take a picture of.");
  }
  const browser = await launchBrowser(await ensureChromium());
  const workbench = await ensureWorkbench();
  const inWorkbench = async (settings, take) => {
    const server = await startWorkbench({ workbench, install: repository, settings });
    try {
      const folder = server.copyOf(samples);
      const { origin } = server;
      const page = await openWindow(browser, { origin, folder, deviceScaleFactor: 2 });
      await openFile(page, SAMPLE);
      await waitForMarkColour(page, ACTOR);
      await take(page);
    } finally {
      await server.close();
    }
  };
  try {
    const overview = { ...PLAIN_PAGE, "workbench.colorTheme": THEMES.light };
    await inWorkbench(overview, async (page) => {
      await showOutline(page);
      await makeOutlineTall(page, 250);
      await focusEditor(page);
      await hoverOver(page, ACTOR, "Democratic People");
      await savePicture(page, "overview.png");
    });
    for (const [marks, theme] of WAYS) {
      const settings = {
        ...PLAIN_PAGE,
        "statemark.marks": marks,
        "workbench.colorTheme": THEMES[theme],
      };
      await inWorkbench(settings, async (page) => {
        await runCommand(page, "View: Toggle Primary Side Bar Visibility");
        // The tints of positions come with all that the setting decorates.
        await page.locator(".editor-instance .view-overlays [class*='ced-']").first().waitFor();
        const clip = { x: 60, y: 430, width: 1190, height: 298 };
        await savePicture(page, `marks-${marks}-${theme}.png`, { clip });
      });
    }
  } finally {
    await browser.close();
  }
}

async function savePicture(page, name, options = {}) {
  const folder = join(repository, "docs", "images");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, name), ...options });
  console.log(`docs/images/${name} is taken anew: look at it before you commit it.`);
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => process.exit(130));
}
try {
  await main(join(repository, "samples"));
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
