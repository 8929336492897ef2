import fc from "fast-check";
import { expect, test } from "vitest";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { packFacts, unpackFacts } from "../../server/src/workspace/packed-facts.ts";
import {
  packRecord,
  ReferentTable,
  unpackRecord,
} from "../../server/src/workspace/packed-record.ts";
import { readStatement } from "../../server/src/workspace/statement.ts";
import { factsOf } from "../../server/src/workspace/statement-facts.ts";
import { recordOf } from "../../server/src/workspace/statement-record.ts";
import { anyText } from "../syntax/any-text.ts";

test("the facts of any text come back from their bytes", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const facts = factsOf(parseDocument(text));
      expect(unpackFacts(packFacts(facts))).toEqual(facts);
    }),
    { numRuns: 300 },
  );
});

test("the record of any text comes back from its bytes", () => {
  const table = new ReferentTable();
  fc.assert(
    fc.property(anyText, (text) => {
      const record = recordOf(readStatement(text, builtInRegistry()));
      const { meta, positions, uses } = unpackRecord(packRecord(record, table), table);
      expect({ meta, positions, uses }).toEqual(record);
    }),
    { numRuns: 300 },
  );
});
