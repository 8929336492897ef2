// On which condition and until when: in the text's own words.

import type { Range } from "../../text/range.ts";
import type { Vocabulary } from "./vocabulary.ts";

/** How much of a clause is looked through, in UTF-16 units: no condition comes later. */
const REACH = 1200;

/** The condition and the deadline of a position, as far as its clause says them. */
export function circumstancesIn(
  text: string,
  { start, end }: Range,
  { phrases }: Vocabulary,
): { if?: string; due?: string } {
  const clause = text.slice(start, Math.min(end, start + REACH));
  const due = phrases.deadline.exec(clause)?.[0];
  const condition = phrases.condition.exec(clause);
  return {
    ...(condition === null ? {} : { if: upToSign(clause.slice(condition.index)) }),
    ...(due === undefined ? {} : { due: plain(due) }),
  };
}

function upToSign(clause: string): string {
  const sign = clause.search(/[,;:.–—](?:\s|$)/);
  return plain(sign < 0 ? clause : clause.slice(0, sign));
}

const plain = (words: string) => words.replace(/\s+/g, " ").trim();
