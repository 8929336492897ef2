// The sections of a codebook and the entries under them, with their places.

import { isCollection, isMap, isNode, isPair, isScalar, type Pair } from "yaml";
import type { Range } from "../text/range.ts";
import { parseYaml } from "./codebook-yaml.ts";

/** The range holds the key and all that stands behind it. */
export interface OutlineItem extends Range {
  readonly key: string;
  readonly keyRange: Range;
  /** What stands behind the key, where that is one word or text. */
  readonly value: string;
  readonly items: readonly OutlineItem[];
}

export function codebookOutline(text: string): readonly OutlineItem[] {
  const top = parseYaml(text)?.contents;
  return isMap(top) ? top.items.flatMap((pair) => itemOf(pair, 2)) : [];
}

/** With so many levels, its own included. */
function itemOf({ key, value }: Pair, levels: number): readonly OutlineItem[] {
  if (!isScalar(key) || !key.range) return [];
  const keyRange = { start: key.range[0], end: key.range[1] };
  const end = Math.max(keyRange.end, endOf(value));
  const name = typeof key.value === "string" ? key.value : (key.source ?? "");
  if (name === "") return [];
  return [
    {
      key: name,
      keyRange,
      value: isScalar(value) && value.value !== null ? String(value.value) : "",
      start: keyRange.start,
      end,
      items:
        levels > 1 && isMap(value) ? value.items.flatMap((pair) => itemOf(pair, levels - 1)) : [],
    },
  ];
}

/** Without the comments and line ends behind it. */
function endOf(node: unknown): number {
  if (isPair(node)) return Math.max(endOf(node.key), endOf(node.value));
  if (isCollection(node) && !node.flow && node.items.length > 0) return endOf(node.items.at(-1));
  return (isNode(node) && node.range?.[1]) || 0;
}
