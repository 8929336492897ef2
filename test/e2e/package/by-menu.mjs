// The package, installed as an analyst does: in the view of the extensions, by its menu.
import {
  eventually,
  hoverOver,
  openFile,
  openMenuWith,
  runCommand,
  waitForMarkColour,
} from "../gestures.mjs";

export const tests = {
  async "Install from VSIX in the menu of the Extensions view installs it"({
    server,
    open,
    vsix,
    screenshot,
  }) {
    const text = "We call upon @[Pyongyang] to comply.\n";
    const page = await open({ folder: server.folderWith({ "one.statemark": text }) });
    await runCommand(page, "View: Show Extensions");
    const more = page.locator(
      ".sidebar .title-actions .action-label[aria-label^='Views and More']",
    );
    const item = page.locator(".monaco-menu .action-item", { hasText: "Install from VSIX" });
    await openMenuWith(page, item, () => more.click());
    await screenshot(page, "menu");
    await item.first().click();
    const box = page.locator(".quick-input-widget input");
    const rows = page.locator(".quick-input-list .monaco-list-row");
    // The box fills itself with the home folder when that is read, over whatever was typed before.
    await rows.first().waitFor();
    await eventually("the box names a folder", async () => (await box.inputValue()).endsWith("/"));
    await box.fill(vsix);
    await rows.filter({ hasText: "statemark.vsix" }).first().waitFor();
    await screenshot(page, "file");
    await page.keyboard.press("Enter");
    await page.locator(".extensions-list .monaco-list-row", { hasText: "Statemark" }).waitFor();
    await openFile(page, "one.statemark");
    await waitForMarkColour(page, "Pyongyang");
    await hoverOver(page, "Pyongyang", "Democratic People");
    await screenshot(page, "installed");
  },
};
