// The codebooks that count for files, and what they make: one registry for all files under the same
// codebooks. Those that are open count as they stand in the editor.

import { dirname } from "node:path";
import { pathToFileURL } from "node:url";
import { codebookName, codebookPaths, isIn, readIfThere } from "../host/codebook-files.ts";
import { type Codebook, readCodebook } from "../registry/codebook.ts";
import { builtInRegistry, type Registry, withCodebooks } from "../registry/registry.ts";
import { onceFor } from "../text/once.ts";
import { isBelow, keyOf, parentKey, pathOf } from "./file-keys.ts";

export interface CodebookText {
  /** Its key. */
  readonly uri: string;
  readonly text: string;
}

/** Codebooks, outermost first, and what they make over the built-in registry. */
export interface CodebookChain {
  readonly codebooks: readonly CodebookText[];
  readonly registry: Registry;
}

export class Codebooks {
  /** Keys of the workspace's folders. */
  folders: readonly string[] = [];

  private readonly openText: (key: string) => string | undefined;
  private readonly warn: (message: string) => void;
  /** What was read; `undefined` where there is none. */
  private readonly texts = new Map<string, CodebookText | undefined>();
  /** Of what is not on the disk. */
  private readonly remote = new Map<string, string>();
  private readonly byFolder = new Map<string, CodebookChain>();
  private readonly byCodebooks = new Map<string, CodebookChain>();

  constructor(openText: (key: string) => string | undefined, warn: (message: string) => void) {
    this.openText = openText;
    this.warn = warn;
  }

  /** The chain down to the file's folder; for a codebook, itself included. */
  chainFor(uri: string): CodebookChain {
    return this.chainOfKey(keyOf(uri));
  }

  chainOfKey(key: string): CodebookChain {
    const folder = parentKey(key);
    let chain = this.byFolder.get(folder);
    if (!chain) {
      chain = this.chainOf(this.placesFor(key));
      this.byFolder.set(folder, chain);
    }
    return chain;
  }

  /** Of the codebooks above a codebook. */
  chainAround(uri: string): CodebookChain {
    return this.chainOf(this.placesFor(keyOf(uri)).slice(0, -1));
  }

  /** Where codebooks that count for a file may be, outermost first. */
  placesFor(key: string): readonly string[] {
    const path = pathOf(key);
    if (path !== undefined) {
      const root = this.folders
        .flatMap((folder) => pathOf(folder) ?? [])
        .filter((folder) => isIn(folder, path))
        .sort((a, b) => b.length - a.length)[0];
      return codebookPaths(path, root ?? dirname(path)).map((each) => pathToFileURL(each).href);
    }
    const root = this.folders
      .filter((folder) => isBelow(folder, key))
      .sort((a, b) => b.length - a.length)[0];
    if (root === undefined) return [];
    const places: string[] = [];
    for (let folder = parentKey(key); ; folder = parentKey(folder)) {
      places.unshift(`${folder}/${codebookName}`);
      if (folder.length <= root.length) return places;
    }
  }

  /** What the client read of a codebook that is not on the disk; `undefined` where there is none. */
  setRemote(key: string, text: string | undefined): void {
    if (text === undefined) this.remote.delete(key);
    else this.remote.set(key, text);
  }

  textOf(key: string): string | undefined {
    return this.textAt(key)?.text;
  }

  /** Whether a codebook that came, went or was written to, maybe, has another text than the one used. */
  changed(uri: string): boolean {
    const key = keyOf(uri);
    if (!this.texts.has(key)) return false;
    const before = this.texts.get(key);
    this.texts.delete(key);
    if (this.textAt(key)?.text === before?.text) {
      this.texts.set(key, before);
      return false;
    }
    const folder = parentKey(key);
    for (const each of this.byFolder.keys()) {
      if (each === folder || isBelow(folder, each)) this.byFolder.delete(each);
    }
    for (const [name, { codebooks }] of this.byCodebooks) {
      if (codebooks.some((codebook) => codebook.uri === key)) this.byCodebooks.delete(name);
    }
    return true;
  }

  /** Everything is looked for anew. */
  foldersChanged(): void {
    this.texts.clear();
    this.byFolder.clear();
  }

  private chainOf(places: readonly string[]): CodebookChain {
    const codebooks = places.flatMap((place) => this.textAt(place) ?? []);
    const name = codebooks.map(({ uri }) => uri).join("\n");
    let chain = this.byCodebooks.get(name);
    // The same codebooks may have been read anew.
    if (!chain || chain.codebooks.some(({ text }, index) => text !== codebooks[index]?.text)) {
      const registry = withCodebooks(builtInRegistry(), codebooks.map(readOnce));
      chain = { codebooks, registry };
      this.byCodebooks.set(name, chain);
    }
    return chain;
  }

  private textAt(key: string): CodebookText | undefined {
    if (!this.texts.has(key)) {
      const text = this.openText(key) ?? this.remote.get(key) ?? this.readText(key);
      this.texts.set(key, text === undefined ? undefined : { uri: key, text });
    }
    return this.texts.get(key);
  }

  private readText(key: string): string | undefined {
    const path = pathOf(key);
    try {
      return path === undefined ? undefined : readIfThere(path);
    } catch (error) {
      this.warn(`The codebook ${path} cannot be read: ${String(error)}`);
      return undefined;
    }
  }
}

const readOnce = onceFor(
  ({ uri, text }: CodebookText): Codebook => readCodebook(text, pathOf(uri) ?? uri).codebook,
);
