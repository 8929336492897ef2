// Many patterns in one search: it finds what a plain search finds, and of each list the longest.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Pattern, readPattern } from "../../server/src/registry/pattern.ts";
import { patternSearch } from "../../server/src/registry/pattern-search.ts";
import { plainPatternSearch } from "./plain-pattern-search.ts";

function read(written: string): Pattern {
  const { pattern, problem } = readPattern(written);
  if (problem) throw new Error(`${written}: ${problem.message}`);
  return pattern;
}

/** As "list.pattern: words". */
function found(lists: readonly (readonly string[])[], text: string): readonly string[] {
  const search = patternSearch(lists.map((list) => list.map(read)));
  return search(text).map(
    ({ list, pattern, start, end }) => `${list}.${pattern}: ${text.slice(start, end)}`,
  );
}

const atom = fc.constantFrom(
  ..."ab -1.é制’",
  "\\b",
  "\\w",
  "\\W",
  "\\d",
  "\\s",
  "\\S",
  "[ab]",
  "[^a]",
  "[a-c1]",
  "😀",
  "(a|b )",
  "(?:ab|a b|b)",
);
const repeat = fc.constantFrom("", "", "", "", "?", "*", "+", "{2}", "{1,3}", "{2,}");
const plain = fc.array(fc.tuple(atom, repeat), { minLength: 1, maxLength: 5 });
const written = fc
  .oneof(
    plain.map((parts) => parts.flat().join("")),
    fc.tuple(plain, plain, repeat).map(([one, other, often]) => {
      return `a(${one.flat().join("")}|${other.flat().join("")})${often}`;
    }),
    fc.constantFrom("a b", "ab", "a-b", "b", "1 a", "制a", "é"),
  )
  .filter((each) => readPattern(each).pattern !== undefined);
const lists = fc.array(fc.array(written, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});
const text = fc
  .array(fc.constantFrom(..."aaabbb  AB-1_.é制’\n", "😀", "ab ", "\ud83d", "\ude00"), {
    maxLength: 40,
  })
  .map((signs) => signs.join(""));

test("each list finds what a plain search finds of it", () => {
  fc.assert(
    fc.property(lists, fc.array(text, { minLength: 1, maxLength: 3 }), (all, texts) => {
      const patterns = all.map((list) => list.map(read));
      const search = patternSearch(patterns);
      for (const each of texts) {
        const real = search(each);
        for (const [index, list] of patterns.entries()) {
          const ofList = real.filter((one) => one.list === index);
          const expected = plainPatternSearch(list, each);
          expect(ofList).toEqual(expected.map((one) => ({ list: index, ...one })));
        }
        const inOrder = [...real].sort((a, b) => a.start - b.start || a.list - b.list);
        expect(real).toEqual(inOrder);
      }
    }),
    { numRuns: 1_000 },
  );
});

test("also where walks over the text are long, and most end in nothing", () => {
  const long = fc.constantFrom(
    ".+",
    ".*b",
    ".*c.*",
    "(\\w+ )*c",
    "(\\w+ )+",
    "a.{0,60}c",
    "[^c]{40,}c",
    "b(.*d)?",
    "(a|b| ){50}",
    "(.*c)?d",
    "😀.*b",
    "c",
    "a b",
  );
  const some = fc.array(fc.array(long, { minLength: 1, maxLength: 2 }), {
    minLength: 1,
    maxLength: 3,
  });
  const piece = fc.tuple(
    fc.constantFrom("a", "b ", "a b ", "😀 ", "ab", "c", "d", "\n"),
    fc.oneof({ weight: 3, arbitrary: fc.nat(6) }, { weight: 1, arbitrary: fc.nat(200) }),
  );
  const texts = fc.array(piece, { minLength: 1, maxLength: 8 }).map((pieces) =>
    pieces
      .map(([each, times]) => each.repeat(times))
      .join("")
      .slice(0, 700),
  );
  fc.assert(
    fc.property(some, texts, (all, each) => {
      const patterns = all.map((list) => list.map(read));
      const real = patternSearch(patterns)(each);
      for (const [index, list] of patterns.entries()) {
        const ofList = real.filter((one) => one.list === index);
        const expected = plainPatternSearch(list, each);
        expect(ofList).toEqual(expected.map((one) => ({ list: index, ...one })));
      }
    }),
    { numRuns: 60 },
  );
});

test("each pattern finds the longest that JavaScript fits, where that says the same", () => {
  const part = fc.constantFrom(..."abB1", "a|b", "\\b", "\\w", "\\D", "\\s", "[ab]", "[^b]", ".");
  const often = fc.constantFrom("", "", "", "?", "*", "+", "{2}", "{1,2}");
  const patterns = fc
    .array(fc.tuple(part, often), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.map(([one, times]) => `(?:${one})${times}`).join(""));
  fc.assert(
    fc.property(patterns, fc.stringMatching(/^[aAbB 1\n]{0,10}$/), (written, text) => {
      const { pattern } = readPattern(written);
      if (!pattern) return;
      const real = patternSearch([[pattern]])(text).map(({ start, end }) => [start, end]);
      const expected: number[][] = [];
      for (let start = 0; start < text.length; start++) {
        if (start > 0 && /^\w\w/.test(text.slice(start - 1))) continue;
        let end = text.length;
        while (end > start && !fitsBetween(written, text, start, end)) end--;
        if (end === start) continue;
        expected.push([start, end]);
        start = end - 1;
      }
      expect(real).toEqual(expected);
    }),
    { numRuns: 500 },
  );
});

function fitsBetween(pattern: string, text: string, start: number, end: number): boolean {
  const before = `(?<=^[^]{${start}})`;
  const after = `(?=[^]{${text.length - end}}$)`;
  return new RegExp(`${before}(?:${pattern})${after}`, "i").test(text);
}

describe("of one list", () => {
  test("the longest stands, whichever pattern it is of", () => {
    expect(found([["arms", "arms control", "arms \\w+ treaty"]], "Arms control, arms")).toEqual([
      "0.1: Arms control",
      "0.0: arms",
    ]);
  });
  test("nothing stands in what it has found", () => {
    expect(found([["use of force", "force majeure"]], "use of force majeure")).toEqual([
      "0.0: use of force",
    ]);
  });
  test("the first of those that are as long", () => {
    expect(found([["x", "sanctions?", "sanction"]], "sanction")).toEqual(["0.1: sanction"]);
  });
});

test("lists do not hide each other", () => {
  const text = "the use of force majeure";
  expect(found([["force majeure"], ["use of force"], ["use", "force"]], text)).toEqual([
    "1.0: use of force",
    "2.0: use",
    "0.0: force majeure",
    "2.1: force",
  ]);
});

test("a search forgets nothing between two texts, and keeps nothing of them", () => {
  const search = patternSearch([[read("a b"), read("\\w+s")]]);
  const first = search("a b and the clouds");
  search("x");
  search("a b");
  expect(search("a b and the clouds")).toEqual(first);
});

test("nothing is found where there is no pattern", () => {
  expect(patternSearch([])("all of it")).toEqual([]);
  expect(found([[], ["all"]], "all")).toEqual(["1.0: all"]);
});

describe("hostile patterns and texts are searched to an end", () => {
  const patterns = [
    // As many states as there are ways to fill a hundred places.
    "(a|b)*a(a|b){90}",
    "(\\w+ )*x",
    ".*y",
    "((a?){20}){15}b",
    "[^z]{100}z",
    "(a*)*b",
  ];
  const texts = {
    "one letter": "a".repeat(20_000),
    "short words": "a ".repeat(10_000),
    "no end": "ab ba aab ".repeat(2_000),
    "no words": "制".repeat(5_000),
    "half characters": "\ud83d\ude00\ud83d ".repeat(3_000),
    "all characters": Array.from({ length: 30_000 }, (_, code) =>
      String.fromCodePoint(code * 37),
    ).join(""),
  };
  test.each(Object.entries(texts))("%s", (_, each) => {
    const all = found([patterns], each);
    for (const one of all) expect(one.length).toBeLessThan(310);
  });

  test("what was found before states were forgotten is found after", () => {
    const search = patternSearch([[read("(a|b)*a(a|b){60}c")], [read("needle")]]);
    let state = 1;
    const noise = Array.from({ length: 40_000 }, () => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state % 64 < 2 ? " " : state % 128 < 64 ? "a" : "b";
    }).join("");
    const found = search(`needle ${noise} needle`).filter(({ list }) => list === 1);
    expect(found).toHaveLength(2);
  });
});
