// What Ctrl+. offers where nothing is wrong: words become a mark, a mark gets a status, is split and joined,
// a name goes into the codebook with the cursor on it; and the codebook is put in order.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, openFile, openQuickFixes, runCommand, viewLines } from "../gestures.mjs";

const statement = `---
speaker: UK
date: 2024-12-18
---

We thank the Secretary-General of Erewhon.

![Withdraw at once all forces]{to=DPRK} from there.

@[The odd regime](DPRK) knows what @[Glubbdubdrib] wants.
`;
const codebook = `# Ours, for a test
actors:
  # The group, see the file of 2023
  WAGNER:
    note: renamed since
    name: Wagner Group

  AMBER: { kind: person, name: Amber } # no such person
`;

const lineWith = (page, words) => viewLines(page).filter({ hasText: words }).first();
const status = (page, text) => page.locator(".statusbar-item", { hasText: text }).first().waitFor();
const menu = (page) => page.locator(".action-widget .monaco-list").first();

const bulb = (page) => page.locator('.editor-instance [class*="lightBulbWidget"]').first();

const textOf = async (page) =>
  (await viewLines(page).allTextContents()).map((line) => line.replaceAll("\u00a0", " "));

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Selects words that stand once in the text, found with the editor's own search. */
async function selectWords(page, words) {
  await press(page, "Escape", "Control+Home", "Control+F");
  const input = page.locator(".find-widget.visible textarea").first();
  await input.waitFor();
  await input.fill(words);
  await page.locator(".find-widget .matchesCount", { hasText: "1 of 1" }).waitFor();
  await press(page, "Escape");
  await status(page, `(${words.length} selected)`);
}

async function cursorIn(page, words) {
  await selectWords(page, words);
  await press(page, "ArrowRight", "ArrowLeft");
}

async function choose(page, title, screenshot) {
  const row = await openQuickFixes(page, title);
  await screenshot?.();
  await row.click();
  await menu(page).waitFor({ state: "hidden" });
}

export const tests = {
  async "selected words become a mark, the likeliest first"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, "statemark.yaml"), codebook);
    writeFileSync(join(workspace, "refactorings.statemark"), statement);
    await openFile(page, "refactorings.statemark");
    // A list that is asked for too early is closed again, and with it the selection.
    await page.locator(".squiggly-warning").first().waitFor();
    await selectWords(page, "We thank the Secretary-General of Erewhon");
    await choose(page, "Mark as support", () => screenshot("surround"));
    await lineWith(page, ":support[We thank the Secretary-General of Erewhon]").waitFor();
    await press(page, "Control+Z");
    await lineWith(page, /^We.thank/).waitFor();
  },

  async "a cursor in a mark lights no bulb, and Ctrl+. offers what can be done with it"({
    page,
    screenshot,
  }) {
    await selectWords(page, "all forces");
    await bulb(page).waitFor();
    await press(page, "ArrowRight", "ArrowLeft");
    await bulb(page).waitFor({ state: "hidden" });
    await screenshot("no-bulb");
    await choose(page, "Set status: met", () => screenshot("mark"));
    await lineWith(page, "{to=DPRK status=met}").waitFor();
  },

  async "words are left out of a mark, and it is joined again"({ page, screenshot }) {
    await selectWords(page, "at once");
    const title = "Split this demand in two, leaving out “at once”";
    await choose(page, title, () => screenshot("split"));
    await lineWith(
      page,
      "![Withdraw]{#p1 to=DPRK status=met} at once ![all forces]{#p1}",
    ).waitFor();
    await screenshot("parts");
    await cursorIn(page, "all forces");
    await choose(page, "Join the two parts of this demand");
    await lineWith(page, "![Withdraw at once all forces]{to=DPRK status=met} from").waitFor();
  },

  async "an unknown name goes into the codebook, and the cursor to it"({ page, screenshot }) {
    await cursorIn(page, "Glubbdubdrib");
    await choose(page, "Add “Glubbdubdrib” to the codebook");
    await page.locator('.tab.active[data-resource-name="statemark.yaml"]').waitFor();
    await lineWith(page, "name: Glubbdubdrib").waitFor();
    await status(page, "(12 selected)");
    await screenshot("entry");
    // Typing goes on there.
    await page.keyboard.type("Isle");
    await lineWith(page, "name: Isle").waitFor();
    await press(page, "Control+Z");
    await lineWith(page, "name: Glubbdubdrib").waitFor();
  },

  async "words that a target explains become another name"({ page, screenshot }) {
    await openFile(page, "refactorings.statemark");
    await cursorIn(page, "odd regime");
    const title = "Add “the odd regime” as another name of North Korea (PRK)";
    await choose(page, title, () => screenshot("other-name"));
    await page.locator('.tab.active[data-resource-name="statemark.yaml"]').waitFor();
    await lineWith(page, "aliases: [the odd regime]").waitFor();
    await status(page, "(14 selected)");
    await screenshot("alias");
  },

  async "the codebook is put in order with its comments, and one undo takes that back"({
    page,
    screenshot,
  }) {
    const before = await textOf(page);
    await runCommand(page, "Statemark: Organise codebook");
    await status(page, "The codebook is in order now.");
    await eventually("the entries are sorted", async () => {
      const keys = (await textOf(page)).filter((line) => /^ {2}[A-Z]+:/.test(line));
      return (
        keys.map((line) => line.trim().split(":")[0]).join() === "AMBER,GLUBBDUBDRIB,PRK,WAGNER"
      );
    });
    await screenshot("organised");
    const lines = await textOf(page);
    assert.ok(lines.includes("  AMBER: { name: Amber, kind: person } # no such person"));
    const comment = lines.indexOf("  # The group, see the file of 2023");
    assert.deepEqual(lines.slice(comment + 1, comment + 4), [
      "  WAGNER:",
      "    name: Wagner Group",
      "    note: renamed since",
    ]);
    await press(page, "Control+Z");
    await eventually("it is as before", async () =>
      (await textOf(page)).join("\n").includes(before.join("\n")),
    );
    await press(page, "Control+Y");
    await runCommand(page, "Statemark: Organise codebook");
    await status(page, "The codebook was in order already.");
  },
};
