// Plain brackets inside a mark must balance; those that do not are written with a backslash.

import type { Range } from "../../text/range.ts";

/** Where the brackets of the range stand that have no partner in it and are not escaped yet. */
export function unbalancedBrackets(text: string, { start, end }: Range): readonly number[] {
  const open: number[] = [];
  const alone: number[] = [];
  for (let offset = start; offset < end; offset++) {
    const character = text.charAt(offset);
    if (character === "\\") offset++;
    else if (character === "[") open.push(offset);
    else if (character === "]" && open.pop() === undefined) alone.push(offset);
  }
  return [...alone, ...open].sort((a, b) => a - b);
}
