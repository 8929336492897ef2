// The patterns of a codebook: what can be read as one, and where it is found.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readPattern } from "../../server/src/registry/pattern.ts";
import { patternSearch } from "../../server/src/registry/pattern-search.ts";

function found(written: string, text: string): readonly string[] {
  const { pattern, problem } = readPattern(written);
  if (problem) throw new Error(problem.message);
  return patternSearch([[pattern]])(text).map(({ start, end }) => text.slice(start, end));
}

describe("words are found", () => {
  test.each([
    ["use of force", "The Use of\n  Force, unused of force, use of forces.", ["Use of\n  Force"]],
    ["non-proliferation", "Non-proliferation; non-proliferations", ["Non-proliferation"]],
    [
      "post-conflict",
      "Post-conflict, post - conflict, post‑\nconflict, post conflict",
      ["Post-conflict", "post - conflict", "post‑\nconflict"],
    ],
    ["-ism", "an -ism", ["-ism"]],
    ["Kashmir's", "Kashmir’s and Kashmir's", ["Kashmir’s", "Kashmir's"]],
    ["制裁", "对朝鲜制裁决议", ["制裁"]],
    ["été", "Été, étés", ["Été"]],
  ])("%s", (written, text, expected) => {
    expect(found(written, text)).toEqual(expected);
  });
});

describe("patterns are found from a word's start on", () => {
  test.each([
    [
      "denucleari[sz]",
      "Denuclearise, denuclearization, predenuclearise",
      ["Denuclearis", "denucleariz"],
    ],
    [
      "sanction(s|ed)?",
      "sanctions sanctioned sanctioning",
      ["sanctions", "sanctioned", "sanction"],
    ],
    ["sanctions?\\b", "sanction sanctions sanctioned", ["sanction", "sanctions"]],
    [
      "arms (control|reduc\\w*)",
      "Arms control and arms reductions",
      ["Arms control", "arms reductions"],
    ],
    [
      "\\d{2,3} States",
      "9 States, 12 states, 193 States, 1234 States",
      ["12 states", "193 States"],
    ],
    ["a.c", "abc a\nc", ["abc"]],
    ["[^a-c]x", "ax dx", ["dx"]],
    ["U\\.S\\.", "U.S. and UXS.", ["U.S."]],
    ["[A-C]1", "b1 d1", ["b1"]],
    ["a{2,}", "a aa aaaa", ["aa", "aaaa"]],
    ["(?:a|ab)(?:c|bcd)", "abcd", ["abcd"]],
  ])("%s", (written, text, expected) => {
    expect(found(written, text)).toEqual(expected);
  });
});

test("what is found is what JavaScript finds, where that says the same", () => {
  const atom = fc.constantFrom(
    "a",
    "b",
    "[ab]",
    "(a|b)",
    "(?:ab)",
    "a?",
    "b*",
    "a+",
    "(ab|a)?",
    "b{1,2}",
  );
  fc.assert(
    fc.property(
      fc.array(atom, { minLength: 1, maxLength: 5 }),
      fc.stringMatching(/^[ab]{0,8}$/),
      (atoms, word) => {
        const { pattern } = readPattern(`(?:${atoms.join("")})`);
        if (!pattern) return;
        const whole = patternSearch([[pattern]])(word)[0];
        // The longest start of the word that fits as a whole.
        const regExp = new RegExp(`^(?:${atoms.join("")})$`);
        const lengths = Array.from({ length: word.length }, (_, index) => word.length - index);
        const longest = lengths.find((length) => regExp.test(word.slice(0, length)));
        expect(whole?.end).toBe(longest);
      },
    ),
    { numRuns: 300 },
  );
});

describe("what cannot be a pattern says where and why", () => {
  test.each([
    ["", "", /empty/],
    ["a(b", "(", /not closed/],
    ["a)b", ")", /closes nothing/],
    ["a[bc", "[", /not closed/],
    ["*a", "*", /Nothing stands here/],
    ["a**", "*", /second sign/],
    ["a+?", "?", /second sign/],
    ["(?=a)b", "(?", /ahead or behind/],
    ["(?<n>a)", "(?", /named groups/],
    ["(a)\\1", "\\1", /named again/],
    ["^a", "^", /within a text/],
    ["a\\p{L}", "\\p", /cannot be used/],
    ["a\\", "\\", /Nothing stands behind/],
    ["[b-a]", "b-a", /no end/],
    ["[\\b]", "\\b", /between/],
    ["a{5,2}", "{5,2}", /less than the least/],
    ["a{999}", "{999}", /More than/],
    ["a?", "a?", /where nothing stands/],
    ["(a|b*)", "(a|b*)", /where nothing stands/],
    ["((a{100}){100})", "((a{100}){100})", /repeats too much/],
    [`${"(".repeat(40)}a${")".repeat(40)}`, "(", /too deeply/],
    ["a".repeat(501), "a".repeat(501), /longer than/],
  ])("%s", (written, place, message) => {
    const { problem } = readPattern(written);
    expect(problem?.message).toMatch(message);
    expect(written.slice(problem?.start, problem?.end)).toBe(place);
  });
});

test("any text is read as a pattern or refused, and searched for to an end", () => {
  const sign = fc.constantFrom(..."ab()[]{}|*+?.\\^$-,1 w");
  const text = "aab ab (ab) [b] ".repeat(20);
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 20 }), (signs) => {
      const { pattern, problem } = readPattern(signs.join(""));
      if (problem) {
        expect(problem.start).toBeGreaterThanOrEqual(0);
        expect(problem.end).toBeLessThanOrEqual(Math.max(1, signs.length));
      } else {
        const search = patternSearch([[pattern]]);
        for (const { start, end } of search(text)) expect(end).toBeGreaterThan(start);
      }
    }),
    { numRuns: 500 },
  );
});

test("patterns that other machines never end on are searched for like others", () => {
  const text = "a".repeat(20_000);
  for (const written of ["(a*)*b", "(a|a)*b", "a*a*a*b", "(a+)+$".replace("$", "b")]) {
    expect(found(written, text)).toEqual([]);
  }
  expect(found("a+", `${"a".repeat(299)} a`)).toEqual(["a".repeat(299), "a"]);
});
