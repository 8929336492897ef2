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

/** Opens a window of the workbench on a folder; answers when the workbench is there. */
export async function openWindow(browser, { origin, folder, deviceScaleFactor = 1 }) {
  const page = await newPage(browser, deviceScaleFactor);
  await page.goto(addressOf(origin, folder, [["skipWelcome", "true"]]), { waitUntil: "commit" });
  await page.locator(".monaco-workbench").waitFor();
  await page.locator(".explorer-folders-view .monaco-list-row").first().waitFor();
  return page;
}

/**
 * Runs the suite (a CommonJS file that exports `run`) inside the editor, the extension loaded from
 * its folder. `onLine` gets what the suite prints, `onLog` all that the editor logs.
 * Answers whether `run` ended well.
 */
export async function runSuite(browser, { origin, folder, extension, suite, onLine, onLog }) {
  const page = await newPage(browser);
  const remote = (file) => `vscode-remote://${new URL(origin).host}${file}`;
  const payload = [
    ["extensionDevelopmentPath", remote(extension)],
    ["extensionTestsPath", remote(suite)],
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
      .then(() => page.goto(addressOf(origin, folder, payload), { waitUntil: "commit" }))
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

function addressOf(origin, folder, payload) {
  const query = new URLSearchParams({ folder, payload: JSON.stringify(payload) });
  return `${origin}/?${query}`;
}
