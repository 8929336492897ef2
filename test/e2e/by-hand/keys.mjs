// Marking with keys, and that no key of ours is one of VS Code's own, on any system.
import { strict as assert } from "node:assert";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { newPage, waitForFolders } from "../browser.mjs";
import { eventually, openFile, runCommand, textSpan, viewLines } from "../gestures.mjs";

const manifest = JSON.parse(
  readFileSync(new URL("../../../package.json", import.meta.url), "utf8"),
);
const { keybindings } = manifest.contributes;
/** They count only where somebody has turned coding mode on, and nowhere but in the text of a statement. */
const inMode = keybindings.filter(({ when }) => when.includes("statemark.isCoding"));
/** They count only while the list of a mark is on its way. */
const whileAsking = keybindings.filter(({ when }) => when.includes("statemark.isAsking"));
const always = keybindings.filter(
  (binding) => !inMode.includes(binding) && !whileAsking.includes(binding),
);

// Keys by which VS Code writes and deletes in a text, or goes back from something. In coding mode nothing is
// written, so these are taken there on purpose: Enter, Space and Escape for what the mode is about, the others
// so that nothing is written by accident. No other key of VS Code's means anything else in the mode.
const writing = new Set([
  ...["enter", "shift+enter", "ctrl+enter", "cmd+enter", "escape", "space", "shift+space"],
  ...["tab", "shift+tab"],
  ...["backspace", "shift+backspace", "ctrl+backspace", "alt+backspace"],
  ...["delete", "shift+delete", "ctrl+delete", "alt+delete", "shift+insert"],
  ...["ctrl+x", "cmd+x", "ctrl+v", "cmd+v"],
]);

// The workbench takes the system from what the browser says of itself.
const systems = {
  Windows: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)",
  macOS: "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko)",
  Linux: "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko)",
};

/** VS Code's own keys on a system, as it lists them, without those of this extension. */
async function defaultKeys(page, userAgent, isMac) {
  const window = await newPage(page.context().browser(), {
    userAgent: `${userAgent} Chrome/140.0.0.0 Safari/537.36`,
    permissions: ["clipboard-read", "clipboard-write"],
  });
  await window.goto(page.url(), { waitUntil: "commit" });
  await waitForFolders(window);
  await runCommand(window, "Preferences: Open Default Keyboard Shortcuts (JSON)");
  await viewLines(window).filter({ hasText: "Override key bindings" }).first().click();
  const modifier = isMac ? "Meta" : "Control";
  await window.keyboard.press(`${modifier}+A`);
  await window.keyboard.press(`${modifier}+C`);
  const text = await eventually("the keys are copied", async () => {
    await window.evaluate(() => document.execCommand("copy"));
    const copied = await window.evaluate(() => navigator.clipboard.readText());
    return copied.includes('"key"') && copied;
  });
  await window.evaluate(() => navigator.clipboard.writeText(""));
  await window.context().close();
  const listed = text.matchAll(
    /"key": "([^"]+)",\s*"command": "([^"]+)"(?:,\s*"when": "([^"]+)")?/g,
  );
  return [...listed]
    .map(([, key, command, when = ""]) => ({ key, command, when }))
    .filter(({ command, when }) => !`${command} ${when}`.includes("statemark."));
}

/** Whether pressing `ours` would run, or wait for the rest of, `theirs`. */
const collide = (ours, theirs) => {
  const [a, b] = [ours.split(" "), theirs.split(" ")];
  return a.slice(0, b.length).join(" ") === b.slice(0, a.length).join(" ");
};

const text = "We call upon Pyongyang today.\n";
const twoMarks = "![One]{to=DPRK}\n\nThen @[Kyiv] spoke.\n";

/** The command before may still be selecting the words it freed: then everything is selected again. */
async function selectAll(page, length) {
  const selected = page.locator(".statusbar-item", { hasText: `(${length} selected)` });
  await eventually(`all ${length} characters are selected`, async () => {
    await page.keyboard.press("Control+A");
    await page.waitForTimeout(300);
    return (await selected.count()) > 0;
  });
}

export const tests = {
  async "no key is one of VS Code's own"({ page }) {
    for (const [system, userAgent] of Object.entries(systems)) {
      const isMac = system === "macOS";
      const known = await defaultKeys(page, userAgent, isMac);
      const taken = known.map(({ key }) => key);
      // Where the text of an editor has the keyboard, such as in this mode, the others do not count.
      const inText = known.filter(({ when }) => !/!(?:inputFocus|editorTextFocus)\b/.test(when));
      assert.ok(taken.length > 800, `only ${taken.length} keys were found on ${system}`);
      assert.ok(taken.includes(isMac ? "cmd+s" : "ctrl+s"), `these are not the keys of ${system}`);
      const keysOf = (binding) => (isMac ? (binding.mac ?? binding.key) : binding.key);
      for (const binding of always) {
        const ours = keysOf(binding);
        const same = taken.find((theirs) => collide(ours, theirs));
        assert.equal(same, undefined, `${ours} of ${binding.command} is taken on ${system}`);
      }
      for (const binding of [...inMode, ...whileAsking]) {
        const ours = keysOf(binding);
        const same = !writing.has(ours) && inText.find(({ key }) => collide(ours, key));
        assert.ok(!same, `${ours} of ${binding.command} is taken on ${system}, and writes nothing`);
      }
      // The check can fail: a key that is taken is found.
      assert.ok(taken.some((theirs) => collide(isMac ? "cmd+k d" : "ctrl+k d", theirs)));
    }
  },

  async "each marking command has a key, and none needs AltGr or a digit"() {
    const commands = manifest.contributes.commands.map(({ command }) => command);
    const withKey = new Set(always.map(({ command }) => command));
    const marking = commands.filter((command) =>
      /\.(mark|removeMark|repeatMark|extendMark|shrinkMark|codingMode)/.test(command),
    );
    assert.deepEqual(
      marking.filter((command) => !withKey.has(command)),
      [],
    );
    for (const { key, mac } of always) {
      for (const each of [key, mac]) {
        assert.doesNotMatch(each, /ctrl\+alt|alt\+ctrl|alt\+\d/);
        // The prefix, and a letter, the space bar, or the prefix again.
        assert.match(each, /^(\S+) (?:(?:shift\+)?[a-z]|space|\1)$/);
      }
    }
    for (const bindings of [always, inMode, whileAsking]) {
      assert.equal(new Set(bindings.map(({ key }) => key)).size, bindings.length);
    }
  },

  async "in coding mode one key is enough, and it counts in statements only"() {
    for (const { key, mac = key, when } of inMode) {
      for (const each of [key, mac]) {
        assert.doesNotMatch(each, / /);
        if (!writing.has(each)) {
          assert.match(each, /^(?:shift\+)?(?:[a-z0-9]|\[[A-Z]\w+\])$|^numpad(?:\d|_[a-z]+)$/);
        }
      }
      assert.match(when, /^statemark\.isCoding && editorTextFocus && .*editorLangId == statemark/);
    }
  },

  async "one prefix and a letter mark the word at the cursor"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, "keys.statemark"), text);
    writeFileSync(join(workspace, "round.statemark"), twoMarks);
    await openFile(page, "keys.statemark");
    await textSpan(page, "We call").click();
    await page.keyboard.press("Control+Home");
    for (let word = 0; word < 4; word++) await page.keyboard.press("Control+ArrowRight");
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("A");
    await viewLines(page).filter({ hasText: "@[Pyongyang]" }).waitFor();
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("K");
    await page.locator(".quick-input-list .monaco-list-row").first().waitFor();
    await screenshot("change-kind");
    await page.keyboard.type("Topic");
    await page.keyboard.press("Enter");
    await viewLines(page).filter({ hasText: "#[Pyongyang]" }).waitFor();
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("X");
    await viewLines(page).filter({ hasText: "upon Pyongyang today" }).waitFor();
  },

  async "an addressee is set through a list"({ page, screenshot }) {
    await selectAll(page, text.length);
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("D");
    await viewLines(page).filter({ hasText: "![We call" }).waitFor();
    // The list that asks what is open about the mark.
    const rows = page.locator(".quick-input-list .monaco-list-row");
    await rows.filter({ hasText: "To North Korea" }).first().waitFor();
    await page.keyboard.press("Escape");
    await page.locator(".quick-input-widget").waitFor({ state: "hidden" });
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("S");
    await rows.first().waitFor();
    await screenshot("what-to-set");
    await page.keyboard.type("To whom");
    await page.keyboard.press("Enter");
    await rows.filter({ hasText: "Everyone" }).first().waitFor();
    await page.keyboard.type("North Korea");
    await rows.filter({ hasText: "PRK" }).first().waitFor();
    await screenshot("addressee");
    await page.keyboard.press("Enter");
    await viewLines(page).filter({ hasText: "{to=PRK}" }).first().waitFor();
    await screenshot("addressed");
  },

  async "next and previous mark go round"({ page }) {
    await openFile(page, "round.statemark");
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("N");
    const status = (text) => page.locator(".statusbar-item", { hasText: text }).first().waitFor();
    await status(/Ln 1.*3 selected/);
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("N");
    await status(/Ln 3.*4 selected/);
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("N");
    await status(/Ln 1.*3 selected/);
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("P");
    await status(/Ln 3.*4 selected/);
  },
};
