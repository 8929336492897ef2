// What a person does in the workbench, as functions on a page. Selectors of the workbench are named
// here and nowhere else, since they may change with its version.

import { setTimeout as pause } from "node:timers/promises";
import { LONGEST_MS } from "./browser.mjs";

/** Asks again and again until the answer is truthy, and gives it. */
export async function eventually(what, read) {
  for (const giveUp = Date.now() + LONGEST_MS; Date.now() < giveUp; await pause(100)) {
    const answer = await read();
    if (answer) return answer;
  }
  throw new Error(`it did not come to this: ${what}`);
}

/** Opens a file by name with quick open (Ctrl+P), and waits for its text. */
export async function openFile(page, name) {
  await page.keyboard.press("Control+P");
  await page.locator(".quick-input-widget input").fill(name);
  await chosenRow(page, name).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(`.tab.active[data-resource-name="${name}"]`).waitFor();
  await viewLines(page).first().waitFor();
}

/** The row that Enter takes, once it is this one: while the list is still long, it is another. */
const chosenRow = (page, label) =>
  page.locator(`.quick-input-list .monaco-list-row.focused[aria-label*="${label}"]`);

/** Runs a command by its title in the command palette; one that asks back leaves a list open. */
export async function runCommand(page, title, { opensList = false } = {}) {
  await page.keyboard.press("F1");
  await page.locator(".quick-input-widget input").fill(`>${title}`);
  await chosenRow(page, title).waitFor();
  await page.keyboard.press("Enter");
  if (!opensList) await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
  else {
    await page.waitForFunction(() => {
      const input = document.querySelector(".quick-input-widget input[type=text]");
      return input?.checkVisibility() && !input.value.startsWith(">");
    });
  }
}

/** Runs a command that asks through a list, and picks the row that these words find. */
export async function pick(page, command, row) {
  await runCommand(page, command, { opensList: true });
  const rows = page.locator(".quick-input-list .monaco-list-row");
  await page.locator(".quick-input-widget input[type=text]").fill(row);
  await rows.filter({ hasText: row }).first().click();
  await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
}

/** Opens a menu with `open` until it has the item: a menu holds what was known when it opened. */
export async function openMenuWith(page, item, open) {
  await eventually("the menu has the item", async () => {
    await open();
    await page.locator(".monaco-menu .action-item").first().waitFor();
    if ((await item.count()) > 0) return true;
    await page.keyboard.press("Escape");
    await page.locator(".monaco-menu").first().waitFor({ state: "hidden" });
    return false;
  });
}

/** The lines of text in the editor, as they are drawn. */
export const viewLines = (page) => page.locator(".editor-instance .view-line");

/** The piece of text in the editor that holds these words: a span of one colour. */
export const textSpan = (page, words) =>
  viewLines(page).locator("span span", { hasText: words }).first();

/** Waits until the text has at least so many colours. Names of colours depend on the theme. */
export async function waitForColours(page, atLeast = 2) {
  await page.waitForFunction((wanted) => {
    const spans = document.querySelectorAll(".editor-instance .view-line span span");
    const colours = [...spans].map((span) => getComputedStyle(span).color);
    return new Set(colours).size >= wanted;
  }, atLeast);
}

/**
 * Waits for the colours that the language server adds: then these words, the inside of a mark, are a
 * span of their own, whereas the grammar gives one colour to the whole mark.
 */
export async function waitForMarkColour(page, words) {
  await page.waitForFunction((wanted) => {
    const spans = document.querySelectorAll(".editor-instance .view-line span span");
    return [...spans].some((span) => span.textContent.replaceAll("\u00a0", " ") === wanted);
  }, words);
}

/**
 * Holds the pointer over these words and answers with the hover that holds `expected`. As a person
 * does, it comes back to the words where the first time shows nothing: the editor drops a hover while
 * the text under the pointer is drawn anew.
 */
export async function hoverOver(page, words, expected) {
  const hover = page.locator(".monaco-hover:visible", { hasText: expected }).first();
  for (let tries = 1; ; tries++) {
    await page.mouse.move(5, 5);
    await textSpan(page, words).hover();
    try {
      await hover.waitFor({ timeout: tries * 3_000 });
      return hover;
    } catch (error) {
      if (tries === 7) throw error;
    }
  }
}

/**
 * Lists the quick fixes at the cursor (Ctrl+.) and answers with the row of this title. A list that was
 * asked for before the problem was known is closed and asked for anew.
 */
export async function openQuickFixes(page, title) {
  const row = page.locator(".action-widget .monaco-list-row", { hasText: title }).first();
  for (let tries = 1; ; tries++) {
    await page.keyboard.press("Control+.");
    try {
      await row.waitFor({ timeout: tries * 3_000 });
      return row;
    } catch (error) {
      if (tries === 7) throw error;
      await page.keyboard.press("Escape");
    }
  }
}

/** An entry of the status bar that shows these words. */
export const statusEntry = (page, words) =>
  page.locator(".statusbar-item:visible", { hasText: words }).first();

/** Shows the Outline in the side bar and waits for its first row; answers with all its rows. */
export async function showOutline(page) {
  await runCommand(page, "Explorer: Focus on Outline View");
  const rows = page.locator(".outline-tree .monaco-list-row");
  await rows.first().waitFor();
  return rows;
}

/** Drags the upper edge of the Outline to this height of the window, so that more rows are seen. */
export async function makeOutlineTall(page, top) {
  const pane = page.locator(".pane", { has: page.locator(".outline-tree") });
  const { x, y } = await pane.boundingBox();
  await page.mouse.move(x + 50, y);
  await page.mouse.down();
  await page.mouse.move(x + 50, top, { steps: 5 });
  await page.mouse.up();
}

/** Puts the keyboard back into the editor. */
export async function focusEditor(page) {
  await page.keyboard.press("Control+1");
}

/** Opens the page of an installed extension from the view of the extensions. */
export async function showExtension(page, name) {
  await runCommand(page, "View: Show Extensions");
  const row = page.locator(".extensions-list .monaco-list-row", { hasText: name }).first();
  await row.click();
  await page.locator(".extension-editor").waitFor();
}

/** VS Code's own figures for the activation of extensions, in milliseconds by name. */
export async function activationTimes(page, names) {
  // Rows that do not fit are not drawn at all.
  await page.setViewportSize({ width: 1280, height: 4000 });
  await runCommand(page, "Developer: Show Running Extensions");
  const rows = page.locator(".runtime-extensions-editor .monaco-list-row");
  const times = {};
  for (const name of names) {
    const text = await rows.filter({ hasText: new RegExp(`^${name}\\d`) }).textContent();
    times[name] = Number(/Activation: (\d+)ms/.exec(text)?.[1]);
  }
  return times;
}
