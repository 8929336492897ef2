// Characters as a search sees them: those that pass the same tests, and are or are not of words, are one
// kind. Few kinds are left of all characters that there are, and what is known of a kind is kept.

import type { Fits } from "./pattern-characters.ts";
import { isInWords } from "./word-edges.ts";

/** Of what stands at a text's end: nothing. */
export const NOTHING = 0;

/** Of characters of this kind. */
export function isOfWords(kind: number): boolean {
  return (kind & 1) === 1;
}

/** Whether between two such characters is the inside of a word. */
export function areOfWords(before: number, after: number): boolean {
  return (before & after & 1) === 1;
}

/** Of characters beyond U+FFFF, which are rare. */
const MOST_KEPT = 5_000;

export class CharacterKinds {
  /** By UTF-16 unit: its kind, or `NOTHING` where that must be asked for. */
  readonly ofUnit = new Uint32Array(0x1_0000);

  private readonly ofPair = new Map<number, number>();
  private readonly byPassed = new Map<string, number>();
  /** By kind without its last bit: which tests its characters pass. */
  private readonly passed: Uint8Array[] = [new Uint8Array(0)];
  private readonly tests: readonly Fits[];

  constructor(tests: readonly Fits[]) {
    this.tests = tests;
  }

  kindAt(text: string, offset: number): number {
    const code = text.codePointAt(offset);
    if (code === undefined) return NOTHING;
    const known = code > 0xffff ? this.ofPair.get(code) : this.ofUnit[code];
    if (known) return known;
    const kind = this.kindOf(String.fromCodePoint(code));
    if (code <= 0xffff) {
      // A high surrogate is looked at with what stands behind it.
      if (code < 0xd800 || code > 0xdbff) this.ofUnit[code] = kind;
    } else {
      if (this.ofPair.size >= MOST_KEPT) this.ofPair.clear();
      this.ofPair.set(code, kind);
    }
    return kind;
  }

  passes(kind: number): Uint8Array {
    return this.passed[kind >> 1] ?? new Uint8Array(0);
  }

  /** How many kinds have been met. */
  get count(): number {
    return this.passed.length;
  }

  private kindOf(character: string): number {
    const passed = Uint8Array.from(this.tests, (fits) => (fits(character) ? 1 : 0));
    const isLetter = isInWords(character) ? 1 : 0;
    const key = `${isLetter}${passed.join("")}`;
    const known = this.byPassed.get(key);
    if (known !== undefined) return known;
    const kind = (this.passed.push(passed) - 1) * 2 + isLetter;
    this.byPassed.set(key, kind);
    return kind;
  }
}
