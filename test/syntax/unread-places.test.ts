// Places where no marks are read.

import { describe, test } from "vitest";
import { check, checkNoMarks } from "./outline.ts";

describe("no mark is read in", () => {
  test("code spans", () => {
    checkNoMarks("`@[UK]` and `` ` ![go](x) `` and `@[\nUK]`");
    check("@[a `]` b](`) ` c)", 'actor "a ] b" (`)');
  });

  test("fenced code", () => {
    checkNoMarks("```\n@[UK]\n```");
    checkNoMarks("~~~ @[UK]\n![go\n\nnow]\n~~~");
    checkNoMarks("- ```\n  @[UK]\n  ```");
    checkNoMarks("```\n@[UK] in a fence that is never closed");
  });

  test("indented code", () => {
    checkNoMarks("    @[UK]\n\n    ![go]");
    checkNoMarks("\t@[UK]");
    checkNoMarks("-     @[UK]");
  });

  test("HTML blocks", () => {
    checkNoMarks("<div>\n@[UK]\n</div>");
    checkNoMarks("<pre>\n@[UK]\n\n![go]\n</pre>");
    checkNoMarks("<table>@[UK]\n![go]");
  });

  test("comments, between paragraphs and within", () => {
    checkNoMarks("<!-- @[UK]\n\n![go] -->");
    checkNoMarks("said <!-- @[UK] ![go] --> so");
  });

  test("HTML tags and processing instructions", () => {
    checkNoMarks('a <b title="@[UK]"> c <?php @[UK] ?> d <![CDATA[@[UK]]]> e');
  });

  test("destinations and titles of links and images", () => {
    checkNoMarks("[a](@[UK]) [a](</@[UK]>) [a](b '@[UK]') [a](b\n\"@[UK]\") z![a](@[UK])");
  });

  test("link definitions", () => {
    checkNoMarks("[a]: /b/@[UK]\n\n[c]: /d '@[UK]'\n\n[e]: <@[UK]>");
  });

  test("autolinks", () => {
    checkNoMarks("<https://x.org/@[UK]> and <ab:@[UK]>");
  });

  test("bare addresses", () => {
    checkNoMarks("https://x.org/@[UK] and www.x.org/?[a]&@[b] and http://x.org/§[c](d)");
  });

  test("front matter", () => {
    checkNoMarks("---\ntitle: '@[UK] ![go]'\nnote: '![go'\n---\nText.");
  });

  test("targets and attributes of other marks", () => {
    check(
      "@[a](@[b] :law[c]) §[d]{note='@[e] ![f'}",
      `
      actor "a" (@[b] :law[c])
      law "d" {note="@[e] ![f"}
    `,
    );
  });

  test("the front rows and rules of a table", () => {
    check("| a @[b] |\n|:--|\n| c |\n", 'actor "b"');
  });
});

describe("marks are read behind all of these", () => {
  test.each([
    "`a` @[UK]",
    "```\na\n```\n@[UK]",
    "    a\n\n@[UK]",
    "<div>\na\n</div>\n\n@[UK]",
    "<!-- a -->\n@[UK]",
    "a <!-- b --> @[UK]",
    "<b>@[UK]</b>",
    "[a](b)@[UK]",
    "[a]: b\n\n@[UK]",
    "<https://x.org>@[UK]",
    "https://x.org @[UK]",
    "---\ntitle: a\n---\n@[UK]",
  ])("%j", (text) => check(text, 'actor "UK"'));
});

describe("a bare address in a mark", () => {
  test("ends before the bracket that closes the mark", () => {
    check("![see https://un.org/x](id)", 'demand "see https://un.org/x" (id)');
    check("§[www.un.org/x]{at=1} a", 'law "www.un.org/x" {at=1}');
    check("@[a https://un.org/x?b=c#d, e]", 'actor "a https://un.org/x?b=c#d, e"');
    check(
      "![a @[https://un.org/x]](id)",
      'demand "a https://un.org/x" (id)\n  actor "https://un.org/x"',
    );
  });

  test("keeps brackets that balance", () => {
    check("![see https://un.org/x[1]/y](id)", 'demand "see https://un.org/x[1]/y" (id)');
  });

  test("holds no mark", () => {
    check("![see https://un.org/@[x]/y](id)", 'demand "see https://un.org/@[x]/y" (id)');
  });

  test("may be one for mail", () => {
    check("@[write to a@un.org](X)", 'actor "write to a@un.org" (X)');
  });
});
