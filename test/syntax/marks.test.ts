// What a mark is made of, how marks nest, and where they end.

import { describe, expect, test } from "vitest";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { check, checkNoMarks, outline } from "./outline.ts";

describe("a mark", () => {
  test("is kind, bracketed text, target and attributes", () => {
    check(
      "@[Pyongyang] and @[the regime](DPRK), ![withdraw its forces](dprk-troops-out){to=DPRK status=open}.",
      `
      actor "Pyongyang"
      actor "the regime" (DPRK)
      demand "withdraw its forces" (dprk-troops-out) {to=[DPRK] status=open}
      `,
    );
  });

  test("has attributes without a target too", () => {
    check("![go]{as=troops-out to=DPRK}", `demand "go" {as=troops-out to=[DPRK]}`);
  });

  test("has nothing between its parts", () => {
    check("![go] (id) {to=X}", `demand "go"`);
    check("![go](id) {to=X}", `demand "go" (id)`);
    check("![go]{to=X}(id)", `demand "go" {to=[X]}`);
    checkNoMarks("@ [UK] :actor [UK]");
  });

  test("says where it and its text start and end", () => {
    const text = "We urge :demand[*them* to go](out){to=X} now.";
    const [mark] = parseDocument(text).annotations;
    expect(mark).toMatchObject({ index: 0, form: "long", parent: null, partOf: null });
    expect(text.slice(mark?.start, mark?.end)).toBe(":demand[*them* to go](out){to=X}");
    expect(text.slice(mark?.textStart, mark?.textEnd)).toBe("*them* to go");
    expect(text.slice(mark?.targetRange?.start, mark?.targetRange?.end)).toBe("(out)");
    expect(text.slice(mark?.attributes?.start, mark?.attributes?.end)).toBe("{to=X}");
  });

  test("without words is reported", () => {
    check(
      `
      a @[] b ![ ](id) c :law[<br>]{at=1} d
        ^^^ empty-mark
              ^^^^^^^^ empty-mark
                         ^^^^^^^^^^^^^^^^ empty-mark
      `,
      `
      actor ""
      demand " " (id)
      law "" {at=1}
      `,
    );
  });

  test("that holds only a mark without words is reported with it", () => {
    check(
      `
      ![@[]]
      ^^^^^^ empty-mark
        ^^^ empty-mark
      `,
      `
      demand ""
        actor ""
      `,
    );
  });
});

describe("nesting", () => {
  test("makes the inner mark a child of the one directly around it", () => {
    check(
      "![We call upon @[Pyongyang] to comply with §[resolution 1718 (2006)]]{status=open}.",
      `
      demand "We call upon Pyongyang to comply with resolution 1718 (2006)" {status=open}
        actor "Pyongyang"
        law "resolution 1718 (2006)"
      `,
    );
    check(
      "@[a]![b ?[c +[d] -[e]]] #[f]",
      `
      actor "a"
      claim "c d e"
        commitment "d"
        rejection "e"
      topic "f"
      `,
    );
  });

  test("may begin and end where the outer mark does", () => {
    check("![@[UK]]", `demand "UK"\n  actor "UK"`);
    check("![:actor[@[UK]]](id)", `demand "UK" (id)\n  actor "UK"\n    actor "UK"`);
  });

  test("is read a hundred marks deep", () => {
    const { annotations, problems } = parseDocument(`${"@[a ".repeat(100)}${"]".repeat(100)}`);
    expect(annotations).toHaveLength(100);
    expect(annotations.at(-1)).toMatchObject({ parent: 98, text: "a " });
    expect(problems).toEqual([]);
  });

  test.each(["@[", "![", ":law["])("leaves %s deeper than that as text", (opening) => {
    const { annotations, problems } = parseDocument(
      `${"@[a ".repeat(100)}${opening}b ${opening}c]] d${"]".repeat(100)} @[e]`,
    );
    expect(annotations).toHaveLength(101);
    expect(annotations[99]).toMatchObject({ text: `a ${opening}b ${opening}c]] d` });
    expect(annotations[100]).toMatchObject({ text: "e", parent: null });
    expect(problems).toEqual([]);
  });
});

describe("brackets", () => {
  test("that balance belong to the text", () => {
    check("@[the [then] regime [of [x]]](DPRK)", `actor "the [then] regime [of [x]]" (DPRK)`);
  });

  test("close the nearest open one, plain or mark", () => {
    check("[a @[b] c] @[d [e @[f]] g]", `actor "b"\nactor "d [e f] g"\n  actor "f"`);
  });

  test("are escaped where they do not balance", () => {
    check("@[a \\] b](X) @[c \\[ d]", `actor "a ] b" (X)\nactor "c [ d"`);
  });

  test("that close too early end the mark", () => {
    check("@[a] b](X)", `actor "a"`);
  });

  test("around marks do not disturb them", () => {
    check("[[a ![b] c]] [d]: @[e]", `demand "b"\nactor "e"`);
  });
});

describe("links", () => {
  test("may hold marks", () => {
    check("[the @[UK](GBR) said](https://un.org)", `actor "UK" (GBR)`);
    check("[the @[UK] said][1]\n\n[1]: /x", `actor "UK"`);
  });

  test("may stand in marks", () => {
    check("![read [this](https://un.org/(a)) now](id)", `demand "read this now" (id)`);
  });

  test("do not nest, with a mark between them or not: the outer one is text", () => {
    check("[a [b](c) @[d]](e)", `actor "d"`);
    check("@[[a [b](c) d](e)]", `actor "[a b d](e)"`);
    check("@[[a @[b [c](d)] e](f)]", `actor "[a b c e](f)"\n  actor "b c"`);
  });

  test("that are not links leave the marks in them", () => {
    check("[a @[b] c](not a link)", `actor "b"`);
    check("[a @[b] c", `actor "b"`);
  });
});

describe("emphasis", () => {
  test("may hold marks and stand in them", () => {
    check("**@[UK]** and @[**UK**] and *a ![b] c*", `actor "UK"\nactor "UK"\ndemand "b"`);
  });

  test("gives way to a mark that it crosses", () => {
    check("*a @[b* c] d", `actor "b* c"`);
    check("@[a *b] c*", `actor "a *b"`);
    check("~~a @[b~~ c] **d ![e** f](g)", `actor "b~~ c"\ndemand "e** f" (g)`);
  });

  test("works inside a mark whose outside does not close", () => {
    check("*a @[b *c* d] e", `actor "b c d"`);
  });
});

describe("a mark that is not closed", () => {
  test("is reported at its opening", () => {
    check(
      `
      We call upon @[Pyongyang to comply with :law[resolution 1718.
                   ^^ unclosed-mark
                                              ^^^^^ unclosed-mark
      `,
      "",
    );
    check("a ![b\n  ^^ unclosed-mark", "");
  });

  test("leaves the complete marks of its paragraph", () => {
    check(
      `
      @[a] ![b @[c](d) ?[e *f* +[g]{to=X}
           ^^ unclosed-mark
                       ^^ unclosed-mark
      `,
      `
      actor "a"
      actor "c" (d)
      commitment "g" {to=[X]}
      `,
    );
  });

  test("leaves links, images and emphasis as they would be without it", () => {
    const { images } = parseDocument("![a [b](c) ![d](e.png) *f*");
    expect(images).toMatchObject([{ destination: "e.png" }]);
    check("@[x *a ?[b* c]\n^^ unclosed-mark", `claim "b* c"`);
    check("@[x *a ?[b c*]\n^^ unclosed-mark", `claim "b c*"`);
  });

  test.each([
    ["paragraph", "a @[b\n\nc] ![d]"],
    ["heading", "# a @[b\nc] ![d]"],
    ["underlined heading", "a @[b\n===\nc] ![d]"],
    ["list item", "- a @[b\n- c] ![d]"],
    ["item of a loose list", "- a @[b\n\n- c] ![d]"],
    ["paragraph of a list item", "- a @[b\n\n  c] ![d]"],
    ["task", "- [ ] a @[b\n- [x] c] ![d]"],
    ["quote", "> a @[b\n\nc] ![d]"],
    ["paragraph of a quote", "> a @[b\n>\n> c] ![d]"],
    ["cell", "| a @[b | c] |\n|--|--|\n| ![d] | e |"],
    ["row", "| a | b |\n|--|--|\n| c | @[d |\n| ![d] | e |"],
    ["paragraph before a fence", "a @[b\n```\nc]\n```\n![d]"],
    ["paragraph before a heading", "a @[b\n# c] ![d]"],
    ["paragraph before a rule", "a @[b\n***\nc] ![d]"],
  ])("ends with its %s", (_, text) => {
    const document = parseDocument(text);
    expect(outline(document)).toBe('demand "d"');
    expect(document.problems).toMatchObject([{ code: "unclosed-mark" }]);
    expect(text.slice(document.problems[0]?.start, document.problems[0]?.end)).toBe("@[");
  });

  test("leaves later paragraphs alone", () => {
    check(
      `
      We call upon @[Pyongyang
                   ^^ unclosed-mark

      to comply] with ![resolution](x){to=Y}.
      `,
      `demand "resolution" (x) {to=[Y]}`,
    );
  });
});

describe("a mark over several lines", () => {
  test("may cross line breaks", () => {
    check(
      "We ![call upon\nall States](x){to=*\nstatus=open}.",
      `demand "call upon all States" (x) {to=[*] status=open}`,
    );
  });

  test("in a quote has no > in its text", () => {
    check("> We ![call upon\n> all States\n>to go] now.", `demand "call upon all States to go"`);
    check("> > ![a\n> > @[b\n> c]\nd]", `demand "a b c d"\n  actor "b c"`);
  });

  test("in a list has no indentation in its text", () => {
    check("- We ![call upon\n  all States\nto go] now.", `demand "call upon all States to go"`);
    check("1. > - ![a\n   >   b]\n", `demand "a b"`);
  });

  test("may have its attributes there too", () => {
    check('> ![a]{to=X\n> note="b\n> c"}', `demand "a" {to=[X] note="b c"}`);
    check('- ![a]{to=X\n  note="b\n  c"}', `demand "a" {to=[X] note="b c"}`);
  });
});

describe("a paragraph of more than 10,000 characters", () => {
  const long = "so ".repeat(3_400);

  test("has its marks, links and code read", () => {
    const document = parseDocument(`${long}@[a [b](c)](d){e=f} \`![g]\` ![h`);
    expect(outline(document)).toBe('actor "a b" (d) {e=f}');
    expect(document.problems).toMatchObject([{ code: "unclosed-mark" }]);
  });

  test("has its emphasis and HTML read", () => {
    expect(outline(parseDocument(`${long}@[*a*<b>]`))).toBe('actor "a"');
  });
});

describe("[x]: before a mark", () => {
  test("defines no link", () => {
    check("[x]: @[UK]", `actor "UK"`);
    check("[x]: :law[NPT](NPT)", `law "NPT" (NPT)`);
    check("[x]:\n![go](id)", `demand "go" (id)`);
    check("[x]: /y\n[z]: §[NPT]", `law "NPT"`);
    check("> [Mr. X]: ![go\n> now]", `demand "go now"`);
  });

  test("is a footnote where it starts with ^, whose text is read", () => {
    check("a[^1]\n\n[^1]: @[UK]", `actor "UK"`);
    check("[^1]: see @[UK]", `actor "UK"`);
  });

  test("still defines a link to anything else", () => {
    checkNoMarks("[x]: #part\n\n[y]: <@[UK]>\n\n[z]: /a '@[b]'");
  });
});
