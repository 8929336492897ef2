// A sentence as words: numbers instead of strings, and what can be seen of a word from its outside.

import type { Range } from "../../text/range.ts";
import {
  CLOSE,
  COLON,
  COMMA,
  DASH,
  HYPHEN,
  hashed,
  inSmall,
  mark,
  OPEN,
  POSSESSIVE,
  SEMICOLON,
  type Vocabulary,
} from "./vocabulary.ts";

export const CAPITAL = 1;
export const NUMBER = 2;
export const LY = 4;
export const ED = 8;
export const ING = 16;
export const FINAL_S = 32;
/** A capital and small letters. */
const TITLE = 64;

/** The words of one sentence, in parallel lists; used again for the next sentence. */
export class Words {
  readonly vocabulary: Vocabulary;
  text = "";
  length = 0;
  /** The words' numbers in the vocabulary. */
  readonly ids: number[] = [];
  readonly starts: number[] = [];
  readonly ends: number[] = [];
  /** Bits of the shapes, worked out when they are first asked for. */
  readonly #shapes: number[] = [];

  constructor(vocabulary: Vocabulary) {
    this.vocabulary = vocabulary;
  }

  id(at: number): number {
    return at >= 0 && at < this.length ? (this.ids[at] ?? 0) : -1;
  }

  /** Whether the word is in one of the classes whose bits are given. */
  is(at: number, bits: number): boolean {
    if (at < 0 || at >= this.length) return false;
    return ((this.vocabulary.classes[this.ids[at] ?? 0] ?? 0) & bits) !== 0;
  }

  isMark(at: number, bits: number): boolean {
    if (at < 0 || at >= this.length) return false;
    return ((this.vocabulary.marks[this.ids[at] ?? 0] ?? 0) & bits) !== 0;
  }

  has(at: number, shape: number): boolean {
    if (at < 0 || at >= this.length) return false;
    let own = this.#shapes[at] ?? 0;
    if (own === UNSEEN) {
      own = shapeOf(this.text, this.start(at), this.end(at));
      this.#shapes[at] = own;
    }
    return (own & shape) !== 0;
  }

  /** The verb that the word is a form of; 0 for none, and for a name such as "United States". */
  verb(at: number): number {
    if (at > 0 && this.has(at, TITLE) && !(at === 1 && this.isListSign())) return 0;
    return at >= 0 && at < this.length ? (this.vocabulary.verbs[this.ids[at] ?? 0] ?? 0) : 0;
  }

  /** Bits of the forms that the word may be; guessed for a verb that no rule speaks of. */
  form(at: number): number {
    return at >= 0 && at < this.length ? (this.vocabulary.forms[this.ids[at] ?? 0] ?? 0) : 0;
  }

  /** Whether the first word only numbers the sentence. */
  isListSign(): boolean {
    return this.id(0) === HYPHEN || this.has(0, NUMBER);
  }

  start(at: number): number {
    return this.starts[at] ?? 0;
  }

  end(at: number): number {
    return this.ends[at] ?? 0;
  }

  /** Takes the words of `range`. */
  read(text: string, { start, end }: Range): void {
    this.text = text;
    this.length = 0;
    let at = start;
    while (at < end) {
      const unit = text.charCodeAt(at);
      if (unit <= 32) at++;
      else if (isLetterOrDigit(unit) || unit === BAR) at = this.#readWord(text, at, end);
      else at = this.#readSign(text, at, end, unit);
    }
  }

  #readWord(text: string, start: number, end: number): number {
    let at = start + 1;
    let hash = hashed(0, inSmall(text.charCodeAt(start)));
    for (; at < end; at++) {
      const unit = text.charCodeAt(at);
      const letter = unit < 0x80 ? (LETTERS[unit] ?? 0) : isLetterOrDigit(unit) ? inSmall(unit) : 0;
      if (letter !== 0) hash = hashed(hash, letter);
      else if ((unit === 45 || unit === 46) && isLetterOrDigit(text.charCodeAt(at + 1))) {
        hash = hashed(hash, unit);
      } else break;
    }
    const isShort = isApostrophe(text.charCodeAt(at)) && inSmall(text.charCodeAt(at + 1)) === T;
    if (isShort && isNotEnd(text, start, at)) {
      // "don't" is "do" and "n't".
      this.#add(text, start, at - 1, rehashed(text, start, at - 1));
      this.#add(text, at - 1, at + 2, rehashed(text, at - 1, at + 2));
      return at + 2;
    }
    this.#add(text, start, at, hash);
    return at;
  }

  #readSign(text: string, at: number, end: number, unit: number): number {
    const sign = signs.get(unit);
    if (sign !== undefined) this.#push(sign, at, at + 1, 0);
    else if (unit === 45) this.#push(HYPHEN, at, at + 1, 0);
    else if (isApostrophe(unit) && at > 0 && isLetterOrDigit(text.charCodeAt(at - 1))) {
      return this.#readAfterApostrophe(text, at, end);
    }
    return at + 1;
  }

  #readAfterApostrophe(text: string, at: number, end: number): number {
    let stop = at + 1;
    while (stop < end && isLetterOrDigit(text.charCodeAt(stop))) stop++;
    if (stop === at + 1) {
      if (inSmall(text.charCodeAt(at - 1)) === S) this.#push(POSSESSIVE, at, stop, 0);
    } else if (stop === at + 2 && inSmall(text.charCodeAt(at + 1)) === S && !this.#isWithIs()) {
      this.#push(POSSESSIVE, at, stop, 0);
    } else this.#add(text, at, stop, rehashed(text, at, stop));
    return stop;
  }

  /** Whether "'s" after the last word is a verb: "it's". */
  #isWithIs(): boolean {
    return this.isMark(this.length - 1, WITH_IS);
  }

  #add(text: string, start: number, end: number, hash: number): void {
    this.#push(this.vocabulary.idAt(text, start, end, hash), start, end, UNSEEN);
  }

  #push(id: number, start: number, end: number, shape: number): void {
    const at = this.length++;
    this.ids[at] = id;
    this.starts[at] = start;
    this.ends[at] = end;
    this.#shapes[at] = shape;
  }
}

/** The shape of a word that nobody has asked for yet. */
const UNSEEN = -1;

function shapeOf(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  let shape = 0;
  if ((first >= 65 && first <= 90) || (first >= 0xc0 && first <= 0xde)) {
    shape |= CAPITAL;
    const second = text.charCodeAt(start + 1);
    if (end - start > 1 && second === inSmall(second)) shape |= TITLE;
  } else if (first >= 48 && first <= 57) shape |= NUMBER;
  const last = inSmall(text.charCodeAt(end - 1));
  const before = inSmall(text.charCodeAt(end - 2));
  if (last === S) shape |= FINAL_S;
  else if (last === Y && before === L) shape |= LY;
  else if (last === D && before === E) shape |= ED;
  else if (last === G && before === N && end - start > 4) shape |= ING;
  return shape;
}

const D = 100;
const E = 101;
const G = 103;
const L = 108;
const N = 110;
const Y = 121;
const WITH_IS = mark("with-is");
const S = 115;
const T = 116;
const BAR = 124;

const signs = new Map([
  [0x2c, COMMA],
  [0x3b, SEMICOLON],
  [0x3a, COLON],
  [0x28, OPEN],
  [0x5b, OPEN],
  [0x29, CLOSE],
  [0x5d, CLOSE],
  [0x2013, DASH],
  [0x2014, DASH],
]);

const isApostrophe = (unit: number) => unit === 39 || unit === 0x2019;

const isNotEnd = (text: string, start: number, at: number) =>
  at - start > 1 && inSmall(text.charCodeAt(at - 1)) === 110;

function rehashed(text: string, start: number, end: number): number {
  let hash = 0;
  for (let at = start; at < end; at++) hash = hashed(hash, inSmall(text.charCodeAt(at)));
  return hash;
}

function isLetterOrDigit(unit: number): boolean {
  if (unit < 0x80) return LETTERS[unit] !== 0;
  return unit >= 0xc0 && !(unit >= 0x2000 && unit <= 0x206f) && unit !== 0x3000;
}

/** The letters and digits of ASCII in small letters; 0 for all else. */
const LETTERS = Uint8Array.from({ length: 0x80 }, (_, unit) => {
  const small = inSmall(unit);
  return (small >= 97 && small <= 122) || (unit >= 48 && unit <= 57) ? small : 0;
});
