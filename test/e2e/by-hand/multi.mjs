// Several selections are marked at once: without a list, and as one step to undo.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, focusEditor, openFile, statusEntry, viewLines } from "../gestures.mjs";

const name = "lakes.statemark";
const text = `The lake is shared by Kenya and Uganda.

Share the lake, and keep it clean.

No lake is left.
`;
const marked = (open, close) => text.replaceAll("lake", `${open}lake${close}`);

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

async function textOf(page) {
  const lines = await viewLines(page).allTextContents();
  return lines.map((each) => each.replaceAll("\u00a0", " ")).join("\n");
}

const becomes = (page, wanted) =>
  eventually("the text is what was expected", async () => (await textOf(page)) === wanted);

const list = (page) => page.locator(".quick-input-widget:visible");

/** Puts a selection on each of the three lakes. */
async function selectAll(page) {
  await press(page, "Escape", "Control+Home", "Control+ArrowRight", "Control+ArrowRight");
  await press(page, "ArrowLeft", "ArrowLeft", "Control+D", "Control+D", "Control+D");
  await statusEntry(page, "3 selections (12 characters selected)").waitFor();
}

export const tests = {
  async "three selections are marked, and nothing is asked"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, name), text);
    await openFile(page, name);
    await focusEditor(page);
    await selectAll(page);
    await press(page, "Alt+M", "D");
    await becomes(page, marked("![", "]"));
    await statusEntry(page, "3 selections").waitFor();
    assert.equal(await list(page).count(), 0);
    await screenshot("marked");
  },

  async "one undo takes them back, one redo makes them again"({ page }) {
    await press(page, "Control+Z");
    await becomes(page, text);
    await press(page, "Control+Shift+Z");
    await becomes(page, marked("![", "]"));
    await press(page, "Control+Z");
    await becomes(page, text);
  },

  async "the last mark is said again of all of them, as one step"({ page, screenshot }) {
    await selectAll(page);
    await press(page, "Alt+M", "Space");
    await becomes(page, marked("![", "]"));
    await screenshot("again");
    await press(page, "Control+Z");
    await becomes(page, text);
    await press(page, "Control+Shift+Z");
    await becomes(page, marked("![", "]"));
  },

  async "marks are removed from all of them, as one step"({ page }) {
    await press(page, "Escape", "Control+Home", "Alt+M", "N");
    await statusEntry(page, "(4 selected)").waitFor();
    await press(page, "Control+D", "Control+D");
    await statusEntry(page, "3 selections").waitFor();
    await press(page, "Alt+M", "X");
    await becomes(page, text);
    await press(page, "Control+Z");
    await becomes(page, marked("![", "]"));
  },
};
