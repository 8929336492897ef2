// Two entries become one.

import { expect, test } from "vitest";
import { mergeInto } from "../../../server/src/features/codebook/merge.ts";
import type { Referent } from "../../../server/src/workspace/referent.ts";
import { readFixture } from "../../fixture.ts";
import { edited } from "./edited-files.ts";

const merged = (fixture: string, referent: Referent, targetId: string) =>
  edited(fixture, (scope) => mergeInto(scope, referent, targetId));

function becomes(fixture: string, referent: Referent, targetId: string, expected: string): void {
  const drawn = readFixture(expected)
    .files.map(({ path, text }) => `=== ${path}\n${text}`)
    .join("\n");
  expect(merged(fixture, referent, targetId)).toBe(drawn);
}

const actor = (id: string): Referent => ({ of: "actor", id });
const position = (id: string): Referent => ({ of: "position", id });

test("positions: every mention gets the other id, and what happened goes over", () => {
  becomes(
    `
    === statemark.yaml
    positions:
      leave:
        title: Leave
        kind: demand
        history:
          - { date: 2025-01-10, status: open }
      go-home:
        title: Go home
        to: PRK
        history:
          - { date: 2025-02-10, status: met }
      later: { replaces: go-home }
    === a.statemark
    ![go](go-home) -[no](go-home) +[x]{as=y re=go-home,leave}
    :::demand{as=go-home to=RUS}
    All.
    :::
    === b.statemark
    ![leave]{as=leave}
    `,
    position("go-home"),
    "leave",
    `
    === statemark.yaml
    positions:
      leave:
        title: Leave
        kind: demand
        history:
          - { date: 2025-01-10, status: open }
          - { date: 2025-02-10, status: met }
        to: PRK
      later: { replaces: leave }
    === a.statemark
    ![go](leave) -[no](leave) +[x]{as=y re=leave,leave}
    :::demand{as=leave to=RUS}
    All.
    :::
    === b.statemark
    ![leave]{as=leave}
    `,
  );
});

test("positions that only statements mention", () => {
  becomes(
    "=== a.statemark\n![a]{as=one} ![b]{as=two}\n",
    position("one"),
    "two",
    "=== a.statemark\n![a]{as=two} ![b]{as=two}\n",
  );
});

test("a declared position into one that only statements mention keeps its entry", () => {
  becomes(
    "=== statemark.yaml\npositions:\n  one: { title: One }\n=== a.statemark\n![a]{as=one} ![b]{as=two}\n",
    position("one"),
    "two",
    "=== statemark.yaml\npositions:\n  two: { title: One }\n=== a.statemark\n![a]{as=two} ![b]{as=two}\n",
  );
});

test("an actor of one's own into a built-in one: its names stay names, and words stay as they are", () => {
  becomes(
    `
    === statemark.yaml
    actors:
      REGIME: { name: The leadership, aliases: [Songun] }
      ARMY: { part-of: REGIME }
    === a.statemark
    ---
    speaker: REGIME
    ---
    @[REGIME] @[Songun] @[x](REGIME) ![go]{to=REGIME,"REGIME",Songun}
    `,
    actor("REGIME"),
    "PRK",
    `
    === statemark.yaml
    actors:
      PRK:
        aliases: [The leadership, Songun]
      ARMY: { part-of: PRK }
    === a.statemark
    ---
    speaker: PRK
    ---
    @[REGIME](PRK) @[Songun] @[x](PRK) ![go]{to=PRK,"REGIME",Songun}
    `,
  );
});

test("entries of codebooks in several folders", () => {
  becomes(
    `
    === statemark.yaml
    actors:
      A: { name: First }
      B: { name: Second }
    === deep/statemark.yaml
    actors:
      B:
        aliases: [the second]
    === deep/a.statemark
    @[the second] @[Second] @[B]
    `,
    actor("B"),
    "A",
    `
    === statemark.yaml
    actors:
      A: { name: First, aliases: [Second] }
    === deep/statemark.yaml
    actors:
      A:
        aliases: [the second]
    === deep/a.statemark
    @[the second] @[Second] @[B](A)
    `,
  );
});

test.each([
  ["what is built in", actor("PRK"), "A", /built into Statemark, so it cannot go/],
  ["what is in no codebook", actor("ZZZ"), "A", /no entry of a codebook/],
  ["into itself", position("one"), "one", /into itself/],
  ["into what is not there", position("one"), "nowhere", /no position nowhere.*rename it/],
  ["positions of two kinds", position("one"), "two", /one is a demand and two a claim/],
  ["what the other names itself", actor("B"), "A", /names B itself, under “part-of”/],
  ["a kind of mark", { of: "kind", id: "question" } as const, "q", /kind of mark/],
])("%s is refused", (_, referent, targetId, message) => {
  const files = `
    === statemark.yaml
    actors:
      A: { part-of: B }
      B: { name: Second }
    === a.statemark
    ![a]{as=one} ?[b]{as=two} -[c]{as=two}
    `;
  expect(merged(files, referent, targetId)).toMatch(message);
});
