// A statement's words as plain text, for what reads plain text only: each block at its place and as long as
// it is, with spaces for all that is no word (marks' syntax, signs of emphasis, addresses of links, code, HTML).
//
//   We ask @[Pyongyang](DPRK) to *stop* [now](http://a.b).
//   We ask   Pyongyang        to  stop   now             .

import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { once, onceFor } from "../text/once.ts";
import { byPlace, contains, moved, type Range } from "../text/range.ts";
import type { Document } from "./document.ts";
import type { LineFeedText } from "./line-ends.ts";
import { isLink } from "./link-labels.ts";
import { documentParts } from "./parse-document.ts";
import type { RunContent } from "./run-content.ts";
import type { Segment } from "./segments.ts";

/** A mark, a link or a stretch of emphasis: what one may stand in or around, but not across. */
export interface Bracketed extends Range {
  readonly textStart: number;
  readonly textEnd: number;
}

/** One of a document's `textBlocks`. */
export interface WordBlock extends Range {
  /** As long as the block; line ends as LF, a CR before it as a space. */
  readonly text: string;
  /** By where they start, outer before inner. */
  readonly bracketed: readonly Bracketed[];
  /** Whether it stands in a block quote. */
  readonly isQuoted: boolean;
}

/** The blocks of a document. For those that an edit did not touch nothing is read again. */
export function wordBlocks(document: Document): readonly WordBlock[] {
  return blocksOf(document);
}

const blocksOf = onceFor((document: Document): readonly WordBlock[] => {
  const { segments, starts, surroundings } = documentParts(document);
  return segments.flatMap((segment, index) => {
    let blocks = known.get(segment.content);
    if (!blocks) {
      blocks = readBlocks(segment, (label) => surroundings.linkLabels.has(label));
      known.set(segment.content, blocks);
    }
    const offset = starts[index] ?? 0;
    return blocks.map((block): WordBlock => {
      const bracketed = once(() => block.bracketed.map((each) => movedBracketed(each, offset)));
      return {
        ...moved(block, offset),
        get bracketed() {
          return bracketed();
        },
      };
    });
  });
});

function movedBracketed(each: Bracketed, offset: number): Bracketed {
  const { textStart, textEnd } = each;
  return { ...moved(each, offset), textStart: textStart + offset, textEnd: textEnd + offset };
}

/** What a segment holds is renewed whenever it may read otherwise. */
const known = new WeakMap<RunContent, readonly WordBlock[]>();

function readBlocks(
  { text, source, tree, content }: Segment,
  isDefined: (label: string) => boolean,
): readonly WordBlock[] {
  const { hidden, bracketed } = readSyntax(tree, source, isDefined);
  const quotes = content.blocks.filter(({ name }) => name === "Blockquote");
  let firstHidden = 0;
  let firstBracketed = 0;
  let quote = 0;
  let quoteEnd = 0;
  // All of these come in the order of the text, so each list is gone through once.
  return content.textBlocks.map((block): WordBlock => {
    firstHidden = firstBehind(hidden, firstHidden, block.start);
    firstBracketed = firstBehind(bracketed, firstBracketed, block.start);
    for (; (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) <= block.start; quote++) {
      quoteEnd = Math.max(quoteEnd, quotes[quote]?.end ?? 0);
    }
    return {
      start: block.start,
      end: block.end,
      text: masked(text, block, hidden, firstHidden),
      bracketed: beginningBefore(bracketed, firstBracketed, block.end).filter((each) =>
        contains(block, each),
      ),
      isQuoted: block.end <= quoteEnd,
    };
  });
}

function firstBehind(ranges: readonly Range[], from: number, start: number): number {
  let index = from;
  while ((ranges[index]?.end ?? Number.POSITIVE_INFINITY) <= start) index++;
  return index;
}

function beginningBefore<R extends Range>(ranges: readonly R[], from: number, end: number): R[] {
  let to = from;
  while ((ranges[to]?.start ?? Number.POSITIVE_INFINITY) < end) to++;
  return ranges.slice(from, to);
}

function masked(text: string, block: Range, hidden: readonly Range[], from: number): string {
  const pieces: string[] = [];
  let done = block.start;
  for (const range of beginningBefore(hidden, from, block.end)) {
    const start = Math.max(range.start, done);
    const end = Math.min(range.end, block.end);
    if (start >= end) continue;
    pieces.push(text.slice(done, start), text.slice(start, end).replace(/[^\r\n]/g, " "));
    done = end;
  }
  pieces.push(text.slice(done, block.end));
  return pieces.join("").replace(/\r\n?/g, (lineEnd) => (lineEnd.length === 2 ? " \n" : "\n"));
}

const hiddenNodes = new Set([
  "MarkOpen",
  "MarkClose",
  "MarkTarget",
  "MarkAttributes",
  "Entity",
  "HardBreak",
  "InlineCode",
  "Autolink",
  "URL",
  "EmphasisMark",
  "StrikethroughMark",
  "QuoteMark",
  "HTMLTag",
  "Comment",
  "ProcessingInstruction",
  "HeaderMark",
  "TaskMarker",
]);
const signsAround: ReadonlyMap<string, readonly [opens: string, closes: string]> = new Map([
  ["Mark", ["MarkOpen", "MarkClose"]],
  ["Emphasis", ["EmphasisMark", "EmphasisMark"]],
  ["StrongEmphasis", ["EmphasisMark", "EmphasisMark"]],
  ["Strikethrough", ["StrikethroughMark", "StrikethroughMark"]],
]);
const withoutWords = new Set([
  "FencedCode",
  "CodeBlock",
  "HTMLBlock",
  "CommentBlock",
  "LinkReference",
]);

interface RunSyntax {
  /** By place; one may lie in another. */
  readonly hidden: readonly Range[];
  readonly bracketed: readonly Bracketed[];
}

function readSyntax(
  tree: Tree,
  source: LineFeedText,
  isDefined: (label: string) => boolean,
): RunSyntax {
  const hidden: Range[] = [];
  const bracketed: Bracketed[] = [];
  const hide = (start: number, end: number) =>
    void hidden.push({ start: source.original(start), end: source.original(end) });
  const bracket = ({ from, to }: SyntaxNodeRef, textStart: number, textEnd: number) =>
    void bracketed.push({
      start: source.original(from),
      end: source.original(to),
      textStart: source.original(textStart),
      textEnd: source.original(textEnd),
    });
  tree.iterate({
    enter(node) {
      const { name, from, to } = node;
      if (withoutWords.has(name)) return false;
      if (hiddenNodes.has(name)) {
        hide(from, to);
        return false;
      }
      if (name === "Escape") hide(from, from + 1);
      const [opens, closes] = signsAround.get(name) ?? [];
      if (opens && closes) {
        const opening = node.node.getChild(opens);
        const closing = node.node.getChildren(closes).at(-1);
        if (opening && closing) bracket(node, opening.to, closing.from);
      } else if (name === "Link" || name === "Image") {
        const [opening, closing] = node.node.getChildren("LinkMark");
        if (opening && closing && isLink(node, source.text, { has: isDefined })) {
          hide(opening.from, opening.to);
          hide(closing.from, to);
          bracket(node, opening.to, closing.from);
        }
      }
      return true;
    },
  });
  return { hidden: hidden.sort(byPlace), bracketed };
}
