// Changing one thing about a mark: its kind, its target, an attribute.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annotation, Document } from "../../../server/src/syntax/document.ts";
import type { EditResult } from "../../../server/src/syntax/edits/edit-result.ts";
import {
  changeKind,
  setAttribute,
  setTarget,
} from "../../../server/src/syntax/edits/set-attribute.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";

type Change = (document: Document, mark: Annotation) => EditResult;

/** What the last mark of the text becomes. */
function check(before: string, change: Change, after: string): void {
  const document = parseDocument(before);
  const mark = document.annotations.at(-1);
  if (!mark) throw new Error(`No mark in ${before}`);
  const result = change(document, mark);
  if (result.edits === undefined) throw new Error(result.refusal);
  expect(applyEdits(before, result.edits)).toBe(after);
  const { start, end } = result.selection;
  expect(after.slice(start, end)).toBe(before.slice(mark.textStart, mark.textEnd));
}

const kind =
  (name: string): Change =>
  (document, mark) =>
    changeKind(document, mark, name);
const target =
  (name: string | null): Change =>
  (document, mark) =>
    setTarget(document, mark, name);
const attribute =
  (key: string, ...values: string[]): Change =>
  (document, mark) =>
    setAttribute(document, mark, key, values);

describe("the kind", () => {
  test("changes, all else stays", () => {
    check("![a](x){to=DPRK}", kind("commitment"), "+[a](x){to=DPRK}");
    check("![a]", kind("vote"), ":vote[a]");
    check(":vote[a]", kind("demand"), "![a]");
  });
  test("changes in all parts of a mention", () => {
    check("![a]{#w} b ![c]{#w}", kind("claim"), "?[a]{#w} b ?[c]{#w}");
  });
  test("does not change where the mark would become a part of another mention", () => {
    const document = parseDocument("+[b]{#p1} ![a]{#p1}");
    const [, mark] = document.annotations;
    expect(mark && changeKind(document, mark, "commitment").refusal).toContain("same #id");
  });
  test("is written long where its sigil would be text", () => {
    check("Now,@[a]", kind("demand"), "Now,:demand[a]");
  });
  test("of a picture is kept: what would become one is written long", () => {
    check("@[a](b.png)", kind("demand"), ":demand[a](b.png)");
  });
});

test("of a block kind, target and attributes stand in its fence", () => {
  check(":::demand{to=UK}\na\n:::", kind("claim"), ":::claim{to=UK}\na\n:::");
  check("> :::demand{to=UK}\n> a\n> :::", target("x"), "> :::demand(x){to=UK}\n> a\n> :::");
  check("::::demand(x)\na\n::::", attribute("to", "UK"), "::::demand(x){to=UK}\na\n::::");
  check(":::demand(x){to=UK}\na\n:::", attribute("to"), ":::demand(x)\na\n:::");
});

describe("the target", () => {
  test("is set, replaced and taken away", () => {
    check("@[it] now", target("DPRK"), "@[it](DPRK) now");
    check("@[it](RUS){role=x}", target("DPRK"), "@[it](DPRK){role=x}");
    check("@[it](RUS){role=x}", target(null), "@[it]{role=x}");
  });
  test("of a mention in parts stands on its first", () => {
    check("@[a]{#w} @[b]{#w}", target("UK"), "@[a](UK){#w} @[b]{#w}");
  });
  test("keeps what follows text", () => {
    check("@[it](RUS)(North)", target(null), "@[it]()(North)");
  });
  test("is escaped where it must be", () => {
    check("§[it]", target("S/RES/1718 (2006)"), "§[it](S/RES/1718 (2006))");
    check("§[it]", target("a ) b"), "§[it](a \\) b)");
  });
});

describe("an attribute", () => {
  test("is set, replaced and taken away", () => {
    check("![go]", attribute("status", "open"), "![go]{status=open}");
    check("![go]{to=UK}", attribute("status", "open"), "![go]{to=UK status=open}");
    check("![go]{status=open to=UK}", attribute("status", "met"), "![go]{status=met to=UK}");
    check("![go]{status=open to=UK}", attribute("status"), "![go]{to=UK}");
    check("![go]{to=UK status=open}", attribute("status"), "![go]{to=UK}");
    check("![go]{status=open}", attribute("status"), "![go]");
    check("![go]{}", attribute("status", "open"), "![go]{status=open}");
  });
  test("goes where the formatter would have it", () => {
    check("![go]{#w status=open}", attribute("to", "UK"), "![go]{#w to=UK status=open}");
    check("![go]{.a note=x y=z}", attribute("to", "UK"), "![go]{.a to=UK note=x y=z}");
  });
  test("that points to a memo takes the memo along", () => {
    check("![a]{note=^n}\n\n[^n]: Why.\n", attribute("note", "x"), "![a]{note=x}\n\n");
    check("![a]{note=^n}\n\n[^n]: Why.\n", attribute("note"), "![a]\n\n");
    check(
      "![a]{note=^n}\n\n[^n]: Why.\n",
      attribute("to", "UK"),
      "![a]{to=UK note=^n}\n\n[^n]: Why.\n",
    );
  });
  test("that stands twice goes twice", () => {
    check("![go]{to=UK by=US to=F}", attribute("to"), "![go]{by=US}");
    check("![go]{to=UK to=F}", attribute("to"), "![go]");
    check("![go]{to=UK to=F by=US}", attribute("to"), "![go]{by=US}");
    check("![go]{by=US to=UK to=F}", attribute("to"), "![go]{by=US}");
  });
  test("takes all the white space along that set it apart", () => {
    check("![go]{ to=UK\n  by=US }", attribute("to"), "![go]{by=US }");
    check("![go]{to=UK\n  by=US}", attribute("by"), "![go]{to=UK}");
  });
  test("in a table has its bars escaped", () => {
    check("| ![a] |\n|---|", attribute("note", "x | y"), '| ![a]{note="x \\| y"} |\n|---|');
  });
  test("takes lists, and quotes what needs it", () => {
    check("![go]", attribute("to", "RUS", "States, all", "*"), '![go]{to=RUS,"States, all",*}');
    check("![go]", attribute("note", 'say "no"'), '![go]{note="say \\"no\\""}');
  });
  test("of a mention in parts stands on its first", () => {
    check("![a]{#w} ![b]{#w}", attribute("to", "UK"), "![a]{#w to=UK} ![b]{#w}");
  });
  test("that goes leaves what follows text", () => {
    check("![go]{status=open}(x)", attribute("status"), "![go]()(x)");
    check("![go]{status=open}{x}", attribute("status"), "![go]{}{x}");
  });
  test("of any value is read back as it was given, the words as they were", () => {
    const texts = fc.constantFrom(
      "![go]",
      "a ![go](x){to=UK} b",
      "> ![go\n> on]{#w}",
      "![go](y)\n",
    );
    const keys = fc.constantFrom("to", "note", "if", "status");
    fc.assert(
      fc.property(texts, keys, fc.string({ minLength: 1, maxLength: 30 }), (text, key, value) => {
        const document = parseDocument(text);
        const [mark] = document.annotations;
        if (!mark) throw new Error("no mark");
        const result = setAttribute(document, mark, key, [value]);
        if (result.edits === undefined) return;
        expect(strip(parseDocument(applyEdits(text, result.edits)))).toBe(strip(document));
      }),
    );
  });
});
