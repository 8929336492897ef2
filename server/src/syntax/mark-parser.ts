// The Markdown parser with Statemark's marks: an extension of @lezer/markdown (with GFM) that reads
// all brackets itself, since marks, links, images and plain brackets close each other's `]`.
// Node types added: Mark (MarkOpen … MarkClose [MarkTarget] [MarkAttributes]), and MarkFence for the
// lines around a block mark. A MarkOpen outside a Mark is one that is not closed in its block.

import {
  type DelimiterType,
  type Element,
  GFM,
  type InlineContext,
  type MarkdownConfig,
  parser as markdown,
} from "@lezer/markdown";
import { readAttributes } from "./attributes.ts";
import { parseAutolink } from "./bare-addresses.ts";
import { boundedBlocks } from "./block-nesting.ts";
import { skipUnclosedBackticks } from "./code-span.ts";
import { nest, resolveEmphasisOf } from "./emphasis.ts";
import { skipUnclosedTag } from "./inline-html.ts";
import { linkDefinition } from "./link-definitions.ts";
import { readInlineLink, readLinkLabel } from "./links.ts";
import { markFence } from "./mark-fence.ts";
import {
  type OpenBracket,
  type OpenBrackets,
  type OpenKind,
  openBrackets,
} from "./open-brackets.ts";
import { skipPlainRun } from "./plain-run.ts";
import { longFormCounts, sigilCounts } from "./sigils.ts";
import { targetEnd } from "./target.ts";

/** Further openers are text. Each mark's text is built from its inner ones', so depth costs. */
const deepestMark = 100;

const bracketDelimiter: DelimiterType = {};

function open(cx: InlineContext, kind: OpenKind, from: number, to: number): number {
  const brackets = openBrackets(cx);
  cx.addDelimiter(bracketDelimiter, from, to, true, false);
  const part = cx.findOpeningDelimiter(bracketDelimiter) ?? 0;
  brackets.stack.push({ kind, part, from });
  if (kind === "mark" || kind === "image-or-mark") {
    brackets.openMarks++;
    cx.addElement(cx.elt("MarkOpen", from, to));
  }
  return to;
}

const mayNestDeeper = (cx: InlineContext) => openBrackets(cx).openMarks < deepestMark;

const sigilsButDemand = new Set("@+?§#-");
const longForm = /:[a-z][a-z0-9-]*\[/y;

function parseMarkOpening(cx: InlineContext, next: number, start: number): number {
  const character = String.fromCharCode(next);
  const inBlock = start - cx.offset;
  if (character === ":") {
    if (!longFormCounts(cx.text, inBlock) || !mayNestDeeper(cx)) return -1;
    longForm.lastIndex = inBlock;
    const opening = longForm.exec(cx.text)?.[0];
    return opening ? open(cx, "mark", start, start + opening.length) : -1;
  }
  if (!sigilsButDemand.has(character) || cx.char(start + 1) !== 91 /* '[' */) return -1;
  if (!sigilCounts(cx.text, inBlock) || !mayNestDeeper(cx)) return -1;
  return open(cx, "mark", start, start + 2);
}

function parseImageOrDemandOpening(cx: InlineContext, next: number, start: number): number {
  if (next !== 33 /* '!' */ || cx.char(start + 1) !== 91 /* '[' */) return -1;
  const mayBeMark = sigilCounts(cx.text, start - cx.offset);
  if (mayBeMark && !mayNestDeeper(cx)) return -1;
  return open(cx, mayBeMark ? "image-or-mark" : "image", start, start + 2);
}

function parseBracketOpening(cx: InlineContext, next: number, start: number): number {
  if (next !== 91 /* '[' */) return -1;
  const isBehindDemand = openBrackets(cx).demandEnd === start;
  return open(cx, isBehindDemand ? "plain" : "link", start, start + 1);
}

function parseBracketClosing(cx: InlineContext, next: number, start: number): number {
  if (next !== 93 /* ']' */) return -1;
  const brackets = openBrackets(cx);
  const bracket = brackets.stack.pop();
  if (!bracket) return -1;
  const height = brackets.stack.length;
  const holdsLink = height < brackets.holdingLinkBelow;
  brackets.holdingLinkBelow = Math.min(brackets.holdingLinkBelow, height);
  switch (bracket.kind) {
    case "plain":
      return -1;
    case "mark":
      return finishMark(cx, brackets, bracket, start);
    case "image-or-mark": {
      const image = imageBehind(cx, start + 1);
      if (!image) return finishMark(cx, brackets, bracket, start);
      brackets.openMarks--;
      return finishLink(cx, bracket, start);
    }
    case "image":
      return isEmptyLink(cx, bracket.from + 2, start) ? -1 : finishLink(cx, bracket, start);
    case "link":
      if (holdsLink || isEmptyLink(cx, bracket.from + 1, start)) return -1;
      brackets.holdingLinkBelow = height;
      return finishLink(cx, bracket, start);
  }
}

/** `![alt](path/to.png)` is an image where the parentheses hold what no demand's id can hold. */
function imageBehind(cx: InlineContext, place: number): boolean {
  if (cx.char(place) !== 40 /* '(' */) return false;
  const link = readInlineLink(cx.text, place - cx.offset);
  return link !== undefined && /[/.:]/.test(cx.text.slice(link.start, link.end));
}

/** `[]` is no link, unless a destination or a label stands behind it. */
function isEmptyLink(cx: InlineContext, textStart: number, textEnd: number): boolean {
  const behind = cx.char(textEnd + 1);
  return cx.skipSpace(textStart) === textEnd && behind !== 40 /* '(' */ && behind !== 91; /* '[' */
}

function finishMark(
  cx: InlineContext,
  brackets: OpenBrackets,
  bracket: OpenBracket,
  closing: number,
): number {
  brackets.openMarks--;
  const children: Element[] = cx.takeContent(bracket.part);
  children.push(cx.elt("MarkClose", closing, closing + 1));
  let end = closing + 1;
  if (cx.char(end) === 40 /* '(' */) {
    const behindTarget = targetEnd(cx.text, end - cx.offset);
    if (behindTarget !== undefined) {
      children.push(cx.elt("MarkTarget", end, behindTarget + cx.offset));
      end = behindTarget + cx.offset;
    }
  }
  if (cx.char(end) === 123 /* '{' */) {
    const { attributes } = readAttributes(cx.text, end - cx.offset);
    if (attributes) {
      children.push(cx.elt("MarkAttributes", end, attributes.end + cx.offset));
      end = attributes.end + cx.offset;
    }
  }
  if (end === closing + 1 && bracket.kind === "image-or-mark") brackets.demandEnd = end;
  return cx.addElement(nest(cx.elt("Mark", bracket.from, end, children), children));
}

function finishLink(cx: InlineContext, bracket: OpenBracket, closing: number): number {
  const content = cx.takeContent(bracket.part);
  if (bracket.kind === "image-or-mark") content.shift(); // its MarkOpen
  const isImage = bracket.kind !== "link";
  const opening = bracket.from + (isImage ? 2 : 1);
  const children: Element[] = [
    cx.elt("LinkMark", bracket.from, opening),
    ...content,
    cx.elt("LinkMark", closing, closing + 1),
  ];
  let end = closing + 1;
  const behind = cx.char(end);
  const { offset } = cx;
  if (behind === 40 /* '(' */) {
    const link = readInlineLink(cx.text, end - offset);
    if (link) {
      const { destination, title } = link;
      children.push(cx.elt("LinkMark", end, end + 1));
      if (destination) {
        children.push(cx.elt("URL", destination.start + offset, destination.end + offset));
      }
      if (title) children.push(cx.elt("LinkTitle", title.start + offset, title.end + offset));
      end = link.end + offset;
      children.push(cx.elt("LinkMark", end - 1, end));
    }
  } else if (behind === 91 /* '[' */) {
    const label = readLinkLabel(cx.text, end - offset);
    if (label) {
      end = label.end + offset;
      children.push(cx.elt("LinkLabel", label.start + offset, end));
    }
  }
  const name = isImage ? "Image" : "Link";
  return cx.addElement(nest(cx.elt(name, bracket.from, end, children), children));
}

/** Written anew because the standard reader looks along a row of spaces from each of them. */
function parseHardBreak(cx: InlineContext, next: number, start: number): number {
  let end = start + 1;
  if (next === 92 /* '\\' */ && cx.char(end) === 10) {
    return cx.addElement(cx.elt("HardBreak", start, end + 1));
  }
  if (next !== 32 /* ' ' */) return -1;
  while (cx.char(end) === 32) end++;
  const isBreak = cx.char(end) === 10 && end >= start + 2;
  return isBreak ? cx.addElement(cx.elt("HardBreak", start, end + 1)) : end;
}

/** `\§[` is text like `\@[`, though `§` is not among the characters that Markdown escapes. */
function parseEscapedSectionSign(cx: InlineContext, next: number, start: number): number {
  return next === 92 /* '\\' */ && cx.slice(start + 1, start + 3) === "§["
    ? cx.addElement(cx.elt("Escape", start, start + 2))
    : -1;
}

/** Adds no sign itself: only says by whom those of this block are paired. */
function prepareEmphasis(cx: InlineContext, next: number): number {
  if (next === 42 /* '*' */ || next === 95 /* '_' */ || next === 126 /* '~' */) {
    resolveEmphasisOf(cx);
  }
  return -1;
}

const statemark: MarkdownConfig = {
  defineNodes: [
    "Mark",
    "MarkOpen",
    "MarkClose",
    "MarkTarget",
    "MarkAttributes",
    { name: "MarkFence", block: true },
  ],
  parseBlock: [linkDefinition, markFence, ...boundedBlocks],
  parseInline: [
    { name: "EscapedSectionSign", parse: parseEscapedSectionSign, before: "Escape" },
    { name: "UnclosedBackticks", parse: skipUnclosedBackticks, before: "InlineCode" },
    { name: "UnclosedTag", parse: skipUnclosedTag, before: "HTMLTag" },
    { name: "EmphasisPairs", parse: prepareEmphasis, before: "Emphasis" },
    { name: "HardBreak", parse: parseHardBreak },
    { name: "Link", parse: parseBracketOpening },
    { name: "Image", parse: parseImageOrDemandOpening },
    { name: "LinkEnd", parse: parseBracketClosing },
    { name: "MarkOpening", parse: parseMarkOpening, before: "Link" },
    { name: "Autolink", parse: parseAutolink },
    { name: "PlainRun", parse: skipPlainRun, before: "EscapedSectionSign" },
  ],
};

export const statemarkParser = markdown.configure([GFM, statemark]);
