// The files in which an entry of a codebook is named, for what changes its id in all of them.

import { readCodebook } from "../../registry/codebook.ts";
import { builtInRegistry, type Registry, withCodebooks } from "../../registry/registry.ts";
import type { Document } from "../../syntax/document.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import type { Referent } from "../../workspace/referent.ts";

interface ScopeFile {
  readonly file: string;
  /** The codebooks that count there, outermost first; of a codebook itself the last. */
  readonly codebooks: readonly string[];
}

export interface EntryScope {
  /** All that count for any of the files. */
  readonly codebooks: readonly (ScopeFile & { readonly text: string })[];
  readonly statements: readonly (ScopeFile & { readonly document: Document })[];
}

/** Edits by file, of files that change; or why nothing is changed. */
export type EntryEdits =
  | { readonly edits: ReadonlyMap<string, readonly TextEdit[]>; readonly refusal?: undefined }
  | { readonly edits?: undefined; readonly refusal: string };

/** What counts somewhere where a codebook has the entry, if any has. */
export function firstWith(
  before: Chains,
  { codebooks, statements }: EntryScope,
  { of, id }: Referent,
): Registry {
  const registries = [...codebooks, ...statements].map((each) => before.registryOf(each.codebooks));
  const has = (registry: Registry) =>
    of !== "kind" && of !== "position" && registry.entity(of, id)?.declaredAt !== undefined;
  return registries.find(has) ?? registries[0] ?? builtInRegistry();
}

/** Registries by the codebooks that make them. */
export class Chains {
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

  /** What the codebooks make once these edits are made. */
  after(edits: ReadonlyMap<string, readonly TextEdit[]>): Chains {
    const texts = [...this.texts].map(
      ([file, text]) => [file, applyEdits(text, edits.get(file) ?? [])] as const,
    );
    return new Chains(new Map(texts));
  }
}
