// Holds a pattern against the words of a sentence, from its anchor on.

import type { Element } from "./pattern.ts";
import { nounAt } from "./subject-noun.ts";
import { type Subject, subject, type WordRange } from "./subject-of.ts";
import { isAdverb, isParticiple } from "./verb-group.ts";
import { BASE, bit, COLON, COMMA, DASH, mark, PAST, SEMICOLON, THIRD } from "./vocabulary.ts";
import { CAPITAL, ED, FINAL_S, ING, NUMBER, type Words } from "./words.ts";

export interface Match {
  /** The words that the pattern took, behind and before its anchor. */
  start: number;
  end: number;
  whom?: WordRange;
  /** Whose word it is, where that is no verb's subject: "our proposal is", "what Chad proposes is". */
  owner?: Subject;
  /** Where the words begin that the last element takes. */
  what?: number;
  /** The verb of the pattern that is not its anchor. */
  place?: number;
  /** The verb after "to", or after "must". */
  verb?: number;
  /** That verb is in the passive: "must be released". */
  isPassive?: boolean;
}

const BE = bit("be");
const THEY = bit("they");
const NOT = bit("not");
const MODAL = bit("modals");
const PREPOSITION = bit("prepositions");
const DETERMINER = bit("determiners");
const CONJUNCTION = bit("conjunctions");
const SUBORDINATOR = bit("subordinators");
const AS = mark("as");
const BASE_BE = mark("base-be");
const NOT_IN_PHRASE = PREPOSITION | CONJUNCTION | SUBORDINATOR | bit("that");
const NO_INFINITIVE =
  PREPOSITION |
  DETERMINER |
  CONJUNCTION |
  SUBORDINATOR |
  MODAL |
  bit("relative") |
  bit("we") |
  THEY |
  bit("our");

/** "that all parties stop": nouns, if they are no verbs as well. */
const PARTIES = bit("everyone") | bit("stand-ins");

/** How many words ".." may stand for. */
export const FEW = 7;

/** How many words WHOM and WHAT may take. */
const REACH = 70;

/** Whether the element may fit at the word: a quick look before the whole is tried. */
export function fitsNext(words: Words, element: Element | undefined, at: number): boolean {
  if (element?.is === "doing") return words.has(at, ING) || isAdverb(words, at);
  if (element?.is !== "words") return true;
  return (
    (isSign(words, at) && element.ids.has(words.id(at))) || placeOf(words, element.ids, at) >= 0
  );
}

/** Matches `elements[from…]` at the word `at`; what they take is put into `into`. */
export function matchForward(
  words: Words,
  elements: readonly Element[],
  from: number,
  at: number,
  into: Match,
): boolean {
  const element = elements[from];
  if (element === undefined) {
    into.end = at;
    return true;
  }
  switch (element.is) {
    case "words": {
      if (from > 0 && isSign(words, at) && element.ids.has(words.id(at))) {
        return matchForward(words, elements, from + 1, at + 1, into);
      }
      const place = placeOf(words, element.ids, at);
      return place >= 0 && matchForward(words, elements, from + 1, place + 1, into);
    }
    case "not": {
      let next = at;
      if (element.ids.has(words.id(next))) return false;
      while (isAdverb(words, next)) next++;
      return !element.ids.has(words.id(next)) && matchForward(words, elements, from + 1, at, into);
    }
    case "optional": {
      const { element: inner } = element;
      if (inner.is === "words") {
        const place = placeOf(words, inner.ids, at);
        if (place >= 0 && matchForward(words, elements, from + 1, place + 1, into)) return true;
      } else if (matchForward(words, [inner, ...elements.slice(from + 1)], 0, at, into))
        return true;
      return matchForward(words, elements, from + 1, at, into);
    }
    case "verb": {
      const place = verbPlace(words, element.verbs, at);
      return place >= 0 && matchForward(words, elements, from + 1, place + 1, into);
    }
    case "infinitive":
      return matchInfinitive(words, elements, from, at, into);
    case "doing": {
      let next = at;
      while (isAdverb(words, next)) next++;
      return words.has(next, ING) && matchForward(words, elements, from + 1, next + 1, into);
    }
    case "participle": {
      let next = at;
      while (isAdverb(words, next)) next++;
      return isParticiple(words, next) && matchForward(words, elements, from + 1, next + 1, into);
    }
    case "done": {
      let next = at;
      while (isAdverb(words, next) || words.is(next, BE | NOT)) next++;
      if (next === at || !isParticiple(words, next)) return false;
      into.verb = next;
      return matchForward(words, elements, from + 1, next + 1, into);
    }
    case "few":
      // "We reaffirm, too, our support".
      if (isInsertedAt(words, at)) return matchForward(words, elements, from, at + 3, into);
      for (let next = at; next <= at + FEW && next < words.length; next++) {
        if (next > at && (isSign(words, next - 1) || words.is(next - 1, PREPOSITION))) return false;
        // "this text, and calls on": a verb of its own.
        if (next > at && words.is(next - 1, CONJUNCTION)) continue;
        if (matchForward(words, elements, from + 1, next, into)) return true;
      }
      return false;
    case "start":
    case "ours":
      return false;
    case "end":
      return isClauseEnd(words, at) && matchForward(words, elements, from + 1, at, into);
    case "what":
    case "whom":
    case "sayer":
      return matchPhrase(words, elements, from, at, into, element.is);
  }
}

function matchPhrase(
  words: Words,
  elements: readonly Element[],
  from: number,
  at: number,
  into: Match,
  is: "what" | "whom" | "sayer",
): boolean {
  const isWhom = is !== "what";
  if (isWhom && !mayBeginPhrase(words, at)) return false;
  if (from + 1 === elements.length) {
    if (at >= words.length) return false;
    into.end = Math.min(words.length, at + REACH);
    into.what = at;
    if (isWhom) into.whom = { start: at, end: into.end };
    return true;
  }
  const stop = Math.min(words.length, at + REACH);
  for (let next = at + 1; next <= stop; next++) {
    if (words.id(next - 1) === SEMICOLON) return false;
    if (isWhom && next > at + 1 && endsWhom(words, next - 1)) return false;
    if (matchForward(words, elements, from + 1, next, into)) {
      if (is === "whom") into.whom = { start: at, end: next };
      else if (is === "sayer") into.owner = sayerAt(words, at, next);
      return true;
    }
  }
  return false;
}

function sayerAt(words: Words, start: number, end: number): Subject {
  return words.is(start, THEY) ? subject("pronoun", start, end) : nounAt(words, start, end);
}

/** Whether a clause of its own begins: "… because", "… and urges". */
function endsWhom(words: Words, at: number): boolean {
  if (words.is(at, SUBORDINATOR)) return !words.isMark(at, AS);
  return (
    words.is(at - 1, CONJUNCTION) && (words.form(at) & (THIRD | PAST)) !== 0 && words.verb(at) > 0
  );
}

function matchInfinitive(
  words: Words,
  elements: readonly Element[],
  from: number,
  at: number,
  into: Match,
): boolean {
  let next = at;
  while (
    next < words.length &&
    (isAdverb(words, next) || words.is(next, NOT) || (words.id(next) === COMMA && next > at))
  )
    next++;
  // "to immediately and unconditionally release"
  if (words.is(next, CONJUNCTION) && isAdverb(words, next + 1)) {
    next++;
    while (isAdverb(words, next)) next++;
  }
  if (!mayBeInfinitive(words, next)) return false;
  // "that the international community help": an adjective, as the noun follows.
  const isBare = elements[from - 1]?.is === "whom";
  const isBeforeNoun = words.is(next + 1, PARTIES) && !words.is(next + 1, DETERMINER);
  if (isBare && words.verb(next) === 0 && isBeforeNoun) return false;
  into.verb = next;
  into.isPassive = isPassiveAt(words, next);
  return matchForward(words, elements, from + 1, next + 1, into);
}

/** Whether the word may be a verb after "to" or "must": "to respect", not "to the" or "to Yemen". */
export function mayBeInfinitive(words: Words, at: number): boolean {
  if (at >= words.length || words.has(at, NUMBER)) return false;
  if (words.is(at, BE)) return words.isMark(at, BASE_BE);
  const form = words.form(at);
  if (form !== 0) return (form & BASE) !== 0;
  if (words.is(at, NO_INFINITIVE | PARTIES)) return false;
  if (words.id(at) > 0 && words.id(at) < 16) return false;
  if (!words.has(at, CAPITAL | ING | ED | FINAL_S)) return true;
  const word = words.text.slice(words.start(at), words.end(at));
  if (words.has(at, CAPITAL)) return word.length > 1 && word === word.toUpperCase();
  // "proceed" and "discuss" only look like other forms.
  return /(?:eed|ss|us)$/i.test(word);
}

/** "be released", "be fully guaranteed". */
export function isPassiveAt(words: Words, at: number): boolean {
  if (!words.isMark(at, BASE_BE)) {
    // "have been respected" and "get done" are too rare to look for.
    return false;
  }
  let next = at + 1;
  while (isAdverb(words, next) || words.is(next, NOT)) next++;
  return isParticiple(words, next);
}

function mayBeginPhrase(words: Words, at: number): boolean {
  if (at >= words.length || isSign(words, at)) return false;
  return !words.is(at, NOT_IN_PHRASE);
}

/** The word of `ids` at `at`, or behind adverbs there; -1 where there is none. */
function placeOf(words: Words, ids: ReadonlySet<number>, at: number): number {
  for (let next = at; next < words.length && next < at + 8; next++) {
    if (ids.has(words.id(next))) return next;
    const isInserted =
      words.id(next) === COMMA &&
      (isAdverb(words, next + 1) || (next > at && isAdverb(words, next - 1)));
    if (!isAdverb(words, next) && !isInserted) return -1;
  }
  return -1;
}

function verbPlace(words: Words, verbs: ReadonlySet<number>, at: number): number {
  let next = at;
  while (isAdverb(words, next)) next++;
  return verbs.has(words.verb(next)) ? next : -1;
}

export function isSign(words: Words, at: number): boolean {
  const id = words.id(at);
  return id === COMMA || id === SEMICOLON || id === COLON || id === DASH;
}

function isClauseEnd(words: Words, at: number): boolean {
  return at >= words.length || isSign(words, at) || words.is(at, CONJUNCTION);
}

/** ", too," with a word behind it. */
const isInsertedAt = (words: Words, at: number) =>
  words.id(at) === COMMA &&
  isAdverb(words, at + 1) &&
  words.id(at + 2) === COMMA &&
  !isSign(words, at + 3);
