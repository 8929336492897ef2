// Putting a codebook in order: everything stays as it is written, comments above all.

import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { codebookShape } from "../../server/src/registry/codebook-shape.ts";
import { fieldOrders, organiseCodebook } from "../../server/src/registry/organised-codebook.ts";
import { dedent } from "../fixture.ts";

/** Both written indented; with the names of what could not be put in order. */
function check(before: string, after: string, kept: readonly string[] = []): void {
  const text = `${dedent(before)}\n`;
  const organised = organiseCodebook(text);
  expect(organised?.text).toBe(`${dedent(after)}\n`);
  expect(organised?.kept.map(({ name }) => name)).toEqual(kept);
  const crlf = organiseCodebook(text.replaceAll("\n", "\r\n"));
  expect(crlf?.text).toBe(`${dedent(after)}\n`.replaceAll("\n", "\r\n"));
  // Where the text ends without a line end it still does.
  expect(organiseCodebook(text.slice(0, -1))?.text).toBe(dedent(after));
}

const stays = (text: string, kept: readonly string[] = []) => check(text, text, kept);

describe("entries", () => {
  test("are sorted by id in each section: capitals do not count, numbers do", () => {
    check(
      `
      laws:
        S/RES/1718: {}
        S/RES/999: {}
        s/pv/1: {}
      # about actors
      actors:
        b:
          name: Two
        A: { name: One }`,
      `
      laws:
        s/pv/1: {}
        S/RES/999: {}
        S/RES/1718: {}
      # about actors
      actors:
        A: { name: One }
        b:
          name: Two`,
    );
  });
  test("stay where they are in order, and so does the order of kinds and sections", () => {
    stays(`
      topics: { b: {} }
      kinds:
        question: { title: Question }
        answer: { title: Answer }
      actors:
        A:   { name:  One }   # as written

        B: 
          name: "Two"`);
  });
  test("go with the comments above, beside and below them, and blank lines stay", () => {
    check(
      `
      actors:
        # two,
        # really
        B: # second
          name: Two # its name
          # more of B
        # one
        A:
          # its name
          name: One
        # of A still

        C: {}
        # of C
      # laws
      laws: {}`,
      `
      actors:
        # one
        A:
          # its name
          name: One
        # of A still
        # two,
        # really
        B: # second
          name: Two # its name
          # more of B

        C: {}
        # of C
      # laws
      laws: {}`,
    );
    check(
      `
      actors:
        C: {}

        A: {}
        # of A`,
      `
      actors:
        A: {}
        # of A

        C: {}`,
    );
  });
  test("do not go past a comment that stands by itself, which heads those below", () => {
    check(
      `
      actors:
        # Ours

        # two
        B: {}
        A: {}

        # States

        D: {}

        C: {}`,
      `
      actors:
        # Ours

        A: {}
        # two
        B: {}

        # States

        C: {}

        D: {}`,
    );
  });
  test("are sorted between braces, unless a comment stands there", () => {
    check(
      `
      actors: { B: { name: Two }, A: {  name: One  } }
      topics: {
        b: {},
        a: {} }`,
      `
      actors: { A: {  name: One  }, B: { name: Two } }
      topics: {
        a: {},
        b: {} }`,
    );
    check(
      "\n      { topics: { b: {}, a: {} }, laws: { } }",
      "\n      { topics: { a: {}, b: {} }, laws: { } }",
    );
    stays(
      `
      topics: {
        b: {}, # two
        a: {} }`,
      ["topics"],
    );
    stays(
      `
      topics: { b: {}, &x a: {} }`,
      ["topics"],
    );
  });
  test("keep their order where one stands for another", () => {
    stays(
      `
      actors:
        B: &group
          name: Two
        A: *group`,
      ["actors"],
    );
    check(
      `
      actors:
        B: &b { name: Two }
        A: { name: One }
      topics:
        b: *b
        a: {}`,
      `
      actors:
        A: { name: One }
        B: &b { name: Two }
      topics:
        a: {}
        b: *b`,
    );
  });
  test("keep their order where they are written in ways that lines do not show", () => {
    stays(
      `
      topics:
        ? b
        : name: Two
        a: {}`,
      ["topics"],
    );
    stays(
      `
      topics:
        &two b: {}
        a: {}`,
      ["topics"],
    );
  });
  test("with texts of several lines are moved whole", () => {
    check(
      `
      topics:
        b:
          definition: |
            One

            # no comment
          name: Two

        a:
          note: >-
            long
            text`,
      `
      topics:
        a:
          note: >-
            long
            text

        b:
          name: Two
          definition: |
            One

            # no comment`,
    );
  });
  test("of one id stay in their order, as the first counts", () => {
    check(
      `
      topics:
        b: { name: One }
        a: {}
        b: { name: Two }`,
      `
      topics:
        a: {}
        b: { name: One }
        b: { name: Two }`,
    );
  });
});

describe("fields", () => {
  test("are put in the usual order, unknown ones behind them as they are", () => {
    check(
      `
      actors:
        A:
          note: x
          x-ours: 1
          foo: 2
          # other names
          aliases:
            - B # old
          name: One
      positions:
        p: { to: [], title: P, kind: demand }
      kinds:
        why:
          colour: teal
          title: Why`,
      `
      actors:
        A:
          name: One
          # other names
          aliases:
            - B # old
          note: x
          x-ours: 1
          foo: 2
      positions:
        p: { kind: demand, title: P, to: [] }
      kinds:
        why:
          title: Why
          colour: teal`,
    );
  });
  test("that are known are all in that order", () => {
    for (const [section, fields] of fieldOrders) {
      const keys = codebookShape.keys?.get(section)?.entry?.keys;
      expect(keys?.size).toBeGreaterThan(2);
      expect([...fields]).toEqual(expect.arrayContaining([...(keys?.keys() ?? [])]));
    }
  });
  test("of an entry that refers to itself keep their order", () => {
    stays(
      `
      actors:
        A:
          note: &n One
          name: *n`,
      ["A"],
    );
  });
});

test("A codebook whose YAML is broken is left alone.", () => {
  expect(organiseCodebook("actors: [")).toBeUndefined();
  expect(organiseCodebook("")).toEqual({ text: "", kept: [] });
});

test("The sample codebook says the same in order.", () => {
  const text = readFileSync(new URL("../../samples/statemark.yaml", import.meta.url), "utf8");
  const organised = organiseCodebook(text);
  expect(organised?.kept).toEqual([]);
  expect(organised?.text.split("\n").sort()).toEqual(text.split("\n").sort());
});

test("No line is lost or made, and what is in order stays so.", () => {
  const entry = fc
    .tuple(
      fc.constantFrom("", "", "  # above\n", "\n", "  # one\n\n", "\n  # alone\n\n", "    # in\n"),
      fc.constantFrom("a", "B", "c1", "c10", "c2", "d", "a"),
      fc.constantFrom(
        ...[" {}", "", " # beside", " { note: x, name: y }", "\n    note: x\n    name: y # n"],
        ...[
          "\n    # f\n    note: |\n      # t\n\n    name: y",
          "\n    x-y: [1]\n    # g\n    name: z",
        ],
      ),
    )
    .map(([before, id, value]) => `${before}  ${id}:${value}\n`);
  fc.assert(
    fc.property(
      fc.array(entry, { minLength: 1, maxLength: 6 }),
      fc.constantFrom("", "  # end\n", "\n# end\n", "laws: { b: {}, a: {} }\n"),
      (entries, end) => {
        const text = `actors:\n${entries.join("")}${end}`;
        const organised = organiseCodebook(text);
        const plain = (each: string) => each.split(/[\n,{} ]+/).sort();
        expect(plain(organised?.text ?? "")).toEqual(plain(text));
        expect(organised?.kept).toEqual([]);
        expect(organiseCodebook(organised?.text ?? "")).toEqual(organised);
      },
    ),
    { numRuns: 500 },
  );
});
