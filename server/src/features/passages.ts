// The passage around a place: the clause that takes a position, its sentence, its paragraph. A position is
// marked as a passage, so where only a name is selected, or nothing, that is what is meant.

import { sentencesOf } from "../recognition/sentences.ts";
import { aroundBrackets } from "../syntax/mark-places.ts";
import { wordBlockAt } from "../syntax/word-places.ts";
import { contains, type Range } from "../text/range.ts";
import { categoryOf, isPositionKind } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { markOfSelection } from "./mention.ts";
import { everythingFound } from "./suggestions/suggestions.ts";
import { isPosition } from "./suggestions/written-mark.ts";

/** From the smallest on; each holds `range` and strictly the one before it. None crosses a mark. */
export function passagesAround(statement: Statement, range: Range): readonly Range[] {
  const clauses = everythingFound(statement)
    .filter(({ suggestion }) => isPosition(suggestion))
    .map(({ suggestion: { start, end } }) => ({ start, end }));
  const sentences = sentencesAround(statement, range);
  const around = [
    ...clauses,
    ...sentences,
    ...sentences.flatMap((each) => restOf(statement, each, range)),
  ]
    .filter((each) => contains(each, range) && !contains(range, each))
    .sort((a, b) => a.end - a.start - (b.end - b.start));
  const passages: Range[] = [];
  for (const each of around) {
    const last = passages.at(-1);
    if (!last || (contains(each, last) && !contains(last, each))) passages.push(each);
  }
  return passages;
}

/** The sentence and the paragraph around a range; none where it reaches over several paragraphs. */
export function sentencesAround({ document }: Statement, range: Range): readonly Range[] {
  const block = wordBlockAt(document, range.start);
  if (!block) return [];
  const { text } = block;
  const all = { start: text.length - text.trimStart().length, end: text.trimEnd().length };
  return [...sentencesOf(text), all].flatMap((each) => {
    if (each.start >= each.end) return [];
    const place = aroundBrackets(block.rangeOf(each), block.bracketed);
    return place && contains(place, range) ? [place] : [];
  });
}

/**
 * What the positions that are marked in a sentence leave of it around a range:
 *
 *     +[We will give more,] and we will support the mission.
 *                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
function restOf(
  { document, registry }: Statement,
  sentence: Range,
  range: Range,
): readonly Range[] {
  const { annotations, text } = document;
  const marked = annotations.filter(
    (mark) => contains(sentence, mark) && isPositionKind(registry, mark.kind),
  );
  const before = marked.filter(({ end }) => end <= range.start);
  const after = marked.filter(({ start }) => start >= range.end);
  if (before.length + after.length === 0) return [];
  const holder = marked.findLast((mark) => contains(mark, range));
  const { textStart, textEnd } = holder ?? { textStart: sentence.start, textEnd: sentence.end };
  const from = Math.max(textStart, ...before.map(({ end }) => end));
  const to = Math.min(textEnd, ...after.map(({ start }) => start));
  // In a quotation a line begins with its sign.
  const joinsBefore = /^[\s,;:>–—-]*(?:(?:and|but|or|while)[\s>]+)?/.exec(text.slice(from, to));
  // Of a few characters only: from each of many spaces the search would begin anew.
  const joinsAfter = /[\s,;:–—-]*(?:\s(?:and|but|or|while)\s*)?$/.exec(
    text.slice(Math.max(from, to - 12), to),
  );
  const start = from + (joinsBefore?.[0].length ?? 0);
  const end = to - (after.length > 0 ? (joinsAfter?.[0].length ?? 0) : 0);
  const bracketed = wordBlockAt(document, range.start)?.bracketed ?? [];
  const rest = start < end ? aroundBrackets({ start, end }, bracketed) : undefined;
  return rest ? [rest] : [];
}

/** What is marked as `kind` where `range` is selected; see `MarkParams`. */
export function rangeToMark(
  statement: Statement,
  range: Range,
  { kind, aroundNames }: { readonly kind: string; readonly aroundNames: boolean },
): Range {
  if (!isPositionKind(statement.registry, kind)) return range;
  const isPassage = range.start === range.end || (aroundNames && isName(statement, range));
  if (!isPassage) return range;
  return passagesAround(statement, range)[0] ?? range;
}

/** Whether exactly what stands for an actor, a law or a topic is selected. */
function isName(statement: Statement, range: Range): boolean {
  const mark = markOfSelection(statement, range);
  if (mark) return categoryOf(mark.kind) !== null;
  return everythingFound(statement).some(
    ({ suggestion: { kind, start, end } }) =>
      start === range.start && end === range.end && categoryOf(kind) !== null,
  );
}
