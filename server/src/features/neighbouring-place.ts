// From one thing to decide on to the next: marks and suggestions together, in the order of the text.

import type { Suggestion } from "../recognition/suggestion.ts";
import type { Annotation } from "../syntax/document.ts";
import { outerFirst, type Range } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";
import { markAt, markOfSelection } from "./mention.ts";
import { placeOf } from "./neighbouring-mark.ts";
import { suggestionAt } from "./suggestions/select.ts";

export interface Place extends Range {
  readonly what: "mark" | "suggestion";
  /** Of the mark, or of what it would be. */
  readonly kind: string;
  /** Where one writes on: behind what the mark says in braces. */
  readonly behind: number;
}

/**
 * The one behind or before what is selected, round the end of the text; of several that begin together the
 * longest first. What begins at a cursor is the next one. `undefined` where there is none at all.
 */
export function neighbouringPlace(
  { document }: Statement,
  suggestions: readonly Suggestion[],
  { start, end }: Range,
  direction: "next" | "previous",
): Place | undefined {
  const places: Place[] = [
    ...document.annotations.map(ofMark),
    ...suggestions.map(ofSuggestion),
  ].sort(outerFirst);
  if (direction === "previous") {
    const isBefore = (each: Range) =>
      each.start < start || (each.start === start && start < end && each.end > end);
    return places.findLast(isBefore) ?? places.at(-1);
  }
  const isBehind = (each: Range) =>
    each.start > start ||
    (each.start === start && (start === end ? each.end > end : each.end < end));
  return places.find(isBehind) ?? places[0];
}

/** What a key that decides is about: what is selected as a whole, else the innermost at the cursor. */
export function placeAt(
  statement: Statement,
  suggestions: readonly Suggestion[],
  range: Range,
): Place | undefined {
  const suggested = suggestionAt(suggestions, range);
  if (suggested?.start === range.start && suggested.end === range.end)
    return ofSuggestion(suggested);
  const selected = markOfSelection(statement, range);
  if (selected) return ofMark(selected);
  const mark = markAt(statement, range.start);
  if (!mark) return suggested && ofSuggestion(suggested);
  const isInner = suggested && suggested.end - suggested.start <= mark.end - mark.start;
  return isInner ? ofSuggestion(suggested) : ofMark(mark);
}

function ofMark(mark: Annotation): Place {
  return { ...placeOf(mark), what: "mark", kind: mark.kind, behind: mark.end };
}

function ofSuggestion({ start, end, kind }: Suggestion): Place {
  return { start, end, what: "suggestion", kind, behind: end };
}
