// From the place where a rule fits to a finding: its clause, who is addressed, who is said to say it.

import type { Range } from "../../text/range.ts";
import { circumstancesIn } from "./circumstances.ts";
import type { Addressee, PositionFinding } from "./finding.ts";
import type { Hit } from "./hits.ts";
import { isSign } from "./match.ts";
import { nounBefore } from "./subject-noun.ts";
import type { Subject } from "./subject-of.ts";
import { bit, COLON, COMMA, mark, PARTICIPLE, PAST, POSSESSIVE, SEMICOLON } from "./vocabulary.ts";
import { ING, type Words } from "./words.ts";

const WE = bit("we");
const OUR = bit("our");
const THAT = bit("that");
const ADVERB = bit("adverbs");
const CONJUNCTION = bit("conjunctions");
const BE = bit("be");
const SPEECH = bit("speech");
const RELATIVE = bit("relative");
const PREPOSITION = bit("prepositions");
const OTHER_CLAUSE = WE | bit("they") | bit("finite-be") | bit("modals");
const BY = mark("by");
const ACCORDING = mark("according");
const OTHERS = mark("others");

/** `before` and `after`: the hits of the same sentence next to it. */
export function describeHit(
  words: Words,
  { sentence, previous }: { sentence: Range; previous: Range | undefined },
  hit: Hit,
  before: Hit | undefined,
  after: Hit | undefined,
): PositionFinding {
  const { rule, match, subject, group } = hit;
  const clause = clauseOf(hit, before);
  const start = before === undefined ? spanStart(words, sentence, clause) : words.start(clause);
  const end = after === undefined ? sentence.end : spanEnd(words, clauseOf(after, hit), hit);
  const range = { start, end: Math.max(end, words.end(hit.last)) };
  const named = subject !== undefined && subject.end > subject.start ? subject : undefined;
  const reporter = subject === undefined ? undefined : reporterOf(words, subject.start);
  const isPast = group !== undefined && (group.form === PAST || group.form === (PAST | PARTICIPLE));
  return {
    ...range,
    kind: rule.kind as PositionFinding["kind"],
    rule: rule.id,
    sentence,
    ...(previous === undefined ? {} : { previousSentence: previous }),
    verb: { start: words.start(hit.first), end: words.end(hit.last) },
    holder: hit.holder,
    ...(named === undefined ? {} : { subject: rangeOf(words, named.start, named.end) }),
    ...(isPast ? { isPast } : {}),
    ...(subject !== undefined && isMain(words, subject) ? { isMain: true } : {}),
    ...(reporter === undefined ? {} : { reporter }),
    addressee: addresseeOf(words, hit),
    ...(DEPENDS.has(rule.kind) ? circumstancesIn(words, range) : {}),
    ...(match.whom !== undefined && isHead(words, match.end) ? { isHead: true } : {}),
  };
}

/** The kinds that conditions and deadlines are said of. */
const DEPENDS: ReadonlySet<string> = new Set(["demand", "commitment"]);

/** The word that its clause begins with, which is behind the verb of the hit before. */
function clauseOf({ subject, first }: Hit, before: Hit | undefined): number {
  const own = subject === undefined || subject.is === "none" ? first : subject.clause;
  return Math.max(Math.min(own, first), before === undefined ? 0 : before.last + 1);
}

/** A lead-in such as "In this spirit," belongs to the first position; another clause before it does not. */
function spanStart(words: Words, sentence: Range, clause: number): number {
  for (let at = 0; at < clause; at++) if (words.is(at, OTHER_CLAUSE)) return words.start(clause);
  return sentence.start;
}

function spanEnd(words: Words, next: number, hit: Hit): number {
  let last = next - 1;
  while (last > hit.last && (words.is(last, CONJUNCTION | THAT) || isSign(words, last))) last--;
  return words.end(Math.max(last, hit.last));
}

function isMain(words: Words, subject: Subject): boolean {
  let before = subject.start - 1;
  while (before >= 0 && words.is(before, ADVERB)) before--;
  if (before < 0 || words.is(before, CONJUNCTION) || isSign(words, before)) return true;
  return before === 0 && !words.is(0, THAT);
}

const rangeOf = (words: Words, start: number, end: number): Range => ({
  start: words.start(start),
  end: words.end(Math.max(start, end - 1)),
});

/** The noun phrase of "X said that" or "According to X" before the clause; `undefined`: the speaker says it. */
function reporterOf(words: Words, clause: number): Range | undefined {
  if (words.isMark(0, ACCORDING) && clause > 0) {
    let comma = 1;
    while (comma < clause && words.id(comma) !== COMMA) comma++;
    return rangeOf(words, 2, comma);
  }
  let that = clause - 1;
  while (that >= 0 && words.is(that, ADVERB)) that--;
  if (!words.is(that, THAT)) return undefined;
  let end = 0;
  for (let left = that - 1; left >= 0 && that - left < 40; left--) {
    if (words.is(left, WE | OUR)) return undefined;
    if (end === 0 && words.is(left, SPEECH) && !words.is(left - 1, BE)) end = left;
    if (end === 0 && words.isMark(left, OTHERS)) end = left + 1;
  }
  if (end === 0) return undefined;
  // Without what leads in: "In this spirit, Chad maintains that".
  const { start } = nounBefore(words, end - 1);
  return rangeOf(words, start, end);
}

function addresseeOf(words: Words, hit: Hit): Addressee {
  const { rule, match, subject, group } = hit;
  if (rule.kind !== "demand" || rule.to === "nobody") return { is: "nobody" };
  const needed = rule.needs === "addressee" ? { needed: true } : {};
  const isSpeakers = subject !== undefined && subject.is === "speaker";
  // "must be released": whoever has to do it, it is not the subject.
  const isDone = match.isPassive === true;
  switch (rule.to) {
    case "everyone":
      return { is: "everyone", ...needed };
    case "whom":
    case "whom-or-everyone":
      if (isDone || match.whom === undefined) break;
      return {
        is: "named",
        range: rangeOf(words, match.whom.start, match.whom.end),
        ...needed,
        ...(rule.to === "whom" ? {} : { otherwiseAll: true }),
      };
    case "subject":
      if (subject === undefined || (isDone && !isSpeakers && group?.isPassive !== true)) break;
      return isSpeakers || words.is(subject.start, WE | OUR)
        ? { is: "everyone", ...needed }
        : { is: "subject", range: rangeOf(words, subject.start, subject.end), ...needed };
    case "doer":
      // "we must be heard" is said to all.
      if (isSpeakers && group?.modal !== 0) return { is: "everyone", ...needed };
  }
  const from = match.what ?? (match.verb ?? match.end - 1) + 1;
  const doer =
    (match.what === undefined ? undefined : ownerAt(words, from)) ?? doerAfter(words, from);
  return doer === undefined ? { is: "nobody", ...needed } : { is: "named", range: doer, ...needed };
}

/** "Chad's withdrawal": the phrase, where it begins with an owner. */
function ownerAt(words: Words, from: number): Range | undefined {
  for (let at = from; at < words.length && at - from < 8; at++) {
    if (isSign(words, at) || words.is(at, PREPOSITION)) return undefined;
    if (words.id(at) !== POSSESSIVE) continue;
    let end = at + 1;
    while (end < words.length && !isSign(words, end) && !words.is(end, PREPOSITION | CONJUNCTION))
      end++;
    return rangeOf(words, from, end);
  }
  return undefined;
}

/** "by all parties", behind a passive or a noun of action. */
function doerAfter(words: Words, from: number): Range | undefined {
  for (let at = from; at < words.length && at - from < 30; at++) {
    if (words.id(at) === SEMICOLON) return undefined;
    if (!words.isMark(at, BY) || words.has(at + 1, ING)) continue;
    let end = at + 1;
    while (end < words.length && end - at < 12 && !isSign(words, end) && !words.is(end, RELATIVE)) {
      end++;
    }
    return end > at + 1 ? rangeOf(words, at + 1, end) : undefined;
  }
  return undefined;
}

/** Whether the sentence ends in a colon soon behind the word `end`: "We call on all parties to:". */
const isHead = (words: Words, end: number) =>
  words.id(words.length - 1) === COLON && words.length - end < 8;
