// A person types marks: names, keys and values are offered first thing, Enter takes the one that fits, and
// where nothing fits it is a new line as in any text.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, openFile, viewLines } from "../gestures.mjs";

const name = "typed.statemark";
const start = `---
speaker: UK
audience: UNSC
date: 2024-12-18
---

We met @[Moscow] on §[resolution 1718 (2006)].

`;

const widget = (page) => page.locator(".suggest-widget.visible");
const rows = (page) => widget(page).locator(".monaco-list-row");
const focused = (page, label) =>
  widget(page).locator(`.monaco-list-row.focused[aria-label^="${label}"]`);

/** The text as it is drawn: what is typed is not on the disk. */
const shown = async (page) =>
  (await viewLines(page).allTextContents()).map((line) => line.replaceAll("\u00a0", " "));

const endsWith = (page, ...lines) =>
  eventually(`the text ends with ${JSON.stringify(lines)}`, async () => {
    const last = (await shown(page)).slice(-lines.length);
    return JSON.stringify(last) === JSON.stringify(lines) || console.log(last);
  });

/** As somebody types who looks at what is offered. */
async function typeSeeing(page, text, label) {
  await page.keyboard.type(text, { delay: 60 });
  await focused(page, label).waitFor();
}

export const tests = {
  async "a name is offered by its first letters, and Enter takes it with the bracket"({
    page,
    workspace,
    screenshot,
  }) {
    writeFileSync(join(workspace, name), start);
    await openFile(page, name);
    await page.keyboard.press("Control+End");
    await page.keyboard.type("We ask ", { delay: 30 });
    await eventually("the server is up", async () => {
      await page.keyboard.type("@[");
      try {
        await rows(page).first().waitFor({ timeout: 3_000 });
        return true;
      } catch {
        await page.keyboard.press("Backspace");
        await page.keyboard.press("Backspace");
        return false;
      }
    });
    await screenshot("own");
    await typeSeeing(page, "pyong", "Pyongyang");
    await screenshot("name");
    await page.keyboard.press("Enter");
    await page.keyboard.type("!", { delay: 60 });
    await endsWith(page, "We ask @[Pyongyang]!");
  },

  async "a name with spaces is offered all the while"({ page, screenshot }) {
    await page.keyboard.type(" And @[", { delay: 60 });
    for (const [letter, label] of [
      ["Russian", "Russian"],
      [" ", "Russian Federation"],
      ["Fed", "Russian Federation"],
      ["eration", "Russian Federation"],
    ]) {
      await typeSeeing(page, letter, label);
    }
    await screenshot("spaces");
    await page.keyboard.press("Enter");
    await endsWith(page, "We ask @[Pyongyang]! And @[Russian Federation]");
  },

  async "attributes are typed with Enter alone"({ page, screenshot }) {
    await page.keyboard.type(" to ![go]", { delay: 60 });
    assert.equal(await widget(page).count(), 0);
    await typeSeeing(page, "{", "to");
    await screenshot("keys");
    await page.keyboard.press("Enter");
    await focused(page, "RUS").waitFor();
    await screenshot("values");
    await typeSeeing(page, "pyon", "PRK");
    await page.keyboard.press("Enter");
    await page.keyboard.type(",", { delay: 60 });
    await focused(page, "RUS").waitFor();
    await page.keyboard.press("Enter");
    await typeSeeing(page, " ", "status");
    await page.keyboard.press("Enter");
    await typeSeeing(page, "m", "met");
    await page.keyboard.press("Enter");
    await page.keyboard.type("}.", { delay: 60 });
    await endsWith(
      page,
      "We ask @[Pyongyang]! And @[Russian Federation] to ![go]{to=PRK,RUS status=met}.",
    );
  },
};
