// The package, installed by VS Code's command line: what an analyst has after it, with and without
// statements, folders and codebooks.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import {
  eventually,
  hoverOver,
  openFile,
  showExtension,
  showOutline,
  waitForColours,
  waitForMarkColour,
} from "../gestures.mjs";

const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url)));
const statement = "# On the DPRK\n\n![We call upon @[Pyongyang] to comply]{to=DPRK}.\n";
const codebook = (id, name, alias) =>
  `actors:\n  ${id}: { name: ${name}, kind: organisation, aliases: [${alias}] }\n`;

export const install = true;

export const tests = {
  async "it is installed in its version"({ server }) {
    assert.match(server.installed(), new RegExp(`^statemark\\.statemark@${version}$`, "m"));
  },

  async "a folder without statements never starts the server, the first statement does"({
    server,
    open,
  }) {
    const folder = server.folderWith({
      "README.md": "# Notes\n",
      "notes.md": "---\nspeaker: UK\n---\n\n@[Pyongyang]\n",
      "settings.yaml": "a: 1\n",
    });
    const page = await open({ folder });
    for (const name of ["README.md", "notes.md", "settings.yaml"]) await openFile(page, name);
    await waitForColours(page);
    // As long as the server takes to come where there is a statement, and again.
    await pause(4000);
    assert.deepEqual(server.languageServers(), []);
    await page.keyboard.press("Control+N");
    await page.locator('.tab.active[data-resource-name^="Untitled"]').waitFor();
    await page.keyboard.press("Control+K");
    await page.keyboard.press("M");
    await page.locator(".quick-input-widget input").fill("Statemark");
    await page.locator(".quick-input-list .monaco-list-row", { hasText: "Statemark" }).waitFor();
    await page.keyboard.press("Enter");
    await eventually("the server runs", () => server.languageServers().length === 1);
  },

  async "a file without a folder has colours, hover and outline"({ server, open, screenshot }) {
    const file = join(server.folderWith({ "one.statemark": statement }), "one.statemark");
    const page = await open({ file });
    await waitForMarkColour(page, "Pyongyang");
    await hoverOver(page, "Pyongyang", "Democratic People");
    const rows = await showOutline(page);
    await rows.filter({ hasText: "We call upon Pyongyang to comply" }).waitFor();
    await screenshot(page, "single-file");
  },

  async "several folders have a codebook each"({ server, open }) {
    const folder = server.folderWith({
      "east/statemark.yaml": codebook("EAST-GROUP", "Eastern Group", "the group"),
      "east/east.statemark": "@[The group] met.\n",
      "west/statemark.yaml": codebook("WEST-GROUP", "Western Group", "the group"),
      "west/west.statemark": "@[The group] met.\n",
      "both.code-workspace": '{ "folders": [{ "path": "east" }, { "path": "west" }] }\n',
    });
    const page = await open({ workspace: join(folder, "both.code-workspace") });
    for (const [name, group] of [
      ["east.statemark", "Eastern Group"],
      ["west.statemark", "Western Group"],
    ]) {
      await openFile(page, name);
      await waitForMarkColour(page, "The group");
      await hoverOver(page, "The group", group);
    }
  },

  async "its page in the list of extensions is complete"({ server, open, screenshot }) {
    const page = await open({ folder: server.folderWith({ "README.md": "# Notes\n" }) });
    await showExtension(page, "Statemark");
    const editor = page.locator(".extension-editor");
    await editor.locator(".description", { hasText: "Mark up diplomatic statements" }).waitFor();
    await editor.locator("img.icon, .icon").first().waitFor();
    const readme = page.frameLocator("iframe.webview.ready").frameLocator("#active-frame");
    await readme.locator("h2", { hasText: "Marking a statement" }).waitFor();
    assert.equal(await readme.locator("img").count(), 0);
    assert.equal(await readme.locator("h2", { hasText: "On the command line" }).count(), 0);
    await screenshot(page, "details");
  },
};
