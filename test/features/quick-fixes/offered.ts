// What the quick fixes of a statement make of it.

import type { QuickFix } from "../../../server/src/features/quick-fixes/quick-fix.ts";
import { quickFixes } from "../../../server/src/features/quick-fixes/quick-fixes.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { statementOf } from "../statement-fixture.ts";

/** Each fix offered anywhere in the statement: its title, and the text or codebook entry that it makes. */
export function offered(fixture: string): Record<string, string> {
  const { text, fixes } = fixesOf(fixture);
  return Object.fromEntries(
    fixes.map(({ title, edits, codebookEntry }) => [
      title,
      codebookEntry ? JSON.stringify(codebookEntry) : applyEdits(text, edits),
    ]),
  );
}

/** The titles of those that are plainly the ones to take. */
export function preferred(fixture: string): readonly string[] {
  return fixesOf(fixture)
    .fixes.filter(({ isPreferred }) => isPreferred)
    .map(({ title }) => title);
}

function fixesOf(fixture: string): {
  readonly text: string;
  readonly fixes: readonly QuickFix[];
} {
  const { statement, file } = statementOf(fixture);
  const { text } = file;
  return { text, fixes: quickFixes(statement, { start: 0, end: text.length }) };
}
