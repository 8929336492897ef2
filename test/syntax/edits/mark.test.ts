// Marking and freeing passages: the words never change.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { markRange } from "../../../server/src/syntax/edits/mark.ts";
import { unmarkRange } from "../../../server/src/syntax/edits/unmark.ts";
import { builtInKinds } from "../../../server/src/syntax/kinds.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { readOneFile } from "../../fixture.ts";

type Change = typeof unmarkRange;

/** What the selection or cursor of `before` becomes; what is selected then is drawn in with <| |>. */
function check(before: string, change: Change, after: string): void {
  const { text, selections, cursors } = readOneFile(before);
  const [cursor = 0] = cursors;
  const range = selections[0] ?? { start: cursor, end: cursor };
  const result = change(parseDocument(text), range);
  if (result.edits === undefined) throw new Error(result.refusal);
  const expected = readOneFile(after);
  expect(applyEdits(text, result.edits)).toBe(expected.text);
  if (expected.selections[0]) expect(result.selection).toEqual(expected.selections[0]);
}

const as =
  (kind: string): Change =>
  (document, range) =>
    markRange(document, range, kind);

function refusal(before: string, change: Change): string | undefined {
  const { text, selections, cursors } = readOneFile(before);
  const [cursor = 0] = cursors;
  return change(parseDocument(text), selections[0] ?? { start: cursor, end: cursor }).refusal;
}

describe("marking", () => {
  test("puts a mark around the selection and keeps it selected", () => {
    check("We ask <|Pyongyang|> to", as("actor"), "We ask @[<|Pyongyang|>] to");
  });
  test("takes the word at the cursor where nothing is selected", () => {
    check("We ask Pyong<|>yang to", as("actor"), "We ask @[<|Pyongyang|>] to");
  });
  test("takes whole words, and no white space around them", () => {
    check("We a<|sk Pyong|>yang to", as("topic"), "We #[ask Pyongyang] to");
    check("We<| ask |>Pyongyang", as("topic"), "We #[ask] Pyongyang");
  });
  test("leaves out the punctuation right behind a word, where no mark can open", () => {
    check("In Gaza<|, including by force|> now", as("claim"), "In Gaza, ?[including by force] now");
    check("Russia<|’s war|> now", as("claim"), "?[Russia’s war] now");
  });
  test("uses the long form where a sigil would be text", () => {
    check("Now,<|stop|>", as("demand"), "Now,:demand[stop]");
  });
  test("uses the long form for kinds without a sigil", () => {
    check("We <|deplore|> it", as("condemnation"), "We :condemnation[deplore] it");
  });
  test("writes an empty target before a parenthesis, empty attributes before a brace", () => {
    check("<|DPRK|>(North)", as("actor"), "@[DPRK]()(North)");
    check("<|DPRK|>{x}", as("actor"), "@[DPRK]{}{x}");
  });
  test("escapes brackets that do not balance, and only those", () => {
    check("<|a [b] c] d|>", as("demand"), "![a [b] c\\] d]");
  });
  test("leaves brackets alone that are code, or another mark's", () => {
    check("<|a `x[0` b|>", as("demand"), "![a `x[0` b]");
    check("<|a `` ` [ `` ] b|>", as("demand"), "![a `` ` [ `` \\] b]");
    check('<|a @[b]{if="c ["} d|>', as("demand"), '![a @[b]{if="c ["} d]');
  });
  test("escapes a bracket that stands first or last", () => {
    check("a <|] b [|> c", as("topic"), "a #[<|\\] b \\[|>] c");
  });
  test("keeps a sigil behind it a mark", () => {
    check("“<|all|>”-+[we go]", as("demand"), "“![all]”-+[we go]");
    check("（<|中国|>+[we go]", as("actor"), "（@[中国]:commitment[we go]");
  });
  test("nests in a mark, or around one", () => {
    check("![stop @[Kim] and <|go|>]", as("topic"), "![stop @[Kim] and #[go]]");
    check("<|stop @[Kim] now|>", as("demand"), "![stop @[Kim] now]");
    check("<|stop @[Ki|>m] now", as("demand"), "![stop]{#p1} @[![Kim]{#p1}] now");
  });
  test("makes parts over paragraphs and list items", () => {
    check(
      "One <|two.\n\n- three\n- four|> five",
      as("demand"),
      "One ![two.]{#p1}\n\n- ![three]{#p1}\n- ![four]{#p1} five",
    );
  });
  test("makes parts across other marks", () => {
    check("a <|b ?[c|> d]{#p1}", as("demand"), "a ![b]{#p2} ?[![c]{#p2} d]{#p1}");
  });
  test("goes over line breaks in quotes", () => {
    check("> one <|two\n> three|> four", as("claim"), "> one ?[two\n> three] four");
  });
  test("stands in headings before their attributes, and in table cells", () => {
    check("# <|Kim {by=RUS}|>", as("actor"), "# @[Kim] {by=RUS}");
    check("| a <|b|> |\n|---|", as("actor"), "| a @[b] |\n|---|");
  });
  test("leaves out the name that opens a speaker's turn, or the turn would end", () => {
    check(
      "<|**@[Mr. X](RUS){role=speaker}:** We go. All stay.|>",
      as("claim"),
      "**@[Mr. X](RUS){role=speaker}:** ?[We go. All stay.]",
    );
    check("<|@[Mr. X](RUS){role=speaker}|>", as("claim"), "@[?[Mr. X]](RUS){role=speaker}");
    check("So <|@[X](RUS){role=speaker} says|>", as("claim"), "So ?[@[X](RUS){role=speaker} says]");
  });
  test("works in blocks, and never over their fences", () => {
    check(
      "a <|b\n:::demand{to=UK}\nc\n\nd|> e\n:::",
      as("claim"),
      "a ?[b]{#p1}\n:::demand{to=UK}\n?[c]{#p1}\n\n?[d]{#p1} e\n:::",
    );
    check(":::dem<|and\nc|> d\n:::", as("claim"), ":::demand\n?[c] d\n:::");
  });
  test("moves out of the brackets of a mark that the selection cuts", () => {
    check("<|@[Ki|>m] now", as("demand"), "@[![Kim]] now");
  });

  test("says why where it cannot be", () => {
    expect(refusal("<|   |>", as("actor"))).toContain("white space");
    expect(refusal(" <|> ", as("actor"))).toContain("no word");
    expect(refusal("---\nspe<|ak|>er: UK\n---\n", as("actor"))).toContain("front matter");
    expect(refusal("```\nco<|d|>e\n```", as("actor"))).toContain("code");
    expect(refusal("![<|stop|>]{to=UK}", as("demand"))).toBe(
      "These words are marked as a demand already.",
    );
    expect(refusal("<|@[UK]|>", as("actor"))).toContain("as an actor already");
    expect(refusal("See [the <|text](https://a.org) and|> more", as("law"))).toContain("a link");
    expect(refusal("See <|and [the te|>xt](https://a.org)", as("law"))).toContain("a link");
    expect(refusal("Now:<|stop|>", as("demand"))).toContain("behind a colon");
    expect(refusal("![stop]{to=<|UK|>}", as("actor"))).toContain("in braces");
    expect(refusal("`in <|code|> here`", as("actor"))).toContain("code");
  });
});

describe("removing marks", () => {
  test("frees the words of the innermost mark around the cursor", () => {
    check("![stop @[Ki<|>m] now]{to=DPRK}", unmarkRange, "![stop Kim now]{to=DPRK}");
  });
  test("frees all marks in the selection", () => {
    check("<|![stop @[Kim] now]{to=DPRK} @[UK]|>", unmarkRange, "stop Kim now UK");
  });
  test("frees the mark whose words are selected, and leaves those in it", () => {
    check("![<|stop @[Kim] now|>]{to=DPRK}", unmarkRange, "<|stop @[Kim] now|>");
  });
  test("frees a mention in parts as a whole", () => {
    check("![a<|>]{#w} b ![c]{#w}", unmarkRange, "a b c");
  });
  test("does not let freed words become the target of the mark before", () => {
    check("@[a]@[(b<|>)]", unmarkRange, "@[a]()(b)");
  });
  test("keeps a mark that comes to stand behind punctuation", () => {
    check("See,@<|>[+[we go]](x)", unmarkRange, "See,:commitment[we go]");
    check("See, @<|>[+[we go]](x)", unmarkRange, "See, +[we go]");
  });
  test("takes the fence lines of a block, and of blocks inside only those meant", () => {
    check("a\n:::demand(x){to=UK}\nb<|>\n\nc\n:::\nd", unmarkRange, "a\nb\n\nc\nd");
    check("> :::law\n> b<|>\n> :::", unmarkRange, "> b");
    check("::::demand\n:::claim\nb<|>\n:::\n::::", unmarkRange, "::::demand\nb\n::::");
  });
  test("takes the memo that only this mark points to", () => {
    check("![a<|>]{note=^n} b\n\n[^n]: Why.\n\nc", unmarkRange, "a b\n\n\nc");
    check(
      "![a<|>]{note=^n} @[b]{note=^n}\n\n[^n]: Why.",
      unmarkRange,
      "a @[b]{note=^n}\n\n[^n]: Why.",
    );
  });
  test("keeps what the other marks say", () => {
    check("![a.<|>]{#w}@[b]{to=UK} ![c]{#w}(x)", unmarkRange, "a.@[b]{to=UK} c(x)");
    check("@[b]@[{to=UK} no<|>w]", unmarkRange, "@[b]{}{to=UK} now");
  });
  test("says where there is none", () => {
    expect(refusal("no ma<|>rk", unmarkRange)).toContain("no mark here");
  });
});

describe("whatever the text and the range", () => {
  const kinds = builtInKinds.map(({ name }) => name);
  const fragment = fc.constantFrom(
    "word ",
    "Kim",
    ", ",
    "(x)",
    "{y}",
    "[",
    "]",
    "@[UK]",
    "![",
    "\n",
    "\n\n",
    "- ",
    "> ",
    "*",
    "’s ",
    "“",
    "https://un.org ",
    "é",
    "中国",
    "🕊",
    "\\",
    "`code`",
    "# ",
    ":law[NPT](NPT)",
    "|",
  );
  const texts = fc.array(fragment, { maxLength: 25 }).map((fragments) => fragments.join(""));
  // A backslash that is escaped itself escapes nothing.
  const unescaped = (text: string) =>
    text.replace(/\\([\s\S])/g, (pair, next) => (next === "[" || next === "]" ? next : pair));

  test("marking adds the mark, and strip gives the words back", () => {
    fc.assert(
      fc.property(texts, fc.nat(), fc.nat(), fc.constantFrom(...kinds), (text, a, b, kind) => {
        const document = parseDocument(text);
        const [start = 0, end = 0] = [a % (text.length + 1), b % (text.length + 1)].sort(
          (x, y) => x - y,
        );
        const result = markRange(document, { start, end }, kind);
        if (result.edits === undefined) return;
        const marked = parseDocument(applyEdits(text, result.edits));
        expect(marked.annotations.length).toBeGreaterThan(document.annotations.length);
        expect(unescaped(strip(marked))).toBe(unescaped(strip(document)));
      }),
      { numRuns: 2000 },
    );
  });

  test("strip gives exactly the text back, with a backslash before brackets that do not balance", () => {
    const words = fc.constantFrom("States ", "(a) ", "[", "]", "[sic] ", "\\[", ", ", "“b” ", "é");
    const balanced = fc.array(words, { maxLength: 12 }).map((parts) => parts.join(""));
    /** Takes balanced pairs out, innermost first, until only those without a partner are left. */
    const escaped = (text: string) => {
      const characters = [...text.matchAll(/\\[\s\S]|[\s\S]/g)].map(([character]) => character);
      const shape = characters.map((each) => (each === "[" || each === "]" ? each : ".")).join("");
      let left = shape;
      for (let last = ""; left !== last; ) {
        last = left;
        left = left.replace(/\[(\.*)\]/g, ".$1.");
      }
      return characters.map((each, at) => (left[at] === "." ? each : `\\${each}`)).join("");
    };
    fc.assert(
      fc.property(balanced, balanced, balanced, (before, inside, after) => {
        const [first, last] = ["all ", " now"];
        const text = `We ${before} ${first}${inside}${last} ${after}`;
        const start = 4 + before.length;
        const end = start + first.length + inside.length + last.length;
        const result = markRange(parseDocument(text), { start, end }, "demand");
        if (result.edits === undefined) return;
        const words = text.slice(start, end);
        const expected = text.slice(0, start) + escaped(words) + text.slice(end);
        expect(strip(parseDocument(applyEdits(text, result.edits)))).toBe(expected);
      }),
      { numRuns: 1000 },
    );
  });

  test("removing all marks leaves what strip leaves", () => {
    fc.assert(
      fc.property(texts, (text) => {
        const document = parseDocument(text);
        const result = unmarkRange(document, { start: 0, end: text.length });
        if (result.edits === undefined) return;
        expect(applyEdits(text, result.edits)).toBe(strip(document));
      }),
      { numRuns: 500 },
    );
  });
});

// Real statements too, where they are to hand.
const folders = ["../../../samples/", "../../../../shared/corpus/statements/"]
  .map((folder) => new URL(folder, import.meta.url))
  .filter((folder) => existsSync(folder));

test("200 random ranges of statements become marks, and strip gives the source back", () => {
  const texts = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => /\.(?:statemark|txt)$/.test(name))
      .map((name) => readFileSync(new URL(name, folder), "utf8")),
  );
  // The words alone, so that hardly any range lies where no mark can stand.
  const documents = texts.map((text) => parseDocument(strip(parseDocument(text))));
  let refused = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...documents),
      fc.nat(),
      fc.integer({ min: 1, max: 800 }),
      fc.constantFrom(...builtInKinds.map(({ name }) => name)),
      (document, at, length, kind) => {
        const { text } = document;
        const start = at % text.length;
        const end = Math.min(text.length, start + length);
        const result = markRange(document, { start, end }, kind);
        if (result.edits === undefined) {
          refused++;
          return;
        }
        const marked = parseDocument(applyEdits(text, result.edits));
        expect(marked.annotations.some((mark) => mark.kind === kind)).toBe(true);
        expect(strip(marked)).toBe(text);
      },
    ),
    { numRuns: 200, seed: 1718 },
  );
  expect(refused).toBeLessThanOrEqual(4);
});
