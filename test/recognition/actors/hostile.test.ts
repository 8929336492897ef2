// Paragraphs of half a million letters that ask the same at every word: what is asked of all that was found before
// would take minutes.

import { expect, test } from "vitest";
import { suggest } from "../../../server/src/recognition/suggest.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";

test.each([
  ["the Secretary-General, ", "UNSG"],
  ["the Sahel Relief Organization (SRO) ", "SRO"],
  ["the Charter of the United Nations (UN), ", "UN"],
])("%j without end is read to its end", (unit, target) => {
  const text = unit.repeat(500_000 / unit.length);
  const found = suggest([{ start: 0, text }], builtInRegistry(), { speakers: [], language: "en" });
  const last = found.findLast((each) => "target" in each && each.target === target);
  expect(last?.end).toBeGreaterThan(text.length - unit.length);
});
