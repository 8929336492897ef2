// Long results are written in pieces: one by one they would be slow, and the whole may be longer than a
// string can be.

import type { Output } from "./output.ts";

const pieceLength = 100_000;

export function writeInPieces(output: Output, parts: Iterable<string>): void {
  let piece = "";
  for (const part of parts) {
    piece += part;
    if (piece.length < pieceLength) continue;
    output.write(piece);
    piece = "";
  }
  output.write(piece);
}
