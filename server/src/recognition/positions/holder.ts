// Whether a verb's subject is one that a rule asks for.

import type { PositionFinding } from "./finding.ts";
import { isSign, mayBeInfinitive } from "./match.ts";
import type { Rule } from "./rule-table.ts";
import type { Subject } from "./subject-of.ts";
import { isAdverb, type VerbGroup } from "./verb-group.ts";
import { BASE, bit, GERUND, mark, PARTICIPLE, PAST, POSSESSIVE, THIRD } from "./vocabulary.ts";
import { FINAL_S, type Words } from "./words.ts";

const OUR = bit("our");
const THEY = bit("they");
const THAT = bit("that");
const CONJUNCTION = bit("conjunctions");
const DETERMINER = bit("determiners");
const PREPOSITION = bit("prepositions");
const EVERYONE = bit("everyone");
const NOUN_SIGN = DETERMINER | OUR | PREPOSITION;
const IS_PLURAL = CONJUNCTION | bit("plural") | bit("joint");
const RELATIVE = bit("relative") | THAT;
const FINITE = bit("finite-be") | bit("have") | bit("modals");
const TO = mark("to");
const BY = mark("by");
const NO = mark("no");
const HYPOTHETICAL = mark("hypothetical");

/** Whose position it would be; `undefined`: nobody's that the rule asks for. */
export function holderOf(
  words: Words,
  rule: Rule,
  group: VerbGroup,
  subject: Subject,
): PositionFinding["holder"] | undefined {
  const asked = rule.read.subject;
  if (asked === "any") return "anyone";
  if (group.modal === 0 && !group.isLetMe && isAfterNounSign(words, group)) return undefined;
  if (subject.is !== "none" && isHypothetical(words, subject.start)) return undefined;
  if (isPlain(group) && !isVerbOf(words, group, subject)) return undefined;
  if (asked === "someone") {
    const isThere = subject.is !== "none" && subject.is !== "relative";
    return isThere && !isNobody(words, subject) ? "anyone" : undefined;
  }
  if (rule.anybody !== undefined && isInInfinitive(words, group, subject)) return undefined;
  switch (subject.is) {
    case "speaker":
      return "speaker";
    case "relative":
      return undefined;
    case "pronoun":
      return asked === "ourselves" ? undefined : "pronoun";
    case "none":
      return isPlain(group) && (group.form & THIRD) !== 0 && isOperative(words, group)
        ? "speaker"
        : undefined;
    case "noun":
      return asked === "ourselves" || hasVerb(words, subject) ? undefined : "noun";
  }
}

/** Without auxiliaries. */
const isPlain = (group: VerbGroup) => group.first === group.main && group.modal === 0;

/** Whether the form goes with the subject: not "the Council support", "encouraged by friends". */
function isVerbOf(words: Words, group: VerbGroup, subject: Subject): boolean {
  if ((group.form & PARTICIPLE) !== 0 && words.isMark(group.main + 1, BY)) return false;
  const isSingular = subject.is === "noun" && !isPlural(words, subject);
  return !isSingular || group.isDoing || (group.form & (THIRD | PAST)) !== 0;
}

/** "if Chad must", "what we will". */
export function isHypothetical(words: Words, at: number): boolean {
  for (let left = at - 1; left >= 0 && at - left < 3 && !isSign(words, left); left--) {
    if (words.isMark(left, HYPOTHETICAL)) return true;
  }
  return false;
}

/** "our call", "of support": a noun and no verb. */
export function isAfterNounSign(words: Words, group: VerbGroup): boolean {
  if (words.is(group.first, FINITE)) return false;
  let before = group.first - 1;
  while (before >= 0 && isAdverb(words, before)) before--;
  return words.is(before, NOUN_SIGN) || words.id(before) === POSSESSIVE;
}

/** Whether a verb stands in what was taken for a subject: "the leaders pledge to help, and plans". */
function hasVerb(words: Words, { start, end }: Subject): boolean {
  if (words.is(start, PREPOSITION)) return true;
  for (let at = start + 1; at < end; at++) {
    if (words.isMark(at - 1, TO) && mayBeInfinitive(words, at)) return true;
    const isVerb = words.verb(at) !== 0 && (words.form(at) & (BASE | THIRD | PAST)) !== 0;
    if (!isVerb || words.is(at - 1, NOUN_SIGN)) continue;
    if (words.is(at + 1, DETERMINER | OUR | THAT | THEY) || words.isMark(at + 1, TO)) return true;
  }
  return false;
}

/** "We call on all parties to stop and support the talks": their support, not ours. */
function isInInfinitive(words: Words, group: VerbGroup, subject: Subject): boolean {
  if (!isPlain(group) || (group.form & BASE) === 0 || subject.end > group.first - 2) return false;
  for (let at = group.first - 1; at > subject.end; at--) {
    if (words.isMark(at, TO) && mayBeInfinitive(words, at + 1)) return true;
  }
  return false;
}

/** "No child should ever": a truth, not a demand. */
const isNobody = (words: Words, { start, end }: Subject) =>
  words.isMark(start, NO) && !words.is(end - 1, EVERYONE);

/** "Calls upon all States to …", "Strongly condemns …": a clause of a resolution, which has no subject. */
function isOperative(words: Words, { first, main }: VerbGroup): boolean {
  const isVerb = (at: number) => (words.form(at) & (THIRD | GERUND)) !== 0;
  const isFirst = first <= 2 || isVerb(0) || (isAdverb(words, 0) && isVerb(1));
  return isFirst && !isSubject(words, main);
}

/** "Calls for a truce have been ignored": a noun, whose verb follows. */
function isSubject(words: Words, main: number): boolean {
  for (let at = main + 1; at < main + 12 && !isSign(words, at); at++) {
    if (words.is(at, RELATIVE)) return false;
    if (words.is(at, FINITE)) return true;
  }
  return false;
}

function isPlural(words: Words, { start, end }: Subject): boolean {
  for (let at = start; at < end; at++) if (words.is(at, IS_PLURAL)) return true;
  return words.has(end - 1, FINAL_S);
}
