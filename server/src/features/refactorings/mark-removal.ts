// Remove this mark: the words stay.

import { unmarkRange } from "../../syntax/edits/unmark.ts";
import { markChosen } from "../mention.ts";
import type { Refactorer } from "./refactoring.ts";

export const markRemoval: Refactorer = (statement, range) => {
  const mark = markChosen(statement, range);
  if (!mark) return [];
  // Marks in it begin further on, and stay.
  const { edits } = unmarkRange(statement.document, { start: mark.start, end: mark.start });
  return edits
    ? [{ title: "Remove this mark", kind: "refactor.rewrite.statemark.remove", edits }]
    : [];
};
