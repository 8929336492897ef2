// What the refactorings at the cursor or selection of a fixture make of it.

import { expect } from "vitest";
import type { Refactoring } from "../../../server/src/features/refactorings/refactoring.ts";
import { refactorings } from "../../../server/src/features/refactorings/refactorings.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits } from "../../../server/src/text/edit.ts";
import { statementOf } from "../statement-fixture.ts";

/** By title, the text or codebook entry that it makes; those whose kind begins with `kind`. */
export function offered(fixture: string, kind = "refactor"): Record<string, string> {
  const { statement, file } = statementOf(fixture);
  const [cursor] = file.cursors;
  const range = file.selections[0] ?? { start: cursor ?? 0, end: cursor ?? 0 };
  const words = strip(statement.document);
  const all = refactorings(statement, range).filter((each) => each.kind.startsWith(kind));
  return Object.fromEntries(
    all.map(({ title, edits, codebookEntry }: Refactoring) => {
      if (codebookEntry) return [title, JSON.stringify(codebookEntry)];
      const text = applyEdits(file.text, edits);
      expect(strip(parseDocument(text)), title).toBe(words);
      return [title, text];
    }),
  );
}

/** The titles in their order. */
export function titles(fixture: string, kind?: string): readonly string[] {
  return Object.keys(offered(fixture, kind));
}
