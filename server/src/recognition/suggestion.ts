// What the recognisers propose to mark in plain text. Nothing is marked by a suggestion; a person accepts it.

import type { Range } from "../text/range.ts";

export type MentionKind = "actor" | "law" | "topic";
export type PositionKind = "demand" | "commitment" | "condemnation" | "support";

/** How often suggestions of its sort are right: nearly always, mostly, or worth a look. */
export type Confidence = "high" | "medium" | "low";

interface Proposal extends Range {
  readonly confidence: Confidence;
  /** Why it is proposed, in words for an analyst: "the United Nations' short name for …". */
  readonly reason: string;
}

/** An actor, a law or a topic that is named. */
export interface MentionSuggestion extends Proposal {
  readonly kind: MentionKind;
  /** An id; `null` where several entries fit and nothing in the text decides. */
  readonly target: string | null;
  /** The ids that fit, likeliest first, where `target` is `null`; otherwise empty. */
  readonly candidates: readonly string[];
  readonly form?: "adjective";
  /** Of a person: the id of the State or organisation for which the text says that they act. */
  readonly actsFor?: string;
}

/** A sentence, or the clause of one, that takes a position. */
export interface PositionSuggestion extends Proposal {
  readonly kind: PositionKind;
  /** Ids of those whose position it is, where the text or its front matter says so. */
  readonly by: readonly string[];
  /** Ids of those who are addressed, `*` for everyone; empty where it cannot be told. Of demands only. */
  readonly to: readonly string[];
  /** The condition in the text's own words: "if the sanctions are lifted". */
  readonly if?: string;
  /** The deadline in the text's own words: "by the end of the year". */
  readonly due?: string;
  /** The verb as the codebook's `wording` has it, such as "urges". */
  readonly strength?: string;
  /** A demand that only opens a list: "we call on all parties to:". */
  readonly isHead?: boolean;
}

export type Suggestion = MentionSuggestion | PositionSuggestion;

/** What stands around a text and helps to read it. */
export interface RecognitionContext {
  /** Ids of those who speak; empty where unknown. */
  readonly speakers: readonly string[];
  /** Who speaks at an offset of the text, where that differs: in minutes speakers take turns. */
  readonly speakersAt?: (offset: number) => readonly string[];
  /** The id of the organ or body in which they speak: "UNSC". */
  readonly forum?: string;
  /** ISO 8601, as far as known. */
  readonly date?: string;
  /** BCP 47; recognition of positions is for English. */
  readonly language: string;
}
