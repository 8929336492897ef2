// Putting the syntax of marks in order: nothing else changes.

import { describe, expect, test } from "vitest";
import { knownAttributes } from "../../../server/src/features/attribute-keys.ts";
import { formatMarks } from "../../../server/src/syntax/edits/format-marks.ts";
import { placeOfKey } from "../../../server/src/syntax/edits/write-attributes.ts";
import { builtInKinds } from "../../../server/src/syntax/kinds.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { readOneFile } from "../../fixture.ts";

function check(before: string, after: string): void {
  const { text, selections } = readOneFile(before);
  const edits = formatMarks(parseDocument(text), selections[0]);
  expect(applyEdits(text, edits)).toBe(after);
}

const staysAsItIs = (text: string) => check(text, text);

describe("attributes", () => {
  test("stand in one order: id, tags, then who, to whom, on what ground, how it stands, notes", () => {
    check(
      "![go]{note=x status=open .a to=UK #w by=US as=y basis=NPT .b}",
      "![go]{#w .a .b as=y by=US to=UK basis=NPT status=open note=x}",
    );
  });
  test("that have no meaning of their own come last, in their order and as written", () => {
    check('![go]{z="1" flag to=UK a=2}', '![go]{to=UK z="1" flag a=2}');
  });
  test("all have a place in the order", () => {
    const keys = builtInKinds.flatMap(({ name, isPosition }) => knownAttributes(name, isPosition));
    expect(keys.filter((key) => placeOfKey(key) === placeOfKey("unheard-of"))).toEqual([]);
  });
  test("stand one space apart, on one line", () => {
    check("![go]{ to=UK   status=open }", "![go]{to=UK status=open}");
    check("![go]{to=UK\nstatus=open}", "![go]{to=UK status=open}");
    check('> ![go]{to=UK\n>   note="over\n> lines"}', '> ![go]{to=UK note="over lines"}');
  });
  test("lose quotes that say nothing", () => {
    check(
      '![go]{by="UK",US status="open" due="2024-01-01"}',
      "![go]{by=UK,US status=open due=2024-01-01}",
    );
    check("![go]{note='once'}", "![go]{note=once}");
  });
  test("keep quotes that are needed", () => {
    staysAsItIs('![go]{by="a, b" if="" note="two words"}');
    staysAsItIs(`![go]{note='say "no"'}`);
    staysAsItIs('![go]{note="so-called \\"help\\""}');
  });
  test("keep quotes that say something: words in place of a name, a star that is not everyone", () => {
    staysAsItIs('![go]{to="DPRK"}');
    staysAsItIs('?[so]{by="*" about="Wagner"}');
  });
  test("keep a bar's backslash in a table", () => {
    check('| ![a]{note="x \\| y"  to=UK} |\n|---|', '| ![a]{to=UK note="x \\| y"} |\n|---|');
  });
  test("with a key that stands twice are left to the analyst", () => {
    staysAsItIs("![go]{ to=UK  to=US }");
  });
  test("of a block's fence are put in order too", () => {
    check(
      ":::demand( x ){ status=open   to=UK }\n\n @[a]  b\n:::",
      ":::demand(x){to=UK status=open}\n\n @[a]  b\n:::",
    );
    check("> :::demand(){ }\n> a\n> :::", "> :::demand\n> a\n> :::");
  });
  test("of headings are put in order too", () => {
    check("## Mr. X {date=2024  by=RUS}\n", "## Mr. X {by=RUS date=2024}\n");
  });
});

describe("targets and empty syntax", () => {
  test("a target is trimmed, its escapes stay", () => {
    check("@[it]( DPRK ) §[x]( a \\) b )", "@[it](DPRK) §[x](a \\) b)");
    staysAsItIs("@[it]( a\\ )");
  });
  test("empty parentheses and braces go", () => {
    check("@[a]() @[b]{ } @[c](){to=x} @[d](e){}", "@[a] @[b] @[c]{to=x} @[d](e)");
  });
  test("they stay where the text behind would become syntax", () => {
    staysAsItIs("@[DPRK]()(North) @[DPRK]{}{x} ![a]{}[b]");
  });
});

test("words, line breaks, escapes, code and front matter stay as they are", () => {
  staysAsItIs(
    "---\nspeaker:   [ UK ]\n---\n\nTwo  spaces\\[x\\]  \r\n*  `@[a]{ }` text\t\r\n\r\n\r\n",
  );
});

test("in a selection only the marks whose target or attributes it touches change", () => {
  check("@[a]{ } <|@[b]{ }|> @[c]{ }", "@[a]{ } @[b] @[c]{ }");
});

test("the same text is given back where it is in order", () => {
  expect(formatMarks(parseDocument("![go](x){to=UK status=open} @[a]"))).toEqual([]);
});
