// Adding an entry to codebooks that people really have: with comments, flow maps, other line ends, tabs,
// anchors and unfinished places. What was there stays to the byte, and says what it said.

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { addToCodebook, type CodebookEntry } from "../../server/src/registry/codebook-addition.ts";
import { applyEdits } from "../../server/src/text/edit.ts";

const entry: CodebookEntry = {
  section: "actors",
  id: "WAGNER",
  fields: [["name", "Wagner Group"]],
};
const block = "  WAGNER:\n    name: Wagner Group\n";

function added(text: string, what: CodebookEntry = entry): string | undefined {
  const edit = addToCodebook(text, what);
  return edit && applyEdits(text, [edit]);
}

describe("an entry is written", () => {
  test.each([
    [
      "behind a comment that is indented like an entry",
      "actors:\n  A:\n    name: One\n  # B is to come\n\n# Laws\nlaws:\n  B: {}\n",
      `actors:\n  A:\n    name: One\n  # B is to come\n${block}\n# Laws\nlaws:\n  B: {}\n`,
    ],
    [
      "into a section that holds only a comment",
      "actors:\n  # nobody yet\nlaws:\n  B: {}\n",
      `actors:\n  # nobody yet\n${block}laws:\n  B: {}\n`,
    ],
    [
      "into a section whose key has a comment",
      "actors: # ours\nlaws:\n",
      `actors: # ours\n${block}laws:\n`,
    ],
    ["behind trailing spaces", "actors:   \n  A: {}   \n", `actors:   \n  A: {}   \n${block}`],
    [
      "behind an entry without a value and without a line end",
      "actors:\n  A:",
      `actors:\n  A:\n${block}`,
    ],
    [
      "behind a list",
      "actors:\n  A:\n    aliases:\n      - x\n      - y # why\n\n\n",
      `actors:\n  A:\n    aliases:\n      - x\n      - y # why\n${block}\n\n`,
    ],
    [
      "behind a list that is not indented",
      "actors:\n  A:\n    aliases:\n    - x\n    - y\ntopics: {}\n",
      `actors:\n  A:\n    aliases:\n    - x\n    - y\n${block}topics: {}\n`,
    ],
    [
      "behind a folded text that keeps its line ends",
      "actors:\n  A:\n    note: >+\n      one\n\n      two\nlaws: {}\n",
      `actors:\n  A:\n    note: >+\n      one\n\n      two\n${block}laws: {}\n`,
    ],
    [
      "behind anchors and what refers to them",
      "x-both: &both { kind: person }\nactors:\n  A: *both\n",
      `x-both: &both { kind: person }\nactors:\n  A: *both\n${block}`,
    ],
    [
      "into braces over several lines",
      "actors: {\n  A: { name: One }, # first\n  B: {}\n}\n",
      "actors: {\n  A: { name: One }, # first\n  B: {}, WAGNER: { name: Wagner Group }\n}\n",
    ],
    [
      "into braces with a comma at their end",
      "actors: { A: {}, }\n",
      "actors: { A: {}, WAGNER: { name: Wagner Group }, }\n",
    ],
    [
      "into empty braces with a comment",
      "actors: { # none\n }\nlaws: {}\n",
      "actors: { # none\n WAGNER: { name: Wagner Group } }\nlaws: {}\n",
    ],
    [
      "with lone carriage returns",
      "actors:\r  A: {}\r",
      "actors:\r  A: {}\r  WAGNER:\r    name: Wagner Group\r",
    ],
    ["behind a document marker", "---\nactors:\n  A: {}\n", `---\nactors:\n  A: {}\n${block}`],
    [
      "before the marker that ends the document",
      "actors:\n  A: {}\n...\n",
      `actors:\n  A: {}\n${block}...\n`,
    ],
    ["into a section in quotes", '"actors":\n  "A": {}\n', `"actors":\n  "A": {}\n${block}`],
    [
      "below a directive and a marker alone",
      "%YAML 1.2\n---\n",
      `%YAML 1.2\n---\nactors:\n${block}`,
    ],
  ])("%s", (_, before, after) => {
    expect(added(before)).toBe(after);
  });
});

const comment = fc.constantFrom("", "", " # why", "  ", "\t# tab");
const gap = fc.constantFrom(
  "",
  "",
  "\n",
  "# A comment\n",
  "  # An indented comment\n",
  "\n\n",
  "   \n",
);
const value = fc.constantFrom(
  "{ name: One }",
  "",
  "\n    name: Two words",
  "\n    note: |\n      several\n      lines",
  "\n    note: >-\n      folded\n\n      text",
  "\n    aliases:\n      - x\n      - { name: y, since: 2024 }",
  "\n    aliases: [a,\n      b]",
  '\n    name: "in: quotes" ',
  "\n\n    name: 'It''s'",
  "&a { kind: person }",
  "\n    note: of\n      two lines",
);
const entries = (names: readonly string[]) =>
  fc.array(fc.tuple(value, comment, gap), { maxLength: names.length }).map((all) =>
    all.map(([held, behind, below], index) => {
      const [first = "", ...rest] = `  ${names[index]}: ${held}`.split("\n");
      // A comment behind the header of a text in lines belongs to the header.
      return `${[first + behind, ...rest].join("\n")}\n${below}`;
    }),
  );
const section = (name: string, ids: readonly string[]) =>
  fc
    .tuple(comment, gap, entries(ids))
    .map(([behind, below, all]) => [`${name}:${behind}\n`, below, ...all].join(""));
const codebooks = fc
  .tuple(
    gap,
    fc.option(section("actors", ["A", "B", "C"]), { nil: "" }),
    fc.option(section("laws", ["L", "M"]), { nil: "" }),
    fc.option(section("x-own", ["o"]), { nil: "" }),
    fc.boolean(),
    fc.constantFrom("\n", "\r\n", "\r"),
    fc.boolean(),
  )
  .map(([head, actors, laws, own, isLawsFirst, lineEnd, endsWithLine]) => {
    const parts = isLawsFirst ? [head, laws, actors, own] : [head, own, actors, laws];
    const text = parts.join("");
    return (endsWithLine ? text : text.replace(/\n$/, "")).replaceAll("\n", lineEnd);
  });

const ways: readonly CodebookEntry[] = [
  entry,
  {
    section: "laws",
    id: "NEW",
    fields: [
      ["name", "New: #1"],
      ["url", "https://example.org/a"],
    ],
  },
  { section: "topics", id: "trade in arms", fields: [["name", "Trade in arms"]] },
  {
    section: "kinds",
    id: "question",
    fields: [
      ["title", "Question"],
      ["position", "true"],
    ],
  },
];

test("whatever stands in a codebook stays, to the byte, and the entry is read as it was meant", () => {
  let written = 0;
  fc.assert(
    fc.property(codebooks, fc.constantFrom(...ways), (text, way) => {
      const before = readCodebook(text);
      const edit = addToCodebook(text, way);
      if (!edit) {
        // Only what cannot be read may be refused.
        expect(before.problems).not.toEqual([]);
        return;
      }
      written++;
      const after = applyEdits(text, [edit]);
      // Nothing is taken away: the old text is the new one without what was put in.
      expect(edit.start).toBe(edit.end);
      expect(after.slice(0, edit.start) + after.slice(edit.start + edit.text.length)).toBe(text);
      const { codebook, problems } = readCodebook(after);
      expect(problems).toEqual(
        before.problems.map((each) => expect.objectContaining({ message: each.message })),
      );
      const ids = [...codebook.entities, ...codebook.kinds].map(({ id }) => id);
      expect(ids).toContain(way.id);
      // In the way of the file: no other kind of line end comes in.
      const ends = new Set(text.match(/\r\n|\r|\n/g));
      if (ends.size === 1) expect(new Set(after.match(/\r\n|\r|\n/g))).toEqual(ends);
    }),
    { numRuns: 400 },
  );
  expect(written).toBeGreaterThan(300);
});
