// Another id for an entry of the codebook, wherever it is named.

import { describe, expect, test } from "vitest";
import { renameEntry } from "../../../server/src/features/codebook/rename.ts";
import type { Referent } from "../../../server/src/workspace/referent.ts";
import { readFixture } from "../../fixture.ts";
import { edited } from "./edited-files.ts";

const renamed = (fixture: string, referent: Referent, newId: string) =>
  edited(fixture, (scope) => renameEntry(scope, referent, newId));

const actor = (id: string): Referent => ({ of: "actor", id });
const position = (id: string): Referent => ({ of: "position", id });

/** Holds the fixture after renaming against another. */
function becomes(fixture: string, referent: Referent, newId: string, expected: string): void {
  const drawn = readFixture(expected)
    .files.map(({ path, text }) => `=== ${path}\n${text}`)
    .join("\n");
  expect(renamed(fixture, referent, newId)).toBe(drawn);
}

describe("an id is changed", () => {
  test("of an actor, in codebooks and in all places of statements, and no word of a statement", () => {
    becomes(
      `
      === statemark.yaml
      # Ours
      actors:
        VOLGA: { name: Volga Group, aliases: [Volga] } # the company
        "TRIO": { members: [VOLGA, { id: 'VOLGA' }, Volga, volga] }
        OTHER: { note: VOLGA, name: VOLGA TWO }
      laws:
        VOLGA: { name: Volga Act }
      positions:
        out: { to: VOLGA }
      ignore: [VOLGA, { text: VOLGA, actor: VOLGA }]
      === a.statemark
      ---
      speaker: VOLGA
      audience: [RUS, "VOLGA"]
      ---
      # One {by=VOLGA}

      @[VOLGA] @[the company](VOLGA) @[Volga] §[the act](VOLGA) VOLGA
      ![go]{to=RUS,"VOLGA",VOLGA about=VOLGA basis=VOLGA note=VOLGA}
      `,
      actor("VOLGA"),
      "PMC",
      `
      === statemark.yaml
      # Ours
      actors:
        PMC: { name: Volga Group, aliases: [Volga] } # the company
        "TRIO": { members: [PMC, { id: 'PMC' }, Volga, volga] }
        OTHER: { note: VOLGA, name: VOLGA TWO }
      laws:
        VOLGA: { name: Volga Act }
      positions:
        out: { to: PMC }
      ignore: [VOLGA, { text: VOLGA, actor: PMC }]
      === a.statemark
      ---
      speaker: PMC
      audience: [RUS, "PMC"]
      ---
      # One {by=PMC}

      @[VOLGA] @[the company](PMC) @[Volga] §[the act](VOLGA) VOLGA
      ![go]{to=RUS,"VOLGA",PMC about=PMC basis=VOLGA note=VOLGA}
      `,
    );
  });

  test("of an actor that the words name by its id: they stay, and the target says who is meant", () => {
    becomes(
      `
      === statemark.yaml
      actors:
        ERW: { name: Erewhon }
        B: { part-of: erw }
      === a.statemark
      @[ERW] @[the erw] @[Erewhon]
      `,
      actor("ERW"),
      "EREW",
      `
      === statemark.yaml
      actors:
        EREW: { name: Erewhon }
        B: { part-of: EREW }
      === a.statemark
      @[ERW](EREW) @[the erw](EREW) @[Erewhon]
      `,
    );
  });

  test("of a position, also where only statements have it", () => {
    const text = (id: string, declared: string) => `
      === statemark.yaml
      ${declared}
      === a.statemark
      ![go](${id}) -[no]{as=${id}} +[we will]{re=other,${id}} @[x](leave) ![leave]{note=leave}
      :::demand(${id}){to=UK}
      Go.
      :::
      `;
    const declared = (id: string) =>
      `positions: { ${id}: { title: leave }, b: { part-of: ${id}, replaces: ${id} } }`;
    becomes(
      text("leave", declared("leave")),
      position("leave"),
      "go-away",
      text("go-away", declared("go-away")),
    );
    becomes(text("leave", "# none"), position("leave"), "go-away", text("go-away", "# none"));
  });

  test("of a topic and of a law", () => {
    const text = (topic: string, law: string) => `
      === statemark.yaml
      topics:
        ${topic}: { name: Trade in arms }
        sub: { parent: ${topic} }
      laws: { ${law}: { name: Truce }, L2: { part-of: ${law} } }
      positions: { p: { basis: [${law}, NPT] } }
      === a.statemark
      ---
      topics: [${topic}, sub]
      ---
      #[shells](${topic}) §[it](${law}) ![x]{basis=NPT,${law}}
      `;
    becomes(
      text("arms", "TR"),
      { of: "topic", id: "arms" },
      "arms-trade",
      text("arms-trade", "TR"),
    );
    becomes(text("arms", "TR"), { of: "law", id: "TR" }, "TRUCE-2024", text("arms", "TRUCE-2024"));
  });

  test("in nested codebooks, and not where another codebook beside them has the same id", () => {
    becomes(
      `
      === one/statemark.yaml
      actors: { W: { name: First } }
      === one/deep/statemark.yaml
      actors: { W: { aliases: [too] }, X: { acts-for: W } }
      === one/deep/a.statemark
      @[too] @[x](W)
      === two/a.statemark
      @[x](W)
      `,
      actor("W"),
      "V",
      `
      === one/statemark.yaml
      actors: { V: { name: First } }
      === one/deep/statemark.yaml
      actors: { V: { aliases: [too] }, X: { acts-for: V } }
      === one/deep/a.statemark
      @[too] @[x](V)
      === two/a.statemark
      @[x](W)
      `,
    );
  });
});

describe("an id stays, and it is said why", () => {
  const files = `
    === statemark.yaml
    actors: { W: { name: Volga Group }, V: { name: Vee }, RUS: { note: ours } }
    positions: { p: { kind: demand }, q: { }, S/1: { kind: vote } }
    kinds: { question: { position: true } }
    === a.statemark
    ![x](only-here)
    `;
  test.each([
    [actor("RUS"), "RU", /^RUS is built into Statemark/],
    [actor("Z"), "ZZ", /^Z is no entry of a codebook/],
    [{ of: "kind", id: "question" } as const, "q2", /kind of mark cannot be changed here/],
    [actor("W"), "V", /^“V” already stands for Vee \(V\)/],
    [actor("W"), "Pyongyang", /^“Pyongyang” already stands for North Korea \(PRK\)/],
    [actor("W"), "two words", /^“two words” cannot be an id/],
    [actor("W"), "", /cannot be an id/],
    [actor("W"), "a,b", /cannot be an id/],
    [actor("W"), "null", /cannot be an id/],
    [position("p"), "q", /^There is a position q already/],
    [position("p"), "only-here", /^There is a position only-here in a\.statemark already/],
    [position("p"), "a/b", /^“a\/b” cannot be the id of a position/],
    [position("nowhere"), "x", /^Nothing names nowhere/],
  ])("%j to %s", (referent, newId, message) => {
    expect(renamed(files, referent, newId)).toMatch(message);
  });

  test("but the id of a vote may be a symbol, and an entry may take one of its own names", () => {
    expect(renamed(files, position("S/1"), "S/2024/1")).toContain("S/2024/1: { kind: vote }");
    expect(
      renamed("=== statemark.yaml\nactors: { W: { aliases: [Volga] } }", actor("W"), "Volga"),
    ).toBe("=== statemark.yaml\nactors: { Volga: { aliases: [Volga] } }");
  });
});

test("the same id again changes nothing", () => {
  const text = "=== statemark.yaml\nactors: { W: { name: x } }";
  expect(renamed(text, actor("W"), "W")).toBe(text);
});
