// That opening a statement wakes the extension. Also the example of a test inside the editor.
import { strict as assert } from "node:assert";
import * as vscode from "vscode";
import { eventually, openStatement } from "./opened.ts";
import { test } from "./runner.ts";

test("opening a statement activates the extension", async () => {
  const { document } = await openStatement();
  assert.equal(document.languageId, "statemark");
  const extension = vscode.extensions.getExtension("statemark.statemark");
  assert.ok(extension, "the extension is not loaded");
  await eventually("the extension is active", () => extension.isActive);
});
