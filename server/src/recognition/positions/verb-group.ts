// A verb with what goes before it: "would once again like to call", "has not accepted", "must be".

import { BASE, bit, COMMA, GERUND, mark, PARTICIPLE, PAST, THIRD } from "./vocabulary.ts";
import { ED, ING, LY, type Words } from "./words.ts";

export interface VerbGroup {
  /** The word it begins with, auxiliaries and what governs it included. */
  readonly first: number;
  readonly main: number;
  /** Says something of a subject by itself; otherwise "to accept" or "accepting". */
  readonly isFiniteVerb: boolean;
  readonly isNegated: boolean;
  readonly isPassive: boolean;
  /** "…ing" without an auxiliary. */
  readonly isDoing: boolean;
  /** "are working". */
  readonly isProgressive: boolean;
  /** The number of "will", "must" and the like; 0 for none. */
  readonly modal: number;
  /** "let me", "allow me to": the speaker's, without a subject. */
  readonly isLetMe: boolean;
  /** Bits of the forms that the first verb of it may be. */
  readonly form: number;
}

const NOT = bit("not");
const ADVERB = bit("adverbs");
const BE = bit("be");
const FINITE_BE = bit("finite-be");
const HAVE = bit("have");
const DO = bit("do");
const MODAL = bit("modals");
const WISH = bit("wish");
const LET = bit("let");
const WE = bit("we");
const THEY = bit("they");
const FLOATING = bit("floating");
const DETERMINER = bit("determiners");
const PARTICIPLES = bit("participles");
const ADJECTIVE = bit("adjectives");
const TO = mark("to");
const ME = mark("me");
const BY_OR_IN = mark("gerund-after");
const BEING = mark("being");
const LIKE = mark("like");
const WOULD = mark("would");
const NO = mark("no");
const AFTER_NO = mark("after-no");

/** How far back what governs an infinitive is looked for: "wish, on behalf of my country, to". */
const REACH = 12;

/** The group whose last verb is the word `main`. */
export function verbGroup(words: Words, main: number): VerbGroup {
  const { group, before } = withAuxiliaries(words, main);
  if (group.isFiniteVerb) return group;
  const isGoverned = isTo(words, before) || (group.isDoing && words.isMark(before, BY_OR_IN));
  const governor = isGoverned ? governorBefore(words, before) : undefined;
  if (governor !== undefined) {
    return governor.isLetMe
      ? letMe(words, governor.at, main)
      : governedBy(words, governor.at, main);
  }
  if (isMe(words, before) && words.is(before - 1, LET)) return letMe(words, before - 1, main);
  const isBare = group.first === main && !isTo(words, before) && !words.is(before - 1, LET);
  const mayBeFinite =
    (group.form & (THIRD | PAST)) !== 0 || ((group.form & BASE) !== 0 && !group.isDoing);
  return isBare && mayBeFinite ? { ...group, isFiniteVerb: true } : group;
}

/** The verb with "has", "is", "must" and "not" before it; `before`: the word before all of them. */
function withAuxiliaries(words: Words, main: number): { group: VerbGroup; before: number } {
  const isModal = words.is(main, MODAL);
  let modal = isModal ? words.id(main) : 0;
  let form = words.form(main) || guessedForm(words, main);
  let isDoing = form === GERUND;
  let isFiniteVerb = isModal;
  let isNegated = false;
  let isPassive = false;
  let isProgressive = false;
  let first = main;
  let at = main - 1;
  for (; at >= 0 && main - at < 40; at--) {
    if (words.is(at, NOT)) isNegated = true;
    if ((words.is(at, NOT) && !words.is(at, MODAL)) || isAdverb(words, at)) continue;
    const isNext = first === main;
    if (words.is(at, BE)) {
      // "are released", "are releasing", "have been releasing".
      if (isNext && !isDoing && (form & PARTICIPLE) !== 0) isPassive = true;
      else if (!isNext && !words.is(first, BE)) break;
      isProgressive ||= isNext && isDoing;
      isFiniteVerb ||= words.is(at, FINITE_BE);
      isDoing = words.isMark(at, BEING) && !words.is(at - 1, BE);
      form = 0;
    } else if (words.is(at, HAVE)) {
      if (isNext && (form & PARTICIPLE) === 0) break;
      form = words.form(at);
      isFiniteVerb = form !== GERUND;
      isDoing = !isFiniteVerb;
    } else if (words.is(at, DO) && isNext && (form & BASE) !== 0) {
      isFiniteVerb = true;
      form = BASE;
    } else if (words.is(at, MODAL)) {
      modal = words.id(at);
      isFiniteVerb = true;
      form = 0;
      first = at;
      isNegated ||= words.is(at - 1, NOT);
      break;
    } else break;
    first = at;
  }
  const group = { first, main, isFiniteVerb, isNegated, isPassive, isDoing, isProgressive, modal };
  return { group: { ...group, form, isLetMe: false }, before: at };
}

export function isAdverb(words: Words, at: number): boolean {
  if (words.is(at, ADVERB)) return true;
  if (words.has(at, LY) && words.id(at) === 0) return true;
  // "we all", "no longer".
  if (words.is(at, FLOATING)) {
    const before = words.is(at - 1, ADVERB) ? at - 2 : at - 1;
    return words.is(before, WE | THEY | MODAL);
  }
  return words.isMark(at, NO) && words.isMark(at + 1, AFTER_NO);
}

function guessedForm(words: Words, at: number): number {
  if (words.has(at, ED)) return PAST | PARTICIPLE;
  if (words.is(at, PARTICIPLES)) return PAST | PARTICIPLE;
  if (words.has(at, ING)) return GERUND;
  return BASE;
}

/** Whether the word may be a participle, as in "must be released". */
export function isParticiple(words: Words, at: number): boolean {
  if ((words.form(at) & PARTICIPLE) !== 0) return true;
  return words.is(at, PARTICIPLES) || (words.has(at, ED) && !words.is(at, ADJECTIVE));
}

const isTo = (words: Words, at: number) => words.isMark(at, TO);
const isMe = (words: Words, at: number) => words.isMark(at, ME);

/** What wishes, continues or begins to do what the infinitive after the word at `to` says. */
function governorBefore(words: Words, to: number): { at: number; isLetMe: boolean } | undefined {
  for (let at = to - 1; at >= 0 && to - at <= REACH; at--) {
    if (words.is(at, LET) && isMe(words, at + 1)) return { at, isLetMe: true };
    if (words.is(at, WISH) && !words.is(at, ADVERB)) return { at, isLetMe: false };
    if (words.is(at, MODAL | BE) || words.is(at, WE)) return undefined;
    if (to - at > 1 && words.id(at) === COMMA && to - at > 8) return undefined;
  }
  return undefined;
}

function governedBy(words: Words, governor: number, main: number): VerbGroup {
  let first = governor;
  let modal = 0;
  let isNegated = false;
  let isWould = words.isMark(governor, LIKE);
  let letMeAt = -1;
  // "the honour", "this opportunity" are governed themselves.
  for (let at = governor - 1; at >= 0 && governor - at <= REACH; at--) {
    if (words.is(at, WE)) break;
    if (words.is(at, LET) && isMe(words, at + 1)) {
      letMeAt = at;
      break;
    }
    if (words.is(at, MODAL | BE | HAVE | WISH | DO | NOT) || isAdverb(words, at)) {
      if (words.is(at, NOT)) isNegated = true;
      if (words.is(at, MODAL)) modal = words.id(at);
      if (words.isMark(at, WOULD)) isWould = true;
      first = at;
    } else if (!isFiller(words, at)) break;
  }
  if (letMeAt >= 0) return letMe(words, letMeAt, main);
  const form = words.form(first);
  return {
    first,
    main,
    isFiniteVerb: true,
    isNegated,
    isPassive: false,
    isDoing: false,
    isProgressive: false,
    // "would like to call" wishes, and wishes here and now.
    modal: isWould ? 0 : modal,
    isLetMe: false,
    form,
  };
}

function isFiller(words: Words, at: number): boolean {
  return (
    words.is(at, DETERMINER) || isTo(words, at) || isMe(words, at) || words.isMark(at, BY_OR_IN)
  );
}

function letMe(words: Words, first: number, main: number): VerbGroup {
  return {
    first,
    main,
    isFiniteVerb: true,
    isNegated: words.is(first - 1, NOT),
    isPassive: false,
    isDoing: false,
    isProgressive: false,
    modal: 0,
    isLetMe: true,
    form: 0,
  };
}
