// What is found by name from anywhere.

import { describe, expect, test } from "vitest";
import { folded, fuzzyScore } from "../../server/src/features/fuzzy-match.ts";
import { workspaceItems, workspaceSymbols } from "../../server/src/features/workspace-symbols.ts";
import { workspaceOf } from "./workspace-fixture.ts";

const files = `
  === statemark.yaml
  actors:
    V: { name: Volga Group, aliases: [Don Corps] }
  topics:
    arms: { name: Trade in arms }
  positions:
    out: { title: Troops leave, kind: demand }
  === a.statemark
  ---
  title: Statement on troops
  date: 2024-12-18
  ---
  ![go]{as=out to=PRK} ?[they deny
  it]{as=denial} @[Pyongyang]
  === b.statemark
  ---
  date: 2024-11-04
  ---
  ?[it is denied]{as=denial by=UKR} §[resolution 1718 (2006)]
  `;

function found(query: string, most?: number): readonly string[] {
  const { workspace, at } = workspaceOf(files);
  return workspaceSymbols(workspaceItems(workspace), query, most).map(
    (symbol) => `${symbol.name} | ${symbol.detail} | ${symbol.kind} | ${at(symbol)}`,
  );
}

test("a position by its title, and where it is declared", () => {
  expect(found("troops le")).toEqual(["Troops leave | out | demand | statemark.yaml:6 out"]);
});

test("a position that no codebook has by its words, where it is first mentioned", () => {
  expect(found("it is den")).toEqual([
    "it is denied | denial | position | b.statemark:4 ?[it is denied]{as=denial by=UKR}",
  ]);
});

test("an id, an alias, a name from the registry: under the name that fits", () => {
  expect(found("denial")[0]).toMatch(/^denial \| it is denied \| position/);
  expect(found("don corps")[0]).toBe("Don Corps | Volga Group · V | actor | statemark.yaml:2 V");
  expect(found("pyongy")[0]).toBe("Pyongyang | North Korea · PRK | actor | a.statemark:5 PRK");
  expect(found("1718")[0]).toMatch(/S\/RES\/1718.* \| law \| b.statemark:4/);
  expect(found("trade")[0]).toBe("Trade in arms | arms | topic | statemark.yaml:4 arms");
});

test("a statement by its title", () => {
  expect(found("statement on")[0]).toBe(
    "Statement on troops | 2024-12-18 | statement | a.statemark:1 ",
  );
});

test("nothing typed gives positions first, and no more than asked for", () => {
  expect(found("", 2).map((line) => line.split(" | ")[0])).toEqual([
    "Troops leave",
    "it is denied",
  ]);
  expect(found("qqq")).toEqual([]);
});

describe("letters that were typed", () => {
  const best = (query: string, ...names: readonly string[]) =>
    names
      .map((name) => ({ name, score: fuzzyScore(folded(query), folded(name)) }))
      .filter(({ score }) => score !== undefined)
      .sort((a, b) => (b.score ?? 0) - (a.score ?? 0))
      .map(({ name }) => name);

  test("stand in a name in their order", () => {
    expect(best("tlt", "Troops leave the theatre", "Theatre", "total time")).toEqual([
      "Troops leave the theatre",
      "total time",
    ]);
  });

  test("are not picked out of anything that is long", () => {
    expect(best("troops", "Treaty on the Nonproliferation of Nuclear Weapons")).toEqual([]);
  });

  test("a whole name is better than its beginning, a word's beginning, and the middle of one", () => {
    expect(best("iran", "Tirana", "Islamic Republic of Iran", "Iran", "Iranian")).toEqual([
      "Iran",
      "Iranian",
      "Islamic Republic of Iran",
      "Tirana",
    ]);
  });

  test("a word's beginning counts where the same letters stand in a word before", () => {
    expect(best("arms", "swarms of arms", "swarms")).toEqual(["swarms of arms", "swarms"]);
  });
});
