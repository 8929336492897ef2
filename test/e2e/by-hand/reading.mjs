// A reader opens a statement, sees its colours and its outline. Also the example of tests by hand:
// the tests of a file share one window, with a workspace of its own.
import { strict as assert } from "node:assert";
import { readdirSync } from "node:fs";
import { openFile, showOutline, waitForColours } from "../gestures.mjs";

export const tests = {
  async "a statement opened by name is coloured"({ page, workspace, screenshot }) {
    await openFile(page, firstStatement(workspace));
    await waitForColours(page);
    await screenshot("coloured");
  },

  async "the Outline lists the statement's parts"({ page, screenshot }) {
    const rows = await showOutline(page);
    assert.ok((await rows.count()) > 0);
    await screenshot("outline");
  },
};

const firstStatement = (workspace) =>
  readdirSync(workspace).find((file) => file.endsWith(".statemark"));
