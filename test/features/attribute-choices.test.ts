// What the lists of "Set target or attribute" offer.

import { describe, expect, test } from "vitest";
import { attributeChoices } from "../../server/src/features/attribute-choices.ts";
import { statementOf } from "./statement-fixture.ts";

function choiceOf(fixture: string, key: string) {
  const { statement, file } = statementOf(fixture);
  const [cursor = 0] = file.cursors;
  const found = attributeChoices(statement, file.selections[0] ?? { start: cursor, end: cursor });
  return found?.choices.find((choice) => choice.key === key);
}
const valuesOf = (fixture: string, key: string) =>
  choiceOf(fixture, key)?.values.map(({ value }) => value);

describe("the choices at the cursor", () => {
  test("are none outside marks", () => {
    const { statement } = statementOf("no mark");
    expect(attributeChoices(statement, { start: 3, end: 3 })).toBeUndefined();
  });
  test("go by the kind of mark", () => {
    expect(choiceOf("@[i<|>t]", "target")).toBeDefined();
    expect(choiceOf("@[i<|>t]", "to")).toBeUndefined();
    expect(choiceOf("![g<|>o]", "to")).toBeDefined();
    expect(choiceOf("![g<|>o]", "target")).toBeUndefined();
  });
  test("are those of the mark that is selected, not of one that it begins with", () => {
    expect(choiceOf("![<|@[it] goes|>]{to=UK}", "to")?.current).toEqual(["UK"]);
    expect(choiceOf("![<|>@[it] goes]{to=UK}", "to")).toBeUndefined();
  });
  test("say how it stands now, also where a later part of the mention is pointed at", () => {
    expect(choiceOf('![a]{#w to=UK,"a b"} ![b<|>]{#w}', "to")?.current).toEqual(["UK", "a b"]);
  });
  test("offer the statuses of the kind", () => {
    expect(valuesOf("+[g<|>o]", "status")).toContain("broken");
    expect(valuesOf("![g<|>o]", "status")).not.toContain("broken");
  });
  test("offer everyone, nobody and all actors, the codebook's among them", () => {
    const values = valuesOf(
      "![g<|>o]\n=== statemark.yaml\nactors: { WAGNER: { name: Wagner } }",
      "to",
    );
    expect(values?.slice(0, 2)).toEqual(["*", "-"]);
    expect(values).toEqual(expect.arrayContaining(["PRK", "UNSC", "WAGNER"]));
  });
  test("offer first whom the words name, and of all others those that are spoken of most", () => {
    const values = valuesOf("![We urge Kenya and @[Chad] to g<|>o]", "to") ?? [];
    expect(values.slice(0, 4)).toEqual(["KEN", "TCD", "*", "-"]);
    expect(values.indexOf("PRK")).toBeLessThan(values.indexOf("NORAD"));
    expect(valuesOf("We condemn ~[Ke<|>nya]", "about")?.[0]).not.toBe("*");
  });
  test("offer the positions of the codebook and of the statement", () => {
    const codebook = "=== statemark.yaml\npositions: { talks: { kind: demand, title: Talks } }";
    expect(valuesOf(`![g<|>o] ![leave]{as=out}\n${codebook}`, "as")).toEqual(["talks", "out"]);
  });
  test("let words be typed where there is no list", () => {
    expect(valuesOf("![g<|>o]", "if")).toEqual([]);
  });
});
