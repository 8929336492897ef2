// The words of a text that are worth a closer look, found in one pass.

import type { Range } from "../../text/range.ts";
import { addBeginning, noBeginnings, noWordSign, rowOf, signOf } from "./beginnings.ts";
import { classOfUnit, NO_WORD } from "./letters.ts";

export interface FoundWord extends Range {
  /** As it stands in the text. */
  readonly word: string;
}

/** What of the words a text holds, in its order. */
export type WordFinder = (text: string) => readonly FoundWord[];

/** Capitals count in `wanted`. */
export function wordFinder(wanted: ReadonlySet<string>): WordFinder {
  const beginnings = noBeginnings();
  for (const word of wanted) addBeginning(beginnings, word, 0);
  return (text) => wordsIn(text, wanted, beginnings);
}

function wordsIn(
  text: string,
  wanted: ReadonlySet<string>,
  beginnings: Uint8Array,
): readonly FoundWord[] {
  const found: FoundWord[] = [];
  const { length } = text;
  let [before, first, second] = [noWordSign, noWordSign, noWordSign];
  // A word is looked at from its third sign, the last one from behind the end.
  for (let at = 0; at < length + 2; at++) {
    const third = at < length ? signOf(text.charCodeAt(at)) : noWordSign;
    if (beginnings[rowOf(before, first, second, third)] === 1) {
      const start = at - 2;
      const end = endOfWord(text, start);
      const word = text.slice(start, end);
      if (wanted.has(word)) found.push({ start, end, word });
    }
    before = first;
    first = second;
    second = third;
  }
  return found;
}

function endOfWord(text: string, start: number): number {
  let end = start;
  while (end < text.length && classOfUnit(text.charCodeAt(end)) !== NO_WORD) end++;
  return end;
}
