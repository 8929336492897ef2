// What is found in the list of a mark by typing a part of a name.

import { expect, test } from "vitest";
import { foundByTyping, isNameOf, type Named } from "../../client/src/commands/found-by-typing.ts";

const all: readonly Named[] = [
  { title: "Côte d’Ivoire", value: "CIV", also: ["Ivory Coast"] },
  { title: "Democratic Forces for the Liberation of Rwanda", value: "FDLR" },
  { title: "DPRK soldiers leave the war", value: "troops-out" },
  { title: "North Korea", value: "PRK", also: ["DPRK", "Pyongyang"] },
  { title: "Rwanda", value: "RWA", also: ["Kigali"] },
  { title: "Rwanda Defence Force", value: "RDF" },
  { title: "South Korea", value: "KOR" },
];
const found = (typed: string) => foundByTyping(all, typed, 10).map(({ item }) => item.value);

test.each([
  ["rwanda", ["RWA", "RDF", "FDLR"]],
  ["rwa", ["RWA", "RDF", "FDLR"]],
  ["force rwanda", ["FDLR", "RDF"]],
  ["dprk", ["PRK", "troops-out"]],
  ["PRK", ["PRK", "troops-out"]],
  ["ivory", ["CIV"]],
  ["korea n", ["PRK"]],
  ["pyong", ["PRK"]],
  ["cote d'iv", ["CIV"]],
  ["Kigali", ["RWA"]],
  ["xyz", []],
  ["  ", []],
])("%s", (typed, values) => {
  expect(found(typed)).toEqual(values);
});

test("another name that was found is told", () => {
  expect(foundByTyping(all, "ivory", 1)[0]).toMatchObject({ by: "Ivory Coast" });
  expect(foundByTyping(all, "CIV", 1)[0]?.by).toBeUndefined();
});

test("a name is one however it is written", () => {
  const [civ] = all;
  expect(civ && isNameOf(civ, "cote d'ivoire")).toBe(true);
  expect(civ && isNameOf(civ, "ivory")).toBe(false);
});
