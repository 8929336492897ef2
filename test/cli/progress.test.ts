// How far a long run has come: nothing for a short one, or where nobody watches.

import { expect, test } from "vitest";
import { Progress } from "../../server/src/cli/progress.ts";

function shown(isTerminal: boolean, steps: readonly number[]): string {
  let now = 0;
  let written = "";
  const progress = new Progress({
    isTerminal,
    now: () => now,
    write: (text) => {
      written += text;
    },
  });
  for (const [index, time] of steps.entries()) {
    now = time;
    progress.show(index, steps.length);
  }
  progress.clear();
  progress.clear();
  return written.replaceAll("\r\u001b[K", "|");
}

test("is shown after the first second, ten times a second, and taken away", () => {
  expect(shown(true, [0, 999, 1_000, 1_050, 1_100])).toBe("|2 of 5 files|4 of 5 files|");
});

test("is not shown before, nor where output goes elsewhere than to a terminal", () => {
  expect(shown(true, [0, 500, 999])).toBe("");
  expect(shown(false, [0, 5_000])).toBe("");
});
