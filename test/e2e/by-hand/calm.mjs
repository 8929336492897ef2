// Statements read calmly: quiet, hidden and full, in each kind of theme.
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, openFile, pick, viewLines } from "../gestures.mjs";

const sample = "2024-12-18-unsc-uk-dprk-troops.statemark";
/** Words that stand in the attributes of a mark of the sample. */
const attribute = "dprk-troops-out";

function settings(workspace, values) {
  mkdirSync(join(workspace, ".vscode"), { recursive: true });
  writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify(values));
}

/** Waits until a piece of text that holds these words is shown, or is hidden. */
const waitUntilShown = (page, words, isShown) =>
  page.waitForFunction(
    ([text, wanted]) => {
      const spans = document.querySelectorAll(".editor-instance .view-line span span");
      const found = [...spans].find((span) => span.textContent.includes(text));
      return found !== undefined && found.getBoundingClientRect().width > 0 === wanted;
    },
    [words, isShown],
  );

const colourOf = (page, words) =>
  viewLines(page)
    .locator("span span", { hasText: words })
    .last()
    .evaluate((span) => getComputedStyle(span).color);

export const tests = {
  async "brackets and attributes are dimmed to begin with"({ page, screenshot }) {
    await openFile(page, sample);
    await viewLines(page).locator("span[class*='ced-']").first().waitFor();
    await waitUntilShown(page, attribute, true);
    await eventually(
      "the attributes have a colour of their own",
      async () => (await colourOf(page, attribute)) !== (await colourOf(page, "Sending")),
    );
    await screenshot("quiet");
  },

  async "hidden, they give way to badges, except on the cursor's line"({ page, screenshot }) {
    await pick(page, "Statemark: Show marks in full, quiet or hidden", "Hidden");
    await waitUntilShown(page, attribute, false);
    await screenshot("hidden");
    await viewLines(page).filter({ hasText: "Sending" }).first().click();
    await waitUntilShown(page, attribute, false);
    await page.keyboard.press("ArrowDown");
    await waitUntilShown(page, attribute, true);
    await screenshot("hidden-cursor");
    // The choice is kept for all windows, and so for the tests in them.
    await pick(page, "Statemark: Show marks in full, quiet or hidden", "Quiet");
    await waitUntilShown(page, attribute, true);
  },

  async "in full, they are shown like all other text"({ page, workspace, screenshot }) {
    settings(workspace, { "statemark.marks": "full" });
    await waitUntilShown(page, "press-pyongyang", true);
    await screenshot("full");
  },

  async "the page reads in every kind of theme"({ page, workspace, screenshot }) {
    const kinds = {
      "Dark Modern": "vs-dark",
      "Default High Contrast": "hc-black",
      "Default High Contrast Light": "hc-light",
    };
    for (const [theme, kind] of Object.entries(kinds)) {
      for (const marks of ["hidden", "quiet"]) {
        settings(workspace, { "statemark.marks": marks, "workbench.colorTheme": theme });
        await page.locator(`.monaco-workbench.${kind}`).waitFor();
        await waitUntilShown(page, "press-pyongyang", marks === "quiet");
        await screenshot(`${kind}-${marks}`);
      }
    }
  },
};
