// Headings: their attributes, and the sections they open.

import { describe, expect, test } from "vitest";
import { sectionAt } from "../../server/src/syntax/document.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { dedent } from "../fixture.ts";
import { attributesOutline, check } from "./outline.ts";

/** Checks the sections: one line each, with level, title, attributes, nested by parent. */
function checkSections(document: string, expected: string): void {
  const { sections } = parseDocument(dedent(document));
  const lines = sections.map(({ level, title, attributes, parent }) => {
    let depth = 0;
    for (let up = parent; up !== null; up = sections[up]?.parent ?? null) depth++;
    const written = attributes ? ` ${attributesOutline(attributes)}` : "";
    return `${"  ".repeat(depth)}${level} "${title}"${written}`;
  });
  expect(lines.join("\n"), document).toBe(dedent(expected));
}

describe("a heading's attributes", () => {
  test("stand last on its line, after a space", () => {
    checkSections(
      "## Mr. Nebenzia (Russian Federation) {by=RUS}",
      '2 "Mr. Nebenzia (Russian Federation)" {by=[RUS]}',
    );
    checkSections(
      "# A {by=X to=Y,Z date=2024-12-18 #id .t flag}",
      '1 "A" {#id .t by=[X] to=[Y, Z] date=2024-12-18 flag}',
    );
    checkSections("# A {by=X}  ", '1 "A" {by=[X]}');
    checkSections("# A\t{by=X}", '1 "A" {by=[X]}');
  });

  test("may stand alone", () => {
    checkSections("# {by=X}", '1 "" {by=[X]}');
  });

  test("stand before closing #s", () => {
    checkSections("## A {by=X} ##", '2 "A" {by=[X]}');
    checkSections("## A ## {by=X}", '2 "A ##" {by=[X]}');
  });

  test("stand in underlined headings too", () => {
    checkSections("A {by=X}\n===", '1 "A" {by=[X]}');
    checkSections("A\nB {by=X}\n---", '2 "A B" {by=[X]}');
  });

  test("do not stand at the start of an underlined heading, where no space is", () => {
    checkSections("a\n\n{by=X}\n===", '1 "{by=X}"');
    checkSections("A\n{by=X}\n===", '1 "A {by=X}"');
  });

  test("do not stand in the middle, without a space or behind a backslash", () => {
    checkSections("# A {by=X} b", '1 "A {by=X} b"');
    checkSections("# A{by=X}", '1 "A{by=X}"');
    checkSections("# A \\{by=X}", '1 "A {by=X}"');
    checkSections("# A\u00a0{by=X}", '1 "A\u00a0{by=X}"');
  });

  test("that cannot be read are text", () => {
    checkSections("# A {by=}", '1 "A {by=}"');
    checkSections("# A {the first}", '1 "A {the first}"');
    checkSections("# A {1, 2}", '1 "A {1, 2}"');
    checkSections("# A by=X}", '1 "A by=X}"');
  });

  test("are more than flags: words in braces are the author's", () => {
    checkSections("# Statement {sic}", '1 "Statement {sic}"');
    expect(strip(parseDocument("# Statement {sic}\n"))).toBe("# Statement {sic}\n");
    checkSections("# A {sic #id}", '1 "A" {#id sic}');
    checkSections("# A {.t}", '1 "A" {.t}');
  });

  test("may hold braces between quotes", () => {
    checkSections('# A {note="b {c} d"}', '1 "A" {note="b {c} d"}');
    checkSections('# A {note="b {c=d} {"}', '1 "A" {note="b {c=d} {"}');
  });

  test("are the mark's directly after a mark", () => {
    check("# ![go]{by=X}", 'demand "go" {by=[X]}');
    checkSections("# ![go]{by=X}", '1 "go"');
    checkSections("# ![go](x){by=X}", '1 "go"');
    checkSections('# ![go]{note="a {by=X"}', '1 "go"');
  });

  test("are the heading's after a mark and a space", () => {
    check("# @[Mr. Nebenzia](RUS) {by=RUS}", 'actor "Mr. Nebenzia" (RUS)');
    checkSections("# @[Mr. Nebenzia](RUS) {by=RUS}", '1 "Mr. Nebenzia" {by=[RUS]}');
  });

  test("hold no marks", () => {
    check("# A ![b] {note='@[c] ![d'}", 'demand "b"');
  });

  test("are read in top-level headings only", () => {
    checkSections("> # A {by=X}\n\n- # B {by=Y}", "");
    check("> # A {by=X} @[b]", 'actor "b"');
  });

  test("that stand twice are reported", () => {
    check("# A {by=X by=Y}\n          ^^^^ duplicate-attribute", "");
    checkSections("# A {by=X by=Y}", '1 "A" {by=[X]}');
  });

  test("give their place", () => {
    const text = "a\r\n\r\n# B {by=X}\r\n";
    const [section] = parseDocument(text).sections;
    expect(text.slice(section?.attributes?.start, section?.attributes?.end)).toBe("{by=X}");
    const [by] = section?.attributes?.entries ?? [];
    expect(text.slice(by?.start, by?.end)).toBe("by=X");
  });
});

describe("a section", () => {
  test("ends at the next heading of the same or a higher level", () => {
    checkSections(
      `
      # A
      ## B
      ### C
      ## D
      # E
      ### F
      ## G
      `,
      `
      1 "A"
        2 "B"
          3 "C"
        2 "D"
      1 "E"
        3 "F"
        2 "G"
      `,
    );
  });

  test("starts with its heading and runs to its end", () => {
    const text = "a\n\n# B {by=X}\n\nb\n\n## C\n\nc\n\nD\n===\nd";
    const { sections } = parseDocument(text);
    expect(sections.map(({ start, end }) => text.slice(start, end))).toEqual([
      "# B {by=X}\n\nb\n\n## C\n\nc\n\n",
      "## C\n\nc\n\n",
      "D\n===\nd",
    ]);
    expect(sections.map(({ heading }) => text.slice(heading.start, heading.end))).toEqual([
      "# B {by=X}",
      "## C",
      "D\n===",
    ]);
  });

  test("holds a place where it is the innermost one", () => {
    const document = parseDocument("a\n\n# B\n\nb\n\n## C\n\nc\n\n# D");
    const titleAt = (place: string) =>
      sectionAt(document, document.text.indexOf(place))?.title ?? null;
    expect(["a", "b", "c", "# D"].map(titleAt)).toEqual([null, "B", "C", "D"]);
    expect(sectionAt(document, document.text.length)?.title).toBe("D");
  });

  test("has the title that a reader sees", () => {
    checkSections("# *A* @[b](C) &amp; `d` [e](f) \\# g ##", '1 "A b & d e # g"');
  });

  test("is not opened in quotes, lists and code", () => {
    checkSections("> # A\n\n- # B\n\n```\n# C\n```\n\n    # D\n", "");
  });
});
