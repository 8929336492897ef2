// Where in a text a name may begin, told from the first letters of words, so that a search looks closer only
// at few places. Three signs in a row are a number, which follows from one row to the next in one step; a
// table says which rows may begin a name. Where one does, the fourth letter and the sign before are looked at.

import {
  CAPITAL,
  classIn,
  DIGIT,
  foldedIn,
  IDEOGRAPH,
  letterOf,
  MARK,
  NO_WORD,
} from "./letters.ts";

const CODE_BITS = 6;
const ROWS = 1 << (3 * CODE_BITS);
/** Of the codes so far, each shifted in behind the others, the last three. */
const ROW = ROWS - 1;
const NO_CODE = 0;
// 1 to 26 are letters from a to z, 33 to 59 their capitals.
const OTHER_LETTER = 27;
const DIGIT_CODE = 28;
const MARK_CODE = 29;
const CAPITAL_BIT = 32;
const IDEOGRAPH_CODE = 62;
/** A unit that was not met before; every row that ends so is looked at. */
const UNREAD = 63;

/** By unit. */
const codes = new Uint8Array(0x10000).fill(UNREAD);

function readCode(unit: number): void {
  const letter = letterOf(unit);
  const kind = classIn(letter);
  if (kind === NO_WORD) codes[unit] = NO_CODE;
  else if (kind === DIGIT) codes[unit] = DIGIT_CODE;
  else if (kind === MARK) codes[unit] = MARK_CODE;
  else if (kind === IDEOGRAPH) codes[unit] = IDEOGRAPH_CODE;
  else {
    const place = foldedIn(letter) - 0x60;
    const code = place >= 1 && place <= 26 ? place : OTHER_LETTER;
    codes[unit] = kind === CAPITAL ? CAPITAL_BIT | code : code;
  }
}

function codeAt(text: string, at: number): number {
  return at < text.length ? codeOf(text.charCodeAt(at)) : NO_CODE;
}

function codeOf(unit: number): number {
  if (codes[unit] === UNREAD) readCode(unit);
  return codes[unit] ?? NO_CODE;
}

const withoutCase = CAPITAL_BIT - 1;
const allCodes = Array.from({ length: UNREAD }, (_, code) => code);

export class Beginnings {
  /** 1 for each row that may be the beginning of a name. */
  private readonly rows = new Uint8Array(ROWS);
  /** 1 for the first four letters of names; others may share their place. */
  private readonly fours = new Uint8Array(1 << 16);

  constructor() {
    for (let row = UNREAD; row < ROWS; row += 1 << CODE_BITS) this.rows[row] = 1;
  }

  /** Makes known that a name begins with the word at `start`, however it is written. */
  add(text: string, start: number): void {
    const [first = NO_CODE, second = NO_CODE, third = NO_CODE, fourth = NO_CODE] = firstLetters(
      text,
      start,
    );
    // A name with a capital is not written small; one that is written small may begin a sentence.
    const isSmall = first <= OTHER_LETTER;
    for (const each of isSmall ? [first, first | CAPITAL_BIT] : [first]) {
      for (const [next, afterNext] of waysOf(first, second, third)) {
        this.rows[(each << (2 * CODE_BITS)) | (next << CODE_BITS) | afterNext] = 1;
      }
      this.fours[fourOf(each, second, third, fourth)] = 1;
    }
  }

  /**
   * Calls `look` where a name may begin, from left to right. It gives where to go on, or 0 for the next word.
   */
  scan(text: string, look: (start: number) => number): void {
    const { length } = text;
    let from = 0;
    lastCodes = 0;
    for (let at = nextRow(this.rows, text, 0); at < length; ) {
      const unit = text.charCodeAt(at);
      if (codes[unit] === UNREAD) {
        readCode(unit);
        lastCodes >>= CODE_BITS;
      } else {
        const fourth = at + 1 < length ? text.charCodeAt(at + 1) : 0;
        const end = this.isAt(lastCodes, fourth) ? look(at - 2) : 0;
        at++;
        if (end > 0) {
          from = end;
          at = end;
          lastCodes = 0;
        }
      }
      at = nextRow(this.rows, text, at);
    }
    // The last word may have fewer than three letters.
    let last = lastCodes;
    for (let start = length - 2; start < length; start++) {
      last <<= CODE_BITS;
      const mayBegin = start >= from && this.rows[last & ROW] === 1 && this.isAt(last, 0);
      if (mayBegin) from = look(start) || from;
    }
  }

  /** Whether the codes, of which the last three are a row that begins a name, begin one indeed. */
  private isAt(last: number, fourth: number): boolean {
    const first = (last >> (2 * CODE_BITS)) & UNREAD;
    if (first === IDEOGRAPH_CODE) return true;
    const before = (last >> (3 * CODE_BITS)) & UNREAD;
    if (before !== NO_CODE && before !== IDEOGRAPH_CODE) return false;
    const second = (last >> CODE_BITS) & UNREAD;
    const third = last & UNREAD;
    // A word of one letter, "U.S.", and accents that stand for themselves.
    if (second === NO_CODE || second === IDEOGRAPH_CODE) return true;
    if (second === MARK_CODE || third === MARK_CODE) return true;
    const next = codeOf(fourth);
    return next === MARK_CODE || this.fours[fourOf(first, second, third, next)] === 1;
  }
}

/** The codes read so far, the last one lowest. */
let lastCodes = 0;

/**
 * Where the next row ends that may begin a name. Nothing else is in this loop, which every letter goes
 * through.
 */
function nextRow(rows: Uint8Array, text: string, from: number): number {
  const { length } = text;
  let last = lastCodes;
  let at = from;
  for (; at < length; at++) {
    last = (last << CODE_BITS) | (codes[text.charCodeAt(at)] ?? 0);
    if (rows[last & ROW] === 1) break;
  }
  lastCodes = last;
  return at;
}

/** What may stand in a text for the second and third letter of a word. */
function* waysOf(first: number, second: number, third: number): Iterable<[number, number]> {
  if (first === IDEOGRAPH_CODE) {
    for (const next of allCodes) for (const afterNext of allCodes) yield [next, afterNext];
    return;
  }
  // Where a word ends, anything may follow.
  const seconds = second === NO_CODE ? [NO_CODE, IDEOGRAPH_CODE] : bothCases(second);
  const thirds = third === NO_CODE ? [NO_CODE, IDEOGRAPH_CODE] : bothCases(third);
  for (const next of seconds) {
    const isEnd = next === NO_CODE || next === IDEOGRAPH_CODE;
    for (const afterNext of isEnd ? allCodes : [...thirds, MARK_CODE]) yield [next, afterNext];
    // "U.S." is "US".
    if (!isEnd) yield [NO_CODE, next];
  }
  for (const afterNext of allCodes) yield [MARK_CODE, afterNext];
}

function bothCases(code: number): readonly number[] {
  const small = code & withoutCase;
  return small >= 1 && small <= OTHER_LETTER ? [small, small | CAPITAL_BIT] : [code];
}

/** A word that ends with its second or third letter may be followed by anything. */
function fourOf(first: number, second: number, third: number, fourth: number): number {
  const isEnd = third === NO_CODE || third === IDEOGRAPH_CODE;
  const afterThird = fourth === IDEOGRAPH_CODE ? NO_CODE : fourth;
  const last = isEnd ? 0 : ((third & withoutCase) << 5) | (afterThird & withoutCase);
  return Math.imul((first << 15) | ((second & withoutCase) << 10) | last, 0x9e3779b1) >>> 16;
}

/** The codes of the first four letters of a name's first word, without its full stops and accents. */
function firstLetters(text: string, start: number): readonly number[] {
  const found: number[] = [];
  for (let at = start; found.length < 4; at++) {
    const code = codeAt(text, at);
    const isInitial = code === NO_CODE && at === start + 2 * found.length - 1;
    if (isInitial && text.charAt(at) === "." && codeAt(text, at + 1) !== NO_CODE) continue;
    if (code === NO_CODE || (code === IDEOGRAPH_CODE && at > start)) break;
    if (code !== MARK_CODE) found.push(code);
    if (code === IDEOGRAPH_CODE) break;
  }
  return found;
}
