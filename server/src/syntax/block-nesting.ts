// How deep block quotes and lists may stand in each other, and what their marks cost. Each level of each
// line costs time and memory, and the tree is walked level by level: a row of a million `>` would exhaust
// both. Deeper `>`, `-` and `1.` are text.

import type { Tree } from "@lezer/common";
import type { BlockContext, BlockParser, Line } from "@lezer/markdown";
import { standardBlockReader } from "./standard-markdown.ts";

/** A list counts twice: itself and its item. */
const deepestBlock = 100;

function bounded(name: string): BlockParser {
  const read = standardBlockReader(name);
  return {
    name,
    parse(cx: BlockContext, line: Line) {
      if (cx.depth > deepestBlock && !isFurtherItem(cx, name)) return false;
      const opened = read(cx, line);
      if (opened === null) shareQuoteMarks(cx);
      return opened;
    },
  };
}

/** The list that the item belongs to is open already. */
function isFurtherItem(cx: BlockContext, name: string): boolean {
  return name !== "Blockquote" && cx.parentType().name === name;
}

/** The block being read as the standard parser keeps it; it has no public name. */
interface OpenBlock {
  readonly children: Tree[];
  readonly positions: number[];
  addChild(child: Tree, position: number): void;
}

/**
 * The `>` of all lines are one node in each block: the standard parser makes one for each, of several
 * hundred bytes, and some texts are nothing but such lines.
 */
function shareQuoteMarks(cx: BlockContext): void {
  const { block } = cx as unknown as { readonly block: OpenBlock };
  const add = block.addChild;
  let shared: Tree | undefined;
  block.addChild = (child, position) => {
    const isMark = child.type.name === "QuoteMark";
    if (isMark && shared) {
      block.children.push(shared);
      block.positions.push(position);
      return;
    }
    add.call(block, child, position);
    if (isMark) shared = block.children.at(-1);
  };
}

/** In place of the standard readers of the same names. */
export const boundedBlocks: readonly BlockParser[] = [
  bounded("Blockquote"),
  bounded("BulletList"),
  bounded("OrderedList"),
];
