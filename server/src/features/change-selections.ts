// One change of several selections at once, each made in the text that those behind it leave, so that all
// of them are one step to undo.

import { type EditResult, movedBy } from "../syntax/edits/edit-result.ts";
import { updateDocument } from "../syntax/parse-document.ts";
import { applyEdits, differenceOf, type TextEdit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import { type Statement, statementOf } from "../workspace/statement.ts";

export interface ChangedSelections {
  /** Of the text as it was. */
  readonly edits: readonly TextEdit[];
  /** What is selected then, in the order of the ranges; what was refused stays selected. */
  readonly selections: readonly Range[];
  /** Why some of them are not changed. */
  readonly refusals: readonly string[];
}

export function changeSelections(
  statement: Statement,
  ranges: readonly Range[],
  change: (statement: Statement, range: Range) => EditResult,
): ChangedSelections {
  const lastFirst = ranges
    .map((_, index) => index)
    .sort((a, b) => start(ranges, b) - start(ranges, a));
  const selections = [...ranges];
  const refusals: string[] = [];
  let current = statement;
  let edits: readonly TextEdit[] = [];
  for (const index of lastFirst) {
    const result = change(current, selections[index] ?? { start: 0, end: 0 });
    if (result.edits === undefined) {
      refusals.push(result.refusal);
      continue;
    }
    const { document, registry } = current;
    const text = applyEdits(document.text, result.edits);
    edits = isAllBefore(result.edits, edits)
      ? [...result.edits, ...edits]
      : differenceOf(statement.document.text, text);
    const moved = movedBy(result.edits);
    for (const [at, { start, end }] of selections.entries()) {
      const from = moved.after(start);
      selections[at] = { start: from, end: Math.max(from, moved.before(end)) };
    }
    selections[index] = result.selection;
    current = statementOf(updateDocument(document, text), registry);
  }
  return { edits, selections, refusals: [...new Set(refusals)] };
}

function start(ranges: readonly Range[], index: number): number {
  return ranges[index]?.start ?? 0;
}

/** Then they stand where they would in the text as it was. */
function isAllBefore(edits: readonly TextEdit[], others: readonly TextEdit[]): boolean {
  const first = Math.min(...others.map((each) => each.start));
  return edits.every(({ end }) => end <= first);
}
