// What is suggested in a statement: only where a mark can stand, nothing that is marked already, nothing
// that the codebook ignores.

import { describe, expect, test } from "vitest";
import { recognitionContext } from "../../../server/src/features/suggestions/context.ts";
import { suggestionInWords } from "../../../server/src/features/suggestions/in-words.ts";
import {
  atLeast,
  neighbouringSuggestion,
  suggestionAt,
} from "../../../server/src/features/suggestions/select.ts";
import { suggestions, wordsOf } from "../../../server/src/features/suggestions/suggestions.ts";
import type { Suggestion } from "../../../server/src/recognition/suggestion.ts";
import { statementOf } from "../statement-fixture.ts";

/** The actors that are suggested, as they stand in the text. */
function actors(fixture: string): readonly string[] {
  const { statement, file } = statementOf(fixture);
  return suggestions(statement)
    .filter(({ kind }) => kind === "actor")
    .map(({ start, end }) => file.text.slice(start, end));
}

describe("actors are suggested", () => {
  test("in paragraphs, headings, lists, tables and quotes", () => {
    const text =
      "# Iraq\n\n- Iran\n\n> Cuba\n\n| Peru |\n|------|\n| Chile |\n\nBrazil and *Kenya*.\n";
    expect(actors(text)).toEqual(["Iraq", "Iran", "Cuba", "Peru", "Chile", "Brazil", "Kenya"]);
  });
  test("not in what is no text", () => {
    expect(actors("---\nspeaker: Iran\n---\n`Cuba` <!-- Peru -->\n\n```\nChile\n```\n")).toEqual(
      [],
    );
    expect(actors("@[the State](Iran){by=Cuba} [there](http://iraq.example/Iraq)")).toEqual([]);
  });
  test("not where they are marked", () => {
    expect(actors("@[Iran] and Cuba and @[Peru and Chile](X)")).toEqual(["Cuba"]);
  });
  test("in marks of other kinds", () => {
    expect(actors("![Iran must go]{to=IRN} and #[Cuba policy](c)")).toEqual(["Iran", "Cuba"]);
  });
  test("with what stands around their words, or not at all", () => {
    expect(actors("the *old United* Nations here")).toEqual([]);
    expect(actors("the **United** *Nations* here")).toEqual(["**United** *Nations*"]);
    expect(actors("the United *Nations* met")).toEqual(["United *Nations*"]);
    expect(actors("[United Nations](http://a.b) met")).toEqual(["United Nations"]);
  });
});

describe("what the codebook ignores is not suggested", () => {
  const with_ = (ignore: string) =>
    actors(`=== statemark.yaml\nignore: ${ignore}\n=== a.statemark\nIran and\nPyongyang met\n`);
  test.each([
    ["[Iran]", ["Pyongyang"]],
    ["[{ text: Iran, kind: actor }]", ["Pyongyang"]],
    ["[{ text: Iran, kind: demand }]", ["Iran", "Pyongyang"]],
    ["[{ text: Pyongyang, actor: PRK }]", ["Iran"]],
    ["[{ text: Pyongyang, actor: North Korea }]", ["Iran"]],
    ["[{ text: Pyongyang, actor: IRN }]", ["Iran", "Pyongyang"]],
    ["[{ text: Pyongyang, law: NPT }]", ["Iran", "Pyongyang"]],
  ])("%s", (ignore, left) => {
    expect(with_(ignore)).toEqual(left);
  });
  test("and neither is what is dismissed besides", () => {
    const { statement } = statementOf("Iran and Cuba");
    const left = suggestions(statement, [{ text: "Iran" }]);
    expect(left.map((each) => wordsOf(statement, each))).toEqual(["Cuba"]);
  });
});

test("the front matter, sections and turns say who speaks, where, when and how", () => {
  const { statement, file } = statementOf(
    "---\nspeaker: UK\nforum: Security Council\ndate: 2024-05-01\nlanguage: fr\n---\nA\n\n# B {by=FRA}\n\nC\n\n@[Kim](PRK){role=speaker}: D\n",
  );
  const { speakersAt, ...context } = recognitionContext(statement);
  expect(context).toEqual({ speakers: ["GBR"], forum: "UNSC", date: "2024-05-01", language: "fr" });
  expect(["A\n", "C\n", "D\n"].map((each) => speakersAt?.(file.text.lastIndexOf(each)))).toEqual([
    ["GBR"],
    ["FRA"],
    ["PRK"],
  ]);
  expect(recognitionContext(statementOf("x").statement)).toMatchObject({
    speakers: [],
    language: "en",
  });
});

const suggestion = (start: number, end: number, more: object = {}): Suggestion => ({
  kind: "actor",
  target: "IRN",
  candidates: [],
  confidence: "high",
  reason: "",
  start,
  end,
  ...more,
});

const at = (offset: number) => ({ start: offset, end: offset });

test("the innermost suggestion at a place is meant, at a border the one that begins there", () => {
  const all = [suggestion(0, 20), suggestion(3, 6), suggestion(6, 9)];
  expect(suggestionAt(all, at(4))).toBe(all[1]);
  expect(suggestionAt(all, at(6))).toBe(all[2]);
  expect(suggestionAt(all, at(9))).toBe(all[0]);
  expect(suggestionAt(all, at(20))).toBe(all[0]);
  expect(suggestionAt(all, at(21))).toBeUndefined();
  expect(suggestionAt(all, { start: 0, end: 20 })).toBe(all[0]);
});

test("the next and the previous one are found round the ends", () => {
  const all = [suggestion(3, 12), suggestion(3, 6), suggestion(8, 9)];
  expect(neighbouringSuggestion(all, at(0), "next")).toBe(all[0]);
  expect(neighbouringSuggestion(all, { start: 3, end: 12 }, "next")).toBe(all[1]);
  expect(neighbouringSuggestion(all, { start: 3, end: 6 }, "next")).toBe(all[2]);
  expect(neighbouringSuggestion(all, at(3), "next")).toBe(all[2]);
  expect(neighbouringSuggestion(all, at(8), "next")).toBe(all[0]);
  expect(neighbouringSuggestion(all, at(8), "previous")).toBe(all[1]);
  expect(neighbouringSuggestion(all, { start: 3, end: 6 }, "previous")).toBe(all[0]);
  expect(neighbouringSuggestion(all, at(3), "previous")).toBe(all[2]);
  expect(neighbouringSuggestion([], at(3), "previous")).toBeUndefined();
});

test("suggestions are sorted out by how sure they are", () => {
  const all = (["high", "low", "medium"] as const).map((confidence) =>
    suggestion(0, 1, { confidence }),
  );
  expect(atLeast(all, "low")).toHaveLength(3);
  const undecided = suggestion(0, 1, { confidence: "low", target: null });
  expect(atLeast([undecided], "medium")).toEqual([undecided]);
  expect(atLeast([undecided], "high")).toEqual([]);
  expect(atLeast(all, "medium").map(({ confidence }) => confidence)).toEqual(["high", "medium"]);
});

test("a suggestion is told in words", () => {
  const { statement } = statementOf("");
  const tell = (more: object) => suggestionInWords(statement, suggestion(0, 1, more));
  expect(tell({})).toBe("actor: Iran (IRN)");
  expect(tell({ target: null })).toBe("actor");
  expect(
    suggestionInWords(statement, {
      kind: "demand",
      by: ["FRA"],
      to: ["IRN", "*"],
      due: "by May",
      start: 0,
      end: 1,
      confidence: "high",
      reason: "",
    }),
  ).toBe("demand by France to Iran and everyone, by May");
});
