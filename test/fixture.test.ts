import { describe, expect, test } from "vitest";
import { dedent, readFixture, readOneFile } from "./fixture.ts";

describe("a fixture", () => {
  test("without anything drawn in is one file with its text as written", () => {
    expect(readFixture("We call on @[UK].\n")).toEqual({
      files: [
        {
          path: "statement.statemark",
          text: "We call on @[UK].\n",
          cursors: [],
          selections: [],
          notes: [],
        },
      ],
    });
  });

  test("starts a file at each ===", () => {
    const { files } = readFixture(`
      === uk.statemark
      We call on
      the DPRK.
      === folder/the codebook.yaml
      actors: {}
    `);
    expect(files.map(({ path, text }) => [path, text])).toEqual([
      ["uk.statemark", "We call on\nthe DPRK.\n"],
      ["folder/the codebook.yaml", "actors: {}"],
    ]);
  });

  test("may hold an empty file", () => {
    const { files } = readFixture("=== a.statemark\n=== b.statemark\nB");
    expect(files.map(({ text }) => text)).toEqual(["", "B"]);
  });

  test("gives cursors and selections as offsets into the text without them", () => {
    const { text, cursors, selections } = readOneFile("a<|>b <|cd\ne|>f<|>");
    expect(text).toBe("ab cd\nef");
    expect(cursors).toEqual([1, 8]);
    expect(selections).toEqual([{ start: 3, end: 7 }]);
  });

  test("takes a line of carets as a note on the line above, cursors counted as seen", () => {
    const { text, notes } = readOneFile(`
      We call upon @[Pyong<|>yang] to comply.
                   ^^^^^^^^^^^^^^^ hover: DPRK
                              ^
      At once.
    `);
    expect(text).toBe("We call upon @[Pyongyang] to comply.\nAt once.");
    expect(notes.map((note) => [text.slice(note.start, note.end), note.text])).toEqual([
      ["@[Pyongyang]", "hover: DPRK"],
      ["a", ""],
    ]);
  });

  test("counts a character outside the basic plane as one column and two units", () => {
    const { notes } = readOneFile("😀 @[UK]\n  ^^ opening");
    expect(notes).toEqual([{ start: 3, end: 5, text: "opening" }]);
  });

  test("leaves free what stands behind a backslash", () => {
    const { text, cursors, selections, notes } = readOneFile(
      "\\<|> \\<|a\\|>\n\\^^ b\n\\=== c\n\\@[x]",
    );
    expect(text).toBe("<|> <|a|>\n^^ b\n=== c\n\\@[x]");
    expect([cursors, selections, notes]).toEqual([[], [], []]);
  });

  test.each([
    ["a <| b", "<| without |>"],
    ["a |> b", "|> without <|"],
    ["<| a <| b |>", "<| stands twice"],
    ["a\n  ^ note", "behind the end of the line"],
  ])("that is drawn wrongly is refused: %j", (fixture, reason) => {
    expect(() => readFixture(fixture)).toThrow(reason);
  });
});

describe("dedent", () => {
  test("takes away the first line break, the common indentation and the last line of blanks", () => {
    const text = `
      - a

          code
    `;
    expect(dedent(text)).toBe("- a\n\n    code");
  });

  test("leaves a text alone that does not start with a line break", () => {
    expect(dedent("    code\n")).toBe("    code\n");
  });
});
