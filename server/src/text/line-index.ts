// From offsets to lines and back, as the language server protocol counts them: a line ends at LF,
// CRLF or a lone CR.

import { countWhile } from "./ascending.ts";

/** Both from 0; `character` in UTF-16 code units. */
export interface LinePosition {
  readonly line: number;
  readonly character: number;
}

export interface LineIndex {
  readonly lineCount: number;
  /** Offsets outside the text are moved to its nearest end. */
  positionAt(offset: number): LinePosition;
  /** A character past the line's end is moved to that end, a line past the last to the text's end. */
  offsetAt(position: LinePosition): number;
  /** Where a line starts, its terminator being part of the line before. */
  lineStart(line: number): number;
}

export function lineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  const lineStart = (line: number) => starts[line] ?? text.length;
  return {
    lineCount: starts.length,
    lineStart,
    positionAt(offset) {
      const place = Math.max(0, Math.min(offset, text.length));
      const line = countWhile(starts, (start) => start <= place) - 1;
      return { line, character: place - lineStart(line) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts.length) return text.length;
      let end = lineStart(line + 1);
      if (line + 1 < starts.length) {
        end -= text.charCodeAt(end - 1) === 10 && text.charCodeAt(end - 2) === 13 ? 2 : 1;
      }
      return Math.min(lineStart(line) + Math.max(0, character), end);
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    if (unit === 13 /* CR */ && text.charCodeAt(offset + 1) === 10) offset++;
    if (unit === 10 /* LF */ || unit === 13) starts.push(offset + 1);
  }
  return starts;
}
