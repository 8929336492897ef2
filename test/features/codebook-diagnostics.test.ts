// What is reported in a codebook beside what cannot be read: names that stand for nothing.

import { expect, test } from "vitest";
import { codebookDiagnostics } from "../../server/src/features/diagnostics/codebook.ts";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { builtInRegistry, withCodebooks } from "../../server/src/registry/registry.ts";
import { readOneFile } from "../fixture.ts";

/** Each caret note is the code of a diagnostic there; there are no others. */
function check(fixture: string, outer = ""): void {
  const { text, notes } = readOneFile(fixture);
  const around = withCodebooks(builtInRegistry(), [readCodebook(outer).codebook]);
  const found = codebookDiagnostics(readCodebook(text), around);
  expect(found.map(({ start, end, code }) => ({ start, end, text: code }))).toEqual(notes);
}

test("actors that are not known are reported wherever a codebook refers to one", () => {
  check(`
    actors:
      A: { part-of: Erewhon, acts-for: [Congo, { id: Erewhon }] }
                    ^^^^^^^ unknown-actor
                                        ^^^^^ ambiguous-actor
                                                     ^^^^^^^ unknown-actor
      B: { members: [A, RUS] }
    positions:
      x: { kind: demand, title: X, to: [Erewhon, Pyongyang], by: "Erewhon" }
                                        ^^^^^^^ unknown-actor
                                                                 ^^^^^^^^^ unknown-actor
      y: { kind: demand, title: Y, to: "*" }
      z: { kind: demand, title: Z, to: "-", by: PERSON:Lavrov }
  `);
});

test("actors of the codebooks around it are known", () => {
  check("positions: { x: { title: X, to: WAGNER } }", "actors: { WAGNER: { name: Wagner } }");
});

test("kinds that are built in, kinds of position and statuses are judged", () => {
  check(`
    kinds:
      demand: { title: Ours, position: false }
      ^^^^^^ codebook
      question: { title: Question, position: true }
    positions:
      a: { kind: question, title: A, history: [{ date: 2024, status: answered }] }
      b: { kind: demnd, title: B }
                 ^^^^^ unknown-kind
      c: { kind: actor, title: C }
                 ^^^^^ unknown-kind
      d: { kind: claim, title: D, history: [{ date: 2024, status: met }] }
                                                                  ^^^ unknown-status
  `);
});

test("an actor whose entry cannot be read is not reported again where it is named", () => {
  check(`
    actors: { A: 5 }
                 ^ codebook
    positions: { x: { title: X, to: A } }
  `);
});

test("laws, topics and positions that are not known are reported wherever one is named", () => {
  check(
    `
    laws:
      A: { part-of: NPT }
      B: { part-of: Treaty of Erewhon }
                    ^^^^^^^^^^^^^^^^^ unknown-law
    topics:
      a: { parent: b }
                   ^ unknown-topic
      c: { parent: a }
    positions:
      x: { title: X, part-of: outer, replaces: ouetr, basis: [UNSCR 1718, UN Charter, no law] }
                                               ^^^^^ unknown-position
                                                                                      ^^^^^^ unknown-law
    wording:
      demand: [[asks]]
      actor: [[says]]
      ^^^^^ unknown-kind
  `,
    "positions: { outer: }",
  );
});

test("chains that lead back to where they began are reported, each link at its place", () => {
  check(`
    actors:
      A: { part-of: A }
                    ^ codebook
      B: { members: [C, RUS], acts-for: D }
                     ^ codebook
      C: { members: [{ id: B }, A] }
                           ^ codebook
      D: { part-of: B }
    topics:
      a: { name: One, parent: b }
                              ^ codebook
      b: { parent: c }
                   ^ codebook
      c: { parent: one }
                   ^^^ codebook
      d: { parent: a }
    positions:
      x: { title: X, part-of: y, replaces: y }
                              ^ codebook
      y: { title: Y, part-of: x }
                              ^ codebook
  `);
});

test("a circle through an outer codebook is reported in the inner one", () => {
  check(
    `
    topics:
      a: { parent: b }
                   ^ codebook
  `,
    "topics: { a: , b: { parent: a } }",
  );
});

test("chains of any length are followed", () => {
  const links = Array.from(
    { length: 10_000 },
    (_, index) => `  t${index}: { parent: t${index + 1} }`,
  );
  const text = `topics:\n${links.join("\n")}\n  t10000: { parent: t1 }\n`;
  const found = codebookDiagnostics(readCodebook(text), builtInRegistry());
  expect(found).toHaveLength(10_000);
});

test("severities are those of the codebook itself", () => {
  const text =
    "check: { codebook: hint, unknown-actor: off }\npositions: { x: { to: Erewhon } }\nfoo: 1";
  const found = codebookDiagnostics(readCodebook(text), builtInRegistry());
  expect(found.map(({ code, severity }) => `${code} ${severity}`)).toEqual(["codebook hint"]);
});
