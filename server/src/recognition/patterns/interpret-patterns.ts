// What the codebook's patterns propose, and what is left of it and of the names beside each other: actors
// and laws do not overlap, and the longest stands. Topics stand where they stand.

import { outerFirst } from "../../text/range.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import type { BlockWith } from "../findings.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import type { PatternFinding } from "./find-patterns.ts";

/** In text order, also where they overlap. */
export function interpretPatterns(
  blocks: readonly BlockWith<PatternFinding>[],
): readonly MentionSuggestion[] {
  return blocks.flatMap(({ start, findings }) =>
    [...alike(findings)].map((found) => suggestionOf(start, found)),
  );
}

type OneOrMore = readonly [PatternFinding, ...PatternFinding[]];

/** Those for which the same words stand together, except that topics go one by one. */
function alike(findings: readonly PatternFinding[]): Iterable<OneOrMore> {
  const groups = new Map<string, [PatternFinding, ...PatternFinding[]]>();
  for (const finding of findings) {
    const { start, end, entity } = finding;
    const key = `${start} ${end} ${entity.category} ${entity.category === "topic" ? entity.id : ""}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups.values();
}

function suggestionOf(from: number, [found, ...others]: OneOrMore): MentionSuggestion {
  const { start, end, entity, pattern } = found;
  const at = { kind: entity.category, start: from + start, end: from + end };
  if (others.length === 0) {
    return {
      ...at,
      target: entity.id,
      candidates: [],
      confidence: "high",
      reason: `fits the pattern “${inMessage(pattern)}” of your codebook`,
    };
  }
  const entities = [entity, ...others.map((each) => each.entity)];
  return {
    ...at,
    target: null,
    candidates: entities.map(({ id }) => id),
    confidence: "low",
    reason: `fits patterns of several in your codebook: ${listInMessage(entities.map(({ name }) => name))}`,
  };
}

/**
 * The actors and laws found by name, and what patterns propose: of a name and a pattern that overlap the
 * longer, of equal ones the pattern, as somebody wrote it for such texts. In text order, the longer first.
 */
export function withPatterns(
  named: readonly MentionSuggestion[],
  fitting: readonly MentionSuggestion[],
): readonly MentionSuggestion[] {
  const topics = fitting.filter(({ kind }) => kind === "topic");
  const mentions = fitting.filter(({ kind }) => kind !== "topic");
  const stand = mentions.length === 0 ? named : longestOf(named, mentions);
  return [...stand, ...topics].sort(outerFirst);
}

const BY_NAME = 1;
const BY_PATTERN = 2;

function longestOf(
  named: readonly MentionSuggestion[],
  fitting: readonly MentionSuggestion[],
): readonly MentionSuggestion[] {
  const all = [
    ...fitting.map((mention) => ({ mention, by: BY_PATTERN, yieldsTo: BY_NAME | BY_PATTERN })),
    ...named.map((mention) => ({ mention, by: BY_NAME, yieldsTo: BY_PATTERN })),
  ];
  all.sort((a, b) => b.mention.end - b.mention.start - (a.mention.end - a.mention.start));
  // What is taken is never shorter than what comes after it, so that it holds one of its ends.
  const taken = new Uint8Array(all.reduce((end, { mention }) => Math.max(end, mention.end), 0));
  const kept: MentionSuggestion[] = [];
  for (const { mention, by, yieldsTo } of all) {
    const { start, end } = mention;
    const there = (taken[start] ?? 0) | (taken[end - 1] ?? 0);
    if ((there & yieldsTo) !== 0) continue;
    kept.push(mention);
    for (let at = start; at < end; at++) taken[at] = (taken[at] ?? 0) | by;
  }
  return kept;
}
