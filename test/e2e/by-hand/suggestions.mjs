// A person pastes a statement, sees what could be marked, looks at one suggestion, marks all of it and takes
// it back; then goes through what is left with keys.
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

// In our own words what many delegations say about the same matter.
const pasted = [
  "Mr. President, the Democratic People's Republic of Korea (DPRK) has launched missiles again. Norway condemns these launches in the strongest terms.",
  "They are a clear breach of resolution 1718 (2006) and of the Charter of the United Nations. Pyongyang must abandon its weapons and return to talks without conditions.",
  "We call on Russia and China to carry out what the Security Council has decided, and we urge all Member States to report what they see.",
  "Norway will continue to support the International Atomic Energy Agency. We welcome its work.",
].join("\n\n");
const name = "pasted.statemark";
/** Two may be called so. */
const choice = "choice.statemark";

const saved = (workspace, file = name) => readFileSync(join(workspace, file), "utf8");

/** Saves until the file on the disk is as expected. */
async function save(page, isThere) {
  await eventually("the file on the disk is what was expected", async () => {
    await page.keyboard.press("Control+S");
    return isThere();
  });
}

const lineUnder = (page, words) =>
  viewLines(page)
    .locator("span span", { hasText: words })
    .first()
    .evaluate((span) => getComputedStyle(span).textDecorationStyle);

async function press(page, letter) {
  await page.keyboard.press("Alt+M");
  await page.keyboard.press(letter);
}

export const tests = {
  async "what could be marked has a dotted line"({ page, workspace, screenshot }) {
    writeFileSync(join(workspace, name), "");
    writeFileSync(join(workspace, choice), "Norway met Korea today.\n");
    await openFile(page, name);
    await focusEditor(page);
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), pasted);
    await page.keyboard.press("Control+V");
    await eventually("a name has a dotted line", async () => {
      return (
        (await textSpan(page, "Pyongyang").count()) > 0 &&
        (await lineUnder(page, "Pyongyang")) === "dotted"
      );
    });
    await page.keyboard.press("Control+Home");
    await screenshot("shown");
  },

  async "pointing at it says what is suggested and why"({ page, screenshot }) {
    await hoverOver(page, "Pyongyang", "Suggested");
    // Until it is there in full colour.
    await page.waitForTimeout(500);
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
    await save(page, () => saved(workspace).includes("@[Pyongyang]"));
    for (const mark of ["@[DPRK]", "§[resolution 1718 (2006)]", "{to=RUS,CHN}", ":condemnation["]) {
      assert.ok(saved(workspace).includes(mark), `${mark} is missing in:\n${saved(workspace)}`);
    }
    await runCommand(page, "Notifications: Show Notifications");
    await page.locator(".notifications-center", { hasText: "Marked:" }).waitFor();
    await screenshot("annotated");
    await runCommand(page, "Notifications: Clear All Notifications");
    await focusEditor(page);
  },

  async "hidden, the marks leave a page to read"({ page, workspace, screenshot }) {
    mkdirSync(join(workspace, ".vscode"), { recursive: true });
    const settings = join(workspace, ".vscode", "settings.json");
    writeFileSync(settings, JSON.stringify({ "statemark.marks": "hidden" }));
    await page.waitForFunction(() => {
      const spans = [...document.querySelectorAll(".editor-instance .view-line span span")];
      return spans.some((span) => getComputedStyle(span).display === "none");
    });
    await screenshot("annotated-hidden");
    writeFileSync(settings, "{}");
  },

  async "one undo gives back what was pasted"({ page, workspace }) {
    await focusEditor(page);
    await page.keyboard.press("Control+Z");
    await save(page, () => !saved(workspace).includes("@["));
    assert.equal(saved(workspace), pasted);
  },

  async "with keys one goes to a suggestion and chooses what is meant"({
    page,
    workspace,
    screenshot,
  }) {
    await openFile(page, choice);
    await focusEditor(page);
    await page.keyboard.press("Control+Home");
    await press(page, "g");
    await page.locator(".statusbar-item", { hasText: "(5 selected)" }).waitFor();
    await press(page, "y");
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: "KOR" }).first();
    await row.waitFor();
    await screenshot("choice");
    await row.click();
    await save(page, () => saved(workspace, choice).includes("@["));
    assert.equal(saved(workspace, choice), "Norway met @[Korea](KOR) today.\n");
  },

  async "what is dismissed is listed, and comes back"({ page, workspace, screenshot }) {
    const codebook = () => readFileSync(join(workspace, "statemark.yaml"), "utf8");
    const before = codebook();
    await focusEditor(page);
    await page.keyboard.press("Control+Home");
    await press(page, "i");
    await eventually("the codebook ignores it", () => codebook().includes("text: Norway"));
    await runCommand(page, "Statemark: Dismissed suggestions…", { opensList: true });
    const row = page.locator(".quick-input-list .monaco-list-row", { hasText: "Norway" }).first();
    await row.waitFor();
    await screenshot("dismissed");
    await row.click();
    await eventually("the codebook is as it was", () => codebook() === before);
    await focusEditor(page);
    await press(page, "e");
    await save(page, () => saved(workspace, choice).startsWith("@[Norway]"));
  },
};
