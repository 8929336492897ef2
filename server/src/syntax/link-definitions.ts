// Lines that look like link definitions and are none: `[x]: @[UK]` is a paragraph with a mark, and
// `[^1]: …` a footnote.

import type { BlockContext, BlockParser, LeafBlock, LeafBlockParser, Line } from "@lezer/markdown";
import { startsFootnote } from "./footnotes.ts";
import { standardLeafReader } from "./standard-markdown.ts";

const markAtStart = /^[ \t]*(?:[@!+?§#-]\[|:[a-z][a-z0-9-]*\[)/;
const definitionOfNoLink =
  /^\[(?:\^(?:\\.|[^\]\\])*\]:|(?:\\.|[^\]\\])*\]:[ \t]*(?:[@!+?§#-]\[|:[a-z][a-z0-9-]*\[))/;
const labelAlone = /^\[(?:\\.|[^\]\\])*\]:[ \t]*$/;

/** A footnote starts on a line of its own, in the middle of a paragraph too. */
function startsFootnoteLine(_: BlockContext, line: Line): boolean {
  return line.next === 91 /* '[' */ && startsFootnote(line.text.slice(line.pos));
}

const readLinkDefinition = standardLeafReader("LinkReference");

function parseLinkDefinition(cx: BlockContext, leaf: LeafBlock): LeafBlockParser | null {
  if (definitionOfNoLink.test(leaf.content)) return null;
  const standard = readLinkDefinition(cx, leaf);
  if (!standard || !labelAlone.test(leaf.content)) return standard;
  let isLink = true;
  return {
    nextLine(context: BlockContext, line: Line, block: LeafBlock) {
      isLink &&= !(labelAlone.test(block.content) && markAtStart.test(line.text.slice(line.pos)));
      return isLink && standard.nextLine(context, line, block);
    },
    finish: (context, block) => isLink && standard.finish(context, block),
  };
}

/** In place of the standard reader of the same name. */
export const linkDefinition: BlockParser = {
  name: "LinkReference",
  leaf: parseLinkDefinition,
  endLeaf: startsFootnoteLine,
};
