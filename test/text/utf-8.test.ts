// The core's own UTF-8, held against the platform's.

import fc from "fast-check";
import { expect, test } from "vitest";
import { utf8WithLineFeeds } from "../../server/src/text/utf-8.ts";

test("is what the platform makes of the text with LF line ends, half surrogate pairs among them", () => {
  const units = fc.array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }),
      fc.constantFrom(10, 13, 0xd83d, 0xdd4a, 0xdfff, 0xe9),
    ),
  );
  fc.assert(
    fc.property(units, (codes) => {
      const text = String.fromCharCode(...codes);
      const expected = new TextEncoder().encode(text.replace(/\r\n?/g, "\n"));
      expect([...utf8WithLineFeeds(text)]).toEqual([...expected]);
    }),
    { numRuns: 500 },
  );
});
