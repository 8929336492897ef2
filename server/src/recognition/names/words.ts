// The words of a text that are worth a closer look, found in one pass.

import type { Range } from "../../text/range.ts";
import { CAPITAL, classOfUnit, foldedUnitOf, IDEOGRAPH, NO_WORD } from "./letters.ts";

export interface Words {
  /** Those that are wanted, as they stand in the text. */
  readonly wanted: readonly FoundWord[];
  /** All that start with a capital. */
  readonly capitals: readonly FoundWord[];
}

export interface FoundWord extends Range {
  readonly word: string;
}

export type WordFinder = (text: string) => Words;

const PAIRS = 32 * 32;

/** Capitals count in `wanted`. */
export function wordFinder(wanted: ReadonlySet<string>): WordFinder {
  const beginnings = new Uint8Array(PAIRS);
  for (const word of wanted) beginnings[pairAt(word, 0)] = 1;
  return (text) => wordsIn(text, wanted, beginnings);
}

function wordsIn(text: string, wanted: ReadonlySet<string>, beginnings: Uint8Array): Words {
  const found: FoundWord[] = [];
  const capitals: FoundWord[] = [];
  const { length } = text;
  for (let at = 0; at < length; at++) {
    const kind = classOfUnit(text.charCodeAt(at));
    if (kind === NO_WORD || kind === IDEOGRAPH) continue;
    const start = at;
    do at++;
    while (classOfUnit(text.charCodeAt(at)) !== NO_WORD);
    const isCapital = kind === CAPITAL;
    if (!isCapital && beginnings[pairAt(text, start)] === 0) continue;
    const word = text.slice(start, at);
    if (wanted.has(word)) found.push({ start, end: at, word });
    if (isCapital) capitals.push({ start, end: at, word });
  }
  return { wanted: found, capitals };
}

/** Words with the same first two letters share a number. */
function pairAt(text: string, start: number): number {
  const first = foldedUnitOf(text.charCodeAt(start));
  const second = foldedUnitOf(text.charCodeAt(start + 1));
  return ((first & 31) << 5) | (second & 31);
}
