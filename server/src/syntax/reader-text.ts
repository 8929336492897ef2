// The text that a reader sees, gathered while the tree is walked: without syntax, with escapes and
// entities resolved.

import { decodeHTMLStrict } from "entities/decode";

export class ReaderText {
  // Pieces, not one growing string: taking a part of that would copy the whole each time.
  private pieces: string[] = [];
  private done = 0;
  private readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** Starts anew at a block's first character. */
  startBlock(offset: number): void {
    this.pieces = [];
    this.done = offset;
  }

  /** Takes what stands before `offset` as it is. */
  readTo(offset: number): void {
    if (offset <= this.done) return;
    this.pieces.push(this.text.slice(this.done, offset));
    this.done = offset;
  }

  /** Puts `instead` (by default nothing) in the place of what stands there. */
  replace(start: number, end: number, instead = ""): void {
    if (end <= this.done) return;
    this.readTo(start);
    if (instead !== "") this.pieces.push(instead);
    this.done = end;
  }

  replaceEntity(start: number, end: number): void {
    this.replace(start, end, decodeHTMLStrict(this.text.slice(start, end)));
  }

  /** A point to come back to with `since`. */
  get point(): number {
    return this.pieces.length;
  }

  /** What was gathered since `point`; a line break with its indentation is one space. */
  since(point: number): string {
    const { pieces } = this;
    const text = pieces.length === point + 1 ? (pieces[point] ?? "") : pieces.slice(point).join("");
    if (!text.includes("\n")) return text;
    return text.replace(/[ \t\n]+/g, (blanks) => (blanks.includes("\n") ? " " : blanks));
  }
}
