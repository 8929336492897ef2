// A statement without its marks: nothing else may change.

import { describe, expect, test } from "vitest";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";

const stripped = (text: string) => strip(parseDocument(text));
const checkStrip = (marked: string, plain: string) => expect(stripped(marked), marked).toBe(plain);
const isKept = (text: string) => checkStrip(text, text);

describe("strip takes out", () => {
  test("marks with their targets and attributes, and leaves their words", () => {
    checkStrip(
      "We ![call upon @[Pyongyang](DPRK) to comply with §[resolution 1718]{at=3}](x){to=DPRK}.",
      "We call upon Pyongyang to comply with resolution 1718.",
    );
    checkStrip(":law[NPT]() and :vote[yes]{stance=for}", "NPT and yes");
    checkStrip("a @[] b ![ ]{x} c", "a  b   c");
  });

  test("marks over several lines", () => {
    checkStrip("> ![a\n> @[b]](x){to=Y\n> z}, c", "> a\n> b, c");
  });

  test("marks in headings, lists, quotes, tables and links", () => {
    checkStrip(
      "# @[a]\n- ?[b]\n\n> +[c]\n\n| #[d] |\n|---|\n| -[e](f\\|g) |\n\n[@[h]](i)",
      "# a\n- b\n\n> c\n\n| d |\n|---|\n| e |\n\n[h](i)",
    );
  });

  test("headings' attributes and the space before them", () => {
    checkStrip("## Mr. Nebenzia (RUS) {by=RUS}\n\ntext", "## Mr. Nebenzia (RUS)\n\ntext");
    checkStrip("## A {by=X} ##", "## A ##");
    checkStrip("A {by=X}\n===", "A\n===");
    checkStrip("# ![go](x){y=z} {by=X}  \r\nb", "# go  \r\nb");
    checkStrip("# {by=X}", "#");
  });

  test("front matter, but not the blank line behind it", () => {
    checkStrip("---\ntitle: a\n---\n\n@[b]\n", "\nb\n");
    checkStrip("---\r\ntitle: a\r\n---\r\n@[b]\r\n", "b\r\n");
    checkStrip("---\n: [\n---\na", "a");
    checkStrip("---\n---", "");
  });
});

describe("strip keeps", () => {
  test("everything else as written: escapes, entities, emphasis, links, white space", () => {
    isKept("a \\@[b] \\[c\\] §\\[d] &amp; *e* [f](g 'h')  \n\ti `@[j]` <k> \u00a0\u2028\ufeff");
    checkStrip("*@[a \\] &amp;](b)* **c**", "*a \\] &amp;* **c**");
  });

  test("marks that are not closed, and attributes that cannot be read", () => {
    isKept("@[a");
    checkStrip("@[a]{b=} ![c](d", "a{b=} c(d");
  });

  test("images and links", () => {
    isKept("![a](b.png) [c](d) [e][f]\n\n[f]: g");
  });

  test("places where no marks are read", () => {
    isKept("`@[a]`\n\n    @[b]\n\n```\n@[c]\n```\n\n<!-- @[d] -->\n\n<https://x.org/@[e]>");
  });

  test("line ends as they are", () => {
    checkStrip("@[a\r\nb](c)\rd\n![e]\r\n", "a\r\nb\rd\ne\r\n");
  });

  test("braces that belong to no mark and no heading", () => {
    isKept("a {by=X}\n\n> # b {by=X}\n\n- # c {by=X}\n\n# d{by=X}");
  });

  test("what another front matter would be, and what would be marks then", () => {
    checkStrip("---\na: b\n---\n---\nc: d\n---\n", "---\nc: d\n---\n");
    checkStrip("@[@][a]", "@[a]");
  });
});

test("a bullet whose block holds nothing keeps its line", () => {
  checkStrip("1. :::demand\n   :::\n2. b\n", "1. \n2. b\n");
  checkStrip("- :::demand\n  a\n  :::\n- b\n", "- a\n- b\n");
});

test("marking a passage and taking the marks out gives it back", () => {
  const plain = "# A\r\n\r\nWe *urge* (all) [States] to “go”:\r\n- now\\!\r\n- at once &c.\r\n";
  const marked = plain
    .replace("# A", "# A {by=X}")
    .replace("urge* (all) [States]", "urge* ![(all) @[[States]](*)]{to=*}")
    .replace("now\\!", ":demand[now\\!](now)")
    .replace("&c.", "#[&c.]");
  expect(stripped(`---\r\ntitle: A\r\n---\r\n${marked}`)).toBe(plain);
});
