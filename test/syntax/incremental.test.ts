// Parsing after edits equals parsing afresh.

import fc from "fast-check";
import { expect, test } from "vitest";
import type { Document } from "../../server/src/syntax/document.ts";
import { editDocument, parseDocument } from "../../server/src/syntax/parse-document.ts";
import { contentOf } from "./document-content.ts";

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
  ":::demand{#p}\n",
  ":::\n",
  "::::\n",
  "[^n]: ",
  "{note=^n}",
  "{role=speaker}",
  "\r",
  "long words without any meaning, ".repeat(12),
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
        const start = Math.floor(at * text.length);
        const end = Math.min(text.length, start + removed);
        text = text.slice(0, start) + inserted + text.slice(end);
        document = editDocument(document, { start, end, text: inserted });
        expect(contentOf(document)).toEqual(contentOf(parseDocument(text)));
      }
    }),
    { numRuns: 1000 },
  );
});
