// A statement's words as plain text, for what reads plain text only, with the place of each: without marks'
// syntax, signs of emphasis and addresses of links, and with spaces for code and HTML.
//
//   We ask @[Pyongyang](DPRK) to *stop* [now](http://a.b) `x`.
//   We ask Pyongyang to stop now    .
//
// So marking words does not change what they read as.

import type { SyntaxNodeRef, Tree } from "@lezer/common";
import { countWhile } from "../text/ascending.ts";
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

/** One of a document's `textBlocks`, at its place in the document. */
export interface WordBlock extends Range {
  /** Its words; line ends are LF. */
  readonly text: string;
  /** By where they start, outer before inner. */
  readonly bracketed: readonly Bracketed[];
  /** Whether it stands in a block quote. */
  readonly isQuoted: boolean;
  /** Where a part of `text`, which is not empty, stands in the document. */
  rangeOf(part: Range): Range;
  /** The words that stand in a range of the document. */
  wordsIn(range: Range): string;
}

/** The blocks of a document. For those that an edit did not touch nothing is read again. */
export function wordBlocks(document: Document): readonly WordBlock[] {
  return blocksOf(document);
}

const blocksOf = onceFor((document: Document): readonly WordBlock[] => {
  const { segments, starts, surroundings } = documentParts(document);
  return segments.flatMap((segment, index) => {
    let read = known.get(segment.content);
    if (!read) {
      read = readBlocks(segment, (label) => surroundings.linkLabels.has(label));
      known.set(segment.content, read);
    }
    const shift = starts[index] ?? 0;
    return read.map((block) => movedBlock(block, shift));
  });
});

/** What a segment holds is renewed whenever it may read otherwise. */
const known = new WeakMap<RunContent, readonly ReadBlock[]>();

/** A block with offsets of its segment. */
interface ReadBlock extends Range, PlacedText {
  readonly bracketed: readonly Bracketed[];
  readonly isQuoted: boolean;
}

function movedBlock(block: ReadBlock, shift: number): WordBlock {
  const { text, isQuoted } = block;
  const bracketed = once(() => block.bracketed.map((each) => movedBracketed(each, shift)));
  return {
    start: block.start + shift,
    end: block.end + shift,
    text,
    isQuoted,
    get bracketed() {
      return bracketed();
    },
    rangeOf: ({ start, end }) => ({
      start: placeOf(block, start) + shift,
      end: placeOf(block, end - 1) + 1 + shift,
    }),
    wordsIn: ({ start, end }) =>
      text.slice(offsetOf(block, start - shift), offsetOf(block, end - shift)),
  };
}

function movedBracketed(each: Bracketed, shift: number): Bracketed {
  const { textStart, textEnd } = each;
  return { ...moved(each, shift), textStart: textStart + shift, textEnd: textEnd + shift };
}

function readBlocks(
  { text, source, tree, content }: Segment,
  isDefined: (label: string) => boolean,
): readonly ReadBlock[] {
  const { hidden, bracketed } = readSyntax(tree, source, isDefined);
  const quotes = content.blocks.filter(({ name }) => name === "Blockquote");
  let firstHidden = 0;
  let firstBracketed = 0;
  let quote = 0;
  let quoteEnd = 0;
  // All of these come in the order of the text, so each list is gone through once.
  return content.textBlocks.map((block): ReadBlock => {
    firstHidden = firstBehind(hidden, firstHidden, block.start);
    firstBracketed = firstBehind(bracketed, firstBracketed, block.start);
    for (; (quotes[quote]?.start ?? Number.POSITIVE_INFINITY) <= block.start; quote++) {
      quoteEnd = Math.max(quoteEnd, quotes[quote]?.end ?? 0);
    }
    return {
      ...placedText(text, block, beginningBefore(hidden, firstHidden, block.end)),
      start: block.start,
      end: block.end,
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

/** A text in pieces, each of which stands somewhere else in one stretch. */
interface PlacedText {
  readonly text: string;
  /** Where each piece begins in `text`, the first at 0. */
  readonly offsets: readonly number[];
  /** And where it stands. */
  readonly places: readonly number[];
}

function placeOf({ offsets, places }: PlacedText, offset: number): number {
  const piece = Math.max(0, countWhile(offsets, (each) => each <= offset) - 1);
  return (places[piece] ?? 0) + offset - (offsets[piece] ?? 0);
}

/** Of the first unit that stands there or behind. */
function offsetOf({ text, offsets, places }: PlacedText, place: number): number {
  const piece = countWhile(places, (each) => each <= place) - 1;
  if (piece < 0) return 0;
  const offset = (offsets[piece] ?? 0) + place - (places[piece] ?? 0);
  return Math.min(offset, offsets[piece + 1] ?? text.length);
}

/** What is not to be read: it is left out, or a row of spaces stands for it. */
interface Hidden extends Range {
  readonly isBlank: boolean;
}

function placedText(text: string, block: Range, hidden: readonly Hidden[]): PlacedText {
  const pieces: string[] = [];
  const offsets: number[] = [];
  const places: number[] = [];
  let length = 0;
  const put = (piece: string, place: number) => {
    if (piece === "") return;
    pieces.push(piece);
    offsets.push(length);
    places.push(place);
    length += piece.length;
  };
  const putLines = (piece: string, place: number) => {
    let done = 0;
    for (const { index } of piece.matchAll(/\r\n/g)) {
      put(piece.slice(done, index), place + done);
      done = index + 1;
    }
    put(piece.slice(done), place + done);
  };
  let done = block.start;
  for (const { start: from, end: to, isBlank } of hidden) {
    const start = Math.max(from, done);
    const end = Math.min(to, block.end);
    if (start >= end) continue;
    putLines(text.slice(done, start), done);
    if (isBlank) putLines(text.slice(start, end).replace(/[^\r\n]/g, " "), start);
    done = end;
  }
  putLines(text.slice(done, block.end), done);
  return { text: pieces.join("").replaceAll("\r", "\n"), offsets, places };
}

const leftOut = new Set([
  "MarkOpen",
  "MarkClose",
  "MarkTarget",
  "MarkAttributes",
  "EmphasisMark",
  "StrikethroughMark",
  "QuoteMark",
  "HeaderMark",
  "TaskMarker",
]);
const blank = new Set([
  "Entity",
  "InlineCode",
  "Autolink",
  "URL",
  "HTMLTag",
  "Comment",
  "ProcessingInstruction",
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
  readonly hidden: readonly Hidden[];
  readonly bracketed: readonly Bracketed[];
}

function readSyntax(
  tree: Tree,
  source: LineFeedText,
  isDefined: (label: string) => boolean,
): RunSyntax {
  const hidden: Hidden[] = [];
  const bracketed: Bracketed[] = [];
  const hide = (start: number, end: number, isBlank = false) =>
    void hidden.push({ start: source.original(start), end: source.original(end), isBlank });
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
      if (leftOut.has(name) || blank.has(name)) {
        hide(from, to, blank.has(name));
        return false;
      }
      // The backslash; behind that of a hard break the line ends.
      if (name === "Escape" || (name === "HardBreak" && source.text.charAt(from) === "\\")) {
        hide(from, from + 1);
      }
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
