// Folding an entry of a codebook into another, in its text.

import { describe, expect, test } from "vitest";
import { readCodebook } from "../../server/src/registry/codebook.ts";
import { type EntryMerge, mergeEntry } from "../../server/src/registry/entry-merging.ts";
import { applyEdits } from "../../server/src/text/edit.ts";
import { dedent } from "../fixture.ts";

function merged(drawn: string, merge: Partial<EntryMerge> = {}): string | undefined {
  const text = `${dedent(drawn).trimEnd()}\n`;
  const edits = mergeEntry(text, {
    section: "actors",
    id: "OLD",
    targetId: "NEW",
    isDeclared: true,
    said: new Set(["name", "kind"]),
    names: new Set(["New", "NEW"]),
    ...merge,
  });
  if (!edits) return undefined;
  const after = applyEdits(text, edits);
  expect(readCodebook(after).problems).toEqual([]);
  return after;
}

describe("into an entry of the same codebook", () => {
  test.each([
    [
      "the name and the aliases become aliases",
      `
      # Ours
      actors:
        OLD: # gone
          name: Old
          kind: company
          aliases: [The old, New]
        NEW:
          name: New # stays
      laws: {}
      `,
      `
      # Ours
      actors:
        NEW:
          name: New # stays
          aliases: [Old, The old]
      laws: {}
      `,
    ],
    [
      "aliases are added to those there are, with their dates",
      `
      actors:
        NEW:
          name: New
          aliases:
            - First
        OLD:
          aliases:
            - { name: Second, since: 2023-11 }
            - name: Third
              until: 2020
      `,
      `
      actors:
        NEW:
          name: New
          aliases:
            - First
            - { name: Second, since: 2023-11 }
            - { name: Third, until: 2020 }
      `,
    ],
    [
      "a single alias becomes a list",
      `
      actors:
        NEW: { name: New, aliases: First }
        OLD: { aliases: Second, url: https://example.org }
      `,
      `
      actors:
        NEW: { name: New, aliases: [First, Second], url: https://example.org }
      `,
    ],
    [
      "an entry with nothing in it is filled",
      "actors:\n  OLD:\n    note: >\n      Two\n      lines.\n  NEW:\nlaws:\n",
      'actors:\n  NEW:\n    note: "Two lines.\\n"\nlaws:\n',
    ],
    [
      "between brackets",
      "actors: { OLD: { name: Old }, NEW: {} }",
      "actors: { NEW: { aliases: [Old] } }",
    ],
    ["behind the other", "actors: { NEW: {}, OLD: {} }", "actors: { NEW: {} }"],
  ])("%s", (_, before, after) => {
    expect(merged(before)).toBe(`${dedent(after).trimEnd()}\n`);
  });

  test("what happened to a position goes over, and its title does not", () => {
    const before = `
      positions:
        NEW:
          title: New
          history:
            - { date: 2025-01-10, status: open }
        OLD:
          title: Old
          to: RUS
          history:
            - date: 2025-02-10
              status: met
              source: https://example.org/a?b=c
      `;
    const said = new Set(["title"]);
    expect(merged(before, { section: "positions", said })).toBe(
      `${dedent(`
      positions:
        NEW:
          title: New
          history:
            - { date: 2025-01-10, status: open }
            - { date: 2025-02-10, status: met, source: https://example.org/a?b=c }
          to: RUS
      `)}\n`,
    );
  });
});

describe("into what this codebook does not have", () => {
  test.each([
    [
      "what is not said yet stays under the other id",
      "actors:\n  A: {}\n  OLD:\n    name: Old\n    note: Ours\nlaws: {}\n",
      "actors:\n  A: {}\n  NEW:\n    aliases: [Old]\n    note: Ours\nlaws: {}\n",
    ],
    [
      "nothing stays of what is all said",
      "actors:\n  A: {}\n  OLD: { kind: firm }\n",
      "actors:\n  A: {}\n",
    ],
    ["nor of its section", "actors:\n  OLD:\n    kind: firm\nlaws: {}\n", "laws: {}\n"],
    ["nor of the whole", "{ actors: { OLD: {} } }", "{ actors: {  } }"],
    [
      "an entry between brackets",
      "actors: { OLD: { name: Old } }",
      "actors: { NEW: { aliases: [Old] } }",
    ],
  ])("%s", (_, before, after) => {
    const tight = (text = "") => text.replace(/\{\s+\}/g, "{}").trimEnd();
    expect(tight(merged(before))).toBe(tight(after));
  });

  test("where nothing declares the other, the entry gets its id and stays as it is", () => {
    const text = "actors:\n  OLD: # kept\n    name: Old\n";
    expect(merged(text, { isDeclared: false })).toBe(text.replace("OLD", "NEW"));
  });
});

test("a codebook without the entry stays", () => {
  expect(merged("actors:\n  A: {}\n")).toBe("actors:\n  A: {}\n");
});

test("what refers to another place of the file is not taken apart", () => {
  expect(merged("actors:\n  A: { aliases: &a [x] }\n  OLD: { aliases: *a }\n")).toBe(undefined);
});
