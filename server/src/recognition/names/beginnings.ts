// Where in a text a name may begin: a table says it for each way in which a word's first three signs and the
// sign before it can be, so that a search looks closer only at few places. Each sign of a text is a number
// that has its part of the table's index for every place in that row of four.

import { CAPITAL, classIn, DIGIT, foldedIn, IDEOGRAPH, letterOf, NO_WORD } from "./letters.ts";

/** The sign before a word needs only say that a word may start behind it. */
const BEFORE = 1 << 16;
/** Of the first sign it counts whether it is a capital: a name with a capital is not written small. */
const FIRST = 0b111111 << 10;
const SECOND = 0b11111 << 5;
const THIRD = 0b11111;

const CAPITAL_BIT = 0b100000;
const OTHER_LETTER = 27;
const DIGIT_CODE = 28;
const IDEOGRAPH_CODE = 29;

const UNREAD = -1;
const signs = new Int32Array(0x10000).fill(UNREAD);

/** What is between words, and around a text. */
export const noWordSign = BEFORE;

/** The number of a unit. */
export function signOf(unit: number): number {
  const known = signs[unit] ?? noWordSign;
  return known === UNREAD ? readSign(unit) : known;
}

/** The index of a sign, and the three that follow, in a table of beginnings. */
export function rowOf(before: number, first: number, second: number, third: number): number {
  return (before & BEFORE) | (first & FIRST) | (second & SECOND) | (third & THIRD);
}

/** 1 at the rows with which a name begins. */
export function noBeginnings(): Uint8Array {
  return new Uint8Array(BEFORE * 2);
}

/** Makes known that a name begins with the word at `start` of `text`, however it is written. */
export function addBeginning(beginnings: Uint8Array, text: string, start: number): void {
  const sign = (at: number) => (at < text.length ? signOf(text.charCodeAt(at)) : noWordSign);
  const first = sign(start);
  // "U.S." is "US", and the other way round.
  const step = isFullStop(text, start + 1) && isFullStop(text, start + 3) ? 2 : 1;
  const [second, third] = [sign(start + step), sign(start + 2 * step)];
  const accent = signFor(OTHER_LETTER);
  const ways: (readonly [number, number])[] = [
    [second, third],
    [noWordSign, second],
    // Accents may stand for themselves.
    [second, accent],
    [accent, second],
    [accent, accent],
  ];
  const isSmall = (first & FIRST) >> 10 <= OTHER_LETTER;
  const firsts = isSmall ? [first, first | (CAPITAL_BIT << 10)] : [first];
  for (const [next, afterNext] of ways) {
    for (const each of firsts) beginnings[rowOf(noWordSign, each, next, afterNext)] = 1;
  }
}

function isFullStop(text: string, at: number): boolean {
  return text.charAt(at) === ".";
}

function readSign(unit: number): number {
  const sign = signFor(codeOf(unit), classIn(letterOf(unit)));
  signs[unit] = sign;
  return sign;
}

function codeOf(unit: number): number {
  const letter = letterOf(unit);
  const kind = classIn(letter);
  if (kind === NO_WORD) return 0;
  if (kind === DIGIT) return DIGIT_CODE;
  if (kind === IDEOGRAPH) return IDEOGRAPH_CODE;
  const place = foldedIn(letter) - 0x60;
  return place >= 1 && place <= 26 ? place : OTHER_LETTER;
}

function signFor(code: number, kind?: number): number {
  const first = kind === CAPITAL ? code | CAPITAL_BIT : code;
  const before = code === 0 || code === IDEOGRAPH_CODE ? BEFORE : 0;
  return before | (first << 10) | (code << 5) | code;
}
