// A person asks of one statement what all of them say: where a position is mentioned and what became of it,
// who demands what of an actor, and where a name stands; and gives a position another id everywhere.
import { strict as assert } from "node:assert";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  eventually,
  hoverOver,
  openFile,
  pick,
  runCommand,
  textSpan,
  viewLines,
  waitForMarkColour,
} from "../gestures.mjs";

const file = "2024-12-18-unsc-uk-dprk-troops.statemark";
const earlier = `---
title: Remarks on the theatre
speaker: Ukraine
date: 2024-11-04
---

![Bring the soldiers home]{as=dprk-troops-out to=DPRK status=open}, we say to @[Pyongyang].
`;
const against = `---
speaker: LAVROV
date: 2024-11-20
---

-[Nobody will be sent home](dprk-troops-out), and ![stop the arms]{as=arms-stop to=UKR}.
`;

const row = (page, words) => page.locator(".monaco-list-row:visible", { hasText: words }).first();

const shown = async (page) =>
  (await viewLines(page).allTextContents())
    .map((line) => line.replaceAll("\u00a0", " "))
    .join("\n");

/** Puts the cursor into a piece of the text that is just these words. */
async function clickOn(page, words) {
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+Home");
  await waitForMarkColour(page, words);
  await viewLines(page).getByText(words, { exact: true }).filter({ visible: true }).first().click();
}

export const tests = {
  async "pointing at a position tells what became of it"({ page, workspace, screenshot }) {
    mkdirSync(join(workspace, "2024"));
    writeFileSync(join(workspace, "2024", "ukraine.statemark"), earlier);
    writeFileSync(join(workspace, "2024", "russia.statemark"), against);
    writeFileSync(join(workspace, "2024", "odd.statemark"), "@[Nobody We Know] said no.\n");
    await openFile(page, file);
    await hoverOver(page, "dprk-troops-out", "Ukraine");
    await screenshot("history");
  },

  async "a line above a paragraph says which time it is, once it is switched on"({
    page,
    workspace,
    screenshot,
  }) {
    assert.equal(await page.locator(".codelens-decoration").count(), 0);
    mkdirSync(join(workspace, ".vscode"), { recursive: true });
    const settings = { "statemark.codeLens.enabled": true };
    writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify(settings));
    // Neither the hover of before nor the headings that stay at the top may lie over the line.
    await page.mouse.move(5, 5);
    await page.keyboard.press("Control+1");
    await page.keyboard.press("Control+Home");
    const words = { hasText: "rejected by Russia" };
    const lens = page.locator(".codelens-decoration a:visible", words).first();
    await lens.waitFor();
    await screenshot("lens");
    await lens.click();
    await row(page, "ukraine.statemark").waitFor();
    await screenshot("references");
    await page.keyboard.press("Escape");
  },

  async "who demands what of Pyongyang"({ page, screenshot }) {
    await clickOn(page, "Pyongyang");
    await runCommand(page, "Peek Call Hierarchy");
    await row(page, "Ukraine demands").waitFor();
    await screenshot("incoming");
    await page.keyboard.press("Escape");
  },

  async "what is built in opens as a page"({ page, screenshot }) {
    await clickOn(page, "Pyongyang");
    await page.keyboard.press("F12");
    await page.locator('.tab.active[data-resource-name="PRK.md"]').waitFor();
    await eventually("the page is there", async () => (await shown(page)).includes("Kind: State"));
    await screenshot("built-in");
    await page.keyboard.press("Control+F4");
  },

  async "a position is found by a few letters"({ page, screenshot }) {
    await page.keyboard.press("Control+T");
    await page.locator(".quick-input-widget input[type=text]").fill("#troops");
    await row(page, "dprk-troops-out").waitFor();
    await screenshot("symbols");
    await page.keyboard.press("Escape");
  },

  async "an id is changed in all files, after a look at each"({ page, workspace, screenshot }) {
    await openFile(page, file);
    await textSpan(page, "dprk-troops-out").click();
    await page.keyboard.press("F2");
    const box = page.locator(".rename-box input");
    await box.waitFor();
    await box.fill("dprk-out");
    await screenshot("rename");
    await page.keyboard.press("Control+Enter");
    await row(page, "ukraine.statemark").waitFor();
    await screenshot("preview");
    await page.getByRole("button", { name: "Apply" }).click();
    await eventually("the closed file has the new id", () =>
      readFileSync(join(workspace, "2024", "ukraine.statemark"), "utf8").includes("as=dprk-out"),
    );
  },

  async "onto another id it is refused, and the two are merged by a command"({ page, screenshot }) {
    await openFile(page, "russia.statemark");
    await textSpan(page, "arms-stop").click();
    await page.keyboard.press("F2");
    await page.locator(".rename-box input").fill("dprk-out");
    await page.keyboard.press("Enter");
    // Under its test driver the workbench shows no toasts, only the list of notifications.
    await runCommand(page, "Notifications: Show Notifications");
    await page.locator(".notifications-center", { hasText: "Merge into…" }).waitFor();
    await screenshot("refused");
    await runCommand(page, "Notifications: Clear All Notifications");
    await textSpan(page, "arms-stop").click();
    await pick(page, "Statemark: Merge into…", "dprk-out");
    await eventually("it has the other id", async () =>
      (await shown(page)).includes("as=dprk-out"),
    );
    await screenshot("merged");
  },

  async "all statements are checked, and the problems of closed ones are listed"({
    page,
    screenshot,
  }) {
    await runCommand(page, "Statemark: Check all statements");
    const odd = page.locator(".markers-panel .monaco-list-row", { hasText: "odd.statemark" });
    await odd.waitFor();
    await screenshot("checked");
    await runCommand(page, "Statemark: Clear the problems of files that are not open");
    await odd.waitFor({ state: "hidden" });
  },
};
