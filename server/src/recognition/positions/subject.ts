// Whose verb it is: the subject before a verb, as far as a sentence's words alone can tell.

import { isAdverb, type VerbGroup } from "./verb-group.ts";
import {
  BASE,
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
  THIRD,
} from "./vocabulary.ts";
import { CAPITAL, ING, NUMBER, type Words } from "./words.ts";

/** `start` and `end` count words; `end` is the first one after. */
export interface WordRange {
  readonly start: number;
  readonly end: number;
}

export interface Subject extends WordRange {
  /**
   * "speaker": we, I, my delegation. "noun": a noun phrase, whose names decide. "pronoun": they, it.
   * "relative": who, which; nobody's position. "none": nothing stands before the verb.
   */
  readonly is: "speaker" | "noun" | "pronoun" | "relative" | "none";
  /** Where the clause begins that it is the subject of. */
  readonly clause: number;
}

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
const ALONE = mark("alone");
const AS = mark("as");
const BESIDE_AS = mark("beside-as");
const MODAL = bit("modals");

/** How many words back a subject is looked for. */
const REACH = 70;

export function subjectOf(words: Words, group: VerbGroup): Subject {
  if (group.isLetMe) return at("speaker", group.first, group.first, group.first);
  let before = group.first - 1;
  while (before >= 0 && isAdverb(words, before) && !isAlone(words, before)) before--;
  const sign = words.id(before);
  if (sign === COMMA || sign === DASH || sign === CLOSE) {
    const inserted = subjectBeforeInsertion(words, before);
    if (inserted !== undefined) return inserted;
  }
  if (words.is(before, WE)) return at("speaker", before, before + 1, clauseStart(words, before));
  if (words.is(before, RELATIVE)) return at("relative", before, before + 1, before);
  if (words.is(before, THEY)) return at("pronoun", before, before + 1, clauseStart(words, before));
  if (words.is(before, THAT)) {
    // "which", unless it stands for a thing: "that must stop" at the beginning.
    return before === 0
      ? at("pronoun", before, before + 1, before)
      : at("relative", before, before + 1, before);
  }
  if (before < 0 || (before === 0 && words.isListSign()))
    return at("none", group.first, group.first, group.first);
  if (sign === COMMA && words.id(group.main) === group.modal && before > 0)
    return nounBefore(words, before - 1);
  if (words.is(before, CONJUNCTION) || sign === COMMA || sign === DASH) {
    return sharedSubject(words, group, before);
  }
  if (sign === SEMICOLON || sign === COLON || words.is(before, SUBORDINATOR)) {
    return sign === SEMICOLON || sign === COLON
      ? at("none", group.first, group.first, group.first)
      : at("relative", before, before, before);
  }
  return nounBefore(words, before);
}

/** "All must know": the subject itself, and not as in "we all know". */
const isAlone = (words: Words, at: number) =>
  words.isMark(at, ALONE) && !words.is(at - 1, WE | THEY | ADVERB);

const at = (is: Subject["is"], start: number, end: number, clause: number): Subject => ({
  is,
  start,
  end,
  clause,
});

/** "We, the leaders of …, condemn"; "the parties – all of them – must". */
function subjectBeforeInsertion(words: Words, sign: number): Subject | undefined {
  const kind = words.id(sign);
  const opening = kind === CLOSE ? OPEN : kind;
  for (let left = sign - 1; left >= 0 && sign - left < REACH; left--) {
    const id = words.id(left);
    if (id === SEMICOLON) return undefined;
    if (id !== opening) continue;
    if (words.is(left - 1, WE)) {
      return at("speaker", left - 1, left, clauseStart(words, left - 1));
    }
    // "I, too, condemn"; lists of names go on to the left.
    if (kind !== COMMA) return undefined;
  }
  return undefined;
}

/** The subject of a verb after "and" or a comma: that of the verbs before it. */
function sharedSubject(words: Words, group: VerbGroup, before: number): Subject {
  const asksThird = (group.form & THIRD) !== 0 && (group.form & BASE) === 0;
  const asksPlural = (group.form & BASE) !== 0 && (group.form & THIRD) === 0;
  const isModal = group.modal === words.id(group.main);
  for (let left = before; left >= 0 && before - left < REACH; left--) {
    const id = words.id(left);
    if (id === SEMICOLON) break;
    if (words.is(left, WE)) {
      if (asksThird || (isModal && words.is(left - 1, MODAL))) continue;
      return at("speaker", left, left + 1, group.first);
    }
    // "that A must not be won and must never be fought"
    if (isModal && words.is(left, THAT) && left > 0)
      return { ...clauseNoun(words, left + 1, before), clause: group.first };
    // Another's clause between the two: "…, which condemned them and demanded".
    if (words.is(left, RELATIVE) && !asksPlural) return at("relative", left, left + 1, group.first);
    if (words.is(left, THEY) && !asksPlural && words.id(left + 1) !== POSSESSIVE) {
      return at("pronoun", left, left + 1, group.first);
    }
  }
  const first = firstNoun(words, before);
  if (first === undefined) return at("none", group.first, group.first, group.first);
  return { ...first, clause: group.first };
}

/** From the word `start` up to its verb. */
function clauseNoun(words: Words, start: number, before: number): Subject {
  let end = start;
  while (end < before && !words.is(end, FINITE | HAVE | SUBORDINATOR)) end++;
  return nounAt(words, start, Math.max(end, start + 1));
}

/** The noun phrase that the sentence, or the part of it behind a semicolon, opens with. */
function firstNoun(words: Words, before: number): Subject | undefined {
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
function nounBefore(words: Words, last: number): Subject {
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
function nounAt(words: Words, start: number, end: number): Subject {
  if (words.is(start, WE)) {
    // "we, the peoples"; not "we know the Council", where the verb's subject comes later.
    const verb = end - start > 2 ? verbWithin(words, start + 1, end) : -1;
    return verb < 0 ? at("speaker", start, end, start) : at("noun", verb + 1, end, verb + 1);
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
          ? at("noun", start, end, start)
          : at("speaker", start, end, start);
      }
    }
  }
  return at("noun", start, end, start);
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

function clauseStart(words: Words, subject: number): number {
  return subject > 0 && words.is(subject - 1, ADVERB) ? subject - 1 : subject;
}
