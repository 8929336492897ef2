// What Statemark adds to the start of a window: VS Code's own figure for its activation (loading the
// code and the call), beside that of an extension that does nothing, in fresh windows of the real
// workbench with a statement open. Also the time from the opened file to the server's colours.
//   npm run build && npm run bench:activation -- [WINDOWS]

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, platform, release, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { packFolder } from "../scripts/pack-folder.mjs";
import { projectEnvironment, projectNode, repository } from "../scripts/set-up.mjs";
import { ensureChromium } from "../scripts/set-up-browser.mjs";
import { ensureWorkbench } from "../scripts/set-up-workbench.mjs";
import { launchBrowser, openWindow } from "../test/e2e/browser.mjs";
import { activationTimes, openFile, waitForMarkColour } from "../test/e2e/gestures.mjs";
import { startWorkbench } from "../test/e2e/workbench.mjs";

const windows = Number(process.argv[2] ?? 10);

// Packed like ours, waking for the same reason.
async function emptyExtension(home) {
  const folder = join(home, "empty");
  mkdirSync(folder);
  const files = {
    "extension.js": "exports.activate = () => {};\n",
    ".vscodeignore": "",
    LICENSE: "None needed.\n",
    "README.md": "An extension that does nothing.\n",
    "package.json": JSON.stringify({
      name: "empty",
      displayName: "Empty",
      publisher: "statemark",
      version: "1.0.0",
      engines: { vscode: "^1.91.0" },
      main: "./extension.js",
      activationEvents: ["onLanguage:statemark"],
    }),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  const vsix = join(home, "empty.vsix");
  await packFolder(folder, vsix);
  return vsix;
}

const figure = (times, share) =>
  [...times].sort((a, b) => a - b)[Math.min(times.length - 1, Math.floor(times.length * share))];

const home = mkdtempSync(join(tmpdir(), "statemark-bench-"));
const ours = join(home, "statemark.vsix");
execFileSync(projectNode, ["scripts/package.mjs", "--no-build", "--out", ours], {
  cwd: repository,
  env: projectEnvironment(),
});
const browser = await launchBrowser(await ensureChromium());
const workbench = await ensureWorkbench();
const server = await startWorkbench({ workbench, install: [ours, await emptyExtension(home)] });
const times = { Statemark: [], Empty: [], colours: [] };
try {
  for (let window = 0; window < windows; window++) {
    const folder = server.folderWith({ "one.statemark": "We call upon @[Pyongyang] to comply.\n" });
    const page = await openWindow(browser, { origin: server.origin, folder });
    const begun = performance.now();
    await openFile(page, "one.statemark");
    await waitForMarkColour(page, "Pyongyang");
    times.colours.push(performance.now() - begun);
    // The list is not drawn anew for those that wake after it was opened.
    await pause(2000);
    const shown = await activationTimes(page, ["Statemark", "Empty"]);
    times.Statemark.push(shown.Statemark);
    times.Empty.push(shown.Empty);
    await page.context().close();
  }
} finally {
  await server.close();
  await browser.close();
  rmSync(home, { recursive: true, force: true });
}

const { version } = JSON.parse(readFileSync(join(repository, "package.json"), "utf8"));
const [cpu] = cpus();
const place = `Node ${process.version}, ${platform()} ${release()}, ${cpus().length} × ${cpu.model.trim()}`;
console.log(`Statemark ${version}, ${place}, ${windows} windows`);
for (const [name, each] of Object.entries(times)) {
  const title =
    name === "colours" ? "from Ctrl+P to the server's colours" : `activation of ${name}`;
  const [median, worst] = [figure(each, 0.5), figure(each, 1)].map((ms) => ms.toFixed(0));
  console.log(`${title.padEnd(38)} median ${median} ms, longest ${worst} ms`);
}
