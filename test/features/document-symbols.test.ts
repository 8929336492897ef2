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
