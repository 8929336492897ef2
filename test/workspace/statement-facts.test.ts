import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { readStatement, statementOf } from "../../server/src/workspace/statement.ts";
import { documentOfFacts, factsOf } from "../../server/src/workspace/statement-facts.ts";
import { recordOf } from "../../server/src/workspace/statement-record.ts";
import { anyText } from "../syntax/any-text.ts";

const samples = new URL("../../samples/", import.meta.url);

/** The record of the text, read at once and by way of plain data. */
function bothWays(text: string) {
  const facts = JSON.parse(JSON.stringify(factsOf(parseDocument(text))));
  return {
    direct: recordOf(readStatement(text, builtInRegistry())),
    kept: recordOf(statementOf(documentOfFacts(facts), builtInRegistry())),
  };
}

test.each(readdirSync(samples).filter((name) => name.endsWith(".statemark")))(
  "what is kept of %s says what the statement says",
  (name) => {
    const { direct, kept } = bothWays(readFileSync(new URL(name, samples), "utf8"));
    expect(kept).toEqual(direct);
    expect(direct.positions.length).toBeGreaterThan(0);
    expect(direct.uses.length).toBeGreaterThan(0);
  },
);

test("what is kept of any text says what the text says", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const { direct, kept } = bothWays(text);
      expect(kept).toEqual(direct);
    }),
    { numRuns: 200 },
  );
});
