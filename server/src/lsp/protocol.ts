// The requests that Statemark adds to the language server protocol: names and shapes, for the client
// too. Positions and ranges are the protocol's.

import type { Position, Range, TextEdit } from "vscode-languageserver-protocol";

/** A selection of an open document, as of one version of it. */
export interface SelectionParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  readonly range: Range;
}

export interface MarkParams extends SelectionParams {
  /** A kind of mark, such as "demand". */
  readonly kind: string;
}

/** The edits to make and what to select then, or why there are none. */
export type EditAnswer =
  | { readonly edits: readonly TextEdit[]; readonly selection: Range }
  | { readonly refusal: string };

/** The mark at the start of the range becomes one of another kind. */
export const changeKindRequest = "statemark/changeKind";

export interface SetAttributeParams extends SelectionParams {
  /** An attribute's key, or "target". */
  readonly key: string;
  /** None takes it away. */
  readonly values: readonly string[];
}

export const setAttributeRequest = "statemark/setAttribute";

export interface PositionParams {
  readonly textDocument: { readonly uri: string };
  readonly position: Position;
}

/** What can be set on the mark at the position: see `features/attribute-choices.ts`. */
export interface AttributeChoice {
  readonly key: string;
  readonly title: string;
  readonly current: readonly string[];
  readonly isList: boolean;
  readonly values: readonly { readonly value: string; readonly title: string }[];
}

/** Answered with `AttributeChoicesAnswer`, or null where there is no mark. */
export const attributeChoicesRequest = "statemark/attributeChoices";

export interface AttributeChoicesAnswer {
  readonly kind: string;
  readonly text: string;
  readonly choices: readonly AttributeChoice[];
}

export interface NeighbouringMarkParams extends PositionParams {
  readonly direction: "next" | "previous";
}

/** Answered with the range of the mark's words, or null where there are no marks. */
export const neighbouringMarkRequest = "statemark/neighbouringMark";

/** Answered with an `EditAnswer`, or with `ContentModified` where the version is not the current one. */
export const markRequest = "statemark/mark";
export const unmarkRequest = "statemark/unmark";

export interface MarkViewsParams {
  readonly textDocument: { readonly uri: string };
  /** Marks that touch it are given. */
  readonly range: Range;
}

/** How one mark is shown to a reader: see `features/mark-views.ts`. */
export interface MarkView {
  readonly kind: string;
  readonly opening: Range;
  readonly text: Range;
  readonly closing: Range;
  readonly badge: string;
}

export interface MarkViewsAnswer {
  /** Of the text that the ranges belong to. */
  readonly version: number;
  readonly marks: readonly MarkView[];
}

export const markViewsRequest = "statemark/markViews";
