// How deep block quotes and lists may stand in each other. Each level of each line costs time and
// memory, and the tree is walked level by level: a row of a million `>` would exhaust both. Deeper
// `>`, `-` and `1.` are text.

import type { BlockContext, BlockParser, Line } from "@lezer/markdown";
import { standardBlockReader } from "./standard-markdown.ts";

/** A list counts twice: itself and its item. */
const deepestBlock = 100;

function bounded(name: string): BlockParser {
  const read = standardBlockReader(name);
  return {
    name,
    parse: (cx: BlockContext, line: Line) =>
      cx.depth <= deepestBlock || isFurtherItem(cx, name) ? read(cx, line) : false,
  };
}

/** The list that the item belongs to is open already. */
function isFurtherItem(cx: BlockContext, name: string): boolean {
  return name !== "Blockquote" && cx.parentType().name === name;
}

/** In place of the standard readers of the same names. */
export const boundedBlocks: readonly BlockParser[] = [
  bounded("Blockquote"),
  bounded("BulletList"),
  bounded("OrderedList"),
];
