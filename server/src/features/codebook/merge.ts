// Making two entries one: all mentions of the one get the id of the other, its names, history and what
// else the other does not say go over, and it goes. The words of statements stay.

import { readCodebook } from "../../registry/codebook.ts";
import { mergeEntry } from "../../registry/entry-merging.ts";
import { builtInRegistry, type Registry } from "../../registry/registry.ts";
import { applyEdits, haveOverlap, type TextEdit } from "../../text/edit.ts";
import { inMessage } from "../../text/shortened.ts";
import type { Referent } from "../../workspace/referent.ts";
import { statementOf } from "../../workspace/statement.ts";
import { statementUses } from "../../workspace/statement-uses.ts";
import { type CodebookUse, codebookUses } from "./codebook-uses.ts";
import { declarationOf, mergeOf } from "./entry-says.ts";
import { Chains, type EntryEdits, type EntryScope } from "./entry-scope.ts";
import { isLost, usesInCodebooks, writeIds, writtenInCodebook } from "./write-ids.ts";

const sections = { actor: "actors", law: "laws", topic: "topics", position: "positions" } as const;

/** Why this cannot be merged into anything, where it cannot. */
export function whyNotMerged(registry: Registry, { of, id }: Referent): string | undefined {
  if (of === "position") return undefined;
  const shown = inMessage(id);
  if (of === "kind")
    return `${shown} is a kind of mark. Only positions, and actors, laws and topics of a codebook, can be merged.`;
  if (builtInRegistry().entity(of, id)) {
    return `${shown} is built into Statemark, so it cannot go. Merge the entry of your codebook into it instead.`;
  }
  if (!registry.entity(of, id)?.declaredAt) {
    return `${shown} is no entry of a codebook, so there is nothing to merge.`;
  }
  return undefined;
}

export function mergeInto(scope: EntryScope, referent: Referent, targetId: string): EntryEdits {
  const { of } = referent;
  const before = new Chains(new Map(scope.codebooks.map(({ file, text }) => [file, text])));
  const registries = [...scope.codebooks, ...scope.statements].map(({ codebooks }) =>
    before.registryOf(codebooks),
  );
  const declaring = registries.filter((registry) => declarationOf(registry, referent));
  const refusal =
    whyNotMerged(declaring[0] ?? builtInRegistry(), referent) ??
    whyNotThat(scope, before, registries, referent, targetId);
  if (refusal !== undefined || of === "kind") return { refusal: refusal ?? "" };

  const edits = new Map<string, readonly TextEdit[]>();
  const refused = mergeCodebooks(scope, before, referent, targetId, edits);
  if (refused !== undefined) return { refusal: refused };
  const unwritten = writeIds(scope, before, before.after(edits), referent, targetId, edits, {
    mayChangeTo: of === "position",
  });
  return unwritten === undefined ? { edits } : { refusal: unwritten };
}

function whyNotThat(
  scope: EntryScope,
  before: Chains,
  registries: readonly Registry[],
  { of, id }: Referent,
  targetId: string,
): string | undefined {
  const [from, to] = [inMessage(id), inMessage(targetId)];
  if (targetId === id) return `${from} cannot be merged into itself. Choose another one.`;
  const kinds = of === "position" ? kindsOf(scope, before, [id, targetId]) : new Map();
  const isKnown =
    registries.some((registry) => declarationOf(registry, { of, id: targetId })) ||
    kinds.has(targetId);
  if (!isKnown) {
    return `There is no ${of} ${to} to merge ${from} into. To change the id of ${from}, rename it.`;
  }
  const [kind, otherKind] = [kinds.get(id), kinds.get(targetId)];
  if (kind !== undefined && otherKind !== undefined && kind !== otherKind) {
    return `${from} is a ${kind} and ${to} a ${otherKind}, so they cannot be one position. Change the kind of one of them first.`;
  }
  return undefined;
}

/** By id of position; what a codebook says goes before what the first mark that mentions it is. */
function kindsOf(
  { statements }: EntryScope,
  before: Chains,
  ids: readonly string[],
): ReadonlyMap<string, string | undefined> {
  const kinds = new Map<string, string | undefined>();
  const put = (id: string, kind: string | undefined) => {
    if (ids.includes(id)) kinds.set(id, kinds.get(id) ?? kind);
  };
  for (const { codebooks } of statements) {
    for (const { id, kind } of before.registryOf(codebooks).positions.values()) put(id, kind);
  }
  for (const { codebooks, document } of statements) {
    const statement = statementOf(document, before.registryOf(codebooks));
    for (const { kind, index } of document.annotations) {
      const resolution = statement.resolutions[index];
      if (resolution?.type !== "position" || resolution.position === null) continue;
      // A rejection and a vote may be of positions of any kind.
      const isOfAnyKind = kind === "rejection" || kind === "vote";
      put(resolution.position, isOfAnyKind ? undefined : kind);
    }
    for (const use of statementUses(statement)) if (use.of === "position") put(use.id, undefined);
  }
  return kinds;
}

/** Puts the codebooks' edits into `edits`, or says why they cannot be made. */
function mergeCodebooks(
  scope: EntryScope,
  before: Chains,
  referent: Referent,
  targetId: string,
  edits: Map<string, readonly TextEdit[]>,
): string | undefined {
  const { of, id } = referent;
  if (of === "kind") return undefined;
  const section = sections[of];
  const isOf = ({ written: { path } }: CodebookUse, entry: string) =>
    path[0] === section && path[1] === entry;
  const usesOf = usesInCodebooks(scope, before, referent);
  for (const { file, text, codebooks } of scope.codebooks) {
    const uses = (usesOf.get(file) ?? []).filter((use) => !use.isEntry && !isOf(use, id));
    const own = uses.find((use) => isOf(use, targetId));
    if (own) {
      return `The entry of ${inMessage(targetId)} in ${file} names ${inMessage(id)} itself, under “${own.written.path.at(-1)}”. Take that out first.`;
    }
    const merge = mergeOf(before.registryOf(codebooks), referent, targetId);
    const folded = mergeEntry(text, { ...merge, section });
    if (!folded) return cannotBeFolded(id, file);
    edits.set(file, [...folded, ...writtenInCodebook(uses.filter(isById(id)), targetId)]);
  }
  const byId = before.after(edits);
  for (const [file, uses] of usesOf) {
    const lost = uses
      .filter((use) => !use.isEntry && !isOf(use, id) && !isById(id)(use))
      .filter((use) => isLost(scope, byId, referent, targetId, use, file));
    const all = [...(edits.get(file) ?? []), ...writtenInCodebook(lost, targetId)];
    if (all.length > 0) edits.set(file, all);
    else edits.delete(file);
  }
  for (const { file, text, codebooks } of scope.codebooks) {
    const made = edits.get(file);
    if (made && !isFolded(text, made, before.registryOf(codebooks), referent)) {
      return cannotBeFolded(id, file);
    }
  }
  return undefined;
}

const isById =
  (id: string) =>
  ({ written: { text } }: CodebookUse) =>
    text === id;

function cannotBeFolded(id: string, file: string): string {
  return `The entry of ${inMessage(id)} in ${file} is written in a way that cannot be taken apart safely, so nothing is changed. Move what it says by hand first.`;
}

/** Whether the codebook has no new problem, does not have the entry any more, and has all others. */
function isFolded(
  text: string,
  edits: readonly TextEdit[],
  registry: Registry,
  { of, id }: Referent,
): boolean {
  if (haveOverlap(edits)) return false;
  const before = readCodebook(text);
  const changed = applyEdits(text, edits);
  const after = readCodebook(changed);
  const idsOf = ({ codebook }: typeof before) =>
    [...codebook.entities, ...codebook.positions, ...codebook.kinds].map((each) => each.id);
  const left = new Set(idsOf(after));
  const names = codebookUses(changed, registry).filter((use) => use.of === of && use.isEntry);
  return (
    after.problems.length <= before.problems.length &&
    names.every((use) => use.id !== id) &&
    idsOf(before).every((each) => each === id || left.has(each))
  );
}
