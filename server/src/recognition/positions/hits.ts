// Where a rule fits the words of a sentence.

import type { PositionFinding } from "./finding.ts";
import { holderOf, isAfterNounSign, isHypothetical } from "./holder.ts";
import { fitsNext, type Match, matchForward } from "./match.ts";
import { matchBackward } from "./match-backward.ts";
import type { Rule, RuleTable } from "./rule-table.ts";
import { subjectOf } from "./subject.ts";
import type { Subject } from "./subject-of.ts";
import { suits } from "./suits.ts";
import { isAdverb, type VerbGroup, verbGroup } from "./verb-group.ts";
import { bit, mark } from "./vocabulary.ts";
import type { Words } from "./words.ts";

const NOT = bit("not");
const ONLY = mark("only");

/** What a rule made of a place. */
export interface Hit {
  readonly rule: Rule;
  readonly group?: VerbGroup;
  readonly subject?: Subject;
  readonly match: Match;
  readonly holder: PositionFinding["holder"];
  /** The words that no other rule may take for its verb. */
  readonly first: number;
  readonly last: number;
}

/** The first rule of the table that fits the word. */
export function hitAt(words: Words, at: number, table: RuleTable): Hit | undefined {
  const place = new Place(words, at);
  for (const rule of table.rulesAt[words.id(at)] ?? []) {
    const hit = rule.isByVerb ? place.byVerb(rule) : place.byWord(rule);
    if (hit !== undefined) return hit;
  }
  return undefined;
}

/** A word with what is worked out for it once, when the first rule asks. */
class Place {
  readonly #words: Words;
  readonly #at: number;
  #group: VerbGroup | undefined;
  #subject: Subject | undefined;

  constructor(words: Words, at: number) {
    this.#words = words;
    this.#at = at;
  }

  byVerb(rule: Rule): Hit | undefined {
    const words = this.#words;
    const at = this.#at;
    const { elements, anchor, subject: asked } = rule.read;
    const element = elements[anchor];
    if (element?.is !== "verb" || words.verb(at) === 0) return undefined;
    if (!fitsNext(words, elements[anchor + 1], at + 1)) return undefined;
    this.#group ??= verbGroup(words, at);
    const group = this.#group;
    if (!suits(words, group, element.asked)) return undefined;
    if (asked === "any" && anchor === 0 && isAfterNounSign(words, group)) return undefined;
    this.#subject ??= subjectOf(words, group);
    const subject = this.#subject;
    const holder = holderOf(words, rule, group, subject);
    if (holder === undefined) return undefined;
    const match: Match = { start: at, end: at + 1 };
    if (anchor > 0 && !matchBackward(words, elements, anchor - 1, group.first - 1, match)) {
      return undefined;
    }
    if (!matchForward(words, elements, anchor + 1, at + 1, match)) return undefined;
    const first = Math.min(group.first, match.start);
    return { rule, group, subject, match, holder, first, last: match.verb ?? at };
  }

  byWord(rule: Rule): Hit | undefined {
    const words = this.#words;
    const at = this.#at;
    const { elements, anchor, subject: asked } = rule.read;
    const match: Match = { start: at, end: at + 1 };
    if (!matchBackward(words, elements, anchor - 1, at - 1, match)) return undefined;
    if (!matchForward(words, elements, anchor + 1, at + 1, match)) return undefined;
    const { place } = match;
    if (place === undefined || place > at) {
      if (match.owner !== undefined) return byOwner(rule, match, at, match.owner);
      return { rule, match, holder: "anyone", first: match.start, last: at };
    }
    const group = verbGroup(words, place);
    const subject = subjectOf(words, group);
    if (asked === "any") {
      if (isHypothetical(words, place)) return undefined;
      return { rule, match, group, subject, holder: "anyone", first: match.start, last: at };
    }
    const verb = elements.find(({ is }) => is === "verb");
    if (verb?.is !== "verb" || !suits(words, group, verb.asked)) return undefined;
    if (isDeniedBehind(words, place)) return undefined;
    const holder = holderOf(words, rule, group, subject);
    if (holder === undefined) return undefined;
    return { rule, group, subject, match, holder, first: group.first, last: at };
  }
}

function byOwner(rule: Rule, match: Match, at: number, subject: Subject): Hit | undefined {
  const { is } = subject;
  if (is === "relative" || is === "none") return undefined;
  return { rule, match, subject, holder: is, first: match.start, last: at };
}

/** "is not a step", "are no longer ready", but not "are not only ready". */
function isDeniedBehind(words: Words, verb: number): boolean {
  let at = verb + 1;
  while (isAdverb(words, at) && !words.is(at, NOT)) at++;
  return words.is(at, NOT) && !words.isMark(at + 1, ONLY);
}

/** Where two rules take the same words for their verb, the one that stands first in the table. */
export function withoutRivals(hits: readonly Hit[]): readonly Hit[] {
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

/** With "… and on others to …" behind a demand. */
export function withFollowing(
  words: Words,
  hits: readonly Hit[],
  { following }: RuleTable,
): readonly Hit[] {
  return hits.flatMap((hit, index) => {
    if (hit.rule.to !== "whom" || hit.match.whom === undefined) return [hit];
    const found = [hit];
    const stop = hits[index + 1]?.first ?? words.length;
    for (let at = hit.last + 1; at < stop; at++) {
      for (const rule of following) {
        const follower = followerAt(words, at, stop, rule, hit);
        if (follower !== undefined) found.push(follower);
      }
    }
    return found;
  });
}

function followerAt(
  words: Words,
  at: number,
  stop: number,
  rule: Rule,
  { holder, subject }: Hit,
): Hit | undefined {
  const { elements } = rule.read;
  const match: Match = { start: at, end: at + 1 };
  if (!fitsNext(words, elements[0], at) || !fitsNext(words, elements[1], at + 1)) return undefined;
  if (!matchForward(words, elements, 1, at + 1, match) || match.end > stop) return undefined;
  const shared = subject === undefined ? {} : { subject: { ...subject, clause: at + 1 } };
  return { rule, match, holder, first: at + 1, last: match.verb ?? at + 1, ...shared };
}
