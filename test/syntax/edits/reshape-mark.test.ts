// Making a mark, or what is selected, longer or shorter by a word.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Reshaping,
  reshapeMark,
  reshapeRange,
} from "../../../server/src/syntax/edits/reshape-mark.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { readOneFile } from "../../fixture.ts";
import { attributesOutline } from "../outline.ts";
import { markedStatements } from "./marked-statements.ts";

const longer: Reshaping = { side: "end", step: "extend" };
const shorter: Reshaping = { side: "end", step: "shrink" };
const longerBefore: Reshaping = { side: "start", step: "extend" };
const shorterBefore: Reshaping = { side: "start", step: "shrink" };

/** What the mark whose words begin at the cursor becomes. */
function check(fixture: string, how: Reshaping, after: string): void {
  const { text, cursors } = readOneFile(fixture);
  const document = parseDocument(text);
  const mark = document.annotations.find(({ textStart }) => textStart === cursors[0]);
  if (!mark) throw new Error(`No mark's words begin at the cursor in ${fixture}`);
  const result = reshapeMark(document, mark, how);
  if (result.edits === undefined) {
    expect(result.refusal).toContain(after);
    return;
  }
  const textAfter = applyEdits(text, result.edits);
  const { start, end } = result.selection;
  const shown = `${textAfter.slice(0, start)}<|${textAfter.slice(start, end)}|>${textAfter.slice(end)}`;
  expect(shown).toBe(after);
}

describe("the end of a mark", () => {
  test("goes a word on, and its target and attributes with it", () => {
    check("![<|>all]{to=UK} States, now.", longer, "![<|all States|>]{to=UK}, now.");
    check("@[<|>the](UK) Kingdom", longer, "@[<|the Kingdom|>](UK)");
  });
  test("goes a word back, without the signs between", () => {
    check("![<|>all States, now].", shorter, "![<|all States|>], now.");
    check("![<|>all]", shorter, "Only one word");
  });
  test("takes a bracket or quote along that closes what it holds", () => {
    check("§[<|>resolution 1718] (2006) of", longer, "§[<|resolution 1718 (2006)|>] of");
    check("§[<|>resolution 1718 (2006)] of", shorter, "§[<|resolution 1718|>] (2006) of");
    check("#[<|>a] [sic] b", longer, "#[<|a [sic]|>] b");
    check("#[<|>a] “b” c", longer, "#[<|a “b”|>] c");
  });
  test("holds a word with hyphens and apostrophes as one", () => {
    check("![<|>the] Council’s well-known view", longer, "![<|the Council’s|>] well-known view");
    check("![<|>the Council’s] well-known view", longer, "![<|the Council’s well-known|>] view");
  });
  test("goes sign by sign where no spaces are written", () => {
    check("![<|>我们]呼吁各方", longer, "![<|我们呼|>]吁各方");
  });
  test("takes in another mark, a link or emphasis as a whole, and leaves it out as one", () => {
    check("![<|>urge] @[the Federation](RUS) to", longer, "![<|urge @[the Federation](RUS)|>] to");
    check("![<|>urge @[the Federation](RUS)] to", shorter, "![<|urge|>] @[the Federation](RUS) to");
    check(
      "![<|>see] [the report](http://a.b) of",
      longer,
      "![<|see [the report](http://a.b)|>] of",
    );
    check("![<|>act] **very soon** now", longer, "![<|act **very soon**|>] now");
    check("![<|>act **very soon**] now", shorter, "![<|act|>] **very soon** now");
  });
  test("stays in the mark around it and in its paragraph", () => {
    check("![urge @[<|>the Federation]] to", longer, "The mark around it ends here");
    check("![<|>go]\n\nnow", longer, "The paragraph ends here");
    check("| ![<|>go] | b |\n|---|---|", longer, "The paragraph ends here");
    check("![<|>go]\nnow", longer, "![<|go\nnow|>]");
  });
  test("guards what stands behind it", () => {
    check("@[<|>the] North(x)", longer, "@[<|the North|>]()(x)");
    check("@[<|>the] North{x}", longer, "@[<|the North|>]{}{x}");
  });
  test("goes on to where it can be read", () => {
    check("![<|>go] [to the north] soon", longer, "![<|go [to the north]|>] soon");
  });
  test("takes no part of its own mention in", () => {
    check("![<|>a]{#w to=UK} ![b]{#w}", longer, "cut through other marks");
  });
});

describe("the start of a mark", () => {
  test("goes a word back and on", () => {
    check("We urge ![<|>all]{to=UK} now", longerBefore, "We ![<|urge all|>]{to=UK} now");
    check("We ![<|>urge all] now", shorterBefore, "We urge ![<|all|>] now");
    check("(see ![<|>it] now", longerBefore, "(![<|see it|>] now");
  });
  test("opens long where its sign would be text", () => {
    check("urged.Go ![<|>now]", longerBefore, "urged.:demand[<|Go now|>]");
  });
  test("takes in a mark before it, which then comes second", () => {
    check("@[We](UK) ![<|>urge]{to=*} it", longerBefore, "![<|@[We](UK) urge|>]{to=*} it");
    check("![<|>@[We](UK) urge]{to=*} it", shorterBefore, "@[We](UK) ![<|urge|>]{to=*} it");
  });
  test("keeps parts of mentions with their first", () => {
    check("?[a]{#p to=UK} ![<|>b] ?[c]{#p}", longerBefore, "![<|?[a]{#p to=UK} b|>] ?[c]{#p}");
  });
  test("never takes in the name that opens a speaker's turn", () => {
    check("@[Mr. X]{role=speaker} ![<|>Go]", longerBefore, "cut through");
  });
});

test("a block is not reshaped by words", () => {
  check(":::demand\n<|>a\n:::", longer, "lines of colons");
});

describe("what is selected", () => {
  function selects(fixture: string, how: Reshaping, after: string): void {
    const { text, cursors, selections } = readOneFile(fixture);
    const [cursor = 0] = cursors;
    const range = selections[0] ?? { start: cursor, end: cursor };
    const result = reshapeRange(parseDocument(text), range, how);
    if ("refusal" in result) expect(result.refusal).toContain(after);
    else {
      const { start, end } = result.range;
      expect(`${text.slice(0, start)}<|${text.slice(start, end)}|>${text.slice(end)}`).toBe(after);
    }
  }
  test("is first the word at the cursor, then one more", () => {
    selects("We ur<|>ge all.", longer, "We <|urge|> all.");
    selects("We ur<|>ge all.", longerBefore, "We <|urge|> all.");
    selects("We <|urge|> all.", longer, "We <|urge all|>.");
    selects("We <|urge|> all.", longerBefore, "<|We urge|> all.");
    selects("We,<|> urge", longer, "We, <|urge|>");
    selects("We <|>– urge", longerBefore, "<|We|> – urge");
  });
  test("is whole marks, and stays in the mark around it", () => {
    selects("<|urge|> @[the Federation] to", longer, "<|urge @[the Federation]|> to");
    selects("![a <|b|> c] d", longer, "![a <|b c|>] d");
    selects("![a <|b c|>] d", longer, "The mark around it ends here");
  });
  test("goes back to nothing", () => {
    selects("<|a b|> c", shorter, "<|a|> b c");
    selects("<|a|> b c", shorter, "<||>a b c");
    selects("a <|b|>", shorterBefore, "a b<||>");
    selects("<|>a b c", shorter, "Nothing is selected");
  });
  test("ends with the paragraph", () => {
    selects("<|a|>.\n\nb", longer, "The paragraph ends here");
    selects("```\n<|>a\n```", longer, "no words");
  });
});

test("reshaping any mark keeps the words and what all other marks say", () => {
  const steps = fc.constantFrom(longer, shorter, longerBefore, shorterBefore);
  fc.assert(
    fc.property(markedStatements, fc.nat(), steps, (text, which, how) => {
      const document = parseDocument(text);
      const { annotations } = document;
      const mark = annotations[which % Math.max(1, annotations.length)];
      if (!mark) return;
      const result = reshapeMark(document, mark, how);
      if (result.edits === undefined) {
        expect(result.refusal).toMatch(/\.$/);
        return;
      }
      const after = parseDocument(applyEdits(text, result.edits));
      expect(strip(after)).toBe(strip(document));
      const { start, end } = result.selection;
      const made = after.annotations.filter(
        (each) => each.kind === mark.kind && each.textStart === start && each.textEnd === end,
      );
      expect(made).toHaveLength(1);
      // In whatever order: it may hold others now, or no more.
      const others = ({ annotations: all }: typeof document, without: number | undefined) =>
        all
          .filter(({ index }) => index !== without)
          .map(({ kind, text, target, attributes }) =>
            [kind, text, target, attributes && attributesOutline(attributes)].join("|"),
          )
          .sort();
      expect(others(after, made[0]?.index)).toEqual(others(document, mark.index));
    }),
    { numRuns: 400 },
  );
});
