// Runs of letters with which nothing begins are passed over in one step. The parser asks a dozen readers at
// every character; most characters are of this kind.

import type { InlineContext } from "@lezer/markdown";

/** What a reader may begin at, of this parser's readers and of the standard ones. */
const beginnings = "\\&`<*_![]~:@+?#-§";
const isBeginning = new Uint8Array(256);
for (const sign of beginnings) isBeginning[sign.charCodeAt(0)] = 1;

/** A bare address begins with letters: where a block may hold one, its letters are asked one by one. */
const mayHoldAddress = /[\w.+-]@|www\.|https?:\/\/|mailto:|xmpp:/;
const withAddress = new WeakMap<InlineContext, boolean>();

const SPACE = 32;
const LINE_FEED = 10;

export function skipPlainRun(cx: InlineContext, next: number, start: number): number {
  const { text, offset } = cx;
  if (!isPlain(text, next, start - offset)) return -1;
  let holdsAddress = withAddress.get(cx);
  if (holdsAddress === undefined) {
    holdsAddress = mayHoldAddress.test(text);
    withAddress.set(cx, holdsAddress);
  }
  if (holdsAddress) return -1;
  let at = start - offset + 1;
  while (at < text.length && isPlain(text, text.charCodeAt(at), at)) at++;
  return offset + at;
}

/** Spaces at the end of a line may be a line break. */
function isPlain(text: string, unit: number, at: number): boolean {
  if (unit === SPACE) {
    const behind = text.charCodeAt(at + 1);
    return behind !== SPACE && behind !== LINE_FEED;
  }
  return isBeginning[unit] !== 1;
}
