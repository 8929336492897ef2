// Where an actor, law, topic, position or kind is named: in all statements, and in all codebooks.

import { lineIndex } from "../text/line-index.ts";
import { onceFor } from "../text/once.ts";
import type { Referent } from "../workspace/referent.ts";
import type { Place } from "../workspace/statement-record.ts";
import type { CodebookFile, Workspace } from "../workspace/workspace.ts";
import { codebookUses } from "./codebook/codebook-uses.ts";

export interface FilePlace {
  readonly file: string;
  readonly place: Place;
}

/** Codebooks first, then statements, each in the order of files and places. */
export function references(
  { index, codebooks }: Workspace,
  referent: Referent,
  isInScope: (file: string) => boolean,
  withEntries: boolean,
): readonly FilePlace[] {
  const inCodebooks = codebooks
    .filter(({ file }) => isInScope(file))
    .flatMap((codebook) =>
      usesIn(codebook)
        .filter(({ of, id }) => of === referent.of && id === referent.id)
        .filter(({ isEntry }) => withEntries || !isEntry)
        .map(({ place }) => ({ file: codebook.file, place })),
    );
  const inStatements = index
    .usesOf(referent)
    .filter(({ file }) => isInScope(file))
    .map(({ file, place }) => ({ file, place }));
  return [...inCodebooks, ...inStatements];
}

const usesIn = onceFor(({ text, registry }: CodebookFile) => {
  const lines = lineIndex(text);
  return codebookUses(text, registry).map(({ of, id, isEntry, written }) => ({
    of,
    id,
    isEntry,
    place: { start: lines.positionAt(written.start), end: lines.positionAt(written.end) },
  }));
});
