// The first half hour of somebody new, with the keyboard only: a statement is made, pasted and annotated.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, openFile, runCommand, viewLines } from "../gestures.mjs";

const name = "2024-12-18-unsc-uk.statemark";

const saved = (workspace) => readFileSync(join(workspace, name), "utf8");

/** Saves until the file on the disk is as expected. */
async function save(page, isThere) {
  await eventually("the file on the disk is what was expected", async () => {
    await page.keyboard.press("Control+S");
    return isThere();
  });
}

export const tests = {
  async "a new statement asks for its name and has its front matter"({
    page,
    workspace,
    screenshot,
  }) {
    await openFile(page, "README.md");
    await runCommand(page, "Statemark: New statement", { opensList: true });
    await page.keyboard.type("a/b");
    await page.locator(".quick-input-message", { hasText: "cannot hold" }).waitFor();
    await screenshot("name");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("2024-12-18-unsc-uk");
    await page.keyboard.press("Enter");
    await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
    await viewLines(page).filter({ hasText: "speaker:" }).waitFor();
    // With a name that is whole, or a date, no list stands open: Tab goes on.
    const list = page.locator(".suggest-widget.visible");
    await page.keyboard.type("U");
    await list.waitFor();
    await screenshot("speaker");
    await page.keyboard.type("K");
    await list.waitFor({ state: "hidden" });
    await page.keyboard.press("Tab");
    await page.keyboard.type("2024-12-18", { delay: 60 });
    await list.waitFor({ state: "hidden" });
    await page.keyboard.press("Tab");
    assert.equal(await list.count(), 0);
    await page.keyboard.press("Tab");
    await page.keyboard.type("We call on Russia to stop.");
    await screenshot("front-matter");
    await save(page, () => saved(workspace).includes("to stop."));
    assert.equal(
      saved(workspace),
      "---\nspeaker: UK\ndate: 2024-12-18\nsource: \n---\n\nWe call on Russia to stop.",
    );
  },
};
