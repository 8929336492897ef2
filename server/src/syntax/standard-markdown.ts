// Parts of the standard Markdown parser that have no public name: ours ask them after looking
// themselves. Tests notice where one is missing.

import {
  type BlockContext,
  type LeafBlock,
  type LeafBlockParser,
  type Line,
  parser as markdown,
} from "@lezer/markdown";

type BlockReader = (cx: BlockContext, line: Line) => boolean | null;
type LeafReader = (cx: BlockContext, leaf: LeafBlock) => LeafBlockParser | null;

const parts = markdown as unknown as {
  readonly blockNames: readonly string[];
  readonly blockParsers: readonly (BlockReader | undefined)[];
  readonly leafBlockParsers: readonly (LeafReader | undefined)[];
};

/** The reader of blocks of this name; one that reads nothing where there is none. */
export function standardBlockReader(name: string): BlockReader {
  return parts.blockParsers[parts.blockNames.indexOf(name)] ?? (() => false);
}

export function standardLeafReader(name: string): LeafReader {
  return parts.leafBlockParsers[parts.blockNames.indexOf(name)] ?? (() => null);
}
