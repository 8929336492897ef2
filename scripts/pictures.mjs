// `npm run pictures`: takes the README's pictures anew, docs/images/*.png: a sample in the workbench
// with its outline and what pointing at an actor shows, the ways to show marks, light and dark, and what
// is suggested in a text without marks. Behind `--` a word takes only those whose name holds it.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser, openWindow } from "../test/e2e/browser.mjs";
import {
  focusEditor,
  hoverOver,
  makeOutlineTall,
  openFile,
  runCommand,
  showOutline,
  textSpan,
  viewLines,
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
/** In our own words; no statement of anybody. */
const UNMARKED = [
  "Mr. President, the Democratic People's Republic of Korea (DPRK) has launched missiles again. Norway condemns these launches in the strongest terms.",
  "They are a clear breach of resolution 1718 (2006) and of the Charter of the United Nations. Pyongyang must abandon its weapons and return to talks without conditions.",
  "We call on Russia and China to carry out what the Security Council has decided, and we urge all Member States to report what they see.",
].join("\n\n");
const PLAIN_PAGE = { "editor.minimap.enabled": false, "editor.lineNumbers": "off" };

async function main(samples, only = "") {
  const env = projectEnvironment();
  if ((await runShown(projectNode, ["esbuild.mjs"], { cwd: repository, env })) !== 0) {
    throw new PlainError("The build failed, so there is nothing to take a picture of.");
  }
  const browser = await launchBrowser(await ensureChromium());
  const workbench = await ensureWorkbench();
  const inWorkbench = async (settings, take, unmarked) => {
    const server = await startWorkbench({ workbench, install: repository, settings });
    try {
      const folder = server.copyOf(samples);
      if (unmarked) writeFileSync(join(folder, "unmarked.statemark"), unmarked);
      const { origin } = server;
      const page = await openWindow(browser, { origin, folder, deviceScaleFactor: 2 });
      await openFile(page, unmarked ? "unmarked.statemark" : SAMPLE);
      if (!unmarked) await waitForMarkColour(page, ACTOR);
      await take(page);
    } finally {
      await server.close();
    }
  };
  try {
    const inLight = { ...PLAIN_PAGE, "workbench.colorTheme": THEMES.light };
    if ("overview".includes(only)) {
      await inWorkbench(inLight, async (page) => {
        await showOutline(page);
        await makeOutlineTall(page, 250);
        await focusEditor(page);
        await hoverOver(page, ACTOR, "Democratic People");
        await savePicture(page, "overview.png");
      });
    }
    if ("suggestions".includes(only)) {
      const takeSuggestions = async (page) => {
        await runCommand(page, "View: Toggle Primary Side Bar Visibility");
        await viewLines(page).locator("span[class*='ced-']").first().waitFor();
        // The words of the demand begin with the actor.
        await textSpan(page, ACTOR).hover({ position: { x: 30, y: 8 } });
        await page.locator(".monaco-hover:visible", { hasText: "actor: North Korea" }).waitFor();
        // Until it is there in full colour.
        await page.waitForTimeout(500);
        const clip = { x: 60, y: 88, width: 1210, height: 260 };
        await savePicture(page, "suggestions.png", { clip });
      };
      const below = { ...inLight, "editor.hover.above": false };
      await inWorkbench(below, takeSuggestions, UNMARKED);
    }
    for (const [marks, theme] of "marks".includes(only) ? WAYS : []) {
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
  await main(join(repository, "samples"), process.argv[2]);
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
