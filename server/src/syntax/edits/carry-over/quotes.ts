// Finding a passage by its quote where the word-by-word comparison does not reach: the same words in a
// part of the new text that stands for nothing of the old one. Which of several it is, the words before
// and behind it tell; where they do not, nothing is found. Nothing is guessed.

import type { Range } from "../../../text/range.ts";
import type { Alignment } from "./alignment.ts";
import type { Places } from "./places.ts";
import { isWord, type Words } from "./words.ts";

/** A passage that stands in more places is no mark's own words. */
const mostPlaces = 64;
/** How far the surroundings are compared, in words, signs and spaces. */
const reach = 16;
/** Words around that must be the same. */
const leastContext = 2;
/** So many words, with so many letters, are known again without their surroundings. */
const longQuote = { words: 3, letters: 12 };

export class Quotes {
  private readonly places: Places;
  private readonly alignment: Alignment;
  /** Where each word stands in what is new. */
  private readonly found = new Map<number, number[]>();

  constructor(places: Places, alignment: Alignment) {
    this.places = places;
    this.alignment = alignment;
    const { fresh } = places;
    for (const [index, id] of fresh.ids.entries()) {
      if (alignment.isTaken[index] || !isWord(fresh, index)) continue;
      const known = this.found.get(id);
      if (known) known.push(index);
      else this.found.set(id, [index]);
    }
  }

  /** Notes in the alignment where the passage moved, and says whether it was found. */
  find(range: Range): boolean {
    const { old } = this.places;
    const { first, last } = this.places.wordsOf(range);
    const at = this.placeOf(old, first, last);
    if (at === undefined) return false;
    for (let index = first; index <= last; index++) {
      this.alignment.moved[index] = at + index - first;
      this.alignment.isTaken[at + index - first] = 1;
    }
    return true;
  }

  private placeOf(old: Words, first: number, last: number): number | undefined {
    const rarest = this.rarestWord(old, first, last);
    const candidates = (rarest?.places ?? [])
      .map((place) => place - (rarest?.index ?? 0) + first)
      .filter((place) => this.isQuoteAt(first, last, place))
      .map((place) => ({ place, context: this.contextOf(first, last, place) }))
      .sort((a, b) => b.context - a.context);
    const [best, second] = candidates;
    if (!best) return undefined;
    if (best.context >= leastContext && best.context > (second?.context ?? 0)) return best.place;
    return !second && isLong(old, first, last) ? best.place : undefined;
  }

  private rarestWord(old: Words, first: number, last: number) {
    let rarest: { readonly index: number; readonly places: readonly number[] } | undefined;
    for (let index = first; index <= last; index++) {
      if (!isWord(old, index)) continue;
      const places = this.found.get(old.ids[index] ?? -1);
      if (!places) return undefined;
      if (!rarest || places.length < rarest.places.length) rarest = { index, places };
    }
    return rarest && rarest.places.length <= mostPlaces ? rarest : undefined;
  }

  private isQuoteAt(first: number, last: number, place: number): boolean {
    const { old, fresh } = this.places;
    for (let index = first; index <= last; index++) {
      const at = place + index - first;
      if (old.ids[index] !== fresh.ids[at] || this.alignment.isTaken[at]) return false;
    }
    return true;
  }

  /** How many words before and behind are the same, one after the other. */
  private contextOf(first: number, last: number, place: number): number {
    const { old, fresh } = this.places;
    let words = 0;
    const compare = (oldFrom: number, newFrom: number, step: 1 | -1) => {
      for (let at = 1; at <= reach; at++) {
        const id = old.ids[oldFrom + step * at];
        if (id === undefined || id !== fresh.ids[newFrom + step * at]) return;
        if (isWord(old, oldFrom + step * at)) words++;
      }
    };
    compare(first, place, -1);
    compare(last, place + last - first, 1);
    return words;
  }
}

function isLong(old: Words, first: number, last: number): boolean {
  let [words, letters] = [0, 0];
  for (let index = first; index <= last; index++) {
    if (!isWord(old, index)) continue;
    words++;
    letters += old.weights[index] ?? 0;
  }
  return words >= longQuote.words && letters >= longQuote.letters;
}
