// Whose verb it is: the subject before a verb, which may be that of the verbs before it.

import { clauseNoun, firstNoun, nounBefore } from "./subject-noun.ts";
import { type Subject, subject } from "./subject-of.ts";
import { isAdverb, type VerbGroup } from "./verb-group.ts";
import {
  BASE,
  bit,
  CLOSE,
  COLON,
  COMMA,
  DASH,
  mark,
  OPEN,
  POSSESSIVE,
  SEMICOLON,
  THIRD,
} from "./vocabulary.ts";
import type { Words } from "./words.ts";

const WE = bit("we");
const THEY = bit("they");
const RELATIVE = bit("relative");
const THAT = bit("that");
const CONJUNCTION = bit("conjunctions");
const SUBORDINATOR = bit("subordinators");
const ADVERB = bit("adverbs");
const MODAL = bit("modals");
const ALONE = mark("alone");

/** How many words back a subject is looked for. */
const REACH = 70;

export function subjectOf(words: Words, group: VerbGroup): Subject {
  if (group.isLetMe) return subject("speaker", group.first, group.first, group.first);
  let before = group.first - 1;
  while (before >= 0 && isAdverb(words, before) && !isAlone(words, before)) before--;
  const sign = words.id(before);
  if (sign === COMMA || sign === DASH || sign === CLOSE) {
    const inserted = subjectBeforeInsertion(words, before);
    if (inserted !== undefined) return inserted;
  }
  if (words.is(before, WE))
    return subject("speaker", before, before + 1, clauseStart(words, before));
  if (words.is(before, RELATIVE)) return subject("relative", before, before + 1, before);
  if (words.is(before, THEY))
    return subject("pronoun", before, before + 1, clauseStart(words, before));
  if (words.is(before, THAT)) {
    // "which", unless it stands for a thing: "that must stop" at the beginning.
    return before === 0
      ? subject("pronoun", before, before + 1, before)
      : subject("relative", before, before + 1, before);
  }
  if (before < 0 || (before === 0 && words.isListSign()))
    return subject("none", group.first, group.first, group.first);
  if (sign === COMMA && words.id(group.main) === group.modal && before > 0)
    return nounBefore(words, before - 1);
  if (words.is(before, CONJUNCTION) || sign === COMMA || sign === DASH) {
    return sharedSubject(words, group, before);
  }
  if (sign === SEMICOLON || sign === COLON || words.is(before, SUBORDINATOR)) {
    return sign === SEMICOLON || sign === COLON
      ? subject("none", group.first, group.first, group.first)
      : subject("relative", before, before, before);
  }
  return nounBefore(words, before);
}

/** "All must know": the subject itself, and not as in "we all know". */
const isAlone = (words: Words, at: number) =>
  words.isMark(at, ALONE) && !words.is(at - 1, WE | THEY | ADVERB);

/** "We, the leaders of …, condemn"; "the parties – all of them – must". */
function subjectBeforeInsertion(words: Words, sign: number): Subject | undefined {
  const kind = words.id(sign);
  const opening = kind === CLOSE ? OPEN : kind;
  for (let left = sign - 1; left >= 0 && sign - left < REACH; left--) {
    const id = words.id(left);
    if (id === SEMICOLON) return undefined;
    if (id !== opening) continue;
    if (words.is(left - 1, WE)) {
      return subject("speaker", left - 1, left, clauseStart(words, left - 1));
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
      return subject("speaker", left, left + 1, group.first);
    }
    // "that A must not be won and must never be fought"
    if (isModal && words.is(left, THAT) && left > 0)
      return { ...clauseNoun(words, left + 1, before), clause: group.first };
    // Another's clause between the two: "…, which condemned them and demanded".
    if (words.is(left, RELATIVE) && !asksPlural)
      return subject("relative", left, left + 1, group.first);
    if (words.is(left, THEY) && !asksPlural && words.id(left + 1) !== POSSESSIVE) {
      return subject("pronoun", left, left + 1, group.first);
    }
  }
  const first = firstNoun(words, before);
  if (first === undefined) return subject("none", group.first, group.first, group.first);
  return { ...first, clause: group.first };
}

function clauseStart(words: Words, subject: number): number {
  return subject > 0 && words.is(subject - 1, ADVERB) ? subject - 1 : subject;
}
