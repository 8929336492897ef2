// Bare addresses (GFM's autolinks), with an eye on the brackets around them.

import { Autolink, type Element, type InlineContext } from "@lezer/markdown";
import { knownBrackets } from "./open-brackets.ts";
import { mayHoldAddress } from "./plain-run.ts";

const plainAutolink = Autolink.parseInline?.[0]?.parse;
/** Brackets in it that balance belong to it; one that is escaped does not. */
const untilClosingBracket = /(?:[^[\]\s\\]|\\(?![[\]])|\[[^\]\s]*\])*/y;

/** A longer one behind an open bracket is cut, so that a row of them is read in linear time. */
const longestAddressInBrackets = 2_000;

/** A bare address inside an open mark ends before the bracket that closes the mark. */
export function parseAutolink(cx: InlineContext, next: number, start: number): number {
  if (!plainAutolink || !mayHoldAddress(cx)) return -1;
  const brackets = knownBrackets(cx);
  if (!brackets || brackets.stack.length === 0) return plainAutolink(cx, next, start);
  const inBlock = start - cx.offset;
  addressStart.lastIndex = inBlock;
  if (!addressStart.test(cx.text)) return -1;
  const isInMark = brackets.openMarks > 0;
  const end = inBlock + longestAddressInBrackets;
  const address = addressAt(cx, next, start, end, !isInMark);
  if (!address) return -1;
  if (!isInMark) return cx.addElement(address);
  untilClosingBracket.lastIndex = 0;
  const cut = untilClosingBracket.exec(cx.text.slice(inBlock, address.to - cx.offset));
  const shorter = addressAt(cx, next, start, inBlock + (cut?.[0].length ?? 0), false);
  return shorter ? cx.addElement(shorter) : -1;
}

/** The address that starts at `start`, read in the block's text up to `end` (block-relative). */
function addressAt(
  cx: InlineContext,
  next: number,
  start: number,
  end: number,
  isInLink: boolean,
): Element | undefined {
  let address: Element | undefined;
  const view: InlineContext = Object.create(cx, {
    text: { value: cx.text.slice(0, end) },
    // The extension looks for the standard parser's open brackets; ours it cannot see.
    hasOpenLink: { value: isInLink },
    addElement: {
      value(element: Element) {
        address = element;
        return element.to;
      },
    },
  });
  plainAutolink?.(view, next, start);
  return address;
}

/** What the extension looks for; asked first, since a view of the context costs. */
const addressStart = /(?<!\w)(?:www\.|https?:\/\/|[\w.+-]{1,100}@|mailto:|xmpp:)/y;
