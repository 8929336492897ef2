// The outline: headings → positions → what they mention.

import { describe, expect, test } from "vitest";
import {
  type DocumentSymbol,
  documentSymbols,
} from "../../server/src/features/document-symbols.ts";
import { dedent } from "../fixture.ts";
import { statementOf } from "./statement-fixture.ts";

function check(fixture: string, expected: string): void {
  const { statement } = statementOf(fixture);
  const lines = (symbols: readonly DocumentSymbol[], depth: number): string[] =>
    symbols.flatMap(({ name, detail, children }) => [
      `${"  ".repeat(depth)}${name}${detail === "" ? "" : ` | ${detail}`}`,
      ...lines(children, depth + 1),
    ]);
  expect(lines(documentSymbols(statement), 0).join("\n")).toBe(dedent(expected));
}

describe("the outline", () => {
  test("has headings, positions under them, and what they mention", () => {
    check(
      `
      Before. ![First]{to=DPRK}
      # On the @[DPRK]
      ![We call upon @[Pyongyang] to comply with §[resolution 1718 (2006)]]{to=DPRK status=open}
      ## Below
      @[UK] is only mentioned. +[We will help]{to=Ukraine}
      # Last
      `,
      `
      First | demand · to North Korea
      On the DPRK
        We call upon Pyongyang to comply with resolution 1718 (2006) | demand · to North Korea · open
          Pyongyang | actor · North Korea
          resolution 1718 (2006) | legal reference · United Nations Security Council resolution 1718 (2006)
        Below
          We will help | commitment · to Ukraine
      Last
      `,
    );
  });

  test("shows a head as what holds its positions, and counts these", () => {
    check(
      `
      ![We call upon *Kyiv* to ![withdraw from @[Crimea](UKR)]{as=a} and ![to talk]{as=b}]{to=UKR}.

      :::demand{to=*}
      We call on all to

      - ![stop]{#s} at once ![all fighting]{#s};
      - ![also ![go] and ![stay home]].
      :::
      `,
      `
      We call upon Kyiv to … | 2 demands · to Ukraine
        withdraw from Crimea | demand · to Ukraine
          Crimea | actor · Ukraine
        to talk | demand · to Ukraine
      We call on all to … | 3 demands · to everyone
        stop … all fighting | demand · to everyone
        also … | 2 demands · to everyone
          go | demand · to everyone
          stay home | demand · to everyone
      `,
    );
  });

  test("tells a head's words from the same words in what it holds", () => {
    check(
      "![Stop and ![stop]]{to=*} ![![Go] on]{to=*}",
      `
      Stop and … | 1 demand · to everyone
        stop | demand · to everyone
      Go on | 1 demand · to everyone
        Go | demand · to everyone
      `,
    );
    check(
      ":question[a :question[b]]\n=== statemark.yaml\nkinds: { question: { title: Question, position: true } }",
      "a … | 1 × Question\n  b | Question",
    );
  });

  test("does not take a position with an id for a head", () => {
    check(
      "![All of ![this]{to=*}]{as=all to=*}",
      "All of this | demand · to everyone\n  this | demand · to everyone",
    );
  });

  test("has speakers' turns, up to the next turn or heading", () => {
    check(
      `
      ?[Before]

      @[Mr. Nebenzia (Russian Federation)](RUS){role=speaker}: ?[One]

      ?[Two]

      **@[The President]{role=speaker}**: ?[Three]

      # Next
      ?[Four]

      @[France]{role=speaker}: ?[Five]
      `,
      `
      Before | claim
      Mr. Nebenzia (Russian Federation) | speaker · Russia
        One | claim
        Two | claim
      The President | speaker
        Three | claim
      Next
        Four | claim
        France | speaker · France
          Five | claim
      `,
    );
  });

  test("keeps turns within a mark of several paragraphs, and the marks behind it out", () => {
    check(
      `
      :::claim
      @[France]{role=speaker}: ![a]{to=*}

      ![b]{to=*}
      :::

      ![c]{to=*}
      `,
      `
      France: a b | claim
        France | speaker · France
          a | demand · to everyone
          b | demand · to everyone
      c | demand · to everyone
      `,
    );
  });

  test("has the words of a mark of several paragraphs on one line", () => {
    check(":::demand{to=*}\nOne.\n\nTwo.\n:::\n", "One. Two. | demand · to everyone");
  });

  test("says by whom where the mark itself does", () => {
    check(
      "# A {by=France}\n![a]{by=UK to=*} ![b]{to=*}",
      "A\n  a | demand · by United Kingdom · to everyone\n  b | demand · to everyone",
    );
  });

  test("lists positions only, of the codebook's kinds too", () => {
    check(
      ":question[a] :remark[b] :unheard[c]\n=== statemark.yaml\nkinds: { question: { title: Question, position: true }, remark: { title: Remark } }",
      "a | Question",
    );
  });

  test("lists demands in the order of the text", () => {
    check("![b]{to=*} then ![a]{to=*}", "b | demand · to everyone\na | demand · to everyone");
  });

  test("lists a mention in parts once, with all its words", () => {
    check("![withdraw]{#w to=*} at once ![all]{#w}", "withdraw … all | demand · to everyone");
  });

  test("has a name for everything, as editors require one", () => {
    check("# \n\n![]{to=*}", "Heading without words\n  Mark without words | demand · to everyone");
  });

  test("selects the words, not the mark around them", () => {
    const { statement, file } = statementOf(`
      See ![do it]{to=DPRK}
            ^^^^^
    `);
    const [symbol] = documentSymbols(statement);
    const [note] = file.notes;
    expect(symbol?.selection).toEqual({ start: note?.start, end: note?.end });
  });

  test("keeps every selection inside its symbol, at the ends of a CRLF text too", () => {
    const { statement } = statementOf("# A @[UK]\r\n![b]{to=*}\r\n## C\r\n![d ?[e]]{to=*}");
    const inOrder = (symbols: readonly DocumentSymbol[]): void => {
      for (const { start, end, selection, children } of symbols) {
        expect(start).toBeLessThanOrEqual(selection.start);
        expect(selection.end).toBeLessThanOrEqual(end);
        inOrder(children);
      }
    };
    inOrder(documentSymbols(statement));
  });
});
