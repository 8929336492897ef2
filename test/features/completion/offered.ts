// What is offered at the cursor of a fixture, and what the text becomes when the first of it is taken.

import {
  type Asked,
  type Completion,
  completions,
} from "../../../server/src/features/completion/completion.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { statementOf } from "../statement-fixture.ts";

export const today = "2025-01-20";

/** As while somebody types, and with nothing known of other statements, save where it says otherwise. */
export function offeredAt(fixture: string, asked: Partial<Asked> = {}): readonly Completion[] {
  const { statement, file } = statementOf(fixture);
  const [cursor] = file.cursors;
  if (cursor === undefined) throw new Error(`No cursor in the fixture:\n${fixture}`);
  return completions(statement, cursor, {
    isExplicit: false,
    today,
    positions: () => [],
    ...asked,
  });
}

/** The labels, the first ones only where a number is given. */
export function labelsAt(fixture: string, most = 100, asked: Partial<Asked> = {}): string[] {
  return offeredAt(fixture, asked)
    .slice(0, most)
    .map(({ label }) => label);
}

/** The text with the first that is offered taken, as Enter does it, and the cursor drawn in. */
export function takenAt(fixture: string, asked: Partial<Asked> = {}): string {
  const [first] = offeredAt(fixture, asked);
  const { statement, file } = statementOf(fixture);
  if (!first) return "nothing is offered";
  const { range, text, behind = "" } = first;
  const taken = applyEdits(statement.document.text, [{ ...range, text: `${text}<|>${behind}` }]);
  return taken.slice(file.text.lastIndexOf("\n", range.start) + 1);
}
