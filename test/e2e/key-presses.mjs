// Marks a statement in coding mode with given keys, and counts them: what it costs to mark one thing.
//
// A step is what it marks and the keys for that: `["claim", "Iran is wet", "IRN", "q ⏎"]`. Keys are named as the
// browser driver names them; `⏎` is Enter in a list, which is waited for, and `"…"` is typed into one.

import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { eventually, focusEditor, openFile, statusEntry } from "./gestures.mjs";

/** Between two keys, in ms: a quick typist. Closer ones the editor may run in another order. */
const pace = 80;
const cli = fileURLToPath(new URL("../../dist/cli.js", import.meta.url));
const list = (page) => page.locator(".quick-input-widget:visible");

/** Plays the steps from the start of the file on, and answers with the number of keys of each. */
export async function play(page, file, steps) {
  await openFile(page, file);
  await focusEditor(page);
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("Alt+M");
  await page.keyboard.press("Alt+M");
  await statusEntry(page, "Coding:").waitFor();
  const counts = [];
  for (const [, , , keys] of steps) counts.push(await playKeys(page, keys));
  await page.keyboard.press("Escape");
  await statusEntry(page, "Coding:").waitFor({ state: "hidden" });
  return counts;
}

async function playKeys(page, keys) {
  let count = 0;
  for (const key of keys.match(/"[^"]*"|\S+/g)) {
    if (key === "⏎") {
      await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
      const title = await list(page).locator(".quick-input-title").textContent();
      await page.keyboard.press("Enter");
      // Another list may come at once.
      await list(page).filter({ hasText: title }).waitFor({ state: "hidden" });
      count++;
    } else if (key.startsWith('"')) {
      const typed = key.slice(1, -1);
      await list(page).waitFor();
      await page.keyboard.type(typed);
      count += typed.length;
    } else {
      await page.keyboard.press(key);
      await pause(pace);
      count++;
    }
  }
  return count;
}

/** Saves until the file holds what the steps mark, in the order of the text, and nothing else. */
export async function expectMarks(page, workspace, file, steps) {
  let found = [];
  await eventually("all is marked", async () => {
    await page.keyboard.press("Control+S");
    found = marksOf(join(workspace, file));
    return found.length >= steps.length;
  }).catch(() => {});
  const told = found.map(({ kind, text, reference }, index) => {
    const words = steps[index]?.[1] ?? "";
    return [kind, text.startsWith(words) ? words : text, reference];
  });
  assert.deepEqual(
    told,
    steps.map((step) => step.slice(0, 3)),
  );
}

/** Each with what it refers to, or to or about whom it is. */
function marksOf(path) {
  const parsed = execFileSync(process.execPath, [cli, "parse", path], { encoding: "utf8" });
  return JSON.parse(parsed).annotations.map(({ kind, text, resolved }) => {
    const { entity, to = [], about = [] } = resolved;
    return { kind, text, reference: entity ?? [...to, ...about].join() };
  });
}

/** The middle one of some numbers. */
export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
