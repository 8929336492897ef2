// Which mark a cursor or a selection means.

import type { Annotation } from "../../syntax/document.ts";
import type { Range } from "../../text/range.ts";
import type { Statement } from "../../workspace/statement.ts";
import { markAt } from "../mention.ts";

/**
 * The innermost mark at a cursor. Of a selection the mark that it is the words of, or the whole of; other
 * selections mean the words in them.
 */
export function markMeant(statement: Statement, { start, end }: Range): Annotation | undefined {
  if (start === end) return markAt(statement, start);
  return statement.document.annotations.find(
    (mark) =>
      mark.start <= start && start <= mark.textStart && mark.textEnd <= end && end <= mark.end,
  );
}
