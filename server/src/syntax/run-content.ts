// What reading one run of blocks gives, and what it has to know of the others.

import type { Range } from "../text/range.ts";
import type { Attributes } from "./attributes.ts";
import type { Annotation, Block, ImageLink, SyntaxProblem } from "./document.ts";
import type { Footnote } from "./footnotes.ts";
import type { Fence } from "./mark-fence.ts";

/** A heading of the statement itself, not of a quote or list. */
export interface Heading extends Range {
  readonly level: number;
  readonly title: string;
  readonly attributes: Attributes | null;
}

/** What one run holds. Offsets are relative to its start, indexes and parents are its own. */
export interface RunContent {
  readonly annotations: readonly Annotation[];
  readonly headings: readonly Heading[];
  readonly images: readonly ImageLink[];
  readonly blocks: readonly Block[];
  readonly textBlocks: readonly Range[];
  readonly problems: readonly SyntaxProblem[];
  readonly fences: readonly Fence[];
  readonly footnotes: readonly Footnote[];
  /** The names of the footnotes that its marks point to as memos. */
  readonly memoNames: ReadonlySet<string>;
  /** Of the marks that open a speaker's turn. */
  readonly turns: readonly number[];
  /** Of the marks with an `#id`. */
  readonly withId: readonly number[];
  /** The link labels that it would read otherwise were they defined, or no longer. */
  readonly labelsAsked: ReadonlySet<string>;
}

/**
 * What a run has to know of the others: the link labels that they define and the memos that they point
 * to, and how many runs do so.
 */
export interface Surroundings {
  readonly linkLabels: ReadonlyMap<string, number>;
  readonly memoNames: ReadonlyMap<string, number>;
}
