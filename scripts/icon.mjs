// `npm run icon`: draws icon.png, which VS Code shows for the extension, from docs/images/icon.svg.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { launchBrowser } from "../test/e2e/browser.mjs";
import { repository } from "./set-up.mjs";
import { ensureChromium } from "./set-up-browser.mjs";

const SIZE = 256;

const svg = readFileSync(join(repository, "docs", "images", "icon.svg"), "utf8");
const browser = await launchBrowser(await ensureChromium());
try {
  const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
  await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
  await page.screenshot({ path: join(repository, "icon.png"), omitBackground: true });
} finally {
  await browser.close();
}
console.log("icon.png is drawn anew: look at it before you commit it.");
