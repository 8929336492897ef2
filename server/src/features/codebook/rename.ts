// Giving an actor, law, topic or position of the codebook another id, wherever it is named: in the
// codebooks themselves and in statements. The words of statements stay. What comes out is read again:
// everything must mean what it meant, under the new id.

import { builtInRegistry, type Registry } from "../../registry/registry.ts";
import type { TextEdit } from "../../text/edit.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Referent } from "../../workspace/referent.ts";
import { statementOf } from "../../workspace/statement.ts";
import { statementUses } from "../../workspace/statement-uses.ts";
import type { CodebookUse } from "./codebook-uses.ts";
import { Chains, type EntryEdits, type EntryScope, firstWith } from "./entry-scope.ts";
import { isLost, usesInCodebooks, writeIds, writtenInCodebook } from "./write-ids.ts";

/** Why the id of this cannot be changed at all, where it cannot. */
export function whyFixed(registry: Registry, { of, id }: Referent): string | undefined {
  if (of === "kind") return ofKinds(id);
  if (of === "position") return undefined;
  if (builtInRegistry().entity(of, id)) {
    return `${inMessage(id)} is built into Statemark, so its id stays. A codebook can give it further names under “aliases”.`;
  }
  if (!registry.entity(of, id)?.declaredAt) {
    return `${inMessage(id)} is no entry of a codebook, so there is no id to change.`;
  }
  return undefined;
}

function ofKinds(id: string): string {
  return `The name of a kind of mark cannot be changed here. Change “${inMessage(id)}” in the codebook and in the statements by searching for it.`;
}

/** Whether a text may name this id, told without reading it. */
export function mayName(text: string, id: string): boolean {
  const [word = ""] = /[\p{L}\p{N}]+/u.exec(id) ?? [];
  return text.toLowerCase().includes(word.toLowerCase());
}

export function renameEntry(scope: EntryScope, referent: Referent, newId: string): EntryEdits {
  const { of, id } = referent;
  const before = new Chains(new Map(scope.codebooks.map(({ file, text }) => [file, text])));
  if (of === "kind") return { refusal: ofKinds(id) };
  const refusal =
    whyFixed(firstWith(before, scope, referent), referent) ??
    whyNotId(before, scope, referent, newId) ??
    whyTaken(before, scope, referent, newId);
  if (refusal !== undefined) return { refusal };
  if (newId === id) return { edits: new Map() };

  const edits = new Map<string, readonly TextEdit[]>();
  const after = renamedCodebooks(before, scope, referent, newId, edits);
  const unwritten = writeIds(scope, before, after, referent, newId, edits);
  if (unwritten !== undefined) return { refusal: unwritten };
  if (edits.size === 0) {
    return {
      refusal: `Nothing names ${inMessage(id)} in a codebook or statement that can be read.`,
    };
  }
  return { edits };
}

const longestId = 100;

function whyNotId(
  before: Chains,
  { codebooks }: EntryScope,
  { of, id }: Referent,
  newId: string,
): string | undefined {
  const shown = inMessage(newId);
  const isWord = /^[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_.:/-]*[\p{L}\p{M}\p{N}_])?$/u.test(newId);
  if (!isWord || newId.length > longestId || /^(?:null|true|false)$/i.test(newId)) {
    return `“${shown}” cannot be an id. Use letters, digits and hyphens, without spaces.`;
  }
  if (of === "position" && /[/.:]/.test(newId)) {
    const isVote = codebooks.some(
      (each) => before.registryOf(each.codebooks).positions.get(id)?.kind === "vote",
    );
    if (!isVote)
      return `“${shown}” cannot be the id of a position. Take “/”, “.” and “:” out of it.`;
  }
  return undefined;
}

/** Two things of one id would be one. */
function whyTaken(
  before: Chains,
  { codebooks, statements }: EntryScope,
  { of, id }: Referent,
  newId: string,
): string | undefined {
  if (of === "kind" || newId === id) return undefined;
  const shown = inMessage(newId);
  for (const { codebooks: chain } of [...codebooks, ...statements]) {
    const registry = before.registryOf(chain);
    if (of === "position") {
      if (registry.positions.has(newId))
        return takenBy(`There is a position ${shown} already.`, shown);
      continue;
    }
    const other = lookUp(registry, of, newId).find((entity) => entity.id !== id);
    if (other) {
      return takenBy(
        `“${shown}” already stands for ${inMessage(other.name)} (${inMessage(other.id)}).`,
        inMessage(other.id),
      );
    }
  }
  for (const { file, codebooks: chain, document } of statements) {
    if (of !== "position" || !mayName(document.text, newId)) continue;
    const uses = statementUses(statementOf(document, before.registryOf(chain)));
    if (uses.some((use) => use.of === of && use.id === newId)) {
      return takenBy(`There is a position ${shown} in ${file} already.`, shown);
    }
  }
  return undefined;
}

function takenBy(what: string, id: string): string {
  return `${what} Choose another id; if the two are one and the same, use the command “Statemark: Merge into…” and choose ${id} there.`;
}

/** Puts the codebooks' edits into `edits`, and answers with what the codebooks make then. */
function renamedCodebooks(
  before: Chains,
  scope: EntryScope,
  referent: Referent,
  newId: string,
  edits: Map<string, readonly TextEdit[]>,
): Chains {
  const usesOf = usesInCodebooks(scope, before, referent);
  const written = (isMeant: (use: CodebookUse, file: string) => boolean) => {
    for (const [file, uses] of usesOf) {
      const meant = uses.filter((use) => isMeant(use, file));
      if (meant.length > 0) edits.set(file, writtenInCodebook(meant, newId));
    }
    return before.after(edits);
  };
  const isById = ({ written: { text } }: CodebookUse) => text === referent.id;
  const byId = written(isById);
  // What named it by its id in other capitals is not found any more.
  return written((use, file) => isById(use) || isLost(scope, byId, referent, newId, use, file));
}
