// Several codebooks over each other, the nearest last: what each says of an entry, put together.

import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import {
  builtInRegistry,
  type Registry,
  withCodebooks,
} from "../../server/src/registry/registry.ts";

function merged(...texts: readonly string[]): Registry {
  const codebooks = texts.map((text, index) => readCodebook(text, `${index}`).codebook);
  return withCodebooks(builtInRegistry(), codebooks);
}

describe("of several codebooks", () => {
  test("the nearer one wins field by field, and names and identifiers are put together", () => {
    const registry = merged(
      "actors: { W: { name: Wagner, note: outer, aliases: [a], ids: { x: 1, y: 1 }, members: [RUS] } }",
      "actors: { W: { note: inner, aliases: [b], ids: { y: 2 }, members: [BLR] } }",
    );
    expect(registry.entity("actor", "W")).toMatchObject({
      name: "Wagner",
      note: "inner",
      members: [{ id: "BLR" }],
      facts: [
        { label: "x", value: "1" },
        { label: "y", value: "2" },
      ],
      declaredAt: { file: "1" },
    });
    const names = registry.entity("actor", "W")?.aliases.map(({ text }) => text);
    expect(names).toEqual(["b", "a"]);
  });

  test("what happened to a position is told once, in the order of the dates", () => {
    const met = "{ date: 2024-05, status: met, note: Done. }";
    const registry = merged(
      `positions: { p: { kind: demand, title: P, history: [${met}] } }`,
      `positions: { p: { history: [{ date: 2023, status: open }, ${met}], basis: NPT } }`,
    );
    expect(registry.positions.get("p")).toMatchObject({
      kind: "demand",
      title: "P",
      basis: ["NPT"],
    });
    expect(registry.positions.get("p")?.history.map(({ date }) => date)).toEqual([
      "2023",
      "2024-05",
    ]);
  });

  test("a kind of mark keeps what the nearer one does not say", () => {
    const registry = merged(
      "kinds: { question: { title: Question, position: true, colour: red } }",
      "kinds: { question: { colour: blue } }",
    );
    expect(registry.kinds.get("question")).toMatchObject({
      title: "Question",
      position: true,
      colour: "blue",
    });
  });

  test("severities and wordings are those of the nearest that has them", () => {
    const registry = merged(
      "check: { unknown-actor: off, bad-date: hint }\nwording: { demand: [[a]], claim: [[b]] }",
      "check: { bad-date: error }\nwording: { demand: [[c]] }",
    );
    expect([...registry.severities]).toEqual([
      ["unknown-actor", "off"],
      ["bad-date", "error"],
    ]);
    expect([...registry.wording]).toEqual([
      ["demand", [["c"]]],
      ["claim", [["b"]]],
    ]);
  });
});

test("words that are not to be suggested are those of all codebooks", () => {
  const registry = merged(
    "ignore: [the   Union, { text: Jordan, actor: JOR }]",
    "ignore: [{ text: go, kind: demand }, { text: left out, kind: plea }]",
  );
  expect(registry.ignored).toEqual([
    { text: "the Union" },
    { text: "Jordan", kind: "actor", name: "JOR" },
    { text: "go", kind: "demand" },
  ]);
  expect(builtInRegistry().ignored).toEqual([]);
});

test("an entry may only add to a built-in one, which keeps all else", () => {
  const before = builtInRegistry().entity("actor", "RUS");
  const registry = merged("actors: { RUS: { aliases: [Moscow's delegation], note: Ours. } }");
  const { aliases, note, source, declaredAt, ...rest } = registry.entity("actor", "RUS") ?? {};
  const { aliases: aliasesBefore = [], source: _, note: __, ...restBefore } = before ?? {};
  expect(rest).toEqual(restBefore);
  expect({ note, source, file: declaredAt?.file }).toEqual({
    note: "Ours.",
    source: "codebook",
    file: "0",
  });
  expect(aliases).toEqual([{ text: "Moscow's delegation", why: "codebook" }, ...aliasesBefore]);
  expect(registry.lookUp("actor", "Moscow's delegation").map(({ id }) => id)).toEqual(["RUS"]);
});

test("without an entry of its own a codebook leaves what is built in as it is", () => {
  const registry = merged("# nothing yet", "check: { codebook: hint }");
  expect([...registry.all("actor")]).toEqual([...builtInRegistry().all("actor")]);
});
