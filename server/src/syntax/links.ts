// Destination and title of an inline link or image, as CommonMark reads them. Written anew because
// the parser underneath reads them in quadratic time (`[a](` a few thousand times over).

import type { Range } from "../text/range.ts";

/** `(destination "title")`, parentheses included in the range; parts that are absent are undefined. */
export interface InlineLink extends Range {
  readonly destination?: Range;
  readonly title?: Range;
}

/** CommonMark lets a reader bound how deep the parentheses of a destination nest. */
const deepestParentheses = 32;

/** Reads what the `(` at `offset` opens, or `undefined` where it is no link. */
export function readInlineLink(text: string, offset: number): InlineLink | undefined {
  let place = skipSpace(text, offset + 1);
  const destination = readDestination(text, place);
  let title: Range | undefined;
  if (destination) {
    place = skipSpace(text, destination.end);
    if (place !== destination.end) {
      title = readTitle(text, place);
      if (title) place = skipSpace(text, title.end);
    }
  }
  if (text.charAt(place) !== ")") return undefined;
  return {
    start: offset,
    end: place + 1,
    ...(destination ? { destination } : {}),
    ...(title ? { title } : {}),
  };
}

function readDestination(text: string, start: number): Range | undefined {
  if (text.charAt(start) === "<") {
    for (let place = start + 1; place < text.length; place++) {
      const character = text.charAt(place);
      if (character === ">") return { start, end: place + 1 };
      if (character === "<" || character === "\n") return undefined;
      if (character === "\\") place++;
    }
    return undefined;
  }
  let depth = 0;
  let place = start;
  for (; place < text.length; place++) {
    const character = text.charAt(place);
    if (isSpace(character)) break;
    if (character === "\\") {
      if (!isSpace(text.charAt(place + 1))) place++;
    } else if (character === "(") {
      if (++depth > deepestParentheses) return undefined;
    } else if (character === ")") {
      if (depth === 0) break;
      depth--;
    }
  }
  if (depth > 0 || place === start) return undefined;
  return { start, end: Math.min(place, text.length) };
}

function readTitle(text: string, start: number): Range | undefined {
  const opening = text.charAt(start);
  if (opening !== '"' && opening !== "'" && opening !== "(") return undefined;
  const closing = opening === "(" ? ")" : opening;
  for (let place = start + 1; place < text.length; place++) {
    const character = text.charAt(place);
    if (character === closing) return { start, end: place + 1 };
    if (character === "(" && opening === "(") return undefined;
    if (character === "\\") place++;
  }
  return undefined;
}

/** CommonMark's longest link label. */
const longestLabel = 999;

/** The `[label]` that the `[` at `offset` opens, brackets included. */
export function readLinkLabel(text: string, offset: number): Range | undefined {
  const limit = Math.min(text.length, offset + longestLabel + 1);
  for (let place = offset + 1; place < limit; place++) {
    const character = text.charAt(place);
    if (character === "]") return { start: offset, end: place + 1 };
    if (character === "[") return undefined;
    if (character === "\\") place++;
  }
  return undefined;
}

function skipSpace(text: string, start: number): number {
  let place = start;
  while (isSpace(text.charAt(place))) place++;
  return place;
}

function isSpace(character: string): boolean {
  return character === " " || character === "\t" || character === "\n";
}
