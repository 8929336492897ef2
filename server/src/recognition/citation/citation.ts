// What one legal citation says, and the few words that all families of citations share.

import type { Fact } from "../../registry/entity.ts";

export interface Citation {
  /** Canonical and without the year: `S/RES/1718`, `A/RES/ES-11/1`, `UN-CHARTER:2(4)`, `ICJ:70`. */
  readonly id: string;
  readonly name: string;
  /** In words: "Security Council resolution", "article of a treaty", "United Nations document". */
  readonly kind: string;
  /** How English texts cite it, pinpoint included: `Security Council resolution 1718 (2006), paragraph 8`. */
  readonly reading: string;
  /** The id of the organ whose text it is. */
  readonly organ?: string;
  /** What tells it from others of its kind: `1718`, `ES-11/1`, `2(4)`. */
  readonly number: string;
  /** As written in the citation, else the year of adoption where the number gives it. */
  readonly year?: number;
  /** Of a resolution of the General Assembly or the Human Rights Council: `77`, `ES-11`, `XXVI`. */
  readonly session?: string;
  /** Where the United Nations or the depositary keeps the text; missing where it cannot be told. */
  readonly url?: string;
  /** The id of the instrument that it is a part of. */
  readonly of?: string;
  /** The passage meant: `para 8 (a)`, `Article 51`, `Chapter VII`. */
  readonly pinpoint?: string;
  /** What else a hover can say of it. */
  readonly facts?: readonly Fact[];
  readonly note?: string;
}

/** Of patterns: with or without the name of the organisation before that of its organ. */
export const UN = "(?:(?:UN|U\\.N\\.|United Nations) )?";

export const RESOLUTION = "(?:resolutions?|res\\.?)(?: (?:no\\.?|number))?";

/** The address of the United Nations' own service that finds a document by its symbol. */
export function documentAddress(symbol: string): string {
  return `https://undocs.org/${symbol}`;
}

/** One kind of white space, apostrophe and hyphen; no article before, no possessive behind. */
export function tidy(text: string): string {
  return text
    .normalize("NFC")
    .replace(/[\u2018\u2019]/g, "'")
    .replace(/[\u2010-\u2013]/g, "-")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^(?:the|its|their|our|this) /i, "")
    .replace(/'s?$/, "");
}

export function firstMatch(patterns: readonly RegExp[], text: string): RegExpExecArray | undefined {
  for (const pattern of patterns) {
    const found = pattern.exec(text);
    if (found !== null) return found;
  }
  return undefined;
}
