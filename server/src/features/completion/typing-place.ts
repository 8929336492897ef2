// Where in the markup the cursor stands. What the text before it looks like is only a guess: the parser
// says whether it is so (`probe.ts`).

import type { Document } from "../../syntax/document.ts";
import { surroundingsAt } from "./probe.ts";
import { type WordsPlace, wordsPlaceAt } from "./words-place.ts";

export type TypingPlace = WordsPlace;

/** `undefined` wherever nothing is to be offered: in running text above all. */
export function typingPlaceAt(document: Document, offset: number): TypingPlace | undefined {
  const frontMatter = document.frontMatter.range;
  if (frontMatter && offset < frontMatter.end) return undefined;
  const around = surroundingsAt(document, offset);
  if (!around) return undefined;
  return wordsPlaceAt(document, around, offset);
}
