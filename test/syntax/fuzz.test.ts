// Random texts, and real statements with random damage: nothing throws, places are in bounds and nest,
// and reading again after each edit equals reading afresh. Short here; `npm run bench:fuzz` goes on for
// ten minutes. Seeds are printed: FUZZ_SEED=… repeats a run.

import { existsSync, readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { diagnostics } from "../../server/src/features/diagnostics/diagnostics.ts";
import { documentSymbols } from "../../server/src/features/document-symbols.ts";
import { foldingRanges } from "../../server/src/features/folding-ranges.ts";
import { hover } from "../../server/src/features/hover.ts";
import { selectionRanges } from "../../server/src/features/selection-ranges.ts";
import { semanticTokens } from "../../server/src/features/semantic-tokens.ts";
import { builtInRegistry } from "../../server/src/registry/registry.ts";
import { editDocument, parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { statementOf } from "../../server/src/workspace/statement.ts";
import { anyText, blockFragments, inlineFragments } from "./any-text.ts";
import { contentOf } from "./document-content.ts";
import { checkInvariants } from "./invariants.ts";

const { FUZZ_SECONDS = "4", FUZZ_SEED } = process.env;
const seconds = Number(FUZZ_SECONDS);
const seed = Number(FUZZ_SEED ?? Math.floor(Math.random() * 2 ** 31));

const folders = ["../../samples/", "../../../shared/corpus/statements/"]
  .map((folder) => new URL(folder, import.meta.url))
  .filter((folder) => existsSync(folder));
const statements = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.(?:statemark|txt)$/.test(name))
    .map((name) => readFileSync(new URL(name, folder), "utf8").slice(0, 20_000)),
);

interface Damage {
  readonly at: number;
  readonly removed: number;
  readonly inserted: string;
}

const damage: fc.Arbitrary<Damage> = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 2_000 })),
  inserted: fc
    .array(fc.constantFrom(...inlineFragments, ...blockFragments), { maxLength: 4 })
    .map((pieces) => pieces.join("")),
});
const start = fc.oneof(anyText, fc.constantFrom(...statements));

function damaged(text: string, { at, removed, inserted }: Damage) {
  const from = Math.floor(at * text.length);
  return { start: from, end: Math.min(text.length, from + removed), text: inserted };
}

test(
  `whatever is typed, for ${seconds} seconds (seed ${seed})`,
  () => {
    const registry = builtInRegistry();
    let texts = 0;
    const property = fc.property(start, fc.array(damage, { maxLength: 8 }), (text, edits) => {
      let document = parseDocument(text);
      for (const each of edits) document = editDocument(document, damaged(document.text, each));
      texts += edits.length + 1;
      expect(contentOf(document)).toEqual(contentOf(parseDocument(document.text)));
      checkInvariants(document);
      expect(strip(document).length).toBeLessThanOrEqual(document.text.length);
      const statement = statementOf(document, registry);
      for (const { start: from, end } of diagnostics(statement)) {
        expect(0 <= from && from <= end && end <= document.text.length).toBe(true);
      }
      documentSymbols(statement);
      foldingRanges(statement);
      semanticTokens(statement);
      const offset = Math.floor(document.text.length / 2);
      hover(statement, offset);
      selectionRanges(statement, offset);
    });
    fc.assert(property, {
      seed,
      numRuns: Number.MAX_SAFE_INTEGER,
      interruptAfterTimeLimit: seconds * 1000,
    });
    console.log(`${texts} texts read in ${seconds} s, seed ${seed}`);
    expect(texts).toBeGreaterThan(0);
  },
  seconds * 1000 + 120_000,
);
