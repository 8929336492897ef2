import { describe, expect, test } from "vitest";
import { applyEdits } from "../../server/src/text/edit.ts";

describe("edits", () => {
  test("replace, insert and delete at the places of the text before them", () => {
    const edits = [
      { start: 0, end: 1, text: "AA" },
      { start: 2, end: 2, text: "-" },
      { start: 3, end: 5, text: "" },
    ];
    expect(applyEdits("abcdef", edits)).toBe("AAb-cf");
  });

  test("may come in any order", () => {
    const edits = [
      { start: 3, end: 4, text: "D" },
      { start: 0, end: 1, text: "A" },
    ];
    expect(applyEdits("abcd", edits)).toBe("AbcD");
  });

  test("at one place are inserted in the order given, before what is replaced there", () => {
    const edits = [
      { start: 1, end: 2, text: "B" },
      { start: 1, end: 1, text: "1" },
      { start: 1, end: 1, text: "2" },
    ];
    expect(applyEdits("abc", edits)).toBe("a12Bc");
  });

  test("may be none", () => {
    expect(applyEdits("abc", [])).toBe("abc");
  });

  test("that overlap are a mistake of ours", () => {
    const edits = [
      { start: 0, end: 2, text: "" },
      { start: 1, end: 3, text: "" },
    ];
    expect(() => applyEdits("abc", edits)).toThrow("Overlapping edits at 1");
  });
});
