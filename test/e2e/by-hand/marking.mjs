// A person marks words with the context menu and the palette, hovers them, and goes to a demand from
// the Outline.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  eventually,
  focusEditor,
  hoverOver,
  openFile,
  openMenuWith,
  runCommand,
  showOutline,
  textSpan,
  viewLines,
} from "../gestures.mjs";

const name = "pasted.statemark";
const filler = Array.from({ length: 60 }, (_, index) => `Paragraph ${index + 1}.`).join("\n\n");
const text = `We call upon Pyongyang today.\n\n${filler}\n\n![The last demand]{to=DPRK}\n`;

const textOf = async (page) =>
  (await viewLines(page).first().textContent()).replaceAll("\u00a0", " ");

export const tests = {
  async "words are marked from the context menu"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, name), text);
    await openFile(page, name);
    await textSpan(page, "Pyongyang").click();
    await page.keyboard.press("Control+Home");
    for (let word = 0; word < 3; word++) await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Shift+Control+ArrowLeft");
    const menu = page.locator(".monaco-menu-container .action-item", { hasText: /^Statemark/ });
    await openMenuWith(page, menu, () => page.keyboard.press("Shift+F10"));
    await menu.first().hover();
    await page.keyboard.press("ArrowRight");
    const item = page.locator(".monaco-menu .action-label", { hasText: "Mark as actor" });
    await item.first().waitFor();
    await screenshot("menu");
    await item.first().click();
    await page.waitForFunction(() =>
      document.querySelector(".editor-instance .view-line")?.textContent?.includes("@["),
    );
    assert.equal(await textOf(page), "We call upon @[Pyongyang] today.");
  },

  async "the mark is hovered"({ page, screenshot }) {
    await page.keyboard.press("Escape");
    await hoverOver(page, "Pyongyang", "Democratic People");
    await screenshot("hover");
  },

  async "one undo takes the mark back"({ page }) {
    await page.mouse.move(5, 5);
    await textSpan(page, "today").click();
    await page.keyboard.press("Control+Z");
    await page.waitForFunction(
      () => !document.querySelector(".editor-instance .view-line")?.textContent?.includes("@["),
    );
    assert.equal(await textOf(page), "We call upon Pyongyang today.");
  },

  async "a selection that cannot be marked says why"({ page, screenshot }) {
    await page.keyboard.press("Control+End");
    await page.keyboard.type("`code here`");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("Shift+Control+ArrowLeft");
    const refusal = page.locator(".notifications-center", { hasText: "Select the whole of it" });
    await eventually("the refusal is in the list", async () => {
      await focusEditor(page);
      await runCommand(page, "Statemark: Mark as topic");
      // Under its test driver the workbench shows no toasts, only the list of notifications.
      await runCommand(page, "Notifications: Show Notifications");
      return refusal.waitFor({ timeout: 5_000 }).then(
        () => true,
        () => false,
      );
    });
    await screenshot("refusal");
    await runCommand(page, "Notifications: Clear All Notifications");
    await focusEditor(page);
    await page.keyboard.press("Control+Z");
  },

  async "a row of the Outline goes to its demand"({ page, screenshot }) {
    await page.keyboard.press("Control+Home");
    const rows = await showOutline(page);
    const row = rows.filter({ hasText: "The last demand" });
    await row.first().click();
    await viewLines(page).filter({ hasText: "The last demand" }).first().waitFor();
    await screenshot("outline-jump");
  },
};
