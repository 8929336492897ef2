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
    return JSON.stringify(last) === JSON.stringify(lines);
  });

const endsIn = (page, words) =>
  eventually(`the last line ends in ${words}`, async () =>
    (await shown(page)).at(-1).endsWith(words),
  );

/** As somebody types who looks at what is offered. */
async function typeSeeing(page, text, label) {
  await page.keyboard.type(text, { delay: 60 });
  await focused(page, label).waitFor();
}

const sentence = "![We urge @[Pyongyang] to comply]{to=DPRK status=open}.";

export const tests = {
  async "a name is offered by its first letters, and Enter takes it with the bracket"({
    page,
    workspace,
    screenshot,
  }) {
    writeFileSync(join(workspace, name), start);
    writeFileSync(join(workspace, "bare.statemark"), "");
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

  async "laws and positions are offered with what they are called"({ page, screenshot }) {
    await page.keyboard.type(" They must ![stop the tests]", { delay: 30 });
    await typeSeeing(page, "{ba", "basis");
    await page.keyboard.press("Enter");
    await focused(page, "S/RES/1718").waitFor();
    await screenshot("basis");
    await page.keyboard.press("Enter");
    await typeSeeing(page, " as", "as");
    await page.keyboard.press("Enter");
    await focused(page, "dprk").waitFor();
    await screenshot("positions");
    await page.keyboard.type("dprk-ta", { delay: 60 });
    await focused(page, "dprk-talks").waitFor();
    await page.keyboard.press("Enter");
    await page.keyboard.type("}.", { delay: 60 });
    await endsIn(page, "![stop the tests]{basis=S/RES/1718 as=dprk-talks}.");
  },

  async "Escape leaves what is half typed as it is, and Enter is a new line then"({
    page,
    screenshot,
  }) {
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await typeSeeing(page, "We met @[mosc", "Moscow");
    await page.keyboard.press("Escape");
    await widget(page).waitFor({ state: "hidden" });
    await endsWith(page, "We met @[mosc]");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await endsWith(page, "We met @[mosc]", "");
    // A slip closes the list; once it is mended, the list is there again.
    await typeSeeing(page, "We met @[mosc", "Moscow");
    await page.keyboard.type("z", { delay: 60 });
    await widget(page).waitFor({ state: "hidden" });
    await page.keyboard.press("Backspace");
    await typeSeeing(page, "o", "Moscow");
    await screenshot("mended");
    await page.keyboard.press("Enter");
    await endsWith(page, "We met @[mosc]", "We met @[Moscow]");
  },

  async "undo and redo bring back each text as it was"({ page }) {
    await page.keyboard.press("Control+Z");
    await endsWith(page, "We met @[mosc]", "We met @[mosco]");
    await page.keyboard.press("Control+Y");
    await endsWith(page, "We met @[mosc]", "We met @[Moscow]");
  },

  async "where nothing fits, Enter is a new line at once"({ page }) {
    await page.keyboard.type(" and @[nobody of note", { delay: 30 });
    await widget(page).waitFor({ state: "hidden" });
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await endsWith(page, "We met @[Moscow] and @[nobody of note]", "");
  },

  async "with two cursors both names are written"({ page, screenshot }) {
    await page.keyboard.type("one\ntwo", { delay: 30 });
    await page.keyboard.press("Shift+Alt+ArrowUp");
    await typeSeeing(page, " @[mos", "Moscow");
    await screenshot("two-cursors");
    await page.keyboard.press("Enter");
    await endsWith(page, "one @[Moscow]", "two @[Moscow]");
    await page.keyboard.press("Escape");
  },

  async "the front matter is filled in with Enter alone"({ page, screenshot }) {
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("End");
    await page.keyboard.press("Enter");
    await typeSeeing(page, "f", "forum");
    await screenshot("front-matter-keys");
    await page.keyboard.press("Enter");
    await typeSeeing(page, "gen", "UNGA");
    await screenshot("front-matter-values");
    await page.keyboard.press("Enter");
    await page.keyboard.press("Enter");
    await typeSeeing(page, "top", "topics");
    await page.keyboard.press("Enter");
    await rows(page).first().waitFor();
    await screenshot("topics");
    await page.keyboard.press("Enter");
    const line = viewLines(page).filter({ hasText: "topics:" });
    await eventually("a topic is there", async () =>
      /topics:\s\S+/.test((await line.textContent()).replaceAll("\u00a0", " ")),
    );
  },

  async "in an empty file the first letter brings the list"({ page, screenshot }) {
    await openFile(page, "bare.statemark");
    await typeSeeing(page, "We met @[pyong", "Pyongyang");
    await screenshot("bare");
    await page.keyboard.press("Enter");
    await typeSeeing(page, " under §[npt", "NPT");
    await page.keyboard.press("Enter");
    await endsWith(page, "We met @[Pyongyang] under §[NPT]");
  },

  async "a sentence typed without looking at the lists is what was typed"({ page, screenshot }) {
    await page.keyboard.press("Control+End");
    await page.keyboard.press("Enter");
    await page.keyboard.type(sentence, { delay: 40 });
    await page.keyboard.press("Escape");
    await screenshot("unseen");
    await endsWith(page, sentence);
  },

  async "Enter at each of its letters loses nothing and takes nothing else"({ page }) {
    for (let length = 1; length <= sentence.length; length++) {
      const typed = sentence.slice(0, length);
      await page.keyboard.press("Control+A");
      await page.keyboard.press("Delete");
      await page.keyboard.type(typed, { delay: 10 });
      // Whether a list is coming cannot be seen.
      await page.waitForTimeout(200);
      await page.keyboard.press("Enter");
      await page.keyboard.type("~");
      await page.keyboard.press("Escape");
      const text = await eventually("the letter is there", async () => {
        const lines = await shown(page);
        return lines.some((line) => line.includes("~")) && lines.join("\n");
      });
      const [, before = "", word = ""] = /^(.*?)([\w]*)$/.exec(typed);
      const written = text
        .slice(before.length)
        .replace(/[~\]}\s].*/s, "")
        .toLowerCase();
      assert.equal(text.slice(0, before.length), before);
      const mayBe = before.endsWith("to=") ? ["prk", "dpr", "dprk"] : [];
      assert.ok(written.startsWith(word.toLowerCase()) || mayBe.includes(written), text);
      // A name that is written in full stays as it is.
      if (word === "DPRK" || word === "Pyongyang") assert.equal(written, word.toLowerCase());
    }
  },
};
