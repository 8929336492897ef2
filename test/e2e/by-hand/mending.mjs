// Quick fixes, the seal of the text, a new source text under the marks, and blocks as they are read.
import { strict as assert } from "node:assert";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
  focusEditor,
  openFile,
  openQuickFixes,
  pick,
  runCommand,
  showOutline,
  statusEntry,
  textSpan,
  viewLines,
} from "../gestures.mjs";

const statement = `---
title: Remarks
speaker: UK
---

We call upon ![the DPRK to withdraw its forces]{to=DPRK stauts=open}.

+[We will go on helping Kyiv]{as=help}, and @[Moscow] knows it.

The last paragraph has ![a demand on fish]{to=DPRK}.
`;

/** Changed words, a paragraph at another place, and one mark that has none any more. */
const corrected = `The last paragraph says nothing.

We call upon the DPRK to withdraw all its forces.

We will go on helping Kyiv, and Moscow knows it.
`;

const blocks = `---
speaker: UK
---

:::demand(dprk-compliance){to=DPRK status=open}
First paragraph, with @[Pyongyang] in it.

Second paragraph.
:::

:::demand{to=*}
We call on all parties to

- ![stop the fighting];
- ![come back to the table].
:::

@[Mr. Nebenzia (Russian Federation)](RUS){role=speaker}: ?[It is lawful]{note=^n1}.

[^n1]: Said before.
`;

/** The line of the editor that holds these words, once it does. */
const lineWith = (page, words) => viewLines(page).filter({ hasText: words }).first();

export const tests = {
  async "a problem is mended with two keys, and one undo takes it back"({
    page,
    workspace,
    screenshot,
  }) {
    // The windows of a run share their user settings, and another may hide marks.
    mkdirSync(join(workspace, ".vscode"));
    writeFileSync(join(workspace, ".vscode", "settings.json"), '{ "statemark.marks": "quiet" }');
    writeFileSync(join(workspace, "mending.statemark"), statement);
    writeFileSync(join(workspace, "blocks.statemark"), blocks);
    await openFile(page, "mending.statemark");
    await page.locator(".squiggly-hint, .squiggly-warning").first().waitFor();
    await textSpan(page, "stauts").click();
    await openQuickFixes(page, "Change “stauts” to “status”");
    await screenshot("quick-fixes");
    await page.keyboard.press("Enter");
    await lineWith(page, "status=open").waitFor();
    await page.keyboard.press("Control+Z");
    await lineWith(page, "stauts=open").waitFor();
  },

  async "the code of a problem opens its page, ready to read"({ page, screenshot }) {
    const code = page.locator(".monaco-hover:visible a", { hasText: "unknown-attribute" }).first();
    for (let tries = 1; tries < 8 && !(await code.isVisible()); tries++) {
      await page.keyboard.press("Control+K");
      await page.keyboard.press("Control+I");
      await code.waitFor({ timeout: tries * 3_000 }).catch(() => page.keyboard.press("Escape"));
    }
    await code.click();
    await page.locator(`.tab.active[data-resource-name="unknown-attribute.md"]`).waitFor();
    // The page itself stands in a frame of its own; as text it would stand in an editor.
    await page.locator("iframe.webview.ready").first().waitFor();
    await screenshot("page-of-a-problem");
    await page.locator(`.tab[data-resource-name="mending.statemark"]`).click();
    await lineWith(page, "stauts=open").waitFor();
  },

  async "a seal says when words change, and when they are as before again"({ page, screenshot }) {
    await runCommand(page, "Statemark: Seal the text");
    await statusEntry(page, "Sealed").waitFor();
    await lineWith(page, "text-hash: sha256-").waitFor();
    await textSpan(page, "The last paragraph").click();
    await page.keyboard.press("Home");
    await page.keyboard.type("x");
    await statusEntry(page, "Changed since sealed").waitFor();
    await screenshot("changed-since-sealed");
    await page.keyboard.press("Control+Z");
    await statusEntry(page, "Sealed").waitFor();
  },

  async "a new source text comes under the marks, and a list says what became of them"({
    page,
    screenshot,
  }) {
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.evaluate((text) => navigator.clipboard.writeText(text), corrected);
    await pick(page, "Statemark: Replace the source text…", "The text in the clipboard");
    const list = page.locator(".editor-group-container").nth(1);
    await list.locator(".view-line", { hasText: "![a demand on fish]" }).first().waitFor();
    await list.locator(".view-line", { hasText: "Around words that changed" }).first().waitFor();
    await lineWith(page, "says nothing").waitFor();
    await screenshot("what-became-of-the-marks");
    // The statement has the keyboard still.
    await page.keyboard.press("Control+Z");
    await lineWith(page, "a demand on fish").waitFor();
    await statusEntry(page, "Sealed").waitFor();
    await runCommand(page, "View: Close Editors in Other Groups");
    await list.waitFor({ state: "detached" });
    await focusEditor(page);
  },

  async "a status that a block has is changed through a list, and the cursor stays"({ page }) {
    await openFile(page, "blocks.statemark");
    await textSpan(page, "dprk-compliance").click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Alt+M");
    await page.keyboard.press("S");
    const row = (name) => page.locator(`.quick-input-list .monaco-list-row[aria-label^="${name}"]`);
    await row("Status").first().click();
    await row("met").first().waitFor();
    await page.keyboard.type("met");
    await page.keyboard.press("Enter");
    await lineWith(page, "{to=DPRK status=met}").waitFor();
    await statusEntry(page, "Ln 5, Col 1").waitFor();
    await page.keyboard.press("Control+Z");
    await lineWith(page, "{to=DPRK status=open}").waitFor();
  },

  async "a block is read with a badge in its fence's place"({ page, screenshot }) {
    await lineWith(page, ":::demand(dprk-compliance)").waitFor();
    await page.keyboard.press("Control+Home");
    const rows = await showOutline(page);
    await rows.filter({ hasText: "We call on all parties to …" }).first().waitFor();
    await rows.filter({ hasText: "Mr. Nebenzia" }).first().waitFor();
    await screenshot("block-quiet");
    await pick(page, "Statemark: Show marks in full, quiet or hidden", "Hidden");
    await page.waitForFunction(() => {
      const spans = [...document.querySelectorAll(".editor-instance .view-line span span")];
      const fence = spans.find((span) => span.textContent.includes("dprk-compliance"));
      return fence !== undefined && fence.getBoundingClientRect().width === 0;
    });
    const badges = await page.evaluate(() =>
      [...document.querySelectorAll(".editor-instance .view-line span")].flatMap((span) => {
        const { content } = getComputedStyle(span, "::after");
        return /→/.test(content) ? [content.replaceAll('"', "").replaceAll("\u00a0", " ")] : [];
      }),
    );
    await screenshot("block-hidden");
    assert.ok(badges.includes("demand → DPRK · open"), badges.join(", "));
    assert.ok(badges.includes("2 demands → everyone"), badges.join(", "));
  },
};
