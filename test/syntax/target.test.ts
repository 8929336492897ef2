// The `(target)` of a mark.

import { describe, expect, test } from "vitest";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { writeTarget } from "../../server/src/syntax/target.ts";
import { check } from "./outline.ts";

describe("a target", () => {
  test("may be an id, an alias, a citation or a URL", () => {
    check(
      "@[they](DPRK) @[they](North Korea) §[it](S/RES/1718 (2006), para. 8) §[it](https://x.org/?a=b#c)",
      `
      actor "they" (DPRK)
      actor "they" (North Korea)
      law "it" (S/RES/1718 (2006), para. 8)
      law "it" (https://x.org/?a=b#c)
      `,
    );
  });

  test("may be nothing", () => {
    check("@[DPRK]()(North) @[a](  )", 'actor "DPRK" ()\nactor "a" ()');
  });

  test("is trimmed", () => {
    check("@[they]( North Korea\t)", 'actor "they" (North Korea)');
  });

  test("may hold parentheses that balance", () => {
    check("§[a](b (c (d)) e) f)", 'law "a" (b (c (d)) e)');
  });

  test("may hold escaped parentheses", () => {
    check(
      "§[a](b \\( c) §[d](e \\) f) §[g](h \\\\)",
      'law "a" (b ( c)\nlaw "d" (e ) f)\nlaw "g" (h \\)',
    );
  });

  test("keeps a backslash before anything that Markdown does not escape", () => {
    check("§[a](b\\c)", 'law "a" (b\\c)');
  });

  test("is read as it stands: no marks, code, links or entities", () => {
    check("§[a](@[b] `c` <d> &amp; *e*)", 'law "a" (@[b] `c` <d> &amp; *e*)');
    check("§[a](`b) c`", 'law "a" (`b)');
  });

  test("that is not closed is text, in which marks are read", () => {
    check("@[a](b @[c] d", 'actor "a"\nactor "c"');
    check("@[a](b (c)", 'actor "a"');
    check("@[a](b \\)", 'actor "a"');
  });

  test("does not cross a line break", () => {
    check("@[a](b\nc)", 'actor "a"');
    check("@[a](b\\\nc)", 'actor "a"');
  });

  test("does not stand behind a space", () => {
    check("@[a] (b)", 'actor "a"');
  });

  test("holds at most 999 characters", () => {
    const targetOf = (length: number) =>
      parseDocument(`@[a](${"x".repeat(length)}) b`).annotations[0]?.target?.length ?? null;
    expect(targetOf(999)).toBe(999);
    expect(targetOf(1000)).toBeNull();
  });

  test("has | written \\| in tables", () => {
    check("| a |\n|---|\n| @[b](c\\|d) |", 'actor "b" (c|d)');
    check("@[b](c|d)", 'actor "b" (c|d)');
  });
});

describe("a target as it must be written", () => {
  test.each([
    ["DPRK", "DPRK"],
    ["S/RES/1718 (2006)", "S/RES/1718 (2006)"],
    ["a ( b", "a \\( b"],
    [") b (", "\\) b \\("],
    ["a \\ b", "a \\\\ b"],
  ])("%s is written (%s) and read back", (target, written) => {
    expect(writeTarget(target)).toBe(written);
    check(`@[x](${written})`, `actor "x" (${target})`);
  });
});
