// Changes to how marks are written, of which each can be left out: those are made that leave all that
// the statement says as it was.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import type { Document } from "../document.ts";
import { updateDocument } from "../parse-document.ts";
import { readsTheSame } from "./same-marks.ts";

/** How often a text is parsed again to find the changes that do harm; they are rare. */
const mostTries = 60;

/** As many of the changes as do no harm; each is made as a whole or not at all. */
export function harmlessEdits(
  document: Document,
  changes: readonly (readonly TextEdit[])[],
): readonly TextEdit[] {
  let tries = 0;
  let kept: readonly TextEdit[] = [];
  const add = (some: readonly (readonly TextEdit[])[]): void => {
    if (some.length === 0 || tries >= mostTries) return;
    tries++;
    const edits = [...kept, ...some.flat()];
    if (readsTheSame(document, updateDocument(document, applyEdits(document.text, edits)))) {
      kept = edits;
    } else if (some.length > 1) {
      const half = some.length >> 1;
      add(some.slice(0, half));
      add(some.slice(half));
    }
  };
  add(changes);
  return kept;
}
