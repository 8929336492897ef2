// What could be marked in a statement and is not: what the recognisers propose for its words, each
// proposal at a place where a mark can stand. What is marked already, and what the codebook's `ignore`
// holds, is left out.

import type { Block } from "../../recognition/findings.ts";
import { suggest } from "../../recognition/suggest.ts";
import type { Suggestion } from "../../recognition/suggestion.ts";
import { type IgnoredWords, plainWords } from "../../registry/ignored-words.ts";
import type { Annotation } from "../../syntax/document.ts";
import { aroundBrackets } from "../../syntax/mark-places.ts";
import { type WordBlock, wordBlocks } from "../../syntax/plain-words.ts";
import { countWhile } from "../../text/ascending.ts";
import { onceFor } from "../../text/once.ts";
import { outerFirst, type Range } from "../../text/range.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { recognitionContext } from "./context.ts";
import { ignoring } from "./ignoring.ts";

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
export function wordsOf({ document }: Statement, range: Range): string {
  const blocks = wordBlocks(document);
  const block = blocks[countWhile(blocks, ({ start }) => start <= range.start) - 1];
  return block ? plainWords(block.wordsIn(range)) : "";
}

/** The paragraphs, headings or cells that the range touches, as one range. */
export function paragraphsAt({ document }: Statement, { start, end }: Range): Range {
  const { textBlocks } = document;
  const first = textBlocks[countWhile(textBlocks, (block) => block.end < start)];
  const last = textBlocks[countWhile(textBlocks, (block) => block.start <= end) - 1];
  return { start: Math.min(first?.start ?? start, start), end: Math.max(last?.end ?? end, end) };
}

const allSuggestions = onceFor((statement: Statement): readonly Suggestion[] => {
  const { registry } = statement;
  const isIgnored = ignoring(registry, registry.ignored);
  const isMarked = markedAlready(statement);
  return everythingFound(statement).flatMap(({ suggestion, words, isQuoted }) => {
    // What somebody else is quoted with is no position of the speaker's.
    if (isQuoted && isPositionKind(registry, suggestion.kind)) return [];
    return isMarked(suggestion) || isIgnored(suggestion, words) ? [] : [suggestion];
  });
});

export interface Found {
  readonly suggestion: Suggestion;
  /** As a reader sees them, with single spaces. */
  readonly words: string;
  /** Whether it stands in a quotation. */
  readonly isQuoted: boolean;
}

/** All that the recognisers find, marked already or not, in the order of suggestions. */
export const everythingFound = onceFor((statement: Statement): readonly Found[] => {
  const words = joined(wordBlocks(statement.document));
  const { speakersAt, ...context } = recognitionContext(statement);
  const found = suggest(words.blocks, statement.registry, {
    ...context,
    speakersAt: (offset) => speakersAt?.(words.placeOf(offset)) ?? context.speakers,
  });
  return found
    .flatMap((suggestion): Found[] => {
      const { block, offset } = words.blockAt(suggestion.start);
      const [start, end] = [suggestion.start - offset, suggestion.end - offset];
      if (!block || start >= end || end > block.text.length) return [];
      const place = aroundBrackets(block.rangeOf({ start, end }), block.bracketed);
      if (!place) return [];
      return [
        {
          suggestion: { ...suggestion, ...place },
          words: plainWords(block.text.slice(start, end)),
          isQuoted: block.isQuoted,
        },
      ];
    })
    .sort((a, b) => outerFirst(a.suggestion, b.suggestion));
});

interface JoinedWords {
  /** One behind the other, as if nothing stood between them. */
  readonly blocks: readonly Block[];
  /** The block around an offset of these, and where it starts there. */
  blockAt(offset: number): { readonly block: WordBlock | undefined; readonly offset: number };
  placeOf(offset: number): number;
}

/** The recognisers read a text of words only: what is marked in it, and how, makes no difference. */
function joined(words: readonly WordBlock[]): JoinedWords {
  let length = 0;
  const blocks = words.map(({ text }): Block => {
    const block = { start: length, text };
    length += text.length + 2;
    return block;
  });
  const blockAt = (offset: number) => {
    const index = countWhile(blocks, ({ start }) => start <= offset) - 1;
    return { block: words[index], offset: blocks[index]?.start ?? 0 };
  };
  return {
    blocks,
    blockAt,
    placeOf(offset) {
      const { block, offset: start } = blockAt(offset);
      const own = offset - start;
      return block?.rangeOf({ start: own, end: own + 1 }).start ?? 0;
    },
  };
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
