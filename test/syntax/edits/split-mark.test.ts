// Splitting a mark into parts and joining them, in any statement; what single ones become is in the
// tests of the code actions.

import fc from "fast-check";
import { expect, test } from "vitest";
import { joinParts } from "../../../server/src/syntax/edits/join-parts.ts";
import { splitMark } from "../../../server/src/syntax/edits/split-mark.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { attributesOutline } from "../outline.ts";
import { markedStatements, rangeIn } from "./marked-statements.ts";

test("Splitting keeps the words and all other marks, and joining gives the mark back.", () => {
  const said = (text: string) =>
    parseDocument(text).annotations.map(({ kind, text: words, target, attributes }) => [
      kind,
      words,
      target || null,
      attributes ? attributesOutline({ ...attributes, id: null }) : "{}",
    ]);
  fc.assert(
    fc.property(markedStatements, fc.nat(), fc.nat(), fc.nat(), (marked, which, from, to) => {
      const document = parseDocument(marked);
      const { annotations } = document;
      const mark = annotations[which % Math.max(1, annotations.length)];
      if (!mark) return;
      // Half of them are cursors.
      const words = marked.slice(mark.textStart, mark.textEnd);
      const { start, end } = rangeIn(words, from, to % 2 === 0 ? from : to);
      const range = { start: start + mark.textStart, end: end + mark.textStart };
      const split = splitMark(document, mark, range);
      if (!split) return;
      const after = applyEdits(marked, split.edits);
      const second = parseDocument(after);
      expect(strip(second)).toBe(strip(document));
      expect(second.annotations).toHaveLength(annotations.length + 1);
      if (mark.attributes?.id) return;
      const first = second.annotations[mark.index];
      const mention = second.annotations.filter(
        (each) => each === first || each.partOf === mark.index,
      );
      expect(mention).toHaveLength(2);
      const joined = joinParts(second, mention);
      if (joined) expect(said(applyEdits(after, joined))).toEqual(said(marked));
    }),
    { numRuns: 500 },
  );
});
