import { describe, expect, test } from "vitest";
import { lineIndex } from "../../server/src/text/line-index.ts";

describe("a line index", () => {
  const text = "ab\r\nc\rd\n\n😀e";
  const index = lineIndex(text);

  test("ends lines at CRLF, a lone CR and LF", () => {
    expect(index.lineCount).toBe(5);
    expect([0, 1, 2, 3, 4].map((line) => index.lineStart(line))).toEqual([0, 4, 6, 8, 9]);
  });

  test("counts lines and characters from 0, characters in UTF-16 units", () => {
    expect(index.positionAt(0)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(5)).toEqual({ line: 1, character: 1 });
    expect(index.positionAt(8)).toEqual({ line: 3, character: 0 });
    expect(index.positionAt(11)).toEqual({ line: 4, character: 2 });
  });

  test("gives each offset back that is not in the middle of a CRLF", () => {
    for (let offset = 0; offset <= text.length; offset++) {
      if (offset === 3) continue;
      expect(index.offsetAt(index.positionAt(offset))).toBe(offset);
    }
  });

  test("moves what is outside to the nearest place", () => {
    expect(index.positionAt(-5)).toEqual({ line: 0, character: 0 });
    expect(index.positionAt(99)).toEqual({ line: 4, character: 3 });
    expect(index.offsetAt({ line: 0, character: 99 })).toBe(2);
    expect(index.offsetAt({ line: 1, character: 99 })).toBe(5);
    expect(index.offsetAt({ line: 4, character: 99 })).toBe(text.length);
    expect(index.offsetAt({ line: 9, character: 0 })).toBe(text.length);
    expect(index.offsetAt({ line: -1, character: 5 })).toBe(0);
    expect(index.offsetAt({ line: 1, character: -5 })).toBe(4);
  });

  test("has one line for an empty text and one more behind a last line end", () => {
    expect(lineIndex("").lineCount).toBe(1);
    expect(lineIndex("a\n").lineCount).toBe(2);
    expect(lineIndex("a\r\n").positionAt(3)).toEqual({ line: 1, character: 0 });
  });

  test("knows no other line ends", () => {
    expect(lineIndex("a\u2028b\u0085c\vd\fe").lineCount).toBe(1);
  });
});
