// The noun phrase that is a verb's subject: where it begins and ends, and whether it is the speaker's own.

import { type Subject, subject } from "./subject-of.ts";
import { isAdverb } from "./verb-group.ts";
import {
  bit,
  CLOSE,
  COLON,
  COMMA,
  DASH,
  HYPHEN,
  mark,
  OPEN,
  POSSESSIVE,
  SEMICOLON,
} from "./vocabulary.ts";
import { CAPITAL, ING, NUMBER, type Words } from "./words.ts";

const WE = bit("we");
const OUR = bit("our");
const THEY = bit("they");
const RELATIVE = bit("relative");
const THAT = bit("that");
const CONJUNCTION = bit("conjunctions");
const SUBORDINATOR = bit("subordinators");
const PREPOSITION = bit("prepositions");
const DETERMINER = bit("determiners");
const OWN_HEAD = bit("own-heads");
const FINITE = bit("finite-be") | bit("modals") | bit("do");
const HAVE = bit("have");
const ADVERB = bit("adverbs");
const EVERYONE = bit("everyone");
const NO_VERB = DETERMINER | PREPOSITION | CONJUNCTION | ADVERB | EVERYONE | bit("floating");
const AS = mark("as");
const BESIDE_AS = mark("beside-as");

/** How many words back a noun phrase is looked for. */
const REACH = 70;

/** From the word `start` up to its verb. */
export function clauseNoun(words: Words, start: number, before: number): Subject {
  let end = start;
  while (end < before && !words.is(end, FINITE | HAVE | SUBORDINATOR)) end++;
  return nounAt(words, start, Math.max(end, start + 1));
}

/** The noun phrase that the sentence, or the part of it behind a semicolon, opens with. */
export function firstNoun(words: Words, before: number): Subject | undefined {
  const earliest = Math.max(0, before - REACH);
  let start = earliest;
  for (let left = before; left >= earliest; left--) {
    if (words.id(left) === SEMICOLON || words.id(left) === COLON) {
      start = left + 1;
      break;
    }
  }
  // What leads in: "In this spirit, …".
  start = afterLeadIn(words, start, before);
  let end = start;
  while (end < before && end - start < 40) {
    if (words.is(end, FINITE | HAVE | SUBORDINATOR | RELATIVE | THAT)) break;
    if (end > start && words.verb(end) > 0 && !words.is(end - 1, DETERMINER | PREPOSITION | OUR))
      break;
    end++;
  }
  if (end === start) return undefined;
  return nounAt(words, start, end);
}

/** Behind list signs and what leads in: "4.", "In this spirit,", "Recognizing …, and …,". */
function afterLeadIn(words: Words, start: number, before: number): number {
  let from = start === 0 ? afterListSign(words) : start;
  const first = from;
  for (let turn = 0; turn < 4 && from < before; turn++) {
    const isAdverbial = words.is(from, CONJUNCTION | ADVERB) || isAdverb(words, from);
    const opens = isAdverbial || words.is(from, PREPOSITION | SUBORDINATOR) || words.has(from, ING);
    // Between the commas of a long lead-in: "In efforts to promote peace, invest in …, the States".
    if (!opens && (from === first || mayOpenNoun(words, from))) break;
    let comma = from;
    while (comma < before && words.id(comma) !== COMMA) comma++;
    if (comma < before) from = comma + 1;
    else if (isAdverbial) from++;
    else break;
  }
  return from;
}

function afterListSign(words: Words): number {
  if (words.id(0) === HYPHEN) return 1;
  return words.has(0, NUMBER) && ".)".includes(words.text.charAt(words.end(0))) ? 1 : 0;
}

const mayOpenNoun = (words: Words, at: number) =>
  words.is(at, DETERMINER | OUR | WE | THEY | EVERYONE) || words.has(at, CAPITAL | NUMBER);

/** The noun phrase that ends with the word `last`. */
export function nounBefore(words: Words, last: number): Subject {
  let start = last;
  let left = last;
  let depth = 0;
  for (; left >= 0 && last - left < REACH; left--) {
    const id = words.id(left);
    if (id === CLOSE) depth++;
    else if (id === OPEN) depth--;
    else if (depth > 0) continue;
    else if (id === SEMICOLON || id === COLON) break;
    else if (words.is(left, SUBORDINATOR) && !isWellAs(words, left)) {
      // "As an elected member, we": only as far as a comma.
      start = afterLeadIn(words, left, last);
      if (start === left) start = left + 1;
      break;
    } else if (words.is(left, THAT)) {
      // "that" before a verb is "which"; before a noun it may be "those"; otherwise it opens a clause.
      if (left === 0) {
        start = left;
        break;
      }
      if (!isFiniteAt(words, left + 1)) break;
    } else if (words.is(left, WE | THEY) && left < last && !isFiniteWithin(words, left + 1, last)) {
      // "the commitments we made": part of the phrase.
    } else if (id === COMMA || id === DASH) {
      if (isClauseBetween(words, left + 1, last)) break;
    }
    start = left;
  }
  start = afterClause(words, start, last);
  start = afterLeadIn(words, start, last);
  if (words.has(0, ING) && start > 0) start = lastSegment(words, start, last);
  return nounAt(words, start, last + 1);
}

/** "as well as" and "such as" join nouns. */
function isWellAs(words: Words, at: number): boolean {
  return (
    words.isMark(at, AS) && (words.isMark(at + 1, BESIDE_AS) || words.isMark(at - 1, BESIDE_AS))
  );
}

function isFiniteAt(words: Words, at: number): boolean {
  let right = at;
  while (isAdverb(words, right)) right++;
  if (words.is(right, FINITE | HAVE)) return true;
  // "that States must": a noun that is also a verb.
  return (
    words.verb(right) > 0 && !words.is(right, DETERMINER) && !words.is(right + 1, FINITE | HAVE)
  );
}

/** "Recognizing that …, and …, the leaders": behind the last comma that a subject may follow. */
function lastSegment(words: Words, start: number, last: number): number {
  for (let left = last - 1; left > start; left--) {
    if (words.id(left) === COMMA && words.is(left + 1, DETERMINER | OUR | EVERYONE))
      return left + 1;
  }
  return start;
}

function isFiniteWithin(words: Words, from: number, to: number): boolean {
  for (let at = from; at <= to; at++) if (words.is(at, FINITE)) return true;
  return false;
}

const isClauseBetween = (words: Words, from: number, to: number) =>
  words.is(from, WE | THEY) && isFiniteWithin(words, from, to);

/** Behind the last "and", "but" or comma after a verb of a clause before: "A has done it, but B". */
function afterClause(words: Words, start: number, last: number): number {
  let lastFinite = -1;
  for (let at = start; at <= last; at++) {
    if (!words.is(at, FINITE | WE) && !(words.is(at, HAVE) && !words.is(at - 1, RELATIVE)))
      continue;
    if (words.is(at, FINITE) && words.is(at - 1, RELATIVE | THAT)) continue;
    if (
      words.is(at, WE) &&
      !words.is(at - 1, CONJUNCTION) &&
      words.id(at - 1) !== COMMA &&
      at > start
    )
      continue;
    lastFinite = at;
  }
  if (lastFinite < 0) return start;
  for (let at = lastFinite + 1; at <= last; at++) {
    if (words.is(at, CONJUNCTION) || words.id(at) === COMMA || words.id(at) === DASH) {
      let next = at + 1;
      while (words.is(next, CONJUNCTION) || isAdverb(words, next)) next++;
      if (next <= last) return next;
    }
  }
  return start;
}

/** Says of a noun phrase whether it is the speaker's own: "my delegation", "our two countries". */
export function nounAt(words: Words, start: number, end: number): Subject {
  if (words.is(start, WE)) {
    // "we, the peoples"; not "we know the Council", where the verb's subject comes later.
    const verb = end - start > 2 ? verbWithin(words, start + 1, end) : -1;
    return verb < 0
      ? subject("speaker", start, end, start)
      : subject("noun", verb + 1, end, verb + 1);
  }
  if (words.is(start, OUR)) {
    for (let right = start + 1; right < end && right < start + 4; right++) {
      if (words.is(right, PREPOSITION) || words.id(right) === POSSESSIVE) break;
      const isHead = words.is(right, OWN_HEAD);
      if (
        isHead &&
        !(words.id(right + 1) > 15 && right + 1 < end && words.is(right + 1, OWN_HEAD))
      ) {
        return words.id(right + 1) === POSSESSIVE
          ? subject("noun", start, end, start)
          : subject("speaker", start, end, start);
      }
    }
  }
  return subject("noun", start, end, start);
}

function verbWithin(words: Words, from: number, to: number): number {
  for (let right = from; right < to - 1 && right < from + 4; right++) {
    if (words.verb(right) > 0 || words.is(right, FINITE | HAVE)) return right;
  }
  // "we see the world": a verb that no rule speaks of.
  const isWord = words.id(from) > 15 || words.id(from) === 0;
  if (words.has(from, CAPITAL) || words.is(from, NO_VERB)) return -1;
  return isWord ? from : -1;
}
