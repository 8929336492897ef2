// A document's text in segments, each read apart from the others: an edit renews those that it touches.

import { countWhile } from "../text/ascending.ts";
import { moved, type Range } from "../text/range.ts";
import type { BlockRun } from "./block-runs.ts";
import type { FrontMatter, SyntaxProblem } from "./document.ts";
import type { RunContent, Surroundings } from "./run-content.ts";

/** Some blocks of the body, and what they hold. Offsets are relative to the segment's start. */
export interface Segment extends BlockRun {
  readonly lineStarts: readonly number[];
  readonly linkLabels: ReadonlySet<string>;
  readonly content: RunContent;
}

/** What a document is made of. */
export interface DocumentParts {
  readonly head: {
    /** The front matter as written, both `---` lines included. */
    readonly text: string;
    readonly frontMatter: FrontMatter;
    readonly problems: readonly SyntaxProblem[];
  };
  readonly segments: readonly Segment[];
  /** Where each segment starts in the text, and where the last one ends. */
  readonly starts: Int32Array;
  readonly surroundings: Surroundings;
}

/** What the segments hold of one sort, at its place in the text. */
export function placed<R extends Range>(
  { segments, starts }: DocumentParts,
  of: (content: RunContent) => readonly R[],
): readonly R[] {
  const all: R[] = [];
  segments.forEach(({ content }, index) => {
    const offset = starts[index] ?? 0;
    for (const item of of(content)) all.push(moved(item, offset));
  });
  return all;
}

/** The segment that holds an offset of the body, by its index; the first or last one outside it. */
export function segmentAt({ segments, starts }: DocumentParts, offset: number): number {
  const count = countWhile(starts, (start) => start <= offset);
  return Math.max(0, Math.min(count - 1, segments.length - 1));
}
