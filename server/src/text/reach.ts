// How far the ranges of a list reach, for lists in order of their starts that may hold one another: asked at
// many places, each must not look at all of them.

import { countWhile } from "./ascending.ts";
import { onceFor } from "./once.ts";
import type { Range } from "./range.ts";

/** For each range the furthest end among it and those before it; worked out once for a list. */
const furthestEnds = onceFor((ranges: readonly Range[]): readonly number[] => {
  let furthest = 0;
  return ranges.map(({ end }) => {
    furthest = Math.max(furthest, end);
    return furthest;
  });
});

/** The furthest end of the ranges that start before `offset`; 0 where there are none. */
function reachBefore(ranges: readonly Range[], offset: number): number {
  const started = countWhile(ranges, ({ start }) => start < offset);
  return furthestEnds(ranges)[started - 1] ?? 0;
}

/** Whether one of the ranges shares a unit with `range`. */
export function overlapsAny(ranges: readonly Range[], { start, end }: Range): boolean {
  return reachBefore(ranges, end) > start;
}

/** Whether one of the ranges holds the whole of `range`. */
export function isWithinAny(ranges: readonly Range[], { start, end }: Range): boolean {
  return reachBefore(ranges, start + 1) >= end;
}
