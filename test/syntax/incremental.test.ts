// Parsing after edits equals parsing afresh.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../server/src/syntax/document.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";

const fragment = fc.constantFrom(
  "@[",
  "![",
  "]",
  "(x)",
  "{to=A #p}",
  "word ",
  "\n",
  "\n\n",
  "# ",
  "> ",
  "- ",
  "```\n",
  "---\n",
  "*",
  "[a]: b\n",
  "[a]",
  "| a |\n|---|\n",
  "<!--",
  "-->",
  "\r\n",
  "date: 2024\n",
  "    ",
  "\\",
  ":law[",
  "https://a.b ",
);
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 12 }),
  inserted: fc.array(fragment, { maxLength: 3 }).map((fragments) => fragments.join("")),
});

test("whatever is typed and deleted", () => {
  const texts = fc.array(fragment, { maxLength: 60 }).map((fragments) => fragments.join(""));
  fc.assert(
    fc.property(texts, fc.array(edit, { minLength: 1, maxLength: 12 }), (start, edits) => {
      let text = start;
      let document: Document = parseDocument(text);
      for (const { at, removed, inserted } of edits) {
        const from = Math.floor(at * text.length);
        text = text.slice(0, from) + inserted + text.slice(from + removed);
        document = parseDocument(text, document);
        expect(document).toEqual(parseDocument(text));
      }
    }),
    { numRuns: 1000 },
  );
});
