// Where in the markup the cursor stands. What the text before it looks like is only a guess: the parser
// says whether it is so (`probe.ts`).

import type { Document } from "../../syntax/document.ts";
import { type AttributesPlace, attributesPlaceAt } from "./attributes-place.ts";
import { type FrontMatterPlace, frontMatterPlaceAt } from "./front-matter-place.ts";
import { type KindPlace, kindPlaceAt } from "./kinds-place.ts";
import { surroundingsAt } from "./probe.ts";
import { type TargetPlace, targetPlaceAt } from "./target-place.ts";
import { type WordsPlace, wordsPlaceAt } from "./words-place.ts";

export type TypingPlace = WordsPlace | TargetPlace | AttributesPlace | KindPlace | FrontMatterPlace;

/** `undefined` wherever nothing is to be offered: in running text above all. */
export function typingPlaceAt(document: Document, offset: number): TypingPlace | undefined {
  const inFrontMatter = frontMatterPlaceAt(document, offset);
  if (inFrontMatter !== "elsewhere") return inFrontMatter;
  const around = surroundingsAt(document, offset);
  if (!around) return undefined;
  return (
    attributesPlaceAt(document, around, offset) ??
    targetPlaceAt(document, around, offset) ??
    wordsPlaceAt(document, around, offset) ??
    kindPlaceAt(document, around, offset)
  );
}
