import { describe, expect, test } from "vitest";
import { labelsAt, offeredAt, takenAt } from "./offered.ts";

describe("keys of the front matter", () => {
  test.each([
    ["---\n<|>\n---\n", ["speaker", "date", "forum", "audience"]],
    ["---\n<|>", ["speaker", "date", "forum", "audience"]],
    ["---\nspeaker: UK\n<|>\ndate: 2024\n---\n", ["forum", "audience", "title"]],
    ["---\nspeaker: UK\nd<|>\n---\n", ["date"]],
    ["---\non<|>\n---\n", ["on-behalf-of"]],
  ])("%j", (text, expected) => {
    expect(labelsAt(text, expected.length)).toEqual(expected);
  });

  test("each says what it means, and is written with its colon", () => {
    const [first] = offeredAt("---\nsp<|>\n---\n");
    expect(first).toMatchObject({ text: "speaker: ", goesOn: true });
    expect(first?.meaning).toContain("Who speaks");
    expect(takenAt("---\nsp<|>: UK\n---\n")).toBe("speaker<|>: UK\n---\n");
  });
});

/** Front matter of these lines, above a text that names Moscow. */
const above = (lines: string) => `
  === statemark.yaml
  topics:
    arms: { name: Arms control }
    trade: { name: Trade }
  === statement.statemark
  ---
  ${lines.replaceAll("\n", "\n  ")}
  ---
  We ask @[Moscow].`;

describe("values of the front matter", () => {
  test.each([
    ["speaker: <|>", ["RUS"]],
    ["speaker: pyo<|>", ["PRK"]],
    ["speaker: north ko<|>", ["PRK"]],
    ["speaker: [UK, <|>]", ["RUS"]],
    ["speaker: [UK,<|>]", ["RUS"]],
    ["speaker: [UK, pyo<|>]", ["PRK"]],
    ["speaker:\n  - UK\n  - <|>", ["RUS"]],
    ["audience: secu<|>", ["UNSC"]],
    ["forum: gen<|>", ["UNGA"]],
    ["topics: <|>", ["arms", "trade"]],
    ["topics: [<|>]", ["arms", "trade"]],
    ["topics: [arms, <|>]", ["trade"]],
    ["topics:\n  - <|>", ["arms", "trade"]],
    ["topics:\n  - arms\n  - t<|>", ["trade"]],
    ["date: <|>", ["2025-01-20", "2025-01", "2025"]],
    ["date: 202<|>", ["2025-01-20"]],
    ["language: <|>", ["en", "fr", "es"]],
    ["coding: <|>", ["complete", "partial"]],
  ])("%j", (lines, expected) => {
    expect(labelsAt(above(lines), expected.length)).toEqual(expected);
  });

  test("in quotes it stays in quotes", () => {
    expect(takenAt(above('speaker: "north ko<|>"'))).toBe(
      'speaker: "PRK<|>"\n---\nWe ask @[Moscow].',
    );
  });

  test("where nothing is known yet, those that all know are there for who asks", () => {
    expect(labelsAt("---\nspeaker: <|>\n---\n")).toEqual([]);
    expect(labelsAt("---\nspeaker: <|>\n---\n", 100, { isExplicit: true })).toContain("FRA");
  });

  test.each([
    ["behind a name", "speaker: UK<|>"],
    ["behind an id", "speaker: GBR<|>"],
    ["behind a day", "date: 2024-12-18<|>"],
    ["behind a year, which may be all", "date: 2025<|>"],
    ["for an address", "source: <|>"],
    ["for a title", "title: The <|>"],
    ["directly behind the colon", "speaker:<|>"],
    ["before a key that would be lost", "<|>speaker: UK"],
    ["in the middle of a value", "speaker: pyo<|>ngyang"],
    ["in a comment", "# sp<|>"],
    ["in keys of one's own", "mine: <|>"],
  ])("nothing is offered %s", (_, lines) => {
    expect(labelsAt(above(lines))).toEqual([]);
  });
});
