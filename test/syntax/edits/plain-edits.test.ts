// Codes last: passages that overlap can be coded, and typing in the words around and inside of marks
// loses none.

import fc from "fast-check";
import { expect, test } from "vitest";
import { markRange } from "../../../server/src/syntax/edits/mark.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { attributesOutline, outline } from "../outline.ts";
import { markedStatements } from "./marked-statements.ts";

function marked(text: string, words: string, kind: string): string {
  const plain = parseDocument(text);
  const start = text.indexOf(words.slice(0, 3));
  const last = words.slice(-3);
  const end = text.indexOf(last, start) + last.length;
  const result = markRange(plain, { start, end }, kind);
  if (result.edits === undefined) throw new Error(result.refusal);
  return applyEdits(text, result.edits);
}

test("passages may overlap: each is one mention, and both are there", () => {
  const source = "one two three four five";
  const once = marked(source, "one two three", "demand");
  const text = marked(once, "two three four", "claim");
  expect(text).toBe("![one ?[two three]{#p1}] ?[four]{#p1} five");
  expect(outline(parseDocument(text))).toBe(
    [
      'demand "one two three"',
      '  claim "two three" {#p1}',
      'claim "four" {#p1} continues "two three"',
    ].join("\n"),
  );
  expect(strip(parseDocument(text))).toBe(source);
  const thrice = marked(text, "ree]{#p1}] ?[four]{#p1} five", "topic");
  expect(strip(parseDocument(thrice))).toBe(source);
  expect(outline(parseDocument(thrice))).toContain('claim "four" {#p1} continues "two three"');
});

test("passages may overlap over paragraphs", () => {
  const source = "one two\n\nthree four\n\nfive six";
  const once = marked(source, "two\n\nthree", "demand");
  const text = marked(once, "ree]{#p1} four\n\nfive", "demand");
  expect(strip(parseDocument(text))).toBe(source);
  const mentions = parseDocument(text).annotations.map(({ attributes }) => attributes?.id);
  expect(mentions).toEqual(["p1", "p1", "p2", "p2", "p2"]);
});

test("changing plain words loses no mark whose brackets are untouched", () => {
  fc.assert(
    fc.property(
      markedStatements,
      fc.array(fc.tuple(fc.nat(), fc.constantFrom("peace", "l’accord", "条約", "a b")), {
        minLength: 1,
        maxLength: 4,
      }),
      (text, changes) => {
        const document = parseDocument(text);
        // Words of the statement between spaces, so that no sign comes to touch another one.
        const places = [...text.matchAll(/(?<=[^\S\r\n])[\p{L}’]+(?=[^\S\r\n])/gu)]
          .map(({ index, 0: word }) => ({ start: index, end: index + word.length }))
          .filter(
            ({ start, end }) =>
              start >= (document.frontMatter.range?.end ?? 0) &&
              document.annotations.every(
                (mark) =>
                  end <= mark.start ||
                  start >= mark.end ||
                  (mark.textStart <= start && end <= mark.textEnd),
              ),
          );
        const chosen = new Map(
          changes.flatMap(([which, words]) => {
            const place = places[which % Math.max(1, places.length)];
            return place ? [[place.start, { ...place, text: words }] as const] : [];
          }),
        );
        const after = parseDocument(applyEdits(text, [...chosen.values()]));
        const says = ({ annotations }: typeof after) =>
          annotations.map(({ kind, target, attributes, partOf }) => [
            kind,
            target,
            attributes && attributesOutline(attributes),
            partOf,
          ]);
        expect(says(after)).toEqual(says(document));
      },
    ),
    { numRuns: 300 },
  );
});
