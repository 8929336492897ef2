// Plain brackets inside a mark must balance; those that do not are written with a backslash.

import { countWhile } from "../../text/ascending.ts";
import type { Range } from "../../text/range.ts";
import type { Annotation } from "../document.ts";

/**
 * Where the brackets of the range stand that have no partner in it and are not escaped yet. Those of
 * code and of the marks inside are none.
 */
export function unbalancedBrackets(
  text: string,
  { start, end }: Range,
  inside: readonly Annotation[] = [],
): readonly number[] {
  const open: number[] = [];
  const alone: number[] = [];
  const syntaxEnds = new Map(
    inside.flatMap((mark) => [
      [mark.start, mark.textStart] as const,
      [mark.textEnd, mark.end] as const,
    ]),
  );
  const rows = backtickRows(text, { start, end });
  for (let offset = start; offset < end; offset++) {
    const syntaxEnd = syntaxEnds.get(offset);
    const character = text.charAt(offset);
    if (syntaxEnd !== undefined) offset = syntaxEnd - 1;
    else if (character === "\\") offset++;
    else if (character === "`") {
      const length = /^`+/.exec(text.slice(offset, end))?.[0].length ?? 1;
      const same = rows.get(length) ?? [];
      const closing = same[countWhile(same, (row) => row <= offset)];
      offset = (closing ?? offset) + length - 1;
    } else if (character === "[") open.push(offset);
    else if (character === "]" && open.pop() === undefined) alone.push(offset);
  }
  return [...alone, ...open].sort((a, b) => a - b);
}

/** Where the rows of backticks of each length start, for finding what ends a code span. */
function backtickRows(text: string, { start, end }: Range): ReadonlyMap<number, readonly number[]> {
  const rows = new Map<number, number[]>();
  for (const { index, 0: row } of text.slice(start, end).matchAll(/`+/g)) {
    const known = rows.get(row.length);
    if (known) known.push(start + index);
    else rows.set(row.length, [start + index]);
  }
  return rows;
}
