// Where sentences begin and end. Intl.Segmenter ends one after each "Mr.", "H.E." and "12."; what is needed
// here is little more than a look at the few places where a sentence may end, and is faster.

import type { Range } from "../text/range.ts";

/** The sentences of one paragraph, in order, without the blanks around them. Linear in the text's length. */
export function sentencesOf(text: string): readonly Range[] {
  const sentences: Range[] = [];
  let start = afterBlanks(text, 0);
  const close = (end: number, next: number) => {
    const last = beforeBlanks(text, end);
    if (last > start) sentences.push({ start, end: last });
    start = next;
  };
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code > SEMICOLON && code !== QUESTION && code !== ELLIPSIS) continue;
    if (code === FULL_STOP || code === QUESTION || code === EXCLAMATION || code === ELLIPSIS) {
      const end = afterClosers(text, at + 1);
      const next = afterBlanks(text, end);
      if (endsSentence(text, start, at, end, next)) close(end, next);
      at = Math.max(at, Math.min(end, text.length) - 1);
    } else if (code === SEMICOLON) {
      const next = itemAfter(text, at + 1);
      if (next !== undefined) close(at + 1, next);
    } else if (code === LINE_FEED) {
      const next = afterBlanks(text, at);
      if (hasBlankLine(text, at, next)) close(at, next);
    }
  }
  close(text.length, text.length);
  return sentences;
}

const LINE_FEED = 10;
const EXCLAMATION = 0x21;
const FULL_STOP = 0x2e;
const SEMICOLON = 0x3b;
const QUESTION = 0x3f;
const ELLIPSIS = 0x2026;

/** `at`: the full stop or its like; `end`: behind it and what closes with it; `next`: the next word. */
function endsSentence(text: string, start: number, at: number, end: number, next: number): boolean {
  if (next >= text.length) return true;
  if (next === end) return isMissingBlank(text, at, next);
  if (!mayBegin(text, next)) return false;
  if (text.charCodeAt(at) !== FULL_STOP || end > at + 1) return true;
  const from = wordStart(text, start, at);
  const word = text.slice(from, at);
  // "12. The Council …", "(b)" and "IV." number the sentence that follows.
  if (from === start && /^\(?(?:\d{1,3}|[a-z]|[ivx]{1,5}|[IVX]{1,5})$/.test(word)) return false;
  if (isTitle(word)) return !isUpperCase(text.charCodeAt(next));
  if (isBeforeNumber(word)) return !/^(?:\d|[IVXLC]+\b)/.test(text.slice(next, next + 8));
  // "J. Smith" and "the U.S. Senate", but "in the U.S. The Senate …".
  if (/^(?:\p{L}\.)*\p{Lu}$|^[ap]\.m$/u.test(word)) return isOpening(text, next);
  return !NEVER_LAST.has(word.toLowerCase());
}

const titles =
  "mr mrs ms mx dr prof st ste gen col lt maj sgt cpl capt cmdr adm amb hon rev sen rep gov pres messrs mme mlle sr jr";
const TITLES = new Set(titles.split(" "));
const isTitle = (word: string) => TITLES.has(word.toLowerCase()) && isUpperCase(word.charCodeAt(0));

const beforeNumbers =
  "no nos art arts para paras sec secs ch chap vol pp p res doc add corr fig jan feb mar apr jun jul aug sep sept oct nov dec";
const BEFORE_NUMBERS = new Set(beforeNumbers.split(" "));
const isBeforeNumber = (word: string) => BEFORE_NUMBERS.has(word.toLowerCase());

const NEVER_LAST = new Set(["e.g", "i.e", "cf", "vs", "viz", "approx", "ca"]);

const openings =
  "the a an this that these those there here we i it he she they our my its their his her in on at as by to for from with " +
  "if when while since after before however but and yet nor so let first second finally today such all both many some no";
const OPENINGS = new Set(openings.split(" "));

/** Whether the word at `at` is one that sentences open with, and names do not. */
function isOpening(text: string, at: number): boolean {
  let end = at;
  while (end < text.length && end < at + 12 && isLetter(text.charCodeAt(end))) end++;
  return OPENINGS.has(text.slice(at, end).toLowerCase());
}

/** The full stop in "in session.Today the Council": pasted text loses blanks. */
function isMissingBlank(text: string, at: number, next: number): boolean {
  return (
    text.charCodeAt(at) === FULL_STOP &&
    isLowerCase(text.charCodeAt(at - 1)) &&
    isLowerCase(text.charCodeAt(at - 2)) &&
    isUpperCase(text.charCodeAt(next)) &&
    (isLowerCase(text.charCodeAt(next + 1)) || isBlank(text.charCodeAt(next + 1)))
  );
}

/** Whether a sentence can begin with what stands at `at`; no sentence begins with a small letter. */
function mayBegin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (isUpperCase(code) || isDigit(code)) return true;
  if (isLowerCase(code)) return false;
  if (code < 0x80) return "\"'([{-*|<$#".includes(text.charAt(at));
  const letter = text.charAt(at);
  return (
    "“‘«„–—•".includes(letter) || letter.toLowerCase() !== letter || letter.toUpperCase() === letter
  );
}

/** Where the next item of a list begins whose items end in semicolons. */
function itemAfter(text: string, end: number): number | undefined {
  let at = end;
  let lines = 0;
  const blanks = () => {
    while (at < text.length && isBlank(text.charCodeAt(at))) {
      if (text.charCodeAt(at) === LINE_FEED) lines++;
      at++;
    }
  };
  blanks();
  const word = /(?:and|or)\b/y;
  word.lastIndex = at;
  if (word.test(text)) {
    const before = at;
    at = word.lastIndex;
    blanks();
    if (lines === 0 && !isNumbered(text, at)) at = before;
  }
  return lines > 0 || isNumbered(text, at) ? at : undefined;
}

/** "2. Urges": the next clause. A "(b)" inside a line belongs to its own sentence. */
const numbered = /\(?\d{1,3}[.)]\s+\p{Lu}/uy;

function isNumbered(text: string, at: number): boolean {
  numbered.lastIndex = at;
  return numbered.test(text);
}

function afterClosers(text: string, from: number): number {
  let at = from;
  while (at < text.length && ".?!…\"”’»)]'".includes(text.charAt(at))) at++;
  return at;
}

function wordStart(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && at > end - 12 && !isBlank(text.charCodeAt(at - 1))) at--;
  while (
    at < end &&
    "(“\"'‘[".includes(text.charAt(at)) &&
    !/^\(\w{1,3}$/.test(text.slice(at, end))
  )
    at++;
  return at;
}

function afterBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  return at;
}

function beforeBlanks(text: string, from: number): number {
  let at = from;
  while (at > 0 && isBlank(text.charCodeAt(at - 1))) at--;
  return at;
}

function hasBlankLine(text: string, from: number, to: number): boolean {
  const second = text.indexOf("\n", from + 1);
  return second > from && second < to;
}

const isBlank = (code: number) =>
  code === 32 || (code >= 9 && code <= 13) || code === 0xa0 || code === 0x202f;
const isDigit = (code: number) => code >= 48 && code <= 57;
const isUpperCase = (code: number) => (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde);
const isLowerCase = (code: number) => (code >= 97 && code <= 122) || (code >= 0xdf && code <= 0xff);
const isLetter = (code: number) => isUpperCase(code) || isLowerCase(code);
