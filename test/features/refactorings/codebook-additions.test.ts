// Code actions that add what a mark names to the codebook.

import { describe, expect, test } from "vitest";
import { codebookAdditions } from "../../../server/src/features/refactorings/codebook-additions.ts";
import { addedPlace } from "../../../server/src/registry/added-place.ts";
import { addAlias } from "../../../server/src/registry/alias-addition.ts";
import { readCodebook } from "../../../server/src/registry/codebook.ts";
import { addToCodebook } from "../../../server/src/registry/codebook-addition.ts";
import { builtInRegistry, withCodebooks } from "../../../server/src/registry/registry.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { lookUp } from "../../../server/src/workspace/look-up.ts";
import { readFixture } from "../../fixture.ts";
import { statementOf } from "../statement-fixture.ts";

/** By title the codebook that comes out, with what is selected in it. */
function offered(fixture: string): Record<string, string | undefined> {
  const { statement, file } = statementOf(fixture);
  const [cursor = 0] = file.cursors;
  const codebook = readFixture(fixture).files.find(({ path }) => path === "statemark.yaml");
  const text = codebook?.text ?? "";
  const all = codebookAdditions(statement, { start: cursor, end: cursor });
  return Object.fromEntries(
    all.map(({ title, codebookEntry: added }) => {
      if (!added) throw new Error("nothing is added");
      const entry = "alias" in added ? undefined : addToCodebook(text, added);
      const edits = "alias" in added ? addAlias(text, added) : entry && [entry];
      const place = edits?.[0] && addedPlace(edits[0], added);
      if (!edits || !place) return [title, undefined];
      const after = applyEdits(text, edits);
      const { start, end } = place;
      return [title, `${after.slice(0, start)}<|${after.slice(start, end)}|>${after.slice(end)}`];
    }),
  );
}

describe("what is not known", () => {
  test("gets an entry with its words for a name", () => {
    expect(offered("@[Erew<|>hon]")).toEqual({
      "Add “Erewhon” to the codebook": "actors:\n  EREWHON:\n    name: <|Erewhon|>\n",
    });
    expect(offered("§[the <|>Erewhon: Pact]")).toEqual({
      "Add “the Erewhon: Pact” to the codebook":
        'laws:\n  EREWHON-PACT:\n    name: "<|the Erewhon: Pact|>"\n',
    });
    expect(offered("#[<|>Moss]\n=== statemark.yaml\ntopics:\n  a: {}\n")).toEqual({
      "Add “Moss” to the codebook": "topics:\n  a: {}\n  moss:\n    name: <|Moss|>\n",
    });
  });
  test("gets the id that its target is, and else its target for a name", () => {
    expect(offered("@[the gene<|>ral](HAFTER-K)")).toEqual({
      "Add “the general” to the codebook as HAFTER-K":
        "actors:\n  HAFTER-K:\n    name: <|the general|>\n",
    });
    expect(offered("@[the gene<|>ral](Gen. Haf)")).toEqual({
      "Add “Gen. Haf” to the codebook": "actors:\n  GEN-HAF:\n    name: <|Gen. Haf|>\n",
    });
    expect(offered("@[Rus<|>sia](ABC-D)")).toEqual({
      "Add “ABC-D” to the codebook": "actors:\n  ABC-D:\n    name: <|ABC-D|>\n",
    });
  });
  test("is meant by any of its parts", () => {
    expect(offered("@[Erewhon]{#a} and @[o<|>ther]{#a}")).toHaveProperty([
      "Add “Erewhon” to the codebook",
    ]);
  });
});

describe("words that only a target explains", () => {
  const regime = "Add “the regime” as another name of North Korea (PRK) to the codebook";

  test("become another name of what is built in", () => {
    expect(offered("@[The <|>regime](DPRK)")).toEqual({
      [regime]: "actors:\n  PRK:\n    aliases: [<|the regime|>]\n",
    });
    expect(offered("@[the <|>regime](PRK)\n=== statemark.yaml\nactors: { PRK: {} }")).toEqual({
      [regime]: "actors: { PRK: { aliases: [<|the regime|>] } }",
    });
  });
  test("become another name of an entry, behind those that it has", () => {
    const named = "Add “the group” as another name of Wagner (W) to the codebook";
    const wagner = (aliases: string) =>
      offered(
        `@[the <|>group](W)\n=== statemark.yaml\nactors:\n  W:\n    name: Wagner\n${aliases}    note: x\n`,
      )[named];
    const before = "actors:\n  W:\n    name: Wagner\n";
    expect(wagner("    aliases: [PMC] # known\n")).toBe(
      `${before}    aliases: [PMC, <|the group|>] # known\n    note: x\n`,
    );
    expect(wagner("    aliases:\n      - PMC # known\n")).toBe(
      `${before}    aliases:\n      - PMC # known\n      - <|the group|>\n    note: x\n`,
    );
    expect(wagner("    aliases: PMC\n")).toBe(
      `${before}    aliases: [PMC, <|the group|>]\n    note: x\n`,
    );
    expect(wagner("")).toBe(`${before}    note: x\n    aliases: [<|the group|>]\n`);
  });
  test("leave a person who has no entry yet the name and kind that he or she had", () => {
    expect(offered("@[the en<|>voy](PERSON:Kim)")).toEqual({
      "Add “the envoy” as another name of Kim (PERSON:Kim) to the codebook":
        'actors:\n  "PERSON:Kim":\n    name: <|Kim|>\n    kind: person\n    aliases: [the envoy]\n',
    });
  });
  test("lead there by themselves afterwards, of laws too", () => {
    for (const fixture of ["@[the <|>regime](DPRK)", "§[the <|>sanctions text](S/RES/1718)"]) {
      const [after = ""] = Object.values(offered(fixture));
      const { codebook, problems } = readCodebook(after?.replace(/<\||\|>/g, "") ?? "");
      expect(problems).toEqual([]);
      const registry = withCodebooks(builtInRegistry(), [codebook]);
      const [category, target] = fixture.startsWith("@")
        ? (["actor", "DPRK"] as const)
        : (["law", "S/RES/1718"] as const);
      const words = /\[(.*)\]/.exec(fixture)?.[1]?.replace("<|>", "") ?? "";
      const [meant] = lookUp(registry, category, words);
      expect(meant?.id).toBe(lookUp(builtInRegistry(), category, target)[0]?.id);
      expect(meant?.name).toBe(lookUp(builtInRegistry(), category, target)[0]?.name);
    }
  });
  test("are left alone where they lead somewhere already, or to somebody else each time", () => {
    for (const fixture of [
      "@[the Krem<|>lin](RUS)",
      "@[the Krem<|>lin](DPRK)",
      "@[Krem<|>lin]",
      "@[th<|>ey](DPRK)",
      "@[Our partn<|>er](DPRK)",
      "![the re<|>gime](DPRK)",
      "the re<|>gime",
    ]) {
      expect(offered(fixture), fixture).toEqual({});
    }
  });
});
