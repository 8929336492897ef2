// Marking at the speed of reading: after the key that marks, one list asks what is open, and Enter takes
// its first line. Keys only.
import { strict as assert } from "node:assert";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { eventually, focusEditor, openFile, viewLines } from "../gestures.mjs";

const first = `---
speaker: UK
date: 2024-12-18
---

We call upon Israel to reopen the crossing at Rafah for humanitarian convoys.

We urge Kenya and Uganda to share the waters of the lake.
`;
const later = `---
speaker: Jordan
date: 2025-01-20
---

The crossing at Rafah must be reopened by Israel, for all convoys.

We are grateful to Congo for its hospitality.
`;

const fast = `We urge Chad to open its archives.

We urge Peru to open its harbours.

We urge Oman to open its airports.

All this is said in Montevideo.
`;

const focusedRow = (page, words) =>
  page.locator(".quick-input-list .monaco-list-row.focused", { hasText: words }).first();
const list = (page) => page.locator(".quick-input-widget");
const status = (page, text) => page.locator(".statusbar-item", { hasText: text }).first().waitFor();
const line = (page, words) => viewLines(page).filter({ hasText: words }).first();

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Selects the whole of a line, counted from 1; marks in it may make it two rows. */
async function selectLine(page, number, length) {
  await press(page, "Control+G");
  await list(page).waitFor();
  await page.keyboard.type(String(number));
  await press(page, "Enter");
  await list(page).waitFor({ state: "hidden" });
  await status(page, new RegExp(`Ln ${number},`));
  await press(page, "Home", "Shift+End");
  await status(page, `(${length} selected)`);
}

/** Presses keys faster than anybody answers them. */
const atOnce = (page, ...keys) => Promise.all(keys.map((key) => page.keyboard.press(key)));

async function textOf(page) {
  const lines = await viewLines(page).allTextContents();
  return lines.map((each) => each.replaceAll("\u00a0", " ")).join("\n");
}

export const tests = {
  async "Enter takes the addressee that the words name"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, "rafah-1.statemark"), first);
    writeFileSync(join(workspace, "rafah-2.statemark"), later);
    writeFileSync(join(workspace, "fast.statemark"), fast);
    await openFile(page, "rafah-1.statemark");
    await focusEditor(page);
    await selectLine(page, 6, first.split("\n")[5].length);
    await press(page, "Alt+M", "D");
    await focusedRow(page, "To Israel (ISR)").waitFor();
    await screenshot("addressees");
    await press(page, "Enter");
    await line(page, "{to=ISR}").waitFor();
    await list(page).waitFor({ state: "hidden" });
    // The words stay selected, and the keyboard is the editor's again.
    await status(page, `(${first.split("\n")[5].length} selected)`);
  },

  async "one key more tracks it under an id of its words"({ page, screenshot }) {
    await press(page, "Alt+M", "F");
    await focusedRow(page, "Track as a new positionreopen-crossing-rafah").waitFor();
    await screenshot("track");
    await press(page, "Enter");
    await line(page, "{as=reopen-crossing-rafah to=ISR}").waitFor();
    await list(page).waitFor({ state: "hidden" });
  },

  async "what is tracked is asked how it stands"({ page, screenshot }) {
    await press(page, "Alt+M", "F");
    await focusedRow(page, "Status: open").waitFor();
    await screenshot("statuses");
    await page.keyboard.type("partly");
    await focusedRow(page, "Status: partly-met").waitFor();
    await press(page, "Enter");
    await line(page, "status=partly-met}").waitFor();
  },

  async "Escape leaves the mark as it is"({ page, screenshot }) {
    await selectLine(page, 8, first.split("\n")[7].length);
    await press(page, "Alt+M", "D");
    await focusedRow(page, "To Kenya (KEN), Uganda (UGA)").waitFor();
    await screenshot("several");
    await press(page, "Escape");
    await list(page).waitFor({ state: "hidden" });
    await line(page, "![We urge Kenya").waitFor();
    assert.ok(!(await textOf(page)).includes("to=KEN"));
  },

  async "typing finds any other actor"({ page, screenshot }) {
    await press(page, "Alt+M", "F");
    await focusedRow(page, "To Kenya (KEN), Uganda (UGA)").waitFor();
    await page.keyboard.type("rwanda");
    await focusedRow(page, "Rwandato whom · RWA").waitFor();
    await screenshot("typed");
    await press(page, "Enter");
    await line(page, "{to=RWA}").waitFor();
  },

  async "who types fast need not look"({ page }) {
    await press(page, "Control+Z");
    await eventually("the addressee is gone", async () => !(await textOf(page)).includes("to=RWA"));
    for (const [typed, id] of [
      ["dprk", "PRK"],
      ["rwa", "RWA"],
    ]) {
      await press(page, "Alt+M", "F");
      await focusedRow(page, "To Kenya (KEN), Uganda (UGA)").waitFor();
      await atOnce(page, ...typed, "Enter");
      await line(page, `{to=${id}}`).waitFor();
      if (id === "PRK") await press(page, "Control+Z");
      await eventually("it is as it was", async () => !(await textOf(page)).includes("to=PRK"));
    }
  },

  async "one undo takes the answer back, another the mark"({ page }) {
    await press(page, "Control+Z");
    await eventually("the addressee is gone", async () => {
      const text = await textOf(page);
      return text.includes("![We urge") && !text.includes("to=RWA");
    });
    await press(page, "Control+Z");
    await eventually("the mark is gone", async () => !(await textOf(page)).includes("![We urge"));
  },

  async "in another statement it is found by its words"({ page, screenshot }) {
    await openFile(page, "rafah-2.statemark");
    await focusEditor(page);
    await selectLine(page, 6, later.split("\n")[5].length);
    await press(page, "Alt+M", "D");
    await focusedRow(page, "To Israel (ISR)").waitFor();
    await press(page, "Enter");
    await line(page, "{to=ISR}").waitFor();
    await list(page).waitFor({ state: "hidden" });
    await press(page, "Alt+M", "F");
    await focusedRow(page, "Same as “We call upon Israel to reopen").waitFor();
    await screenshot("same-as");
    await press(page, "Enter");
    await line(page, "{as=reopen-crossing-rafah to=ISR}").waitFor();
  },

  async "a name that fits two States is asked about, and one that is plain is not"({
    page,
    screenshot,
  }) {
    await selectLine(page, 8, later.split("\n")[7].length);
    await press(page, "Home");
    for (let word = 0; word < 4; word++) await press(page, "Control+ArrowRight");
    await press(page, "ArrowRight", "Alt+M", "A");
    await focusedRow(page, /Congo/).waitFor();
    await screenshot("ambiguous");
    await press(page, "Enter");
    await line(page, /@\[Congo\]\(CO[DG]\)/).waitFor();
    await press(page, "Alt+M", "F");
    await status(page, "Nothing is left to say of “Congo”.");
    assert.equal(await list(page).isVisible(), false);
  },

  async "Enter that comes before the list replaces no words"({ page }) {
    await openFile(page, "fast.statemark");
    await focusEditor(page);
    await selectLine(page, 1, fast.split("\n")[0].length);
    await press(page, "Alt+M", "D");
    await line(page, "![We urge Chad").waitFor();
    await press(page, "Enter");
    await line(page, "![We urge Chad to open its archives.]{to=TCD}").waitFor();
    await list(page).waitFor({ state: "hidden" });
    await press(page, "Control+Z", "Control+Z");
    await eventually("the mark is gone", async () => !(await textOf(page)).includes("![We urge C"));
  },

  async "Enter where no list is needed, and once more behind one, replaces no words"({ page }) {
    await selectLine(page, 7, fast.split("\n")[6].length);
    await press(page, "ArrowRight", "ArrowLeft", "Alt+M", "A");
    await line(page, "said in @[Montevideo].").waitFor();
    await status(page, "(10 selected)");
    await press(page, "Enter");
    await status(page, "Ln 7, Col 34");
    await line(page, "said in @[Montevideo].").waitFor();
    // From there on Enter is a new line again.
    await press(page, "Enter");
    await status(page, "Ln 8, Col 1");
    await press(page, "Control+Z", "Control+Z");
    await line(page, "said in Montevideo.").waitFor();
    await selectLine(page, 1, fast.split("\n")[0].length);
    await press(page, "Alt+M", "D");
    await focusedRow(page, "To Chad (TCD)").waitFor();
    await press(page, "Enter", "Enter");
    await line(page, "![We urge Chad to open its archives.]{to=TCD}").waitFor();
    await press(page, "Control+Z", "Control+Z");
    await eventually("the mark is gone", async () => !(await textOf(page)).includes("![We urge C"));
  },

  async "in coding mode Enter that comes before the list takes its first line"({
    page,
    screenshot,
  }) {
    await openFile(page, "fast.statemark");
    await focusEditor(page);
    await press(page, "Alt+M", "Alt+M");
    await status(page, "Coding:");
    await selectLine(page, 1, fast.split("\n")[0].length);
    await atOnce(page, "d", "Enter");
    await line(page, "{to=TCD}").waitFor();
    await status(page, "To Chad (TCD)");
    assert.equal(await list(page).isVisible(), false);
    await screenshot("taken");
    // What is open then is asked, and taken, in the same way.
    await atOnce(page, "f", "Enter");
    await line(page, "{as=open-archives to=TCD}").waitFor();
    assert.equal(await list(page).isVisible(), false);
  },

  async "two keys that ask open one list"({ page }) {
    await selectLine(page, 3, fast.split("\n")[2].length);
    await atOnce(page, "d", "f");
    await focusedRow(page, "To Peru (PER)").waitFor();
    await press(page, "Enter");
    await line(page, "{to=PER}").waitFor();
    await list(page).waitFor({ state: "hidden" });
  },

  async "Escape before the list closes it and does not leave coding mode"({ page }) {
    await selectLine(page, 5, fast.split("\n")[4].length);
    await atOnce(page, "d", "Escape");
    await line(page, "![We urge Oman").waitFor();
    await list(page).waitFor({ state: "hidden" });
    await status(page, "Coding:");
    // It is still asked for it: nothing was answered.
    await press(page, "f");
    await focusedRow(page, "To Oman (OMN)").waitFor();
    await press(page, "Escape");
    await list(page).waitFor({ state: "hidden" });
  },

  async "any other key closes a list that is on its way"({ page }) {
    await press(page, "x");
    await eventually("the mark is gone", async () => !(await textOf(page)).includes("![We urge O"));
    await selectLine(page, 5, fast.split("\n")[4].length);
    await atOnce(page, "d", "n");
    await line(page, "![We urge Oman").waitFor();
    // It goes on to the name in the mark.
    await status(page, "(4 selected)");
    await list(page).waitFor({ state: "hidden" });
    assert.ok(!(await textOf(page)).includes("to=OMN"));
    await press(page, "Escape");
    await page.locator(".statusbar-item", { hasText: "Coding:" }).waitFor({ state: "hidden" });
  },
};
