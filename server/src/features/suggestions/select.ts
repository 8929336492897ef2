// Which of a statement's suggestions somebody means: those that are sure enough, those at a place, the
// next one.

import { isAtLeast } from "../../recognition/confidence.ts";
import type { Confidence, Suggestion } from "../../recognition/suggestion.ts";
import { countWhile } from "../../text/ascending.ts";
import { contains, type Range, touches } from "../../text/range.ts";

/** Where somebody has to choose, only the choice is unsure: that there is something to mark is not. */
export function atLeast(
  suggestions: readonly Suggestion[],
  confidence: Confidence,
): readonly Suggestion[] {
  return suggestions.filter(
    (each) =>
      isAtLeast(each.confidence, confidence) ||
      (isUndecided(each) && isAtLeast("medium", confidence)),
  );
}

export function isUndecided(suggestion: Suggestion): boolean {
  return "target" in suggestion && suggestion.target === null;
}

/** Those that share a character with the range, or touch it where it is empty. */
export function suggestionsNear(
  suggestions: readonly Suggestion[],
  range: Range,
): readonly Suggestion[] {
  const before = countWhile(suggestions, ({ start }) => start <= range.end);
  return suggestions.slice(0, before).filter(({ end }) => end >= range.start);
}

export function suggestionsIn(
  suggestions: readonly Suggestion[],
  range: Range,
): readonly Suggestion[] {
  return suggestionsNear(suggestions, range).filter((each) => contains(range, each));
}

/** The one that is selected as a whole, else the innermost where the selection starts. */
export function suggestionAt(
  suggestions: readonly Suggestion[],
  { start: offset, end }: Range,
): Suggestion | undefined {
  const selected = suggestions.find((each) => each.start === offset && each.end === end);
  if (selected) return selected;
  const at = suggestions.filter((each) => touches(each, offset));
  // At the border of two the one that begins there is meant.
  const inside = at.filter(({ end }) => offset < end);
  const [first, ...others] = inside.length > 0 ? inside : at;
  return others.reduce<Suggestion | undefined>(
    (inner, each) => (inner && each.end - each.start > inner.end - inner.start ? inner : each),
    first,
  );
}

/**
 * The one behind or before what is selected, round the end of the text. Where a whole suggestion is
 * selected, one in it that begins at the same place comes next.
 */
export function neighbouringSuggestion(
  suggestions: readonly Suggestion[],
  { start, end }: Range,
  direction: "next" | "previous",
): Suggestion | undefined {
  const isBehind = (each: Suggestion) =>
    each.start > start || (each.start === start && each.end < end);
  const isBefore = (each: Suggestion) =>
    each.start < start || (each.start === start && start < end && each.end > end);
  return direction === "next"
    ? (suggestions.find(isBehind) ?? suggestions[0])
    : (suggestions.findLast(isBefore) ?? suggestions.at(-1));
}
