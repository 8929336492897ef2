import { describe, expect, test } from "vitest";
import { labelsAt, offeredAt, takenAt } from "./offered.ts";

/** A statement whose last line is given. */
const statement = (line: string) => `---
speaker: UK
audience: UNSC
---

@[Moscow] broke §[resolution 2270 (2016)] and @[North Korea](DPRK) helped.

${line}`;

describe("names while the words of a mark are typed", () => {
  test.each([
    ["We ask @[pyong<|>]", "We ask @[Pyongyang]<|>"],
    ["We ask @[pyong<|> to go", "We ask @[Pyongyang]<|> to go"],
    ["We ask :actor[pyong<|>]", "We ask :actor[Pyongyang]<|>"],
    ["We ask @[Russian Fed<|>]", "We ask @[Russian Federation]<|>"],
    ["We ask @[rus fed<|>]", "We ask @[Russian Federation]<|>"],
    ["We ask @[the russian fed<|>]", "We ask @[the Russian Federation]<|>"],
    ["![We ask @[pyong<|> to go]", "![We ask @[Pyongyang]<|> to go]"],
    ["| @[pyong<|>] | here |", "| @[Pyongyang]<|> | here |"],
    ["under §[S/RES/15<|>]", "under §[S/RES/15]<|>"],
    ["under §[resolution 227<|>]", "under §[resolution 2270 (2016)]<|>"],
    ["under §[1718<|>]", "under §[resolution 1718 (2006)]<|>"],
    ["under §[UN Char<|>]", "under §[UN Charter]<|>"],
    ["under §[Article 51<|>]", "under §[Article 51 of the Charter of the United Nations]<|>"],
  ])("%s", (line, expected) => {
    expect(takenAt(statement(line))).toBe(expected);
  });

  test("what the statement speaks of comes first, the nearest of it before all", () => {
    expect(labelsAt(statement("We ask @[<|>]"))).toEqual([
      "North Korea",
      "Moscow",
      "United Kingdom",
      "Security Council",
    ]);
    expect(labelsAt(statement("We ask @[mo<|>]"), 1)).toEqual(["Moscow"]);
    expect(labelsAt("@[Monaco] asks @[mo<|>]", 1)).toEqual(["Monaco"]);
  });

  test("a name that the statement uses for something of its own is offered with its id", () => {
    const line = "@[the neighbour](DPRK) and @[the neigh<|>]";
    expect(takenAt(statement(line))).toBe("@[the neighbour](DPRK) and @[the neighbour](PRK)<|>");
  });

  test("themes of the codebook are all offered, as there are few", () => {
    const codebook = `
      === statemark.yaml
      topics:
        trade: { name: Trade }
        arms: { name: Arms control }
      === statement.statemark
      #[<|>]`;
    expect(labelsAt(codebook)).toEqual(["Arms control", "Trade"]);
    expect(takenAt(codebook)).toBe("#[Arms control]<|>");
  });

  test("of words that were there already and mean several the likeliest is first", () => {
    const line = "Pyongyang has fired missiles. @[<|>Korea must stop its tests.";
    expect(takenAt(line)).toBe(
      "Pyongyang has fired missiles. @[Korea](PRK)<|> must stop its tests.",
    );
  });

  test("words that were there already are taken into the mark", () => {
    expect(takenAt("We ask @[<|>Security Council members to go")).toBe(
      "We ask @[Security Council]<|> members to go",
    );
  });

  test.each([
    ["whose letters are strewn over it", "@[pgyg<|>]"],
    ["where nothing fits", "@[they all<|>]"],
    ["where the mark has a target", "@[pyong<|>](DPRK)"],
    ["in the middle of words", "@[pyong<|>yang is silent]"],
    ["behind a finished mark", "@[Pyongyang]<|>"],
    ["in the words of a demand", "![withdraw <|>]"],
    ["in running text", "We ask <|>"],
    ["in code", "`@[pyong<|>`"],
    ["in a block of code", "```\n@[pyong<|>\n```"],
    ["in a link's address", "[here](@[pyong<|>)"],
    ["behind a backslash", "\\@[pyong<|>"],
    ["behind a letter, as in an address", "name@[pyong<|>"],
  ])("nothing is offered %s", (_, text) => {
    expect(labelsAt(statement(text))).toEqual([]);
  });

  test("each is described as a hover would", () => {
    expect(offeredAt("@[pyong<|>]")[0]?.about).toEqual({ of: "actor", id: "PRK" });
  });
});
