// Colours: each stretch of a mark has one, the innermost mark's.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { semanticTokens, semanticTokenTypes } from "../../server/src/features/semantic-tokens.ts";
import { statementOf } from "./statement-fixture.ts";

function check(fixture: string, expected: readonly string[]): void {
  const { statement } = statementOf(fixture);
  const { text } = statement.document;
  const shown = semanticTokens(statement)
    .filter(({ type }) => type !== "markSyntax")
    .map(({ start, end, type }) => `${type} ${text.slice(start, end)}`);
  expect(shown).toEqual(expected);
}

describe("tokens", () => {
  test("colour the words of each kind", () => {
    check("@[a] ![b] +[c] ?[d] §[e] #[f] -[g] :vote[h] :warning[i]", [
      "actor a",
      "demand b",
      "commitment c",
      "claim d",
      "law e",
      "topic f",
      "rejection g",
      "vote h",
      "warning i",
    ]);
  });

  test("give nested words to the inner mark", () => {
    check("![We call @[Pyongyang] to §[comply]!]{to=DPRK}", [
      "demand We call ",
      "actor Pyongyang",
      "demand  to ",
      "law comply",
      "demand !",
    ]);
  });

  test("make memos comments, in a block mark too, and leave other footnotes alone", () => {
    check("?[a]{note=^n1} [^2]\n\n[^n1]: Not sure.\n\n[^2]: Of the text.\n", [
      "claim a",
      "comment [^n1]: Not sure.\n",
    ]);
    check(":::demand{note=^n}\nGo.\n\n[^n]: Why?\n\nNow.\n:::\n", [
      "demand Go.\n\n",
      "comment [^n]: Why?\n",
      "demand \nNow.\n",
    ]);
  });

  test("call every kind that is not built in a position", () => {
    check(":question[why]", ["position why"]);
  });

  test("cover opening, target and attributes as syntax", () => {
    const { statement } = statementOf("![a](b){to=C}");
    const { text } = statement.document;
    const syntax = semanticTokens(statement).filter(({ type }) => type === "markSyntax");
    expect(syntax.map(({ start, end }) => text.slice(start, end))).toEqual(["![", "](b){to=C}"]);
  });

  test("of a range are those of the whole, cut to it", () => {
    const { statement, file } = statementOf("![one @[two] <|three ![four] @[fi|>ve] six]");
    const [range = { start: 0, end: 0 }] = file.selections;
    const whole = semanticTokens(statement).flatMap((token) => {
      const start = Math.max(token.start, range.start);
      const end = Math.min(token.end, range.end);
      return start < end ? [{ ...token, start, end }] : [];
    });
    expect(semanticTokens(statement, range)).toEqual(whole);
  });

  test("never overlap and stay in order, whatever the text", () => {
    const fragment = fc.constantFrom("@[", "![", "]", "](x)", "]{to=A}", "a ", "\n\n", ":vote[");
    fc.assert(
      fc.property(fc.array(fragment, { maxLength: 40 }), (fragments) => {
        const { document, ...rest } = statementOf(fragments.join("")).statement;
        let done = 0;
        for (const { start, end } of semanticTokens({ document, ...rest })) {
          expect(start).toBeGreaterThanOrEqual(done);
          expect(end).toBeGreaterThan(start);
          done = end;
        }
      }),
    );
  });
});

test("the manifest declares every token type but the protocol's own, and no other", () => {
  const declared = manifest.contributes.semanticTokenTypes.map(({ id }) => id);
  expect([...declared, "comment"].sort()).toEqual([...semanticTokenTypes].sort());
  // Positions are long passages: they are tinted by the client and have no colour of text.
  const [scopes] = manifest.contributes.semanticTokenScopes;
  expect(Object.keys(scopes?.scopes ?? {}).sort()).toEqual(["actor", "law", "markSyntax", "topic"]);
});
