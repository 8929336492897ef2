// Whatever is suggested in whatever statement: what is accepted says what was suggested, and the words and
// all other marks stay.

import fc from "fast-check";
import { expect, test } from "vitest";
import { acceptSuggestions } from "../../../server/src/features/suggestions/accept.ts";
import type { Suggestion } from "../../../server/src/recognition/suggestion.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";
import type { Annotation, Document } from "../../../server/src/syntax/document.ts";
import { aroundBrackets } from "../../../server/src/syntax/mark-places.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { wordBlocks } from "../../../server/src/syntax/plain-words.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { statementOf } from "../../../server/src/workspace/statement.ts";
import { markedStatements } from "../../syntax/edits/marked-statements.ts";

const shared = { confidence: "high", reason: "", candidates: [] } as const;
const kinds = [
  { kind: "actor", target: "PRK", ...shared },
  { kind: "actor", target: "PERSON:Lee", ...shared },
  { kind: "law", target: "S/RES/1718 (2006)", ...shared },
  { kind: "demand", by: [], to: ["PRK", "RUS"], if: 'if "all" [agree]', due: "by May", ...shared },
  { kind: "demand", by: ["FRA"], to: ["*"], ...shared },
  { kind: "commitment", by: [], to: [], ...shared },
  { kind: "condemnation", by: [], to: [], ...shared },
] as const;

const places = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...kinds)), {
  minLength: 1,
  maxLength: 6,
});

/** From a word's beginning to a word's end, and around what stands there. */
function suggestionsAt(
  document: Document,
  drawn: typeof places extends fc.Arbitrary<infer T> ? T : never,
) {
  const blocks = wordBlocks(document);
  return drawn.flatMap(([whichBlock, first, last, what]): Suggestion[] => {
    const block = blocks[whichBlock % Math.max(1, blocks.length)];
    const words = [...(block?.text ?? "").matchAll(/[\p{L}\p{N}’]+/gu)];
    const [from, to] = [first % Math.max(1, words.length), last % Math.max(1, words.length)];
    const [start, end] = [words[Math.min(from, to)], words[Math.max(from, to)]];
    if (!block || !start || !end) return [];
    const range = block.rangeOf({ start: start.index, end: end.index + end[0].length });
    const place = aroundBrackets(range, block.bracketed);
    return place ? [{ ...what, ...place } as Suggestion] : [];
  });
}

const saying = ({ kind, text, target, attributes }: Annotation) =>
  JSON.stringify([
    kind,
    text,
    target || null,
    attributes?.id,
    attributes?.entries.map(({ key, value }) => [key, value]),
  ]);

test("accepted suggestions change nothing else", () => {
  let [wanted, done] = [0, 0];
  fc.assert(
    fc.property(markedStatements, places, (text, drawn) => {
      const document = parseDocument(text);
      const suggestions = suggestionsAt(document, drawn);
      const { edits, accepted } = acceptSuggestions(
        statementOf(document, builtInRegistry()),
        suggestions,
      );
      wanted += suggestions.length;
      done += accepted.length;
      const after = parseDocument(applyEdits(text, edits));
      expect(wordBlocks(after).map((block) => block.text)).toEqual(
        wordBlocks(document).map((block) => block.text),
      );
      expect(after.annotations).toHaveLength(document.annotations.length + accepted.length);
      // All marks that were there are there, in their order.
      const left = after.annotations.map(saying);
      let place = 0;
      for (const mark of document.annotations) {
        place = left.indexOf(saying(mark), place) + 1;
        expect(place).toBeGreaterThan(0);
      }
      const { resolutions } = statementOf(after, builtInRegistry());
      for (const { kind, ...each } of accepted) {
        if (!("target" in each)) continue;
        // No target is written where the words, such as “DPRK”, say it themselves.
        const isIt = ({ target, index }: Annotation) => {
          const resolved = resolutions[index];
          const candidates = resolved?.type === "entity" ? resolved.candidates : [];
          return target === each.target || candidates.some(({ id }) => id === each.target);
        };
        expect(after.annotations.some((mark) => mark.kind === kind && isIt(mark))).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
  // Most can be written: the rest cross others, or stand where no mark can open.
  expect(done / wanted).toBeGreaterThan(0.5);
});
