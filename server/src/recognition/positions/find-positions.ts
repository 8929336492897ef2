// The positions that a paragraph's words may take, from the words alone: first step of two.

import type { Range } from "../../text/range.ts";
import type { PositionKind } from "../suggestion.ts";
import { circumstancesIn } from "./circumstances.ts";
import { isSign, type Match, matchBackward, matchForward, suits } from "./match.ts";
import { quotedRanges } from "./quotations.ts";
import type { Rule, RuleTable } from "./rule-table.ts";
import { type Subject, subjectOf } from "./subject.ts";
import { type VerbGroup, verbGroup } from "./verb-group.ts";
import { BASE, bit, COLON, COMMA, PAST, POSSESSIVE, SEMICOLON, THIRD } from "./vocabulary.ts";
import { CAPITAL, FINAL_S, ING, Words } from "./words.ts";

/** What may be a position; offsets are the block's. `start` and `end` are its clause. */
export interface PositionFinding extends Range {
  readonly kind: PositionKind;
  readonly rule: string;
  readonly sentence: Range;
  readonly previousSentence?: Range;
  /** The verb and what belongs to it. */
  readonly verb: Range;
  /** Whose verb it is: the speaker's, or for the names in `subject` or a "they" to decide. */
  readonly holder: "speaker" | "noun" | "pronoun" | "anyone";
  readonly subject?: Range;
  /** Who is said to say it: "Ministers stressed that all parties must". */
  readonly reporter?: Range;
  readonly addressee: Addressee;
  readonly if?: string;
  readonly due?: string;
  readonly isHead?: boolean;
}

export interface Addressee {
  readonly is: "named" | "subject" | "everyone" | "nobody";
  /** Where they are named. */
  readonly range?: Range;
  readonly needed?: boolean;
}

const WE = bit("we");
const OUR = bit("our");
const THEY = bit("they");
const THAT = bit("that");
const DETERMINER = bit("determiners");
const PREPOSITION = bit("prepositions");
const RELATIVE = bit("relative");
const SPEECH = bit("speech");
const CONJUNCTION = bit("conjunctions");

/** What the rules of `table` find in a block that has these sentences. */
export function findPositions(
  text: string,
  sentences: readonly Range[],
  table: RuleTable,
): PositionFinding[] {
  const found: PositionFinding[] = [];
  const words = new Words(table.vocabulary);
  const quoted = quotedRanges(text);
  for (const [index, sentence] of sentences.entries()) {
    words.read(text, sentence);
    const isQuestion = text.charCodeAt(sentence.end - 1) === 0x3f;
    if (isQuestion || !hasTrigger(words, table)) continue;
    const previous = sentences[index - 1];
    inSentence(words, sentence, previous, table, quoted, found);
  }
  return found;
}

function hasTrigger(words: Words, { isTrigger }: RuleTable): boolean {
  for (let at = 0; at < words.length; at++) if (isTrigger[words.ids[at] ?? 0] === 1) return true;
  return false;
}

/** What a rule made of a place. */
interface Hit {
  readonly rule: Rule;
  readonly group?: VerbGroup;
  readonly subject?: Subject;
  readonly match: Match;
  readonly holder: PositionFinding["holder"];
  /** The words that no other rule may take for its verb. */
  readonly first: number;
  readonly last: number;
}

function inSentence(
  words: Words,
  sentence: Range,
  previous: Range | undefined,
  table: RuleTable,
  quoted: readonly Range[],
  found: PositionFinding[],
): void {
  const hits: Hit[] = [];
  for (let at = 0; at < words.length; at++) {
    if (table.isTrigger[words.ids[at] ?? 0] !== 1) continue;
    if (quoted.some(({ start, end }) => start <= words.start(at) && words.end(at) <= end)) continue;
    const hit = hitAt(words, at, table);
    if (hit !== undefined) hits.push(hit);
  }
  const kept = withoutRivals(hits).filter(({ rule }) => rule.kind !== "none");
  for (const [index, hit] of kept.entries()) {
    found.push(findingOf(words, sentence, previous, hit, kept[index - 1], kept[index + 1]));
  }
}

/** The first rule of the table that fits the word. */
function hitAt(words: Words, at: number, table: RuleTable): Hit | undefined {
  const byVerb = table.byVerb[words.verb(at)] ?? [];
  const byWord = table.byWord[words.id(at)] ?? [];
  let group: VerbGroup | undefined;
  let subject: Subject | undefined;
  for (const rule of [...byVerb, ...byWord].sort((a, b) => a.order - b.order)) {
    const { elements, anchor } = rule.read;
    const element = elements[anchor];
    const match: Match = { start: at, end: at + 1 };
    if (element?.is === "verb") {
      group ??= verbGroup(words, at);
      if (!suits(words, group, element.asked)) continue;
      subject ??= subjectOf(words, group);
      if (rule.read.subject === "any" && anchor === 0 && isAfterNounSign(words, group)) continue;
      const holder = holderOf(words, rule, group, subject);
      if (holder === undefined) continue;
      if (anchor > 0 && !matchBackward(words, elements, anchor - 1, group.first - 1, match))
        continue;
      if (!matchForward(words, elements, anchor + 1, at + 1, match)) continue;
      return {
        rule,
        group,
        subject,
        match,
        holder,
        first: Math.min(group.first, match.start),
        last: match.verb ?? at,
      };
    }
    if (!matchBackward(words, elements, anchor - 1, at - 1, match)) continue;
    if (!matchForward(words, elements, anchor + 1, at + 1, match)) continue;
    if (rule.read.subject === "any" || match.place === undefined) {
      const place = match.place;
      if (place !== undefined && isHypothetical(words, place)) continue;
      return {
        rule,
        match,
        holder: "anyone",
        first: match.start,
        last: at,
        ...subjectAt(words, place),
      };
    }
    const own = verbGroup(words, match.place);
    const asked = elements.find(({ is }) => is === "verb");
    if (asked?.is !== "verb" || !suits(words, own, asked.asked)) continue;
    const ownSubject = subjectOf(words, own);
    const holder = holderOf(words, rule, own, ownSubject);
    if (holder === undefined) continue;
    return { rule, group: own, subject: ownSubject, match, holder, first: own.first, last: at };
  }
  return undefined;
}

function subjectAt(
  words: Words,
  place: number | undefined,
): { group?: VerbGroup; subject?: Subject } {
  if (place === undefined) return {};
  const group = verbGroup(words, place);
  return { group, subject: subjectOf(words, group) };
}

function isHypothetical(words: Words, at: number): boolean {
  const set = words.vocabulary.list("hypothetical") ?? [];
  for (let left = at - 1; left >= 0 && at - left < 4; left--)
    if (set.includes(words.id(left))) return true;
  return false;
}

/** "our call", "of support": a noun and no verb. */
function isAfterNounSign(words: Words, group: VerbGroup): boolean {
  const before = group.first - 1;
  return words.is(before, DETERMINER | OUR | PREPOSITION) || words.id(before) === POSSESSIVE;
}

/** Whether the subject is one that the rule asks for; `undefined`: it is not. */
function holderOf(
  words: Words,
  rule: Rule,
  group: VerbGroup,
  subject: Subject,
): PositionFinding["holder"] | undefined {
  const asked = rule.read.subject;
  if (asked === "any") return "anyone";
  const before = subject.start - 1;
  const hypothetical = words.vocabulary.list("hypothetical") ?? [];
  if (subject.is !== "none" && before >= 0 && hypothetical.includes(words.id(before)))
    return undefined;
  if (asked === "someone") {
    if (subject.is === "none") return undefined;
    if (subject.is === "relative") {
      return (words.vocabulary.list("stays") ?? []).includes(words.id(subject.start))
        ? "anyone"
        : undefined;
    }
    return "anyone";
  }
  if (asked === "nobody") return subject.is === "none" && group.first === 0 ? "anyone" : undefined;
  if (subject.is === "speaker") return "speaker";
  if (subject.is === "relative") return undefined;
  if (subject.is === "pronoun")
    return (group.form & THIRD) === 0 || group.modal !== 0 ? "pronoun" : undefined;
  if (isAfterNounSign(words, group)) return undefined;
  const isPlain = group.first === group.main && group.modal === 0;
  if (subject.is === "none") {
    // "Calls upon all States to …": an operative clause.
    return isPlain && (group.form & THIRD) !== 0 && isOpening(words, group.first)
      ? "speaker"
      : undefined;
  }
  if (isPlain && (group.form & (THIRD | PAST)) === 0 && !isPlural(words, subject)) return undefined;
  if (
    isPlain &&
    (group.form & PAST) !== 0 &&
    words.id(group.main + 1) === words.vocabulary.idOf("by")
  )
    return undefined;
  return "noun";
}

const isOpening = (words: Words, first: number) =>
  first === 0 ||
  words.id(first - 1) === SEMICOLON ||
  words.is(first - 1, CONJUNCTION) ||
  words.id(first - 1) === COMMA ||
  first <= 2;

function isPlural(words: Words, { start, end }: Subject): boolean {
  for (let at = start; at < end; at++) {
    if (words.is(at, CONJUNCTION) || words.is(at, bit("plural") | bit("joint"))) return true;
  }
  return words.has(end - 1, FINAL_S);
}

/** Where two rules take the same words for their verb, the one that stands first in the table. */
function withoutRivals(hits: readonly Hit[]): readonly Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits) {
    let isBeaten = false;
    while (kept.length > 0) {
      const other = kept[kept.length - 1];
      if (other === undefined || other.last < hit.first || other.first > hit.last) break;
      if (other.rule.order <= hit.rule.order) {
        isBeaten = true;
        break;
      }
      kept.pop();
    }
    if (!isBeaten) kept.push(hit);
  }
  return kept;
}

function findingOf(
  words: Words,
  sentence: Range,
  previous: Range | undefined,
  hit: Hit,
  before: Hit | undefined,
  after: Hit | undefined,
): PositionFinding {
  const { rule, match, subject, group } = hit;
  const start =
    before === undefined ? spanStart(words, sentence, clauseOf(hit)) : words.start(clauseOf(hit));
  const end = after === undefined ? sentence.end : spanEnd(words, clauseOf(after), hit);
  const range = { start, end: Math.max(end, words.end(hit.last)) };
  const reporter = subject === undefined ? undefined : reporterOf(words, subject.start);
  const text = words.text;
  return {
    ...range,
    kind: rule.kind as PositionKind,
    rule: rule.id,
    sentence,
    ...(previous ? { previousSentence: previous } : {}),
    verb: { start: words.start(hit.first), end: words.end(hit.last) },
    holder: hit.holder,
    ...(subject !== undefined && subject.end > subject.start
      ? { subject: rangeOf(words, subject.start, subject.end) }
      : {}),
    ...(reporter ? { reporter } : {}),
    addressee: addresseeOf(words, hit, group),
    ...circumstancesIn(text, range),
    ...(isHead(text, match, words) ? { isHead: true } : {}),
  };
}

const clauseOf = ({ subject, first }: Hit) =>
  subject !== undefined && subject.is !== "none" && subject.clause <= first
    ? subject.clause
    : first;

/** A lead-in such as "In this spirit," belongs to the first position; another clause before it does not. */
function spanStart(words: Words, sentence: Range, clause: number): number {
  for (let at = 0; at < clause; at++) {
    if (words.is(at, WE | THEY | bit("finite-be") | bit("modals"))) return words.start(clause);
  }
  return sentence.start;
}

function spanEnd(words: Words, next: number, hit: Hit): number {
  let last = next - 1;
  while (last > hit.last && (words.is(last, CONJUNCTION | THAT) || isSign(words, last))) last--;
  return words.end(Math.max(last, hit.last));
}

function rangeOf(words: Words, start: number, end: number): Range {
  return { start: words.start(start), end: words.end(Math.max(start, end - 1)) };
}

/** The noun phrase of "X said that" before the clause; `undefined` where the speaker says it. */
function reporterOf(words: Words, clause: number): Range | undefined {
  let at = clause - 1;
  while (at >= 0 && words.is(at, bit("adverbs"))) at--;
  if (!words.is(at, THAT)) return undefined;
  let speech = -1;
  for (let left = at - 1; left >= 0 && at - left < 40; left--) {
    if (words.is(left, WE | OUR)) return undefined;
    if (words.is(left, SPEECH) && speech < 0) speech = left;
  }
  return speech > 0 ? rangeOf(words, 0, speech) : undefined;
}

function addresseeOf(
  words: Words,
  { rule, match, subject }: Hit,
  group: VerbGroup | undefined,
): Addressee {
  if (rule.kind !== "demand") return { is: "nobody" };
  const needed = rule.needs === "addressee" ? { needed: true } : {};
  switch (rule.to) {
    case "everyone":
      return { is: "everyone", ...needed };
    case "whom":
      if (match.isPassive) break;
      return match.whom === undefined
        ? { is: "nobody", ...needed }
        : { is: "named", range: rangeOf(words, match.whom.start, match.whom.end), ...needed };
    case "subject":
      if (match.isPassive && group?.isPassive !== true) break;
      if (subject === undefined) break;
      return subject.is === "speaker"
        ? { is: "everyone", ...needed }
        : { is: "subject", range: rangeOf(words, subject.start, subject.end), ...needed };
  }
  if (rule.to === "nobody") return { is: "nobody" };
  const doer = doerAfter(words, match.verb ?? match.end - 1, rule);
  return doer === undefined ? { is: "nobody", ...needed } : { is: "named", range: doer, ...needed };
}

/** "by all parties", behind a passive or a noun of action. */
function doerAfter(words: Words, from: number, _rule: Rule): Range | undefined {
  const by = words.vocabulary.idOf("by");
  for (let at = from + 1; at < words.length && at - from < 30; at++) {
    if (words.id(at) === SEMICOLON) return undefined;
    if (words.id(at) !== by || words.has(at + 1, ING)) continue;
    let end = at + 1;
    while (end < words.length && end - at < 12 && !isSign(words, end) && !words.is(end, RELATIVE))
      end++;
    return end > at + 1 ? rangeOf(words, at + 1, end) : undefined;
  }
  return undefined;
}

/** "We call on all parties to:" */
function isHead(text: string, match: Match, words: Words): boolean {
  if (words.id(words.length - 1) !== COLON) return false;
  return match.whom !== undefined && words.length - match.end < 8 && text.length > 0;
}

export const unused = { CAPITAL, BASE };
