// What is offered in a codebook, by the place of the cursor.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type CodebookCompletion,
  codebookCompletions,
} from "../../../server/src/features/codebook/completion.ts";
import { readCodebook } from "../../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../../server/src/registry/registry.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { dedent } from "../../fixture.ts";

const outer = readCodebook(
  "positions: { peace: { title: Peace, kind: demand } }\nkinds: { question: { title: Question, position: true } }",
).codebook;
const around = withCodebooks(builtInRegistry(), [outer]);

/** `|` is the cursor. */
function offered(drawn: string): {
  readonly text: string;
  readonly all: readonly CodebookCompletion[];
} {
  const [before = "", after = ""] = dedent(drawn).split("|");
  const text = before + after;
  const registry = withCodebooks(around, [readCodebook(text).codebook]);
  return { text, all: codebookCompletions(text, registry, before.length, "2026-11-25") };
}

function labels(drawn: string): readonly string[] {
  return offered(drawn).all.map(({ label }) => label);
}

/** The text once the completion of this label is taken. */
function taken(drawn: string, label: string): string {
  const { text, all } = offered(drawn);
  const found = all.find((each) => each.label === label);
  if (!found) throw new Error(`${label} is not offered.`);
  return applyEdits(text, [{ ...found.range, text: found.text }]);
}

const sections = ["actors", "laws", "topics", "positions", "kinds", "check", "wording", "ignore"];
const ofActor = [
  "name",
  "aliases",
  "note",
  "patterns",
  "colour",
  "official-name",
  "url",
  "ids",
  "kind",
  "part-of",
  "members",
  "acts-for",
];

describe("keys are offered by their place", () => {
  test.each([
    ["in an empty codebook", "|", sections],
    [
      "at the top, but those that are there",
      "actors:\n  A: {}\n|\nlaws:\n",
      sections.filter((each) => each !== "actors" && each !== "laws"),
    ],
    ["in a new entry", "actors:\n  W:\n    |", ofActor],
    ["while one is typed", "actors:\n  W:\n    na|", ofActor],
    [
      "behind others",
      "actors:\n  W:\n    name: x\n    |\nlaws:\n",
      ofActor.filter((each) => each !== "name"),
    ],
    [
      "before others",
      "actors:\n  W:\n    |\n    name: x\n",
      ofActor.filter((each) => each !== "name"),
    ],
    [
      "before others while one is typed",
      "actors:\n  W:\n    ali|\n    name: x\n",
      ofActor.filter((each) => each !== "name"),
    ],
    ["in braces", "actors:\n  W: { name: x, | }", ofActor.filter((each) => each !== "name")],
    ["in braces that are not closed", "actors:\n  W: { ali|\n", ofActor],
    [
      "in an item",
      "positions:\n  p:\n    history:\n      - |",
      ["date", "status", "source", "note"],
    ],
    [
      "in an item behind others",
      "positions:\n  p:\n    history:\n      - date: 2024\n        st|",
      ["status", "source", "note"],
    ],
    [
      "in an item in braces",
      "positions:\n  p:\n    history: [{ date: 2024, | }]",
      ["status", "source", "note"],
    ],
    ["in a kind", "kinds:\n  q:\n    |", ["title", "position", "colour"]],
    [
      "in a name that has several forms",
      "actors:\n  A:\n    aliases:\n      - { name: x, | }",
      ["since", "until"],
    ],
  ])("%s", (_, drawn, expected) => {
    expect(labels(drawn)).toEqual(expected);
  });

  test("of the entry on the line above, where the editor did not indent", () => {
    expect(labels("actors:\n  W:\n  ac|").slice(0, ofActor.length)).toEqual(ofActor);
    expect(taken("actors:\n  W:\n  ac|", "acts-for")).toBe("actors:\n  W:\n    acts-for: ");
    expect(labels("actors:\n  W: {}\n  ac|")).not.toContain("acts-for");
    expect(labels("actors:\n  W:\n  ac|")).not.toContain("ac");
  });

  test("with what they mean", () => {
    const { all } = offered("topics:\n  t:\n    |");
    expect(all.find(({ label }) => label === "parent")?.meaning).toBe(
      "The id of the broader topic.",
    );
  });

  test("and codes of problems, with their severities", () => {
    expect(labels("check:\n  unkn|")).toContain("unknown-actor");
    expect(labels("check:\n  unknown-actor: |")).toEqual(["error", "warning", "hint", "off"]);
  });
});

describe("no key is offered", () => {
  test.each([
    ["in a comment", "# na|\nactors:\n"],
    ["in a text of several lines", "actors:\n  W:\n    note: >\n      te|xt\n"],
    ["where the value is words", "actors:\n  W:\n    name: Wag|"],
    ["behind a key on its line", "actors: |"],
    ["directly behind a colon", "actors:\n  W:\n    kind:|"],
    ["in what is one's own", "x-own:\n  |"],
    ["in what is not known", "acters:\n  W:\n    |"],
    ["in an item that can only be words", "wording:\n  demand:\n    - [as|]"],
  ])("%s", (_, drawn) => {
    expect(labels(drawn)).toEqual([]);
  });
});

describe("values are offered by their key", () => {
  test.each([
    [
      "the kind of a position",
      "positions:\n  p:\n    kind: |",
      [
        "demand",
        "commitment",
        "claim",
        "rejection",
        "condemnation",
        "support",
        "warning",
        "vote",
        "question",
      ],
    ],
    [
      "statuses of its kind",
      "positions:\n  p:\n    kind: claim\n    history:\n      - status: |",
      ["unverified", "supported", "disputed", "false"],
    ],
    ["other positions", "positions:\n  p:\n    part-of: |\n  q: { title: Q }\n", ["peace", "q"]],
    [
      "colours",
      "topics:\n  t: { colour: t| }",
      ["red", "orange", "yellow", "green", "teal", "blue", "purple", "pink", "brown", "grey"],
    ],
    ["true or false", "kinds:\n  q:\n    position: |\n", ["true", "false"]],
    ["dates", "positions:\n  p:\n    history: [{ date: | }]", ["2026-11-25", "2026-11", "2026"]],
    ["topics but itself", "topics:\n  a:\n    parent: |\n  b: { name: Bee }\n", ["b"]],
    [
      "kinds of position",
      "wording:\n  |",
      [
        "demand",
        "commitment",
        "claim",
        "rejection",
        "condemnation",
        "support",
        "warning",
        "vote",
        "question",
      ],
    ],
    [
      "kinds of mark that may be ignored",
      "ignore:\n  - { text: a, kind: | }",
      ["actor", "law", "topic", "demand", "commitment", "condemnation", "support"],
    ],
  ])("%s", (_, drawn, expected) => {
    expect(labels(drawn)).toEqual(expected);
  });

  test("actors by id, those of the codebook first, to be found by any name", () => {
    const { all } = offered("actors:\n  W: { name: Wagner Group }\n  X:\n    acts-for: |\n");
    expect(all[0]).toMatchObject({ label: "W", detail: "Wagner Group · actor" });
    const korea = all.find(({ label }) => label === "PRK");
    expect(korea?.detail).toContain("North Korea");
    expect(all.some(({ label }) => label === "X")).toBe(false);
    expect(labels("ignore:\n  - { text: a, actor: Pyong| }")).toEqual(["PRK"]);
  });

  test("those that are called like what is typed, the nearest first", () => {
    const first = (typed: string) => offered(`positions:\n  p:\n    by: ${typed}|`).all[0];
    expect(first("Pyong")).toMatchObject({ label: "PRK", filter: "Pyongyang" });
    expect(first("pr")?.label).toMatch(/^PR/);
    expect(first("Korea")?.detail).toMatch(/Korea/);
    expect(labels("positions:\n  p:\n    by: Pyong|")).toEqual(["PRK"]);
    expect(labels("positions:\n  p:\n    by: Nowhere at all|")).toEqual([]);
  });

  test("everyone only as whom a position is addressed to", () => {
    expect(labels("positions:\n  p:\n    to: |")[0]).toBe("*");
    expect(labels("positions:\n  p:\n    by: |")).not.toContain("*");
  });

  test("ids of what is built in, to add to it", () => {
    expect(labels("actors:\n  F|")).toContain("FRA");
    expect(labels("actors:\n  FRA: {}\n  F|")).not.toContain("FRA");
    expect(labels("laws:\n  N|")).toContain("NPT");
  });

  test("persons are a kind of actor, and treaties of law", () => {
    expect(labels("actors:\n  A:\n    kind: |")).toContain("person");
    expect(labels("laws:\n  A:\n    kind: |")).toContain("treaty");
  });
});

describe("what is taken is written as it has to be there", () => {
  test.each([
    ["actors:\n  W:\n    na|", "name", "actors:\n  W:\n    name: "],
    ["actors:\n  W:\n    na|: x", "name", "actors:\n  W:\n    name: x"],
    ["act|", "actors", "actors:"],
    ["actors:\n  W:\n    i|", "ids", "actors:\n  W:\n    ids:"],
    [
      "positions:\n  p:\n    history:\n      |",
      "date",
      "positions:\n  p:\n    history:\n      - date: ",
    ],
    ["positions:\n  p:\n    to: |", "*", 'positions:\n  p:\n    to: "*"'],
    ['positions:\n  p:\n    to: "|"', "*", 'positions:\n  p:\n    to: "*"'],
    ["positions:\n  p:\n    to: [RUS, Pyong|]", "PRK", "positions:\n  p:\n    to: [RUS, PRK]"],
    [
      "actors:\n  A:\n    part-of: North Kor| # why",
      "PRK",
      "actors:\n  A:\n    part-of: PRK # why",
    ],
    ["actors:\n  FR|\nlaws:\n", "FRA", "actors:\n  FRA:\nlaws:\n"],
  ])("%s", (drawn, label, expected) => {
    expect(taken(drawn, label)).toBe(expected);
  });
});

test("wherever the cursor is, something or nothing is offered on its own line", () => {
  const sample = readFileSync(new URL("../../../samples/statemark.yaml", import.meta.url), "utf8");
  const registry = withCodebooks(around, [readCodebook(sample).codebook]);
  fc.assert(
    fc.property(fc.nat(sample.length), fc.nat(30), (offset, cut) => {
      // As while somebody types: something at the cursor is not there yet.
      const text = sample.slice(0, offset) + sample.slice(offset + cut);
      for (const { range } of codebookCompletions(text, registry, offset, "2026")) {
        expect(range.start).toBeLessThanOrEqual(offset);
        expect(range.end).toBeGreaterThanOrEqual(offset);
        expect(text.slice(range.start, range.end)).not.toMatch(/[\r\n]/);
      }
    }),
    { numRuns: 100 },
  );
});
