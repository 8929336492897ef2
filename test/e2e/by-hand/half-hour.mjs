// The first half hour of somebody new, with the keyboard only: a statement is made, pasted and annotated.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eventually, openFile, runCommand, statusEntry, viewLines } from "../gestures.mjs";

const name = "2024-12-18-unsc-uk.statemark";

const saved = (workspace) => readFileSync(join(workspace, name), "utf8");

/** Saves until the file on the disk is as expected. */
async function save(page, isThere) {
  await eventually("the file on the disk is what was expected", async () => {
    await page.keyboard.press("Control+S");
    return isThere();
  });
}

/** Written for this test: a speech as it might be held in the Security Council. */
const words = `Thank you, Mr. President. Norway is grateful to Ms. Jordan of OCHA for her briefing.

For two years now the war in Sudan has driven people from their homes. Half of them have found shelter in Chad, and others in Congo, where little is left to share. They should not be forgotten.

We call on the Sudanese Armed Forces and the Rapid Support Forces to lay down their arms and to open the road to El Fasher. The road must stay open. We urge all States to end the supply of weapons, as resolution 1591 (2005) demands.

Those who attack hospitals must answer for it before the Court. We condemn the shelling of the market in Omdurman.

Norway will give a further 20 million dollars this year, and it will continue to support the Secretary-General and his envoy.

Paris must not be the last conference on this war. Thank you.
`;
const pasted = `---
speaker: NOR
date: 2025-03-12
forum: UNSC
---

${words}`;

const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const wordsOf = (workspace) =>
  execFileSync(process.execPath, [cli, "strip", join(workspace, name)], {
    encoding: "utf8",
  }).trimStart();

const list = (page) => page.locator(".quick-input-widget:visible");
const focusedRow = (page, text) =>
  page.locator(".quick-input-list .monaco-list-row.focused", { hasText: text }).first();
const line = (page, text) => viewLines(page).filter({ hasText: text }).first();

async function press(page, ...keys) {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.waitForTimeout(80);
  }
}

async function paste(page, text) {
  await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.evaluate((all) => navigator.clipboard.writeText(all), text);
  await page.keyboard.press("Control+V");
}

/** What is selected in the editor, by its length in the status bar and the text before the cursor. */
async function selected(page) {
  await page.keyboard.press("Control+C");
  await page.waitForTimeout(50);
  return (await page.evaluate(() => navigator.clipboard.readText())).replaceAll("\r\n", "\n");
}

const bare = (text) => text.replaceAll(/[@!+?§#]\[|:[a-z]+\[|\]|\([A-Z-]+\)|\{[^}]*\}/g, "");

/** Presses a key until words that begin so are selected. */
async function goTo(page, key, text, how) {
  for (let tries = 0; tries < 60; tries++) {
    await press(page, key);
    const now = bare(await selected(page));
    if (how === "exactly" ? now === text : now.startsWith(text)) return;
  }
  throw new Error(`“${text}” is not reached`);
}

/** Types into a list and takes its first line, which is to hold `row`. */
async function choose(page, typed, row) {
  await page.locator(".quick-input-widget:visible").waitFor();
  await page.keyboard.type(typed);
  await page.locator(".quick-input-list .monaco-list-row", { hasText: row }).first().waitFor();
  const title = await page.locator(".quick-input-widget:visible .quick-input-title").textContent();
  await page.keyboard.press("Enter");
  await page
    .locator(".quick-input-widget:visible", { hasText: title })
    .waitFor({ state: "hidden" });
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

  async "a statement is pasted, and annotated as a whole"({ page, workspace, screenshot }) {
    await page.keyboard.press("Control+A");
    await paste(page, pasted);
    await statusEntry(page, "suggested").waitFor();
    await screenshot("pasted");
    await page.keyboard.press("Control+Home");
    await press(page, "Alt+M", "e");
    await line(page, "![We call on the @[Sudanese Armed Forces]").waitFor();
    await screenshot("annotated");
    await save(page, () => saved(workspace).includes("to=SAF,RSF"));
    assert.equal(wordsOf(workspace), words);
  },

  async "five suggestions are corrected"({ page, workspace, screenshot }) {
    await press(page, "Alt+M", "Alt+M");
    await statusEntry(page, "Coding:").waitFor();
    // A person's name is no State.
    await goTo(page, "n", "Jordan");
    await press(page, "x");
    await save(page, () => saved(workspace).includes("Ms. Jordan of"));
    // What is to be done by nobody in particular is no demand here.
    await goTo(page, "n", "They should not be forgotten.");
    await press(page, "k");
    await choose(page, "claim", "claim");
    await save(page, () => saved(workspace).includes("?[They should not"));
    // Two promises in one sentence.
    await goTo(page, "n", "Norway will give a further 20 million dollars this year");
    await screenshot("too-long");
    for (let word = 0; word < 11; word++) await press(page, "Shift+O");
    await save(page, () => /this year\](?:\{[^}]*\})?, and it will/.test(saved(workspace)));
    // A city that is no government.
    await goTo(page, "n", "Paris must not be");
    await press(page, "s");
    await choose(page, "To whom", "To whom");
    await choose(page, "nobody", "Nobody");
    await save(page, () => saved(workspace).includes("{to=-}"));
    await goTo(page, "n", "Paris", "exactly");
    await press(page, "x");
    await save(page, () => saved(workspace).includes("![Paris must not"));
    await screenshot("corrected");
    assert.equal(wordsOf(workspace), words);
  },

  async "what nobody suggested is marked"({ page, workspace, screenshot }) {
    // The rest of the sentence, by the name in it.
    await goTo(page, "p", "Secretary-General");
    await press(page, "c");
    await screenshot("second-promise");
    await list(page).waitFor();
    await press(page, "Escape");
    await save(page, () => saved(workspace).includes("and +[it will continue to support"));
    // A sentence without anything that is suggested.
    await goTo(page, "p", "Chad");
    await press(page, "q");
    await focusedRow(page, "About Chad").waitFor();
    await press(page, "Enter");
    await save(page, () => saved(workspace).includes("?[Half of them"));
    // A name of which nothing is suggested, as it may be two States.
    await goTo(page, "g", "Congo");
    await press(page, "Enter");
    await focusedRow(page, "Congo").waitFor();
    await screenshot("congo");
    await press(page, "Enter");
    await save(page, () => /@\[Congo\]\(CO[DG]\)/.test(saved(workspace)));
    assert.equal(wordsOf(workspace), words);
  },

  async "two positions are tracked"({ page, workspace, screenshot }) {
    await goTo(page, "p", "We call on the Sudanese Armed Forces");
    await press(page, "Enter");
    await focusedRow(page, "Track as a new position").waitFor();
    await screenshot("track");
    await press(page, "Enter");
    await save(page, () =>
      /![[]We call on the[^{]*\{as=[a-z-]+ to=SAF,RSF\}/.test(saved(workspace)),
    );
    await goTo(page, "n", "We urge all States");
    await press(page, "Enter");
    await focusedRow(page, "Track as a new position").waitFor();
    await press(page, "Enter");
    await save(page, () =>
      /![[]We urge all States[^{]*\{as=[a-z-]+ to=\*\}/.test(saved(workspace)),
    );
    await screenshot("tracked");
  },

  async "one of them is renamed"({ page, workspace, screenshot }) {
    await press(page, "F2");
    const box = page.locator(".rename-box input");
    await box.waitFor();
    await screenshot("rename");
    await page.keyboard.press("Control+A");
    await page.keyboard.type("sudan-arms-supply");
    await page.keyboard.press("Enter");
    await box.waitFor({ state: "hidden" });
    await save(page, () => saved(workspace).includes("{as=sudan-arms-supply to=*}"));
    await press(page, "Escape");
    await statusEntry(page, "Coding:").waitFor({ state: "hidden" });
    await press(page, "Control+Home");
    await screenshot("done");
    assert.equal(wordsOf(workspace), words);
  },
};
