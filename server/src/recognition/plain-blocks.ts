// Plain text as blocks: what stands between empty lines.

import type { Block } from "./findings.ts";

const paragraph = /[^\s][^\n]*(?:\n[^\S\n]*[^\s][^\n]*)*/g;

/** Line ends may be of any kind; a block's line ends are as they stand in the text. */
export function plainBlocks(text: string): readonly Block[] {
  const oneKind = text.replace(/\r\n?/g, (end) => (end.length === 2 ? " \n" : "\n"));
  return [...oneKind.matchAll(paragraph)].map((found) => ({
    start: found.index,
    text: found[0].trimEnd(),
  }));
}
