// The codebook's own words and patterns in plain text.

import { describe, expect, test } from "vitest";
import { plainBlocks } from "../../../server/src/recognition/plain-blocks.ts";
import { suggest } from "../../../server/src/recognition/suggest.ts";
import { readCodebook } from "../../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../../server/src/registry/registry.ts";
import { foundIn } from "../marked-text.ts";

const registry = withCodebooks(builtInRegistry(), [
  readCodebook(
    `actors:
  MISSION: { name: Mission to the Delta, patterns: ["(monitoring|observer) mission", council] }
  HOUTHI-NAVY: { name: Naval forces, patterns: ["Houthi naval (units|forces)"] }
  ONE: { patterns: [the river fleet] }
  TWO: { patterns: ["river fleet(s)?", "the river fleets?"] }
laws:
  TRUCE: { name: Memorandum, patterns: [spring truce, "Sudan ceasefire deal"] }
topics:
  disarmament: { patterns: ["denucleari[sz]", arms control, "arms control treat(y|ies)"] }
  treaties: { patterns: ["(arms|peace) (\\\\w+ )?treat(y|ies)"] }
  sanctions: { patterns: ["sanctions? on \\\\w+", "\\\\s+embargo\\\\s*"] }
`,
    "statemark.yaml",
  ).codebook,
]);

test("topics are found by words and patterns, whole words each, over one another", () => {
  const finds = (marked: string) => expect(foundIn(marked, "topic", { registry })).toBe(marked);
  finds("[[Denuclearisation|disarmament]] and [[arms\ncontrol|disarmament]] matter.");
  finds("The [[embargo|sanctions]] failed; no predenuclearisation, no farms control.");
  expect(suggested("New arms control treaties.", "topic")).toEqual([
    "arms control treaties → disarmament",
    "arms control treaties → treaties",
  ]);
});

test("actors and laws have patterns too", () => {
  const text = "The observer mission saw the Spring Truce hold.";
  expect(suggested(text)).toEqual(["observer mission → MISSION", "Spring Truce → TRUCE"]);
});

describe("names and patterns", () => {
  test.each([
    // Longer than the pattern “council”, which stands elsewhere.
    ["The Human Rights Council met.", ["Human Rights Council → UNHRC"]],
    ["The council met.", ["council → MISSION"]],
    // Longer than the names in it.
    ["Houthi naval forces left.", ["Houthi naval forces → HOUTHI-NAVY"]],
    ["The Sudan ceasefire deal failed.", ["Sudan ceasefire deal → TRUCE"]],
    // A topic hides nobody.
    ["The sanctions on Sudan stay.", ["sanctions on Sudan → sanctions", "Sudan → SDN"]],
  ])("%s", (text, expected) => {
    expect(suggested(text)).toEqual(expected);
  });
});

test("words that fit patterns of several actors are offered with all of them", () => {
  const [suggestion, ...others] = suggestions("They saw the river fleet.");
  expect(others).toEqual([]);
  expect(suggestion).toMatchObject({
    target: null,
    candidates: ["ONE", "TWO"],
    confidence: "low",
    reason: "fits patterns of several in your codebook: ONE, TWO",
  });
});

test("a suggestion names its pattern", () => {
  const [suggestion] = suggestions("\n\nFirst.\n\nDenuclearization now.");
  expect(suggestion).toMatchObject({
    kind: "topic",
    start: 10,
    confidence: "high",
    reason: "fits the pattern “denucleari[sz]” of your codebook",
  });
});

test("without a codebook nothing is found by patterns", () => {
  expect(suggest(plainBlocks("arms control"), builtInRegistry(), context)).toEqual([]);
});

const context = { speakers: [], language: "en" };

function suggestions(text: string) {
  return suggest(plainBlocks(text), registry, context);
}

function suggested(text: string, kind?: string): readonly string[] {
  return suggestions(text)
    .filter((each) => kind === undefined || each.kind === kind)
    .map((each) => {
      const target = "target" in each ? each.target : undefined;
      return `${text.slice(each.start, each.end)} → ${target ?? "?"}`;
    });
}
