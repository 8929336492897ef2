// Writing another id wherever an entry is named. The words of statements stay, and what comes out is read
// again: everything must mean what it meant, under the new id.

import { writeScalar } from "../../registry/codebook-addition.ts";
import { updateDocument } from "../../syntax/parse-document.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { idOf, type Referent } from "../../workspace/referent.ts";
import { statementOf } from "../../workspace/statement.ts";
import { type StatementUse, statementUses } from "../../workspace/statement-uses.ts";
import { type CodebookUse, codebookUses } from "./codebook-uses.ts";
import type { Chains, EntryScope } from "./entry-scope.ts";
import { meansTheSame } from "./same-meaning.ts";

interface HowToWrite {
  /** What is written in a place that names it; the new id unless something else is said. */
  readonly nameFor?: (use: StatementUse) => string;
  /** The addressees that a codebook gives to positions may become others. */
  readonly mayChangeTo?: boolean;
}

/**
 * Puts the statements' edits into `edits`, or says why nothing can be changed. Names other than the id
 * stay where they stand for the same afterwards.
 */
export function writeIds(
  { statements }: EntryScope,
  before: Chains,
  after: Chains,
  referent: Referent,
  newId: string,
  edits: Map<string, readonly TextEdit[]>,
  { nameFor = () => newId, mayChangeTo = false }: HowToWrite = {},
): string | undefined {
  const { of, id } = referent;
  if (of === "kind") return undefined;
  for (const { file, codebooks, document } of statements) {
    const statement = statementOf(document, before.registryOf(codebooks));
    const registry = after.registryOf(codebooks);
    const found = statementUses(statement)
      .filter((use) => use.of === of && use.id === id)
      .filter(
        ({ name, isInWords }) =>
          (newId !== id && name === id && !isInWords) || idOf(registry, of, name) !== newId,
      );
    if (found.length === 0) continue;
    const written = found.map((use) => use.write(nameFor(use)));
    const known = written.filter((edit) => edit !== undefined);
    const changed = statementOf(
      updateDocument(document, applyEdits(document.text, known)),
      registry,
    );
    const isSame = meansTheSame(statement, changed, referent, newId, mayChangeTo);
    if (known.length < written.length || !isSame) {
      return `In ${file} the id cannot be changed without changing what something else there means, so nothing is changed. Choose another id, or change it there by hand first.`;
    }
    edits.set(file, known);
  }
  return undefined;
}

/** By codebook, of those that have any. */
export function usesInCodebooks(
  { codebooks }: EntryScope,
  chains: Chains,
  { of, id }: Referent,
): ReadonlyMap<string, readonly CodebookUse[]> {
  const found = new Map<string, readonly CodebookUse[]>();
  for (const { file, text, codebooks: chain } of codebooks) {
    const uses = codebookUses(text, chains.registryOf(chain));
    found.set(
      file,
      uses.filter((use) => use.of === of && use.id === id),
    );
  }
  return found;
}

export function writtenInCodebook(uses: readonly CodebookUse[], name: string): readonly TextEdit[] {
  return uses.map(({ written: { start, end, quote } }) => ({
    start,
    end,
    text: quote === "" ? writeScalar(name) : name,
  }));
}

/** Whether what named the entry would not be found any more, under the codebooks as they are then. */
export function isLost(
  { codebooks }: EntryScope,
  chains: Chains,
  { of }: Referent,
  newId: string,
  { written }: CodebookUse,
  file: string,
): boolean {
  const chain = codebooks.find((each) => each.file === file)?.codebooks ?? [];
  return of !== "kind" && idOf(chains.registryOf(chain), of, written.text) !== newId;
}
