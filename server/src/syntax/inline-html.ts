// Which `<` can open inline HTML or an autolink at all: the standard reader looks through the rest of the
// block for the end of each, so it is asked only where there is one.

import type { InlineContext } from "@lezer/markdown";

interface Ends {
  /** Where each of these stands last in the block; -1 where it does not. */
  readonly last: ReadonlyMap<string, number>;
  /** The next white space or `>` behind some place: looked up once for all places before it. */
  stop: number;
}

const endings = ["-->", "?>", "]]>", ">"];

// One entry for each block being parsed; it goes when the parser's context goes.
const endsOf = new WeakMap<InlineContext, Ends>();

function endsIn(cx: InlineContext): Ends {
  let ends = endsOf.get(cx);
  if (!ends) {
    ends = { last: new Map(endings.map((end) => [end, cx.text.lastIndexOf(end)])), stop: -1 };
    endsOf.set(cx, ends);
  }
  return ends;
}

const scheme = /[a-z][-\w+.]+:/iy;
const stopping = /[\s>]/g;

/** Passes over a `<` that opens nothing; leaves the others to the standard reader. */
export function skipUnclosedTag(cx: InlineContext, next: number, start: number): number {
  if (next !== 60 /* '<' */) return -1;
  const inBlock = start - cx.offset;
  const ends = endsIn(cx);
  if ((ends.last.get(endingOf(cx, start)) ?? -1) <= inBlock) return start + 1;
  scheme.lastIndex = inBlock + 1;
  if (!scheme.test(cx.text)) return -1;
  if (ends.stop <= inBlock) {
    stopping.lastIndex = inBlock;
    ends.stop = stopping.exec(cx.text)?.index ?? cx.text.length;
  }
  return cx.text.charAt(ends.stop) === ">" ? -1 : start + 1;
}

function endingOf(cx: InlineContext, start: number): string {
  if (cx.slice(start + 1, start + 4) === "!--") return "-->";
  if (cx.slice(start + 1, start + 9) === "![CDATA[") return "]]>";
  return cx.char(start + 1) === 63 /* '?' */ ? "?>" : ">";
}
