// Chromium with the workbench in it: opens windows, and runs a suite inside the editor.
import { setTimeout as pause } from "node:timers/promises";
import { chromium } from "playwright-core";

// A window whose payload is ignored, or whose extension host hangs, says nothing at all.
const SUITE_MS = 180_000;
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
export async function openWindow(browser, options) {
  const { origin, folder, workspace, file, deviceScaleFactor = 1 } = options;
  const page = await newPage(browser, deviceScaleFactor);
  const payload = [["skipWelcome", "true"]];
  if (file !== undefined) payload.push(["openFile", remoteUri(origin, file)]);
  const place = file !== undefined ? { ew: "true" } : workspace ? { workspace } : { folder };
  await page.goto(addressOf(origin, place, payload), { waitUntil: "commit" });
  await page.locator(".monaco-workbench").waitFor();
  if (file === undefined) {
    await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  }
  return page;
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

async function newPage(browser, deviceScaleFactor = 1) {
  const viewport = { width: 1280, height: 800 };
  const context = await browser.newContext({ viewport, deviceScaleFactor });
  return context.newPage();
}

const remoteUri = (origin, file) => `vscode-remote://${new URL(origin).host}${file}`;

function addressOf(origin, place, payload) {
  const query = new URLSearchParams({ ...place, payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}
