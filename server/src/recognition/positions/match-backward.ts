// Holds what a pattern has before its anchor against the words of a sentence, from right to left.

import { FEW, isSign, type Match } from "./match.ts";
import type { Element } from "./pattern.ts";
import { nounBefore } from "./subject-noun.ts";
import { type Subject, subject } from "./subject-of.ts";
import { isAdverb } from "./verb-group.ts";
import { bit, POSSESSIVE } from "./vocabulary.ts";
import type { Words } from "./words.ts";

const OUR = bit("our");

/** Matches `elements[…from]` before the word `at`, backwards. */
export function matchBackward(
  words: Words,
  elements: readonly Element[],
  from: number,
  at: number,
  into: Match,
): boolean {
  const element = elements[from];
  if (element === undefined) {
    into.start = at + 1;
    return true;
  }
  const test = (inner: Element, place: number) =>
    inner.is === "words"
      ? inner.ids.has(words.id(place))
      : inner.is === "verb" && inner.verbs.has(words.verb(place));
  if (element.is === "start") {
    let first = at;
    while (isAdverb(words, first)) first--;
    into.start = first + 1;
    return first < 0 || (first === 0 && words.isListSign());
  }
  if (element.is === "few") {
    for (let left = at; left >= 0 && left >= at - FEW - 1; left--) {
      if (left < at && isSign(words, left + 1) && !isAdverb(words, left)) return false;
      if (matchBackward(words, elements, from - 1, left, into)) return true;
    }
    return false;
  }
  if (element.is === "ours") {
    const owner = ownerBefore(words, at);
    if (owner === undefined) return false;
    into.owner = owner;
    return matchBackward(words, elements, from - 1, owner.start - 1, into);
  }
  const inner = element.is === "optional" ? element.element : element;
  let place = at;
  while (place >= 0 && !test(inner, place) && isAdverb(words, place)) place--;
  if (
    place >= 0 &&
    test(inner, place) &&
    matchBackward(words, elements, from - 1, place - 1, into)
  ) {
    if (inner.is === "verb") into.place = place;
    return true;
  }
  return element.is === "optional" && matchBackward(words, elements, from - 1, at, into);
}

/** "our", "my", "Chad's". */
function ownerBefore(words: Words, at: number): Subject | undefined {
  if (words.is(at, OUR)) return subject("speaker", at, at + 1);
  return words.id(at) === POSSESSIVE && at > 0 ? nounBefore(words, at - 1) : undefined;
}
