// What an editing operation gives: edits to make, or the reason why there are none, in words that
// an analyst can act on.

import type { TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";

export type EditResult =
  | {
      readonly edits: readonly TextEdit[];
      /** Where the marked or freed words stand once the edits are made. */
      readonly selection: Range;
      readonly refusal?: undefined;
    }
  | { readonly refusal: string; readonly edits?: undefined };

/** Where `offset` stands after `edits`; an insertion at the offset itself pushes it on. */
export function offsetAfter(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const edit of edits) {
    if (edit.end > offset) continue;
    shift += edit.text.length - (edit.end - edit.start);
  }
  return offset + shift;
}
