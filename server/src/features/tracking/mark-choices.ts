// The one list of a mark: what can be said of it next, the likeliest first, and what typing finds besides.

import type { Annotation } from "../../syntax/document.ts";
import { firstPart } from "../../syntax/document.ts";
import { contains, type Range } from "../../text/range.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { wordsOf } from "../mention.ts";
import type { MarkChoice } from "./mark-choice.ts";
import { nameChoices } from "./name-choices.ts";
import { type OtherValue, otherValues } from "./other-values.ts";
import { positionChoices } from "./position-choices.ts";

export interface MarkChoices {
  /** The first mark of the mention. */
  readonly mark: Annotation;
  /** On one line. */
  readonly text: string;
  readonly choices: readonly MarkChoice[];
  /** Found by typing. */
  readonly others: readonly OtherValue[];
}

/**
 * Of the mark that `range` selects the words of, or else of the innermost one around its start of which
 * something is still to be said; `undefined` where there is no mark. `choices` is empty where all is said.
 */
export function markChoices(
  statement: Statement,
  range: Range,
  workspace: Workspace | undefined,
): MarkChoices | undefined {
  const { annotations } = statement.document;
  const selected = annotations.find(
    ({ start, textStart, textEnd, end }) =>
      range.start < range.end &&
      contains({ start, end }, range) &&
      contains(range, { start: textStart, end: textEnd }),
  );
  if (selected) return choicesOf(statement, selected, workspace);
  const around = annotations.filter(({ start, end }) => start <= range.start && range.start <= end);
  const [innermost, ...outer] = around.reverse();
  if (!innermost) return undefined;
  const found = choicesOf(statement, innermost, workspace);
  if (found.choices.length > 0) return found;
  for (const mark of outer) {
    const its = choicesOf(statement, mark, workspace);
    if (its.choices.length > 0) return its;
  }
  return found;
}

function choicesOf(
  statement: Statement,
  part: Annotation,
  workspace: Workspace | undefined,
): MarkChoices {
  const mark = firstPart(statement.document, part);
  const category = categoryOf(mark.kind);
  const resolved = statement.resolutions[mark.index];
  const choices = category
    ? nameChoices(statement, mark, category)
    : resolved?.type === "position"
      ? positionChoices(statement, { mark, resolved }, workspace)
      : [];
  const others = otherValues(statement, mark, workspace);
  return { mark, text: wordsOf(statement, mark), choices, others };
}
