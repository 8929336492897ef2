// What the words of one paragraph say of laws, before the rest of the text is looked at.

import type { Range } from "../../text/range.ts";

/** An organ that adopts resolutions: `UNSC`, `UNGA`, `UNHRC`, `ECOSOC`, `CHR`, `TRUSTEESHIP`, `UNEA`. */
export type Organ = string;

export type LawFinding =
  | CitationFinding
  | ResolutionFinding
  | NameFound
  | UnknownName
  | ProvisionFinding
  | OpinionFinding
  | ShortForm
  | BackReference
  | Definition;

/** A citation that says by itself what it cites: a document's symbol, an act of the European Union. */
export interface CitationFinding extends Range {
  readonly kind: "citation";
  /** Several where it may be any of them. */
  readonly ids: readonly string[];
  /** "Security Council document". */
  readonly what: string;
}

/** A resolution by its number. */
export interface ResolutionFinding extends Range {
  readonly kind: "resolution";
  /** `1718`, `78/240`, `377 A (V)`. */
  readonly number: string;
  readonly year?: number;
  /** The organ that the citation names. */
  readonly organ?: Organ;
  /** The organ that the sentence names last before it. */
  readonly near?: Organ;
  /** "its resolution 2334 (2016)". */
  readonly isOwn?: boolean;
  /** `A` of "annex A to". */
  readonly annex?: string;
}

/** A name from the registry. */
export interface NameFound extends Range {
  readonly kind: "name";
  readonly ids: readonly string[];
  /** As the registry writes it, and what sort of name it is. */
  readonly name: string;
  readonly why: string;
  readonly isBodyOfLaw: boolean;
}

/** What is called a treaty, a declaration … and is not in the registry. */
export interface UnknownName extends Range {
  readonly kind: "unknown name";
  /** Of our making: `FREETOWN-TREATY`. */
  readonly id: string;
  /** "Treaty", as written. */
  readonly head: string;
  /** Of entries whose names have the same words and some more. */
  readonly likely: readonly string[];
}

/** An article or a chapter. */
export interface ProvisionFinding extends Range {
  readonly kind: "provision";
  readonly unit: "article" | "chapter";
  /** Without its paragraph: `2`, `VI`, `8bis`. */
  readonly number: string;
  /** Ids of the instrument that is named with it. */
  readonly of?: readonly string[];
  /** The capital short form that stands with it, "Charter", or "treaty" behind it. */
  readonly head?: string;
}

/** "advisory opinion". */
export interface OpinionFinding extends Range {
  readonly kind: "opinion";
  /** `ICJ` or `ITLOS`, where it is named. */
  readonly court?: string;
  /** The opinions that the words around may speak of, the likeliest first. */
  readonly ids: readonly string[];
  /** "this advisory opinion". */
  readonly isBack: boolean;
}

/** "the Charter", "this Agreement". */
export interface ShortForm extends Range {
  readonly kind: "short form";
  /** In the singular: "Charter". */
  readonly head: string;
  /** "an ambitious Declaration": a thing of its own, which "the Declaration" will stand for. */
  readonly isNew: boolean;
}

/** "that resolution", "the said agreement", "paragraph 8 thereof". */
export interface BackReference extends Range {
  readonly kind: "back-reference";
  /** "resolution", "agreement"; empty for "thereof". */
  readonly head: string;
}

/** "(NPT)" or "(hereafter the Agreement)" behind the name at `of`. */
export interface Definition extends Range {
  readonly kind: "definition";
  readonly term: string;
  readonly of: Range;
}
