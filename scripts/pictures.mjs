// `npm run pictures`: takes the README's picture anew, docs/images/overview.png: a sample in the
// workbench, its outline beside it, and what pointing at an actor shows.
//   npm run pictures -- [FILE [WORDS]]    another sample, and the words of the actor to point at
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser, openWindow } from "../test/e2e/browser.mjs";
import {
  focusEditor,
  hoverOver,
  makeOutlineTall,
  openFile,
  showOutline,
  waitForMarkColour,
} from "../test/e2e/gestures.mjs";
import { startWorkbench } from "../test/e2e/workbench.mjs";
import { PlainError, runShown } from "./run-command.mjs";
import { projectEnvironment, projectNode, repository } from "./set-up.mjs";
import { ensureChromium } from "./set-up-browser.mjs";
import { ensureWorkbench } from "./set-up-workbench.mjs";

const SETTINGS = {
  "editor.minimap.enabled": false,
  "workbench.colorTheme": "Default Light Modern",
};

async function main(samples, name = firstStatement(samples), words = firstActor(samples, name)) {
  const env = projectEnvironment();
  if ((await runShown(projectNode, ["esbuild.mjs"], { cwd: repository, env })) !== 0) {
    throw new PlainError("The build failed, so there is nothing to take a picture of.");
  }
  const browser = await launchBrowser(await ensureChromium());
  const workbench = await ensureWorkbench();
  const server = await startWorkbench({ workbench, install: repository, settings: SETTINGS });
  try {
    const folder = server.copyOf(samples);
    const page = await openWindow(browser, { origin: server.origin, folder, deviceScaleFactor: 2 });
    await openFile(page, name);
    await waitForMarkColour(page, words);
    await showOutline(page);
    await makeOutlineTall(page, 250);
    await focusEditor(page);
    await hoverOver(page, words);
    await savePicture(page, "overview.png");
  } finally {
    await server.close();
    await browser.close();
  }
}

async function savePicture(page, name) {
  const folder = join(repository, "docs", "images");
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, name) });
  console.log(`docs/images/${name} is taken anew: look at it before you commit it.`);
}

const firstStatement = (samples) =>
  readdirSync(samples)
    .sort()
    .find((file) => file.endsWith(".statemark"));

function firstActor(samples, name) {
  const [, words] = /@\[([^\]]+)\]/.exec(readFileSync(join(samples, name), "utf8")) ?? [];
  if (words === undefined) {
    throw new PlainError(`${name} marks no actor, so there is nothing to point at.`);
  }
  return words;
}

for (const signal of ["SIGINT", "SIGTERM"]) {
  process.once(signal, () => process.exit(130));
}
try {
  await main(join(repository, "samples"), ...process.argv.slice(2));
} catch (error) {
  console.error(error instanceof PlainError ? error.message : error);
  process.exitCode = 1;
}
