// Quiet words behind marks say what is known and not written there, and a hover can be acted on with keys alone.
import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
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

const file = "vote.statemark";
const statement = `---
title: After the vote
speaker: UK
date: 2022-03-02
---

# After the vote

We thank all who came to @[New York](UN), and @[Moscow] has heard what §[resolution ES-11/1] says.
-[Nobody is leaving](troops-out), said @[the Kremlin]. The @[Congo] was not there.

## What the Assembly asks {by=UNGA to=RUS date=2022-03-01}

It asks that they ![take every soldier out]{as=troops-out status=open} and ![let people leave]{as=safe-passage}.

![The Assembly calls on all to ![let relief in] and ![spare schools]{to=RUS}]{to=*}.
`;
const earlier = `---
title: On troops
speaker: Ukraine
date: 2022-02-26
---

![Take them home]{as=troops-out to=RUS status=open}, we said to @[Russia].
`;

function settings(workspace, values) {
  mkdirSync(join(workspace, ".vscode"), { recursive: true });
  writeFileSync(join(workspace, ".vscode", "settings.json"), JSON.stringify(values));
}

const shown = async (page) =>
  (await viewLines(page).allTextContents()).map((line) => line.replaceAll("\u00a0", " ")).join("");

const showing = (page, words) =>
  eventually(`“${words}” is shown`, async () => (await shown(page)).includes(words));

/** A part of a hint that is just these words. */
const hintPart = (page, words) =>
  viewLines(page).locator("span[class*='dyn-rule']").getByText(words, { exact: true });

/** Puts the cursor into a piece of the text that is just these words. */
async function clickOn(page, words) {
  await page.keyboard.press("Control+1");
  await page.keyboard.press("Control+Home");
  await waitForMarkColour(page, words);
  await viewLines(page).getByText(words, { exact: true }).filter({ visible: true }).first().click();
}

/** Shows the hover at the cursor and puts the keyboard into it. */
async function focusHover(page, words) {
  const hover = page.locator(".monaco-hover:visible", { hasText: words }).first();
  const focused = page.locator(".monaco-hover :focus, .monaco-hover:focus");
  await eventually("the hover has the keyboard", async () => {
    await page.keyboard.press("Control+K");
    await page.keyboard.press("Control+I");
    await hover.waitFor();
    return (await focused.count()) > 0;
  });
}

/** Goes to a link of the hover with Tab alone. */
async function tabTo(page, words) {
  await eventually(`Tab comes to “${words}”`, async () => {
    await page.keyboard.press("Tab");
    return page.evaluate(
      (wanted) =>
        document.activeElement?.matches("a") && document.activeElement.textContent === wanted,
      words,
    );
  });
}

/** Escape counts once the list in it has the keyboard. */
async function closePeek(page) {
  await eventually("the peek is closed", async () => {
    await page.keyboard.press("Escape");
    return (await page.locator(".peekview-widget").count()) === 0;
  });
}

const row = (page, words) => page.locator(".monaco-list-row:visible", { hasText: words }).first();

export const tests = {
  async "nothing is shown unless somebody wants it"({ page, workspace }) {
    writeFileSync(join(workspace, file), statement);
    writeFileSync(join(workspace, "earlier.statemark"), earlier);
    await openFile(page, file);
    await waitForMarkColour(page, "Moscow");
    assert.equal((await shown(page)).includes("RUS ["), false);
    assert.equal(await hintPart(page, "RUS").count(), 0);
  },

  async "ids stand behind names"({ page, workspace, screenshot }) {
    settings(workspace, { "statemark.inlayHints": "ids" });
    await hintPart(page, "A/RES/ES-11/1").first().waitFor();
    assert.equal(await hintPart(page, "UN").count(), 0);
    await screenshot("ids");
  },

  async "in full, so does what a position has from elsewhere"({ page, workspace, screenshot }) {
    settings(workspace, { "statemark.inlayHints": "full" });
    await hintPart(page, "everyone").first().waitFor();
    await showing(page, "COD or COG?");
    await screenshot("full");
  },

  async "pointing at it says where that is from"({ page, screenshot }) {
    await eventually("the hint says so", async () => {
      await page.mouse.move(5, 5);
      await hintPart(page, "UNGA").first().hover();
      const said = page.locator(".monaco-hover:visible", { hasText: "From the heading" }).first();
      return said.waitFor({ timeout: 3_000 }).then(
        () => true,
        () => false,
      );
    });
    await screenshot("tooltip");
    await page.mouse.move(5, 5);
  },

  async "a double click writes it into the mark"({ page, screenshot }) {
    await hintPart(page, "everyone").dblclick();
    await eventually("it is written", async () =>
      (await shown(page)).includes("let relief in]{to=*}"),
    );
    await screenshot("written");
    await page.keyboard.press("Control+Z");
    await eventually(
      "it is undone",
      async () => !(await shown(page)).includes("let relief in]{to=*}"),
    );
  },

  async "beside the badges of hidden marks nothing is said twice"({ page, workspace, screenshot }) {
    settings(workspace, { "statemark.inlayHints": "full", "statemark.marks": "hidden" });
    await page.keyboard.press("Control+Home");
    await eventually("attributes are hidden", () =>
      textSpan(page, "safe-passage").evaluate((span) => span.getBoundingClientRect().width === 0),
    );
    await screenshot("hidden");
  },

  async "the line above a paragraph is there beside them"({ page, workspace, screenshot }) {
    settings(workspace, { "statemark.inlayHints": "full", "statemark.codeLens.enabled": true });
    await page.locator(".codelens-decoration a:visible", { hasText: "Ukraine" }).first().waitFor();
    await hintPart(page, "everyone").first().waitFor();
    await screenshot("lens");
    settings(workspace, {});
    await hintPart(page, "everyone").first().waitFor({ state: "detached" });
  },

  async "the positions of an actor are listed from its hover, with keys alone"({
    page,
    screenshot,
  }) {
    await clickOn(page, "Moscow");
    await focusHover(page, "Open entry");
    await screenshot("actor-hover");
    await tabTo(page, "Positions of this actor");
    await screenshot("actor-hover-link");
    await page.keyboard.press("Enter");
    await page.locator(".quick-input-title", { hasText: "Positions of Russia" }).waitFor();
    await screenshot("positions");
    await page.keyboard.type("take them");
    await eventually(
      "one is left",
      async () => (await page.locator(".quick-input-list .monaco-list-row").count()) === 1,
    );
    await page.keyboard.press("Enter");
    await page.locator('.tab.active[data-resource-name="earlier.statemark"]').waitFor();
    await screenshot("gone-there");
  },

  async "from a position its mentions and its status"({ page, screenshot }) {
    await openFile(page, file);
    await hoverOver(page, "take every soldier out", "Set status…");
    await screenshot("position-hover");
    const link = (words) => page.locator(".monaco-hover:visible a", { hasText: words }).first();
    await link("Set status…").click();
    await row(page, "partly-met").waitFor();
    await screenshot("statuses");
    await row(page, "partly-met").click();
    await showing(page, "status=partly-met");
    await hoverOver(page, "take every soldier out", "All mentions");
    await link("All mentions").click();
    await page.locator(".peekview-widget", { hasText: "earlier.statemark" }).waitFor();
    await screenshot("mentions");
    await closePeek(page);
  },

  async "each has a command too"({ page, screenshot }) {
    await clickOn(page, "Moscow");
    await runCommand(page, "Statemark: Show positions of this actor", { opensList: true });
    await page.locator(".quick-input-title", { hasText: "Positions of Russia" }).waitFor();
    await page.keyboard.press("Escape");
    await clickOn(page, "take every soldier out");
    await pick(page, "Statemark: Set status…", "open");
    await showing(page, "status=open");
    await clickOn(page, "Moscow");
    await runCommand(page, "Statemark: Show all mentions");
    await page.locator(".peekview-widget").waitFor();
    await closePeek(page);
    await clickOn(page, "Moscow");
    await runCommand(page, "Statemark: Open entry");
    await page.locator('.tab.active[data-resource-name="RUS.md"]').waitFor();
    await screenshot("entry");
  },
};
