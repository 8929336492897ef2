// Texts made to run long. They are so large that work growing with the square of their length would not end
// within a test's time.

import { expect, test } from "vitest";
import { findLaws } from "../../../server/src/recognition/laws/find-laws.ts";
import { interpretLaws } from "../../../server/src/recognition/laws/interpret-laws.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";

const registry = builtInRegistry();

function lawsIn(text: string) {
  const findings = findLaws(text, [], registry);
  const context = { speakers: [], language: "en" };
  return interpretLaws([{ start: 0, text, findings }], context, registry);
}

const TIMES = 20_000;

test.each([
  ["resolutions 1718 (2006), "],
  ["resolution "],
  ["resolution        "],
  ["A/"],
  ["S / "],
  ["S/2014/189 / "],
  ["Articles 5 and 6, "],
  ["Article "],
  ["Treaty on the "],
  ["Treaty "],
  ["Xyz and "],
  ["the Reef Treaty and the Treaty. "],
  ["the Pact, that pact, paragraph 8 thereof. "],
  ["advisory opinion of the Court "],
  ["annex A to "],
  ["1969 "],
  ["Decision (EU) No 1/2014 "],
  ["("],
])("%j, many times over", (text) => {
  expect(lawsIn(text.repeat(TIMES)).length).toBeGreaterThanOrEqual(0);
  expect(lawsIn(`Reef Treaty. ${text.repeat(20)}`).length).toBeGreaterThan(0);
});

test("many instruments, each with an abbreviation of its own", () => {
  const text = Array.from(
    { length: TIMES },
    (_, index) => `the Q${index} Treaty (QT${index}) and QT${index}. `,
  );
  expect(lawsIn(text.join("")).length).toBe(3 * TIMES);
});

test("one long word, one long gap", () => {
  for (const text of [
    "A".repeat(400_000),
    "1".repeat(400_000),
    `resolution${" ".repeat(400_000)}5`,
  ]) {
    expect(lawsIn(text)).toEqual([]);
  }
});
