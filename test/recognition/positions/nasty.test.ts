// Texts made to take long, and pasted ones: they are read, and each place only a bounded number of times.

import fc from "fast-check";
import { expect, test } from "vitest";
import { positionsIn } from "./read.ts";

test.each([
  "we call on ",
  "must ",
  "we must not never ",
  "and we urge [Chad=TCD] to ",
  "that ",
  "( ",
  "“",
  '" must ',
  "– we, ",
  "to be ",
  "the need for ",
  "all parties, ",
  "We call on all parties to:\n\n- ",
  "our support ",
  "we reaffirm, too,, too, ",
  "what we propose ",
  "never not condemn ",
  "we must by now ",
  "It must stop. ",
])("%j over and over", (piece) => {
  const source = piece.repeat(4000);
  expect(positionsIn(source).length).toBeLessThanOrEqual(source.length);
});

test("pasted text keeps its positions", () => {
  expect(positionsIn("We\u00a0call  on\n[Iran=IRN]\nto stop.")).toMatchObject([{ to: ["IRN"] }]);
  expect(positionsIn("We don’t accept this.")).toMatchObject([{ kind: "condemnation" }]);
  expect(positionsIn("We don't accept this.")).toMatchObject([{ kind: "condemnation" }]);
});

test("suggestions lie in the text, in order, and those of a sentence apart", () => {
  const word = fc.constantFrom(
    ..."we I they must should call on urge to stop and , . ; : ( ) that which by [Chad=TCD] all parties support condemn will not – “ ” if it is time for let us need our".split(
      " ",
    ),
  );
  fc.assert(
    fc.property(fc.array(word, { maxLength: 40 }), (words) => {
      const found = positionsIn(words.join(" "));
      for (const [index, { start, end, text }] of found.entries()) {
        expect(text.length).toBe(end - start);
        expect(end).toBeGreaterThan(start);
        expect(start).toBeGreaterThanOrEqual(found[index - 1]?.end ?? 0);
      }
    }),
  );
});
