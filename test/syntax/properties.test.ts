// What is true of any text. A failing case prints the seed that repeats it.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withLineFeeds } from "../../server/src/syntax/line-ends.ts";
import { parseDocument } from "../../server/src/syntax/parse-document.ts";
import { strip } from "../../server/src/syntax/strip.ts";
import { anyText, blockFragments, inlineFragments, ofFragments } from "./any-text.ts";
import { checkInvariants } from "./invariants.ts";
import { outline } from "./outline.ts";

const holds = (property: fc.IPropertyWithHooks<[string]>, numRuns = 1_000) =>
  fc.assert(property, { numRuns });

describe("any text", () => {
  test("has a document whose parts lie in it and in each other, in order", () => {
    holds(
      fc.property(anyText, (text) => checkInvariants(parseDocument(text))),
      3_000,
    );
  });

  test("has a text without marks that is no longer", () => {
    holds(
      fc.property(anyText, (text) => {
        const document = parseDocument(text);
        const changes = document.annotations.length > 0 || document.frontMatter.range !== null;
        const isAttributed = document.sections.some(({ attributes }) => attributes);
        const length = strip(document).length;
        if (changes || isAttributed) expect(length).toBeLessThan(text.length);
        else expect(length).toBe(text.length);
      }),
    );
  });

  test("gives the same with CRLF as with LF, offsets apart", () => {
    holds(
      fc.property(anyText, (any) => {
        const text = any.replaceAll("\r", "");
        const withCrLf = text.replaceAll("\n", "\r\n");
        const { original } = withLineFeeds(withCrLf);
        const document = parseDocument(withCrLf);
        const expected = parseDocument(text);
        expect(outline(document)).toBe(outline(expected));
        const places = (of: typeof document, move = (offset: number) => offset) =>
          [...of.annotations, ...of.problems, ...of.sections, ...of.blocks].map(
            ({ start, end }) => [move(start), move(end)],
          );
        expect(places(document)).toEqual(places(expected, original));
      }),
    );
  });
});

describe("a paragraph", () => {
  // Each line starts with a word, so that none of them is anything but a line of a paragraph.
  const line = ofFragments(inlineFragments, 12).map((text) => `so ${text}`);
  const paragraph = fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => lines.join("\n"));

  test("cannot change what another one gives", () => {
    fc.assert(
      fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), (paragraphs) => {
        const together = parseDocument(paragraphs.join("\n\n"));
        const alone = paragraphs.map((text) => parseDocument(text));
        const outlines = alone.map(outline).filter((marks) => marks !== "");
        expect(outline(together)).toBe(outlines.join("\n"));
        const codes = alone.flatMap(({ problems }) => problems.map(({ code }) => code));
        expect(together.problems.map(({ code }) => code)).toEqual(codes);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("strip", () => {
  test("leaves a text alone that has no marks, no fences, no front matter and no braces", () => {
    const markup = /[[{]|:{2,}/g;
    const unmarked = [...inlineFragments, ...blockFragments]
      .map((fragment) => fragment.replace(markup, ""))
      .filter((fragment) => !fragment.startsWith("---"));
    const text = fc.oneof(ofFragments(unmarked), fc.string({ unit: "binary" }));
    holds(
      fc.property(text, (any) => {
        const plain = any.replace(markup, "");
        fc.pre(!plain.startsWith("---"));
        expect(strip(parseDocument(plain))).toBe(plain);
      }),
    );
  });

  test("gives the statement back however it was marked", () => {
    interface Passage {
      readonly plain: string;
      readonly marked: string;
      readonly marks: number;
    }
    const word = fc
      .constantFrom(
        "all",
        "States ",
        "to go",
        "*now*",
        "(a)",
        "\\[b\\]",
        "[c]",
        "&amp;",
        "—",
        "d\n",
      )
      .map((text): Passage => ({ plain: text, marked: text, marks: 0 }));
    const openings = ["@[", "![", "+[", "?[", "§[", "#[", "-[", ":law[", ":warning["];
    const closings = ["]", "](x)", "](a (b) c)", "]()", "]{}", "]{to=X}", '](y){note="z {"}'];
    const { passage } = fc.letrec<{ passage: Passage; mark: Passage }>((tie) => ({
      passage: fc
        .array(fc.oneof({ maxDepth: 4 }, word, tie("mark")), { minLength: 1, maxLength: 4 })
        .map((parts) => ({
          plain: parts.map(({ plain }) => plain).join(" "),
          marked: parts.map(({ marked }) => marked).join(" "),
          marks: parts.reduce((sum, { marks }) => sum + marks, 0),
        })),
      mark: fc
        .tuple(fc.constantFrom(...openings), tie("passage"), fc.constantFrom(...closings))
        .map(([opening, { plain, marked, marks }, closing]) => ({
          plain,
          marked: `${opening}${marked}${closing}`,
          marks: marks + 1,
        })),
    }));
    fc.assert(
      fc.property(passage, ({ plain, marked, marks }) => {
        fc.pre(!/\n\s*\n/.test(plain));
        const document = parseDocument(`We ${marked}.`);
        expect(strip(document)).toBe(`We ${plain}.`);
        expect(document.annotations).toHaveLength(marks);
      }),
      { numRuns: 1_000 },
    );
  });
});
