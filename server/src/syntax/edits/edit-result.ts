// What an editing operation gives: edits to make, or the reason why there are none, in words that
// an analyst can act on.

import { countWhile } from "../../text/ascending.ts";
import type { TextEdit } from "../../text/edit.ts";
import { byPlace, type Range } from "../../text/range.ts";

export type EditResult =
  | {
      readonly edits: readonly TextEdit[];
      /** Where the marked or freed words stand once the edits are made. */
      readonly selection: Range;
      readonly refusal?: undefined;
    }
  | { readonly refusal: string; readonly edits?: undefined };

export interface MovedOffsets {
  /** Behind what is inserted at the offset, or what replaces the text around it. */
  after(offset: number): number;
  /** Before what is inserted at the offset, or what replaces the text around it. */
  before(offset: number): number;
}

/** Where offsets of the text stand once the edits are made. */
export function movedBy(edits: readonly TextEdit[]): MovedOffsets {
  const ordered = [...edits].sort(byPlace);
  const shifts = [0];
  for (const { start, end, text } of ordered) {
    shifts.push((shifts.at(-1) ?? 0) + text.length - (end - start));
  }
  const moved = (offset: number, isAfter: boolean) => {
    const done = countWhile(
      ordered,
      ({ start, end }) => end <= offset && (isAfter || start < offset),
    );
    const shift = shifts[done] ?? 0;
    const around = ordered[done];
    if (!around || around.start >= offset) return offset + shift;
    return around.start + shift + (isAfter ? around.text.length : 0);
  };
  return { after: (offset) => moved(offset, true), before: (offset) => moved(offset, false) };
}
