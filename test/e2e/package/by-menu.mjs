// The package, installed as an analyst does: in the view of the extensions, by its menu.
import { hoverOver, openFile, runCommand, waitForMarkColour } from "../gestures.mjs";

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
    await more.click();
    const item = page.locator(".monaco-menu .action-item", { hasText: "Install from VSIX" });
    await item.first().waitFor();
    await screenshot(page, "menu");
    await item.first().click();
    const box = page.locator(".quick-input-widget input");
    await box.waitFor();
    await box.fill(vsix);
    await screenshot(page, "file");
    await page.keyboard.press("Enter");
    await page.locator(".extensions-list .monaco-list-row", { hasText: "Statemark" }).waitFor();
    await openFile(page, "one.statemark");
    await waitForMarkColour(page, "Pyongyang");
    await hoverOver(page, "Pyongyang", "Democratic People");
    await screenshot(page, "installed");
  },
};
