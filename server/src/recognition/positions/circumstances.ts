// On which condition and until when: in the text's own words.

import type { Range } from "../../text/range.ts";
import { bit } from "./vocabulary.ts";
import type { Words } from "./words.ts";

const CONDITION = bit("condition-words");
const DEADLINE = bit("deadline-words");

/** How much of a clause is looked through, in UTF-16 units: no condition comes later. */
const REACH = 1200;

/** The condition and the deadline of a position, as far as its clause, a part of the words' sentence, says them. */
export function circumstancesIn(
  words: Words,
  { start, end }: Range,
): { if?: string; due?: string } {
  const stop = Math.min(end, start + REACH);
  const seen = classesWithin(words, start, stop);
  if ((seen & (CONDITION | DEADLINE)) === 0) return {};
  const clause = words.text.slice(start, stop);
  const { condition, deadline } = words.vocabulary.phrases;
  const due = (seen & DEADLINE) === 0 ? undefined : deadline.exec(clause)?.[0];
  const when = (seen & CONDITION) === 0 ? -1 : clause.search(condition);
  return {
    ...(when < 0 ? {} : { if: upToSign(clause.slice(when)) }),
    ...(due === undefined ? {} : { due: plain(due) }),
  };
}

/** The bits of all classes that the words between two offsets have. */
function classesWithin(words: Words, start: number, end: number): number {
  const { classes } = words.vocabulary;
  let seen = 0;
  for (let at = firstFrom(words, start); at < words.length && words.start(at) < end; at++) {
    seen |= classes[words.id(at)] ?? 0;
  }
  return seen;
}

/** The first word that does not begin before the offset. */
function firstFrom(words: Words, offset: number): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words.start(middle) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function upToSign(clause: string): string {
  const sign = clause.search(/[,;:.–—](?:\s|$)/);
  return plain(sign < 0 ? clause : clause.slice(0, sign));
}

const plain = (words: string) => words.replace(/\s+/g, " ").trim();
