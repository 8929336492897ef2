// Adding an entry to a codebook's text: what else stands there stays as it is written.

import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { addToCodebook, type CodebookEntry } from "../../server/src/registry/codebook-addition.ts";
import { applyEdits } from "../../server/src/text/edit.ts";

const wagner: CodebookEntry = {
  section: "actors",
  id: "WAGNER",
  fields: [["name", "Wagner Group"]],
};

function added(text: string, entry: CodebookEntry = wagner): string | undefined {
  const edit = addToCodebook(text, entry);
  return edit && applyEdits(text, [edit]);
}

const block = "  WAGNER:\n    name: Wagner Group\n";

describe("an entry is written", () => {
  test.each([
    ["into an empty codebook", "", `actors:\n${block}`],
    ["below a comment", "# Ours\n", `# Ours\nactors:\n${block}`],
    ["below a comment without a line end", "# Ours", `# Ours\nactors:\n${block}`],
    [
      "behind the last of its section",
      "actors:\n  A:\n    name: One\nlaws:\n  B: {}\n",
      `actors:\n  A:\n    name: One\n${block}laws:\n  B: {}\n`,
    ],
    [
      "before the comment on the next section",
      "actors:\n  A: { name: One } # first\n\n# Laws\nlaws:\n  B: {}\n",
      `actors:\n  A: { name: One } # first\n${block}\n# Laws\nlaws:\n  B: {}\n`,
    ],
    [
      "behind a text of several lines",
      "actors:\n  A:\n    note: |\n      one\n      two\n\nlaws:\n  B: {}\n",
      `actors:\n  A:\n    note: |\n      one\n      two\n${block}\nlaws:\n  B: {}\n`,
    ],
    ["where the text has no line end", "actors:\n  A: {}", `actors:\n  A: {}\n${block}`],
    ["into a section not yet filled", "actors:\nlaws:\n", `actors:\n${block}laws:\n`],
    [
      "indented as the others are",
      "actors:\n    A:\n        name: One\n",
      "actors:\n    A:\n        name: One\n    WAGNER:\n      name: Wagner Group\n",
    ],
    ["into braces", "actors: { A: {} }\n", "actors: { A: {}, WAGNER: { name: Wagner Group } }\n"],
    ["into empty braces", "actors: {}\n", "actors: { WAGNER: { name: Wagner Group } }\n"],
    [
      "into braces around all",
      "{ laws: { B: {} } }\n",
      "{ laws: { B: {} }, actors: { WAGNER: { name: Wagner Group } } }\n",
    ],
    [
      "with the line ends of the codebook",
      "laws:\r\n  B: {}\r\n",
      "laws:\r\n  B: {}\r\nactors:\r\n  WAGNER:\r\n    name: Wagner Group\r\n",
    ],
  ])("%s", (_, before, after) => {
    expect(added(before)).toBe(after);
  });

  test("with quotes where YAML would take a name for something else", () => {
    for (const name of [
      "1718",
      "a: b",
      "null",
      "# x",
      "*",
      '"Quoted"',
      "- x",
      "No",
      "Ωmega",
      "a\tb",
    ]) {
      const text = added("", { section: "actors", id: name, fields: [["name", name]] });
      const { codebook, problems } = readCodebook(text ?? "");
      expect(problems).toEqual([]);
      expect(codebook.entities.map(({ id, name: read }) => [id, read])).toEqual([[name, name]]);
    }
  });

  test("beside another of the same id that is of another kind", () => {
    expect(added("laws: { WAGNER: {} }\n")).toBe(`laws: { WAGNER: {} }\nactors:\n${block}`);
  });

  test("for a kind of mark too", () => {
    const text = added("", {
      section: "kinds",
      id: "question",
      fields: [
        ["title", "Question"],
        ["position", "true"],
      ],
    });
    expect(readCodebook(text ?? "").codebook.kinds).toMatchObject([
      { id: "question", title: "Question", position: true },
    ]);
  });
});

describe("nothing is written", () => {
  test.each([
    ["where the id is there already", "actors:\n  WAGNER: {}\n"],
    ["where the codebook cannot be read", "actors: [\n"],
    ["where the codebook is a list", "- a\n"],
    ["where the section is no mapping", "actors: 5\n"],
  ])("%s", (_, text) => {
    expect(added(text)).toBeUndefined();
  });
});
