// A document as a list of segments, and the views of it that `Document` promises: each is put together
// when it is first asked for, from what the segments hold.

import { type LineIndex, lineIndexOf, lineStarts } from "../text/line-index.ts";
import { type FencePairs, pairFences } from "./block-marks.ts";
import type { Document } from "./document.ts";
import { problemsOf } from "./document-problems.ts";
import { type DocumentFence, fencesOf, type PlacedMarks, placeMarks } from "./placed-marks.ts";
import { sectionsOf } from "./sections.ts";
import { type DocumentParts, placed } from "./segments.ts";

type Fences = FencePairs<DocumentFence>;

export function documentOf(parts: DocumentParts): Document {
  return new ParsedDocument(parts);
}

/** What a document was made of that `documentOf` made; `undefined` for others. */
export function partsOf(document: Document): DocumentParts | undefined {
  return document instanceof ParsedDocument ? document.parts : undefined;
}

/** A class, since an object with getters of its own outlives the first collections of garbage. */
class ParsedDocument implements Document {
  readonly frontMatter: Document["frontMatter"];
  readonly parts: DocumentParts;
  private readonly made: { -readonly [K in keyof Document]?: Document[K] } & {
    marks?: PlacedMarks;
    fences?: Fences;
  } = {};

  constructor(parts: DocumentParts) {
    this.parts = parts;
    this.frontMatter = parts.head.frontMatter;
  }

  get text(): string {
    const { head, segments } = this.parts;
    this.made.text ??= head.text + segments.map((segment) => segment.text).join("");
    return this.made.text;
  }

  get lines(): LineIndex {
    this.made.lines ??= linesOf(this.parts);
    return this.made.lines;
  }

  get annotations(): Document["annotations"] {
    return this.marks.annotations;
  }

  get turns(): Document["turns"] {
    return this.marks.turns;
  }

  get sections(): Document["sections"] {
    this.made.sections ??= sectionsOf(this.parts);
    return this.made.sections;
  }

  get images(): Document["images"] {
    this.made.images ??= placed(this.parts, ({ images }) => images);
    return this.made.images;
  }

  get blocks(): Document["blocks"] {
    this.made.blocks ??= placed(this.parts, ({ blocks }) => blocks);
    return this.made.blocks;
  }

  get textBlocks(): Document["textBlocks"] {
    this.made.textBlocks ??= placed(this.parts, ({ textBlocks }) => textBlocks);
    return this.made.textBlocks;
  }

  get memos(): Document["memos"] {
    this.made.memos ??= placed(this.parts, ({ footnotes }) =>
      footnotes.filter(({ isMemo }) => isMemo),
    );
    return this.made.memos;
  }

  get problems(): Document["problems"] {
    this.made.problems ??= problemsOf(this.parts, this.fences, this.lines);
    return this.made.problems;
  }

  private get fences(): Fences {
    this.made.fences ??= pairFences(fencesOf(this.parts));
    return this.made.fences;
  }

  private get marks(): PlacedMarks {
    this.made.marks ??= placeMarks(this.parts, this.fences.pairs, this.lines);
    return this.made.marks;
  }
}

function linesOf({ head, segments, starts }: DocumentParts): LineIndex {
  if (head.text === "" && segments.length > 0) return lineIndexOf(segments, starts);
  const front = { text: head.text, lineStarts: lineStarts(head.text) };
  const allStarts = new Int32Array(segments.length + 1);
  allStarts.set(starts.subarray(0, segments.length), 1);
  return lineIndexOf([front, ...segments], allStarts);
}
