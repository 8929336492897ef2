// Chromium with the workbench in it: opens windows, and runs a suite inside the editor.
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

/** How long anything is waited for: enough for a slow, busy machine, and no loss where all is well. */
export const LONGEST_MS = 90_000;
// A window whose payload is ignored, or whose extension host hangs, says nothing at all.
const SUITE_MS = 600_000;
// How long a window may say that no folder is open before it is loaded again, and how often.
const FOLDERS_LATE_MS = 5_000;
const MOST_LOADS = 4;
const MARK = "[statemark] ";

export const launchBrowser = (executablePath) =>
  chromium.launch({
    executablePath,
    args: [
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-gpu",
      "--disable-quic",
      "--disable-sync",
      "--no-first-run",
    ],
  });

/**
 * Opens a window of the workbench on a folder, on a .code-workspace file (`workspace`), or on no
 * folder and one `file`; answers when the workbench is there.
 */
export async function openWindow(browser, { deviceScaleFactor = 1, ...place }) {
  const page = await newPage(browser, { deviceScaleFactor });
  await loadWindow(page, place);
  return page;
}

/** The same in a page that is there. */
export async function loadWindow(page, { origin, folder, workspace, file }) {
  const payload = [["skipWelcome", "true"]];
  if (file !== undefined) payload.push(["openFile", remoteUri(origin, file)]);
  const place = file !== undefined ? { ew: "true" } : workspace ? { workspace } : { folder };
  await page.goto(addressOf(origin, place, payload), { waitUntil: "commit" });
  if (file === undefined) await waitForFolders(page);
  else await page.locator(".editor-instance .view-line").first().waitFor();
}

/**
 * Waits until the page shows the files of its folders.
 *
 * VS Code can lose the folders of a .code-workspace file: it reads that file while it asks its cache
 * for what the file held the last time. If the file comes just behind the cache's empty answer, the
 * news of it finds no workspace yet, and the window says for ever that no folder is open. On the
 * next load the cache knows the folders, so that whichever comes first has them.
 */
export async function waitForFolders(page) {
  const files = page.locator(".explorer-folders-view .monaco-list-row").first();
  const noFolder = page.locator(".explorer-viewlet .pane-body.welcome");
  for (let loads = 1; ; loads++) {
    await files.or(noFolder).first().waitFor();
    try {
      // Without folders for a moment is how a window begins whose file comes later still.
      await files.waitFor({ timeout: FOLDERS_LATE_MS });
      return;
    } catch (error) {
      if (loads === MOST_LOADS) throw error;
    }
    await page.reload({ waitUntil: "commit" });
  }
}

/**
 * Runs the suite (a CommonJS file that exports `run`) inside the editor, the extension loaded from
 * its folder. `onLine` gets what the suite prints, `onLog` all that the editor logs.
 * Answers whether `run` ended well.
 */
export async function runSuite(browser, { origin, folder, extension, suite, onLine, onLog }) {
  const page = await newPage(browser);
  const payload = [
    ["extensionDevelopmentPath", remoteUri(origin, extension)],
    ["extensionTestsPath", remoteUri(origin, suite)],
    ["skipWelcome", "true"],
  ];
  await page.exposeFunction("codeAutomationLog", (type, args) => {
    const text = args.map((arg) => (typeof arg === "string" ? arg : JSON.stringify(arg))).join(" ");
    onLog(`${type}: ${text}`);
    const at = text.indexOf(MARK);
    if (at >= 0) {
      onLine(text.slice(at + MARK.length));
    }
  });
  const code = await new Promise((resolve, reject) => {
    const timer = setTimeout(
      () => reject(new Error(`the suite inside the editor gave no answer in ${SUITE_MS} ms`)),
      SUITE_MS,
    );
    const settle = (settleWith) => (value) => {
      clearTimeout(timer);
      settleWith(value);
    };
    page.on("crash", () => settle(reject)(new Error("the editor's page crashed")));
    page
      .exposeFunction("codeAutomationExit", settle(resolve))
      .then(() => page.goto(addressOf(origin, { folder }, payload), { waitUntil: "commit" }))
      .catch(settle(reject));
  });
  // The last lines travel apart from the exit code.
  await pause(200);
  await page.context().close();
  return code === 0;
}

/** A page in a context of its own, with the time-out of all that is waited for; nothing is loaded. */
export async function newPage(browser, options = {}) {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, ...options });
  context.setDefaultTimeout(LONGEST_MS);
  return context.newPage();
}

const remoteUri = (origin, file) => `vscode-remote://${new URL(origin).host}${file}`;

function addressOf(origin, place, payload) {
  const query = new URLSearchParams({ ...place, payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}
