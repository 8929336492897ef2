// Giving an actor, law, topic or position of the codebook another id, wherever it is named: in the
// codebooks themselves and in statements. The words of statements stay. What comes out is read again:
// everything must mean what it meant, under the new id.

import { readCodebook } from "../../registry/codebook.ts";
import { writeScalar } from "../../registry/codebook-addition.ts";
import { builtInRegistry, type Registry, withCodebooks } from "../../registry/registry.ts";
import type { Document } from "../../syntax/document.ts";
import { updateDocument } from "../../syntax/parse-document.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import { idOf, type Referent } from "../../workspace/referent.ts";
import type { Resolution } from "../../workspace/resolution.ts";
import { type Statement, statementOf } from "../../workspace/statement.ts";
import { statementUses } from "../../workspace/statement-uses.ts";
import { type CodebookUse, codebookUses } from "./codebook-uses.ts";

interface ScopeFile {
  readonly file: string;
  /** The codebooks that count there, outermost first; of a codebook itself the last. */
  readonly codebooks: readonly string[];
}

export interface RenameScope {
  /** All that count for any of the files. */
  readonly codebooks: readonly (ScopeFile & { readonly text: string })[];
  readonly statements: readonly (ScopeFile & { readonly document: Document })[];
}

/** Edits by file, of files that change; or why nothing is changed. */
export type RenameResult =
  | { readonly edits: ReadonlyMap<string, readonly TextEdit[]>; readonly refusal?: undefined }
  | { readonly edits?: undefined; readonly refusal: string };

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

export function renameEntry(scope: RenameScope, referent: Referent, newId: string): RenameResult {
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
  for (const { file, codebooks, document } of scope.statements) {
    const statement = statementOf(document, before.registryOf(codebooks));
    const registry = after.registryOf(codebooks);
    const found = statementUses(statement)
      .filter((use) => use.of === of && use.id === id)
      .filter(
        ({ name, isInWords }) => (name === id && !isInWords) || idOf(registry, of, name) !== newId,
      );
    if (found.length === 0) continue;
    const written = found.map((use) => use.write(newId));
    const known = written.filter((edit) => edit !== undefined);
    const changed = statementOf(
      updateDocument(document, applyEdits(document.text, known)),
      registry,
    );
    if (known.length < written.length || !meansTheSame(statement, changed, referent, newId)) {
      return {
        refusal: `In ${file} the id cannot be changed without changing what something else there means, so nothing is changed. Choose another id, or change it there by hand first.`,
      };
    }
    edits.set(file, known);
  }
  if (edits.size === 0) {
    return {
      refusal: `Nothing names ${inMessage(id)} in a codebook or statement that can be read.`,
    };
  }
  return { edits };
}

/** What counts somewhere where a codebook has the entry, if any has. */
function firstWith(
  before: Chains,
  { codebooks, statements }: RenameScope,
  { of, id }: Referent,
): Registry {
  const registries = [...codebooks, ...statements].map((each) => before.registryOf(each.codebooks));
  const has = (registry: Registry) =>
    of !== "kind" && of !== "position" && registry.entity(of, id)?.declaredAt !== undefined;
  return registries.find(has) ?? registries[0] ?? builtInRegistry();
}

/** Registries by the codebooks that make them. */
class Chains {
  readonly texts: ReadonlyMap<string, string>;
  private readonly registries = new Map<string, Registry>();

  constructor(texts: ReadonlyMap<string, string>) {
    this.texts = texts;
  }

  registryOf(files: readonly string[]): Registry {
    const key = files.join("\n");
    let registry = this.registries.get(key);
    if (!registry) {
      const codebooks = files.flatMap((file) => {
        const text = this.texts.get(file);
        return text === undefined ? [] : [readCodebook(text, file).codebook];
      });
      registry = withCodebooks(builtInRegistry(), codebooks);
      this.registries.set(key, registry);
    }
    return registry;
  }
}

const longestId = 100;

function whyNotId(
  before: Chains,
  { codebooks }: RenameScope,
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
  { codebooks, statements }: RenameScope,
  { of, id }: Referent,
  newId: string,
): string | undefined {
  if (of === "kind" || newId === id) return undefined;
  const shown = inMessage(newId);
  for (const { codebooks: chain } of [...codebooks, ...statements]) {
    const registry = before.registryOf(chain);
    if (of === "position") {
      if (registry.positions.has(newId))
        return `There is a position ${shown} already. Choose another id.`;
      continue;
    }
    const other = lookUp(registry, of, newId).find((entity) => entity.id !== id);
    if (other) {
      return `“${shown}” already stands for ${inMessage(other.name)} (${inMessage(other.id)}). Choose another id.`;
    }
  }
  for (const { file, codebooks: chain, document } of statements) {
    if (of !== "position" || !mayName(document.text, newId)) continue;
    const uses = statementUses(statementOf(document, before.registryOf(chain)));
    if (uses.some((use) => use.of === of && use.id === newId)) {
      return `There is a position ${shown} in ${file} already. Choose another id.`;
    }
  }
  return undefined;
}

/** Puts the codebooks' edits into `edits`, and answers with what the codebooks make then. */
function renamedCodebooks(
  before: Chains,
  { codebooks }: RenameScope,
  { of, id }: Referent,
  newId: string,
  edits: Map<string, readonly TextEdit[]>,
): Chains {
  const usesOf = new Map<string, readonly CodebookUse[]>();
  for (const { file, text, codebooks: chain } of codebooks) {
    const uses = codebookUses(text, before.registryOf(chain));
    usesOf.set(
      file,
      uses.filter((use) => use.of === of && use.id === id),
    );
  }
  const written = (isMeant: (use: CodebookUse, file: string) => boolean) => {
    const texts = new Map(before.texts);
    for (const { file, text } of codebooks) {
      const meant = (usesOf.get(file) ?? []).filter((use) => isMeant(use, file));
      if (meant.length === 0) continue;
      const changes = meant.map(({ written: { start, end, quote } }) => ({
        start,
        end,
        text: quote === "" ? writeScalar(newId) : newId,
      }));
      edits.set(file, changes);
      texts.set(file, applyEdits(text, changes));
    }
    return new Chains(texts);
  };
  const isById = ({ written: { text } }: CodebookUse) => text === id;
  const byId = written(isById);
  // What named it by its id in other capitals is not found any more.
  const chainOf = new Map(codebooks.map(({ file, codebooks: chain }) => [file, chain]));
  const isLost = (use: CodebookUse, file: string) =>
    idOf(byId.registryOf(chainOf.get(file) ?? []), of as "actor", use.written.text) !== newId;
  return written((use, file) => isById(use) || isLost(use, file));
}

function meansTheSame(
  before: Statement,
  after: Statement,
  referent: Referent,
  newId: string,
): boolean {
  const words = ({ document }: Statement) =>
    document.annotations.map(({ kind, text }) => [kind, text]);
  return (
    JSON.stringify(words(before)) === JSON.stringify(words(after)) &&
    JSON.stringify(before.resolutions.map((each) => meaning(each, referent, newId))) ===
      JSON.stringify(after.resolutions.map((each) => meaning(each, referent, newId)))
  );
}

/** What a mark comes to, with the new id for the old one. */
function meaning(resolution: Resolution, { of, id }: Referent, newId: string): unknown {
  const as = (category: Referent["of"], each: string) =>
    category === of && each === id ? newId : each;
  if (resolution.type === "entity") {
    const { category, candidates } = resolution;
    return [category, category && candidates.map((entity) => as(category, entity.id))];
  }
  const { position, by, to, via, onBehalfOf, about, basis, re, ...rest } = resolution;
  const actors = [by, to, via, onBehalfOf, about].map((ids) =>
    ids.map((each) => as("actor", each)),
  );
  return [
    rest,
    position && as("position", position),
    actors,
    basis.map((each) => as("law", each)),
    re.map((each) => as("position", each)),
  ];
}
