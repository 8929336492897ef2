// The requests that Statemark adds to the language server protocol: names and shapes, for the client
// too. Positions and ranges are the protocol's.

import type { Position, Range, TextEdit, WorkspaceEdit } from "vscode-languageserver-protocol";

/** What a client may say when it starts the server. */
export interface InitializationOptions {
  /** The address of the folder that holds a page on each kind of problem, such as `unknown-actor.md`. */
  readonly diagnosticPages?: string;
  /** The address of a folder in which the server may keep what it has read, for its next start. */
  readonly storageUri?: string;
  /**
   * A command of the client that asks for completions at the cursor. Items after which there is at once
   * something else to choose carry it.
   */
  readonly suggestCommand?: string;
  /** Whether the client has the command `showEntryCommand`. */
  readonly canShowEntries?: boolean;
}

/** Asked of the client for folders of the workspace that are not on the disk. Answered with a `FindFilesAnswer`. */
export const findFilesRequest = "statemark/findFiles";

export interface FindFilesParams {
  readonly folder: string;
}

/** Addresses, of all statements and codebooks in the folder and below. */
export interface FindFilesAnswer {
  readonly statements: readonly string[];
  readonly codebooks: readonly string[];
}

/** Likewise; answered with a `ReadFileAnswer`. */
export const readFileRequest = "statemark/readFile";

export interface ReadFileParams {
  readonly uri: string;
}

export interface ReadFileAnswer {
  /** `null` where there is no such file. */
  readonly text: string | null;
}

/** A selection of an open document, as of one version of it. */
export interface SelectionParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  readonly range: Range;
  /** Other selections, of which the same is asked in the same step. */
  readonly others?: readonly Range[];
}

export interface MarkParams extends SelectionParams {
  /** A kind of mark, such as "demand". */
  readonly kind: string;
  /** Whether, where only a name is selected, a position is the clause or sentence around it. */
  readonly aroundNames?: boolean;
}

/** The edits to make and what to select then, or why there are none. */
export type EditAnswer =
  | {
      readonly edits: readonly TextEdit[];
      readonly selection: Range;
      /** Where there are others: what is selected of them, and why some were not changed. */
      readonly others?: readonly Range[];
      readonly refusals?: readonly string[];
    }
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

export interface AttributeChoicesParams extends PositionParams {
  /** Where the selection ends: of words that are a mark's that mark is meant, not one at their beginning. */
  readonly end?: Position;
}

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

export interface ConvertFormParams extends SelectionParams {
  readonly form: "sigil" | "long";
}

/** The marks in the range, or else the one around it, are written `@[…]` or `:actor[…]`. Answered with an `EditAnswer`. */
export const convertFormRequest = "statemark/convertForm";

/** What `textDocument/rangeFormatting` does, with an `EditAnswer`. */
export const formatMarksRequest = "statemark/formatMarks";

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
  readonly badgeAt: "opening" | "closing";
  readonly isHead: boolean;
}

export interface MarkViewsAnswer {
  /** Of the text that the ranges belong to. */
  readonly version: number;
  readonly marks: readonly MarkView[];
}

export const markViewsRequest = "statemark/markViews";

/** Writes or renews the seal of the words in the front matter. Answered with an `EditAnswer`. */
export const sealRequest = "statemark/seal";

/** Answered with a `SealStateAnswer`, or null for a text that is not read. */
export const sealStateRequest = "statemark/sealState";

export interface SealStateAnswer {
  /** Of the text that the state belongs to. */
  readonly version: number;
  /** No seal, one that cannot be read, one that fits the words, one that does not. */
  readonly state: "none" | "unreadable" | "same" | "changed";
}

/** The marks of the document go onto a new version of its words. Answered with a `CarryOverAnswer`. */
export const carryOverRequest = "statemark/carryOver";

export interface CarryOverParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
  /** Without front matter and marks. */
  readonly newText: string;
}

export type CarryOverAnswer =
  | { readonly refusal: string }
  | {
      readonly edits: readonly TextEdit[];
      /** Whether the statement has a seal, which will not fit any more. */
      readonly isSealed: boolean;
      /** How many marks stand around the same words. */
      readonly same: number;
      readonly moved: readonly CarriedMark[];
      readonly lost: readonly LostMarkup[];
    };

/** A mark around words that changed, or that stand elsewhere; the range is in the new text. */
export interface CarriedMark {
  readonly kind: string;
  readonly how: "changed" | "moved";
  readonly before: string;
  readonly after: string;
  readonly range: Range;
}

/** What has no place in the new text; the position is in the old one. */
export interface LostMarkup {
  readonly what: "mark" | "heading" | "memo";
  readonly markup: string;
  readonly position: Position;
}

export type Confidence = "high" | "medium" | "low";

/** Words that are not to be suggested: as anything, as marks of a kind, or as one actor, law or topic. */
export interface IgnoredWords {
  readonly text: string;
  readonly kind?: string;
  readonly name?: string;
}

/** Which suggestions count: those at least so sure, but for these words and those of the codebooks. */
export interface SuggestionOptions {
  readonly textDocument: { readonly uri: string };
  readonly minimumConfidence: Confidence;
  readonly dismissed: readonly IgnoredWords[];
}

/** What could be marked and is not. Answered with a `SuggestionsAnswer`. */
export const suggestionsRequest = "statemark/suggestions";

export interface SuggestionsParams extends SuggestionOptions {
  /** Suggestions that touch it are given. */
  readonly range: Range;
}

export interface Suggestion {
  readonly range: Range;
  readonly kind: string;
  /** "actor: Iran", "demand to Iran, by May". */
  readonly title: string;
  readonly confidence: Confidence;
  /** In words. */
  readonly reason: string;
  /** Where several are meant by the words and somebody has to choose, likeliest first; else none. */
  readonly candidates: readonly SuggestedEntry[];
}

export interface SuggestedEntry {
  readonly id: string;
  readonly name: string;
  /** What it is: "State", "treaty". */
  readonly about: string;
}

export interface SuggestionsAnswer {
  /** Of the text that the ranges belong to. */
  readonly version: number;
  readonly suggestions: readonly Suggestion[];
}

export interface NeighbouringSuggestionParams extends SuggestionOptions {
  /** What is selected. */
  readonly range: Range;
  readonly direction: "next" | "previous";
}

/** Answered with a range, or null where nothing is suggested. */
export const neighbouringSuggestionRequest = "statemark/neighbouringSuggestion";

/** Answered with an `AcceptAnswer`, or with `ContentModified` where the version is not the current one. */
export const acceptSuggestionsRequest = "statemark/acceptSuggestions";

export interface AcceptParams extends SelectionParams, SuggestionOptions {
  /** The one that the range holds or that stands at its start, all in the paragraphs that the range touches, or all in the range. */
  readonly which: "at" | "paragraph" | "range";
  /** Of the one: its kind, where its whole range is given. */
  readonly kind?: string;
  /** Of the one: the id that was chosen from its candidates. */
  readonly choice?: string;
}

export type AcceptAnswer =
  | { readonly refusal: string }
  /** Somebody has to choose first. */
  | { readonly undecided: Suggestion }
  | {
      readonly edits: readonly TextEdit[];
      /** The words of the first new mark in the text that the edits make. */
      readonly selection: Range;
      /** "2 actors and 1 demand". */
      readonly marked: string;
      /** How many were left out because somebody has to choose. */
      readonly undecided: number;
      /** How many could not be written where they stand. */
      readonly unwritten: number;
    };

/** Answered with a `DismissAnswer`, or with `ContentModified` where the version is not the current one. */
export const dismissSuggestionRequest = "statemark/dismissSuggestion";

export interface DismissParams extends SelectionParams, SuggestionOptions {
  /** Its kind, where its whole range is given; else the one at the range's start is meant. */
  readonly kind?: string;
}

export type DismissAnswer =
  | { readonly refusal: string }
  | {
      readonly ignored: IgnoredWords;
      readonly title: string;
      /** What writes it into the nearest codebook; null where there is none to write into. */
      readonly codebook: CodebookChange | null;
    };

export interface CodebookChange {
  readonly uri: string;
  readonly edit: WorkspaceEdit;
}

/** What the codebooks for a document ignore. Answered with a list of `DismissedEntry`. */
export const dismissedSuggestionsRequest = "statemark/dismissedSuggestions";

export interface DismissedParams {
  readonly textDocument: { readonly uri: string };
}

export interface DismissedEntry {
  readonly codebook: string;
  readonly ignored: IgnoredWords;
}

/** Takes words out of a codebook's `ignore`. Answered with a `CodebookChange`, or null where that fails. */
export const bringBackRequest = "statemark/bringBackSuggestion";

export interface BringBackParams extends DismissedParams, DismissedEntry {}

/**
 * What can be said next of the mark that the range selects, or of the one around its start. Answered with a
 * `MarkChoicesAnswer`, null where there is no mark, or `ContentModified` where the version is not the current one.
 */
export const markChoicesRequest = "statemark/markChoices";

/** See `features/tracking/mark-choices.ts`. */
export interface MarkChoicesAnswer {
  readonly kind: string;
  readonly text: string;
  /** Where the mark begins: what is chosen is set there (`setAttributeRequest`). */
  readonly at: Position;
  /** The likeliest first; none where all is said. */
  readonly choices: readonly MarkChoice[];
  /** Found by typing. */
  readonly others: readonly OtherChoice[];
}

export interface MarkChoice {
  readonly title: string;
  readonly description: string;
  /** An attribute's key, or "target". */
  readonly key: string;
  readonly values: readonly string[];
  /** In place of that, what changes the codebook. */
  readonly codebook?: WorkspaceEdit;
}

export interface OtherChoice {
  readonly key: string;
  readonly value: string;
  readonly title: string;
  /** Other names, by which it is found. */
  readonly also?: readonly string[];
}

/**
 * A command of the client: shows what was just added to a codebook, with its name selected. Its argument is a
 * `ShowEntryParams`.
 */
export const showEntryCommand = "statemark.showEntry";

export interface ShowEntryParams {
  /** Of the codebook. */
  readonly uri: string;
  readonly range: Range;
}

/**
 * Puts an open codebook in order. Answered with an `OrganiseAnswer`, or with `ContentModified` where the version
 * is not the current one.
 */
export const organiseCodebookRequest = "statemark/organiseCodebook";

export interface OrganiseParams {
  readonly textDocument: { readonly uri: string };
  readonly version: number;
}

export type OrganiseAnswer =
  | { readonly refusal: string }
  | {
      /** None where it is in order. */
      readonly edits: readonly TextEdit[];
      /** A sentence for each part that could not be put in order. */
      readonly kept: readonly string[];
    };
