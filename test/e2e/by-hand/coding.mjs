// A statement is coded with single keys: no letter is typed into it, and all that they do can be undone.
import { strict as assert } from "node:assert";
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { eventually, focusEditor, openFile, statusEntry, viewLines } from "../gestures.mjs";

const name = "coded.statemark";
const steps = "steps.statemark";
const other = "notes.md";
const text = [
  "Mr. President, Norway condemns these launches in the strongest terms.",
  "We call on Russia and China to carry out resolution 1718 (2006), and we urge all Member States to report what they see.",
  "Korea has said nothing. Norway will continue to support the International Atomic Energy Agency.",
].join("\n\n");
const shortText = "They must leave the area now.\n\nThey may stay.\n";

const saved = (workspace, file = name) => readFileSync(join(workspace, file), "utf8");
const cli = fileURLToPath(new URL("../../../dist/cli.js", import.meta.url));
const wordsOf = (workspace, file = name) =>
  execFileSync(process.execPath, [cli, "strip", join(workspace, file)], { encoding: "utf8" });

/** Saves until the file on the disk is as expected. */
async function save(page, workspace, isThere, file = name) {
  await eventually("the file on the disk is what was expected", async () => {
    await page.keyboard.press("Control+S");
    return isThere(saved(workspace, file));
  });
}

const coding = (page) => statusEntry(page, "Coding:");
const list = (page) => page.locator(".quick-input-widget:visible");
const line = (page, words) => viewLines(page).filter({ hasText: words }).first().waitFor();

async function press(page, ...keys) {
  for (const key of keys) await page.keyboard.press(key);
}

/** Presses a key that opens a list, and closes that. */
async function openAndClose(page, key) {
  await page.keyboard.press(key);
  await list(page).waitFor();
  await page.keyboard.press("Escape");
  await list(page).waitFor({ state: "hidden" });
}

async function turnOn(page) {
  await focusEditor(page);
  await press(page, "Alt+M", "Alt+M");
  await coding(page).waitFor();
}

/** Presses Z until nothing is marked any more. */
async function undoAll(page) {
  await eventually("all is undone", async () => {
    await page.keyboard.press("z");
    return (await statusEntry(page, "0 marks").count()) > 0;
  });
}

const signs = [
  ...["Minus", "Equal", "BracketLeft", "BracketRight", "Backslash", "Semicolon"],
  ...["Quote", "Comma", "Period", "Slash", "Backquote"],
];
const digits = [..."0123456789"].map((digit) => `Digit${digit}`);
const capitals = [..."ABCDEFGHIJKLMNPQRSTVWXYZ"].map((letter) => `Shift+${letter}`);
/** What does nothing in coding mode. */
const silent = [
  ...["Tab", "Shift+Tab", "Backspace", "Delete", "Shift+Delete", "Shift+Enter", "Shift+Space"],
  ...["Control+V", "Control+X", "Control+Enter", "Control+Backspace", "Control+Delete"],
  ...["Numpad7", "NumpadAdd", "NumpadDecimal"],
  ...[...signs, ...digits].flatMap((key) => [key, `Shift+${key}`]),
  ...capitals,
];

export const tests = {
  async "the status bar counts marks and suggestions"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, name), text);
    writeFileSync(join(workspace, steps), shortText);
    writeFileSync(join(workspace, other), "");
    // The list of a mark has its own tests (one-list.mjs).
    mkdirSync(join(workspace, ".vscode"), { recursive: true });
    const settings = JSON.stringify({ "statemark.askAfterMarking": false });
    writeFileSync(join(workspace, ".vscode", "settings.json"), settings);
    await openFile(page, name);
    await statusEntry(page, /^0 marks · \d+ suggested$/).waitFor();
    await statusEntry(page, "0 marks").hover();
    await page.locator(".monaco-hover", { hasText: "Nothing is marked yet" }).first().waitFor();
    await screenshot("counts");
    await page.mouse.move(5, 5);
  },

  async "two keys turn coding mode on, and nothing is selected"({ page, screenshot }) {
    await page.keyboard.press("Control+Home");
    await turnOn(page);
    await statusEntry(page, "Ln 1, Col 1").waitFor();
    assert.equal(await page.locator(".statusbar-item", { hasText: "selected)" }).count(), 0);
    await screenshot("on");
  },

  async "keys without a meaning write nothing and say so"({ page, workspace, screenshot }) {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate(() => navigator.clipboard.writeText("pasted"));
    await press(page, ...silent);
    await statusEntry(page, "This key does nothing in coding mode").waitFor();
    await screenshot("no-meaning");
    // What comes behind them has come when this mark is there.
    await press(page, "Control+Home", "d");
    await line(page, "![Mr");
    await save(page, workspace, (now) => now !== text);
    assert.equal(wordsOf(workspace), text);
    await undoAll(page);
  },

  async "no letter writes anything but marks"({ page, workspace }) {
    await press(page, "Control+Home", ..."adclqtrxn".split(""));
    for (const letter of "mvh") await openAndClose(page, letter);
    await press(page, "Control+Home", ..."ouby".split(""), "Shift+O", "Shift+U", "Space");
    await press(page, "Control+Home", ..."wpegj".split(""));
    await statusEntry(page, / 1 suggested/).waitFor();
    for (const letter of "ks") {
      await press(page, "n", "n");
      await openAndClose(page, letter);
    }
    await save(page, workspace, (now) => now !== text);
    assert.equal(wordsOf(workspace), text);
    await undoAll(page);
    await save(page, workspace, (now) => now === text);
  },

  async "N goes to what is next, Enter accepts it and goes on"({ page, workspace, screenshot }) {
    await press(page, "Control+Home", "n");
    await statusEntry(page, "selected)").waitFor();
    await screenshot("next");
    for (let times = 0; times < 5; times++) await page.keyboard.press("Enter");
    await statusEntry(page, "5 marks").waitFor();
    await screenshot("five-accepted");
    await save(page, workspace, (now) => now.includes("§[") || now.includes("@[China]"));
    assert.equal(wordsOf(workspace), text);
  },

  async "where several are meant Enter asks, and then goes on"({ page, workspace, screenshot }) {
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: "KOR" }).first();
    await eventually("it is asked which Korea is meant", async () => {
      await page.keyboard.press("Enter");
      return (await row.count()) > 0;
    });
    await screenshot("choice");
    await page.keyboard.press("Enter");
    await list(page).waitFor({ state: "hidden" });
    await line(page, "@[Korea](");
    // The one behind it is selected: it is accepted with the next key.
    await page.keyboard.press("Enter");
    await save(page, workspace, (now) => now.includes("+["));
    assert.equal(wordsOf(workspace), text);
  },

  async "words are taken up one by one, marked, and the mark made longer"({
    page,
    workspace,
    screenshot,
  }) {
    await openFile(page, steps);
    await press(page, "Control+Home", "o", "o", "o");
    await statusEntry(page, "(15 selected)").waitFor();
    await press(page, "Shift+O");
    await statusEntry(page, "(9 selected)").waitFor();
    await press(page, "d", "o", "o", "o");
    await line(page, "![They must leave the area]");
    await press(page, "Shift+U");
    await line(page, "They ![must leave the area]");
    await press(page, "u");
    await line(page, "![They must leave the area] now");
    await screenshot("longer");
    await press(page, "o", "o");
    await statusEntry(page, "The paragraph ends here").waitFor();
    await screenshot("no-longer");
    await save(page, workspace, (now) => now.includes("now]."), steps);
    assert.equal(wordsOf(workspace, steps), shortText);
  },

  async "the last mark is said again of other words"({ page, workspace, screenshot }) {
    await page.keyboard.press("s");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await rows.first().waitFor();
    await page.keyboard.type("To whom");
    await page.keyboard.press("Enter");
    await rows.filter({ hasText: "Everyone" }).first().waitFor();
    await page.keyboard.type("North Korea");
    await rows.filter({ hasText: "PRK" }).first().waitFor();
    await page.keyboard.press("Enter");
    await line(page, "{to=PRK}");
    await press(page, "Control+End", "ArrowUp", "Home", "Space", "o", "o");
    await line(page, "![They may stay]{to=PRK}");
    await screenshot("again");
    await press(page, "z", "z");
    await line(page, "![They]{to=PRK} may stay");
    await press(page, "z");
    await save(page, workspace, (now) => now.endsWith("\n\nThey may stay.\n"), steps);
  },

  async "H lists all letters, and one can be run from there"({ page, screenshot }) {
    await press(page, "Control+Home", "h");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: "Go to next mark or suggestion" }).first().waitFor();
    await screenshot("help");
    await page.keyboard.type("next mark or");
    await page.keyboard.press("Enter");
    await statusEntry(page, "selected)").waitFor();
  },

  async "elsewhere letters are letters"({ page, workspace }) {
    await openFile(page, other);
    await coding(page).waitFor({ state: "hidden" });
    await focusEditor(page);
    await page.keyboard.type("an adjective");
    await save(page, workspace, (now) => now === "an adjective", other);
    await openFile(page, steps);
    await coding(page).waitFor();
  },

  async "Esc leaves, and letters are typed again"({ page, workspace, screenshot }) {
    await press(page, "Control+Home", "n");
    await statusEntry(page, "selected)").waitFor();
    await page.keyboard.press("Escape");
    await coding(page).waitFor({ state: "hidden" });
    await screenshot("left");
    await press(page, "Control+End");
    await page.keyboard.type("and now");
    await save(page, workspace, (now) => now.endsWith("They may stay.\nand now"), steps);
    assert.equal(wordsOf(workspace, steps), `${shortText}and now`);
  },

  async "a click on the counts turns it on and off"({ page }) {
    await statusEntry(page, "1 mark").click();
    await coding(page).waitFor();
    await coding(page).click();
    await coding(page).waitFor({ state: "hidden" });
  },
};
