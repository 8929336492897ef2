// A word more or less: of the mark that is meant, or else of what is selected.

import type { EditResult } from "../syntax/edits/edit-result.ts";
import { type Reshaping, reshapeMark, reshapeRange } from "../syntax/edits/reshape-mark.ts";
import type { Range } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";
import { markChosen } from "./mention.ts";

/**
 * The mark at a cursor, or whose words are selected, is reshaped. Where other words are selected they may be
 * on their way to become a mark: then there are no edits, and another selection.
 */
export function reshape(statement: Statement, range: Range, how: Reshaping): EditResult {
  const mark = markChosen(statement, range);
  if (mark && mark.form !== "block") return reshapeMark(statement.document, mark, how);
  const result = reshapeRange(statement.document, range, how);
  return "refusal" in result ? result : { edits: [], selection: result.range };
}
