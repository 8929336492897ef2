// Taking things out of a codebook's text: whole lines, or what stands between commas.

import { isNode, isPair, type Pair, type YAMLMap, type YAMLSeq } from "yaml";
import type { TextEdit } from "../text/edit.ts";
import { lastOffset } from "./codebook-addition.ts";

/** The lines from that of `from` to that of `to`. */
export function wholeLines(text: string, from: number, to: number): TextEdit {
  const start = Math.max(text.lastIndexOf("\n", from - 1), text.lastIndexOf("\r", from - 1)) + 1;
  const isBehindLineEnd = to > 0 && /[\r\n]/.test(text.charAt(to - 1));
  const found = /\r\n|\r|\n/.exec(text.slice(to));
  const end = isBehindLineEnd ? to : found ? to + found.index + found[0].length : text.length;
  return { start, end, text: "" };
}

/** An item of a list or mapping between brackets, with the comma on one side. */
export function fromBrackets({ items }: YAMLSeq | YAMLMap, index: number): TextEdit {
  const start = startOf(items[index]);
  const end = lastOffset(items[index]);
  if (index > 0) return { start: lastOffset(items[index - 1]), end, text: "" };
  return { start, end: items.length > 1 ? startOf(items[1]) : end, text: "" };
}

export function startOf(item: unknown): number {
  const node = isPair(item) ? (item as Pair).key : item;
  return isNode(node) ? (node.range?.[0] ?? 0) : 0;
}
