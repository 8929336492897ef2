// Where the parts of a position come from: the mark, its section, the front matter, the codebook.

import { describe, expect, test } from "vitest";
import { builtInRegistry, type Registry } from "../../server/src/registry/registry.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import {
  headsOf,
  type PositionResolution,
  resolveAll,
} from "../../server/src/workspace/resolution.ts";
import { statementOf } from "../features/statement-fixture.ts";

/** The first position of the document comes to these. */
function check(fixture: string, expected: Partial<PositionResolution>): void {
  const { resolutions } = statementOf(fixture).statement;
  expect(resolutions.find(({ type }) => type === "position")).toMatchObject(expected);
}

describe("by", () => {
  test("is the speaker of the front matter", () => {
    check("---\nspeaker: UK\n---\n![go]", { by: ["GBR"], via: [] });
  });
  test("is the nearest section's before that", () => {
    check("---\nspeaker: UK\n---\n# A {by=Russia}\n## B\n![go]", { by: ["RUS"], via: [] });
  });
  test("is the mark's own before that, reported by the speaker of the place", () => {
    check("---\nspeaker: UK\n---\n![go]{by=Russia}", { by: ["RUS"], via: ["GBR"] });
  });
  test("is not reported where the mark names the speaker", () => {
    check("---\nspeaker: UK\n---\n![go]{by=GBR}", { by: ["GBR"], via: [] });
  });
  test("is not reported where it names the same speakers in another order", () => {
    check("---\nspeaker: [UK, France]\n---\n![go]{by=France,UK}", { by: ["FRA", "GBR"], via: [] });
    check("---\nspeaker: [UK, France]\n---\n![go]{by=France,Cuba}", { via: ["GBR", "FRA"] });
  });
  test("is the turn's, also where its mark continues a mention", () => {
    check("@[R](RUS){#r}\n\n@[He]{#r role=speaker} ![go]", { by: ["RUS"] });
  });
  test("may be several", () => {
    check("---\nspeaker: [UK, France]\n---\n![go]", { by: ["GBR", "FRA"] });
  });
  test("names each once, in the order written", () => {
    check("---\nspeaker: [UK, France, GBR, UK]\n---\n![go]", { by: ["GBR", "FRA"] });
    check("![go]{by=UK,France,GBR}", { by: ["GBR", "FRA"] });
  });
  test("stays as written where it is not found or ambiguous", () => {
    check("![go]{by=Erewhon,Congo}", { by: ["Erewhon", "Congo"] });
  });
});

describe("to", () => {
  test("is the mark's, then the codebook's, then the section's", () => {
    const codebook = "=== statemark.yaml\npositions: { x: { kind: demand, title: X, to: DPRK } }";
    check(`# A {to=Ukraine}\n![go]{as=x to=Russia}\n${codebook}`, { to: ["RUS"] });
    check(`# A {to=Ukraine}\n![go]{as=x}\n${codebook}`, { to: ["PRK"] });
    check(`# A {to=Ukraine}\n![go]{as=y}\n${codebook}`, { to: ["UKR"] });
  });
  test("is nobody, everyone, or words", () => {
    check("# A {to=Ukraine}\n![go]{to=-}", { to: [] });
    check("![go]{to=*,RUS}", { to: ["*", "RUS"] });
    check('![go]{to="States with influence, all"}', { to: ["States with influence, all"] });
  });
  test("is absent where it is empty", () => {
    check('# A {to=Ukraine}\n![go]{to=""}', { to: ["UKR"] });
    check('![go]{to="",Russia}', { to: ["RUS"] });
    check('![go]{by=""}', { by: [] });
  });
  test("is words, not everyone or nobody, in quotes", () => {
    check('![go]{to="*",-,"-"}', { to: ['"*"', "-"] });
  });
  test("is everyone for the codebook's *", () => {
    check("![go]{as=x}\n=== statemark.yaml\npositions: { x: { title: X, to: '*' } }", {
      to: ["*"],
    });
  });
  test("is never guessed", () => {
    check("@[Pyongyang] must go: ![go]", { to: [] });
  });
});

describe("the rest", () => {
  test("position is the target or as", () => {
    check("![go](a){as=b}", { position: "a" });
    check("![go]{as=b}", { position: "b" });
    check("![go]", { position: null });
  });
  test("a rejection is against, whatever it says", () => {
    check("-[no](x){stance=for}", { stance: "against" });
    check("![go]{stance=neutral}", { stance: "neutral" });
    check("![go]", { stance: "for" });
  });
  test("date is the mark's, the section's or the front matter's", () => {
    check("---\ndate: 2024\n---\n![go]", { date: "2024" });
    check("---\ndate: 2024\n---\n# A {date=2025-01}\n![go]", { date: "2025-01" });
    check("---\ndate: 2024\n---\n# A {date=2025-01}\n![go]{date=2026}", { date: "2026" });
  });
  test("basis is laws by id, citations among them", () => {
    check('![go]{basis=NPT,"resolution 1718 (2006)"}', { basis: ["NPT", "S/RES/1718"] });
  });
  test("on-behalf-of is the front matter's unless somebody else is quoted", () => {
    check("---\nspeaker: Cuba\non-behalf-of: G77\n---\n![go]{by=UK}", { onBehalfOf: [] });
    check("---\nspeaker: Cuba\non-behalf-of: UK\n---\n![go]", { onBehalfOf: ["GBR"] });
  });
  test("parts come to what their first comes to", () => {
    const { resolutions } = statementOf("![a]{#w to=DPRK as=x} ![b]{#w}").statement;
    expect(resolutions[1]).toEqual(resolutions[0]);
  });
});

test("names of front matter and sections are looked up once, however many marks there are", () => {
  const lookUpsFor = (marks: number) => {
    const names = (letter: string) => Array.from({ length: 50 }, (_, i) => `${letter}${i}`);
    const text = `---\nspeaker: [${names("a")}]\n---\n![x]\n# A {by=${names("b")}}\n## B\n${"![x]{as=p} ".repeat(marks)}`;
    let count = 0;
    const registry = builtInRegistry();
    const counting: Registry = {
      ...registry,
      lookUp(category, name) {
        count++;
        return registry.lookUp(category, name);
      },
    };
    const document = parseDocument(text);
    const resolved = resolveAll(document, counting, headsOf(document, counting));
    const [second, third] = resolved.slice(1);
    if (second?.type !== "position" || third?.type !== "position") throw new Error("no positions");
    expect(second.by).toHaveLength(50);
    expect(third.by).toBe(second.by);
    return count;
  };
  expect(lookUpsFor(500)).toBe(lookUpsFor(2));
});
