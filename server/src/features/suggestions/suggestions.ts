// What could be marked in a statement and is not: what the recognisers propose for its words, each
// proposal at a place where a mark can stand. What is marked already, and what the codebook's `ignore`
// holds, is left out.

import { suggest } from "../../recognition/suggest.ts";
import type { Suggestion } from "../../recognition/suggestion.ts";
import { type IgnoredWords, plainWords } from "../../registry/ignored-words.ts";
import type { Annotation } from "../../syntax/document.ts";
import { type WordBlock, wordBlocks } from "../../syntax/plain-words.ts";
import { countWhile } from "../../text/ascending.ts";
import { onceFor } from "../../text/once.ts";
import { contains, type Range } from "../../text/range.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { recognitionContext } from "./context.ts";
import { ignoring } from "./ignoring.ts";
import { aroundBrackets } from "./mark-places.ts";

/**
 * By where they start, the longer first. `dismissed` are words that are to be ignored besides those of
 * the codebooks.
 */
export function suggestions(
  statement: Statement,
  dismissed: readonly IgnoredWords[] = [],
): readonly Suggestion[] {
  const all = allSuggestions(statement);
  if (dismissed.length === 0) return all;
  const isIgnored = ignoring(statement.registry, dismissed);
  return all.filter((each) => !isIgnored(each, wordsOf(statement, each)));
}

/** The words of a suggestion as a reader sees them, with single spaces. */
export function wordsOf({ document }: Statement, { start, end }: Range): string {
  const blocks = wordBlocks(document);
  const block = blockAt(blocks, start);
  return block ? plainWords(block.text.slice(start - block.start, end - block.start)) : "";
}

/** The paragraphs, headings or cells that the range touches, as one range. */
export function paragraphsAt({ document }: Statement, { start, end }: Range): Range {
  const { textBlocks } = document;
  const first = textBlocks[countWhile(textBlocks, (block) => block.end < start)];
  const last = textBlocks[countWhile(textBlocks, (block) => block.start <= end) - 1];
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

const allSuggestions = onceFor((statement: Statement): readonly Suggestion[] => {
  const { document, registry } = statement;
  const blocks = wordBlocks(document);
  const isIgnored = ignoring(registry, registry.ignored);
  const isMarked = markedAlready(statement);
  const found = suggest(blocks, registry, recognitionContext(statement));
  return found
    .flatMap((suggestion) => {
      const block = blockAt(blocks, suggestion.start);
      if (!block || !contains(block, suggestion)) return [];
      // What somebody else is quoted with is no position of the speaker's.
      if (block.isQuoted && isPositionKind(registry, suggestion.kind)) return [];
      const place = aroundBrackets(suggestion, block.bracketed);
      if (!place || isMarked({ ...suggestion, ...place })) return [];
      const words = block.text.slice(suggestion.start - block.start, suggestion.end - block.start);
      return isIgnored(suggestion, plainWords(words)) ? [] : [{ ...suggestion, ...place }];
    })
    .sort((a, b) => a.start - b.start || b.end - a.end);
});

function blockAt(blocks: readonly WordBlock[], offset: number): WordBlock | undefined {
  return blocks[countWhile(blocks, ({ start }) => start <= offset) - 1];
}

/**
 * Whether there is a mark already of this kind that shares words with a suggestion, or one of another
 * kind of position around the same words.
 */
function markedAlready({ document, registry }: Statement): (suggestion: Suggestion) => boolean {
  const { annotations, text } = document;
  const byKind = new Map<string, MarksOfKind>();
  const positions = new Map<number, Annotation[]>();
  for (const mark of annotations) {
    let ofKind = byKind.get(mark.kind);
    if (!ofKind) {
      ofKind = { starts: [], furthestEnds: [] };
      byKind.set(mark.kind, ofKind);
    }
    ofKind.starts.push(mark.start);
    ofKind.furthestEnds.push(Math.max(mark.end, ofKind.furthestEnds.at(-1) ?? 0));
    if (!isPositionKind(registry, mark.kind)) continue;
    const beside = positions.get(mark.textStart);
    if (beside) beside.push(mark);
    else positions.set(mark.textStart, [mark]);
  }
  return ({ kind, start, end }) => {
    const ofKind = byKind.get(kind);
    if (ofKind) {
      const before = countWhile(ofKind.starts, (each) => each < end);
      if ((ofKind.furthestEnds[before - 1] ?? 0) > start) return true;
    }
    return (
      isPositionKind(registry, kind) &&
      (positions.get(start) ?? []).some((mark) => {
        const [nearer, further] = [Math.min(mark.textEnd, end), Math.max(mark.textEnd, end)];
        return further - nearer < 10 && /^[\s\p{P}]*$/u.test(text.slice(nearer, further));
      })
    );
  };
}

/** Of one kind, by where they start. */
interface MarksOfKind {
  readonly starts: number[];
  /** Where the one that reaches furthest ends, of it and those before it. */
  readonly furthestEnds: number[];
}
