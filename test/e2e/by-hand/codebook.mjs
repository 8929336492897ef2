// A person writes an entry into the codebook: keys and names are offered while typing, pointing at one
// explains it, an error is mended where it stands, and an id is changed everywhere.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, hoverOver, openFile, openQuickFixes, viewLines } from "../gestures.mjs";

const codebook = `# Ours, for a test
actors:
  VOLGA:
    name: Volga Group # the company
    part-of: RUS
`;
const statement = "We ask @[the company](VOLGA) to leave.\n";

const offered = (page, label) =>
  page.locator(".suggest-widget.visible .monaco-list-row", { hasText: label }).first();

/** The text as it is drawn: what is typed is not on the disk. */
const shown = async (page) =>
  (await viewLines(page).allTextContents()).map((line) => line.replaceAll("\u00a0", " "));

const hasLine = (page, line) =>
  eventually(`there is the line “${line}”`, async () => (await shown(page)).includes(line));

export const tests = {
  async "keys are offered while an entry is typed"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, "statemark.yaml"), codebook);
    writeFileSync(join(workspace, "a.statemark"), statement);
    await openFile(page, "statemark.yaml");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("  LAVROV:\n", { delay: 40 });
    await page.keyboard.type("ac", { delay: 80 });
    await offered(page, "acts-for").waitFor();
    await screenshot("keys");
    await page.keyboard.press("Tab");
    await hasLine(page, "    acts-for: ");
  },

  async "actors are offered by any of their names"({ page, screenshot }) {
    await page.keyboard.press("Control+Space");
    await offered(page, "VOLGA").waitFor();
    await page.keyboard.type("Pyong", { delay: 80 });
    await offered(page, "North Korea").waitFor();
    await screenshot("actors");
    await page.keyboard.press("Tab");
    await hasLine(page, "    acts-for: PRK");
  },

  async "values are offered behind a space"({ page, screenshot }) {
    await page.keyboard.type("\npart-of:", { delay: 40 });
    await page.keyboard.press("Escape");
    await page.keyboard.type(" ");
    await offered(page, "VOLGA").waitFor();
    await screenshot("space");
    await page.keyboard.press("Tab");
    await hasLine(page, "    part-of: VOLGA");
  },

  async "pointing at an id shows what it stands for"({ page, screenshot }) {
    await hoverOver(page, "RUS", "Russian Federation");
    await screenshot("hover");
    await page.mouse.move(5, 5);
  },

  async "an error stands at its place and is mended there"({ page, screenshot }) {
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Escape");
    await page.keyboard.type("\nnaem: Sergey Lavrov", { delay: 30 });
    await page.keyboard.press("Escape");
    await page.locator(".squiggly-error").first().waitFor();
    await page.keyboard.press("Home");
    const row = await openQuickFixes(page, "Change it to name");
    await screenshot("quick-fix");
    await row.click();
    await hasLine(page, "    name: Sergey Lavrov");
    await page.locator(".squiggly-error").first().waitFor({ state: "detached" });
  },

  async "an id is changed in the codebook and in statements"({ page, workspace, screenshot }) {
    await page.keyboard.press("Control+S");
    await openFile(page, "a.statemark");
    await page.keyboard.press("Control+Home");
    for (let key = 0; key < statement.indexOf("VOLGA") + 1; key++) {
      await page.keyboard.press("ArrowRight");
    }
    const box = page.locator(".rename-box input");
    await eventually("there is a box for the new id", async () => {
      await page.keyboard.press("F2");
      return box.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    });
    assert.equal(await box.inputValue(), "VOLGA");
    await box.fill("PMC");
    await screenshot("rename");
    await page.keyboard.press("Enter");
    await hasLine(page, statement.trimEnd().replace("VOLGA", "PMC"));
    await page.keyboard.press("Control+S");
    await openFile(page, "statemark.yaml");
    await hasLine(page, "  PMC:");
    await page.keyboard.press("Control+S");
    await screenshot("renamed");
    await eventually("the file has the new id, and its comments", () => {
      const text = readFileSync(join(workspace, "statemark.yaml"), "utf8");
      return text.startsWith(codebook.replace("VOLGA", "PMC"));
    });
  },
};
