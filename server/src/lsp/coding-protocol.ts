// Statemark's own requests for marking with single keys, and for what the status bar says: see `protocol.ts`.

import type { Position, Range } from "vscode-languageserver-protocol";
import type { SelectionParams, SuggestionOptions } from "./protocol.ts";

/** Which suggestions count, or null where none do. */
export type WantedSuggestions = Omit<SuggestionOptions, "textDocument"> | null;

/** How much is marked and suggested. Answered with a `CountsAnswer`, or null for a text that is not read. */
export const countsRequest = "statemark/counts";

export interface CountsParams {
  readonly textDocument: { readonly uri: string };
  readonly suggestions: WantedSuggestions;
}

export interface CountsAnswer {
  /** Of the text that was counted. */
  readonly version: number;
  /** A mention in several parts counts once. */
  readonly marks: number;
  /** "3 actors", in the order of the kinds. */
  readonly byKind: readonly string[];
  /** Null where suggestions do not count. */
  readonly suggested: number | null;
  /** Errors and warnings. */
  readonly problems: number;
}

/** A mark or suggestion: the next or previous one, or the one at the range. Answered with a `Place` or null. */
export const placeRequest = "statemark/place";

export interface PlaceParams {
  readonly textDocument: { readonly uri: string };
  /** What is selected. */
  readonly range: Range;
  readonly which: "next" | "previous" | "here";
  readonly suggestions: WantedSuggestions;
}

export interface Place {
  readonly what: "mark" | "suggestion";
  readonly kind: string;
  /** Of a mark its words. */
  readonly range: Range;
  /** Where one writes on behind it. */
  readonly behind: Position;
}

/** The smallest clause, sentence or paragraph that is more than the range. Answered with a `Range` or null. */
export const passageRequest = "statemark/passage";

export interface PassageParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

/** The mark at the range, or else the range itself, becomes a word longer or shorter. Answered with an `EditAnswer`. */
export const reshapeRequest = "statemark/reshape";

export interface ReshapeParams extends SelectionParams {
  readonly side: "start" | "end";
  readonly step: "extend" | "shrink";
}

/** What of a mark can be said again of other words: see `features/repeat-mark.ts`. */
export interface MarkSaying {
  readonly kind: string;
  readonly target: string;
  readonly attributes: string;
}

/** Of the mark whose words the range is, or that is at its start. Answered with a `MarkSaying` or null. */
export const markSayingRequest = "statemark/markSaying";

export interface MarkSayingParams {
  readonly textDocument: { readonly uri: string };
  readonly range: Range;
}

/** The range is marked as another mark was. Answered with an `EditAnswer`. */
export const repeatMarkRequest = "statemark/repeatMark";

export interface RepeatMarkParams extends SelectionParams {
  readonly saying: MarkSaying;
}
