// From offsets to lines and back, as the language server protocol counts them: a line ends at LF,
// CRLF or a lone CR.

import { countWhile } from "./ascending.ts";

/** Both from 0; `character` in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  /** Of the text. */
  readonly length: number;
  readonly lineCount: number;
  /** Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LinePosition;
  /** A character past the line's end is moved to that end, a line past the last to the text's end. */
  offsetAt(position: LinePosition): number;
  /** Where a line starts, its terminator being part of the line before. */
  lineStart(line: number): number;
}

export function lineIndex(text: string): LineIndex {
  return lineIndexOf([{ text, lineStarts: lineStarts(text) }], [0]);
}

/**
 * The index of a text of which only the lines' starts are known. `offsetAt` does not know line ends: it
 * counts them to their line.
 */
export function lineIndexOfStarts(starts: readonly number[], length: number): LineIndex {
  const lineCount = starts.length;
  const lineStart = (line: number) => starts[line] ?? length;
  return {
    length,
    lineCount,
    lineStart,
    positionAt(offset) {
      const place = Math.max(0, Math.min(offset, length));
      const line = Math.max(0, countWhile(starts, (start) => start <= place) - 1);
      return { line, character: place - lineStart(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      return Math.min(lineStart(line) + Math.max(0, character), lineStart(line + 1));
    },
  };
}

/** A part of a text: it starts at a line's start and, but for the last, ends with a line's end. */
export interface TextPiece {
  readonly text: string;
  /** Those of its own text. */
  readonly lineStarts: readonly number[];
}

/** The index of a text in pieces, at least one, of which nothing is read again; `starts` in the text. */
export function lineIndexOf(pieces: readonly TextPiece[], starts: ArrayLike<number>): LineIndex {
  const firstLines = new Int32Array(pieces.length);
  let lineCount = 1;
  pieces.forEach((piece, index) => {
    // Where a piece ends with a line's end, its last line is the first of the next piece.
    firstLines[index] = lineCount - 1;
    lineCount += piece.lineStarts.length - 1;
  });
  const lastPiece = pieces.length - 1;
  const length = (starts[lastPiece] ?? 0) + (pieces[lastPiece]?.text.length ?? 0);
  const pieceOfLine = (line: number) => countWhile(firstLines, (first) => first <= line) - 1;
  const lineStart = (line: number) => {
    const index = pieceOfLine(line);
    const inPiece = pieces[index]?.lineStarts[line - (firstLines[index] ?? 0)];
    return inPiece === undefined ? length : (starts[index] ?? 0) + inPiece;
  };
  return {
    length,
    lineCount,
    lineStart,
    positionAt(offset) {
      const place = Math.max(0, Math.min(offset, length));
      const started = countWhile(starts, (start) => start <= place);
      const index = Math.max(0, Math.min(started - 1, lastPiece));
      const inPiece = place - (starts[index] ?? 0);
      const lineStartsHere = pieces[index]?.lineStarts ?? [];
      const line = countWhile(lineStartsHere, (start) => start <= inPiece) - 1;
      const character = inPiece - (lineStartsHere[line] ?? 0);
      return { line: (firstLines[index] ?? 0) + line, character };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= lineCount) return length;
      const start = lineStart(line);
      let end = lineStart(line + 1);
      if (line + 1 < lineCount) {
        const index = pieceOfLine(line);
        const inPiece = end - (starts[index] ?? 0);
        const ending = pieces[index]?.text.slice(Math.max(0, inPiece - 2), inPiece);
        end -= ending === "\r\n" ? 2 : 1;
      }
      return Math.min(start + Math.max(0, character), end);
    },
  };
}

/** Where the lines of a text start, the first one at 0. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes("\r")) {
    for (let end = text.indexOf("\n"); end >= 0; end = text.indexOf("\n", end + 1)) {
      starts.push(end + 1);
    }
    return starts;
  }
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 13 /* CR */ && text.charCodeAt(offset + 1) === 10) offset++;
    if (unit === 10 /* LF */ || unit === 13) starts.push(offset + 1);
  }
  return starts;
}
