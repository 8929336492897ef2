// Taking a name out of the aliases of an entry.

import { isMap, isNode, isSeq } from "yaml";
import type { TextEdit } from "../text/edit.ts";
import { lastOffset, pairOf, readable } from "./codebook-addition.ts";
import { fromBrackets, startOf, wholeLines } from "./codebook-lines.ts";
import type { EntrySection } from "./entry-merging.ts";

/** The edit that takes out the alias written at `offset`, with its dates; `undefined` where there is none. */
export function takeOutAlias(
  text: string,
  section: EntrySection,
  id: string,
  offset: number,
): TextEdit | undefined {
  const top = readable(text)?.contents;
  const entries = isMap(top) ? pairOf(top, section)?.value : undefined;
  const entry = isMap(entries) ? pairOf(entries, id)?.value : undefined;
  const list = isMap(entry) ? pairOf(entry, "aliases")?.value : undefined;
  if (!isSeq(list)) return undefined;
  const index = list.items.findIndex(
    (item) => isNode(item) && item.range && item.range[0] <= offset && offset <= item.range[1],
  );
  if (index < 0) return undefined;
  if (list.flow) return fromBrackets(list, index);
  // An empty list would be left.
  if (list.items.length === 1) return undefined;
  return wholeLines(text, startOf(list.items[index]), lastOffset(list.items[index]));
}
