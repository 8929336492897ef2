// The brackets that are open at one point of a block: marks, links, images and plain ones close each
// other's `]`.

import type { InlineContext } from "@lezer/markdown";

export type OpenKind = "plain" | "link" | "image" | "mark" | "image-or-mark";

export interface OpenBracket {
  readonly kind: OpenKind;
  /** Its place among the parser's parts, for `takeContent`. */
  readonly part: number;
  readonly from: number;
}

/** The brackets open at one point of one block. */
export interface OpenBrackets {
  readonly stack: OpenBracket[];
  openMarks: number;
  /** Links do not nest: link brackets below this height hold a link already and can be none. */
  holdingLinkBelow: number;
  /** Where a demand without target has just ended: a `[` right there opens no link. */
  demandEnd: number;
}

/** A block being parsed, with its brackets noted on it: they are asked for at each bracket. */
interface Noted extends InlineContext {
  statemarkBrackets?: OpenBrackets;
}

export function openBrackets(cx: Noted): OpenBrackets {
  cx.statemarkBrackets ??= { stack: [], openMarks: 0, holdingLinkBelow: 0, demandEnd: -1 };
  return cx.statemarkBrackets;
}

/** The same, where any was opened in the block. */
export function knownBrackets(cx: Noted): OpenBrackets | undefined {
  return cx.statemarkBrackets;
}
