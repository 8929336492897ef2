// The documents that are open in the editor, read: each is parsed once a version, under the registry
// that its codebooks make.

import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { TextDocuments } from "vscode-languageserver/node";
import { codebookName, codebookPaths, isIn } from "../host/codebook-files.ts";
import type { Registry } from "../registry/registry.ts";
import type { Document } from "../syntax/document.ts";
import { longestStatement, type Statement, statementOf } from "../workspace/statement.ts";
import { Codebooks, type CodebookText } from "./codebooks.ts";
import { keyOf } from "./file-keys.ts";
import type { OpenText } from "./open-text.ts";

export interface NearestCodebook {
  readonly uri: string;
  readonly text: string | undefined;
  /** `null` where it is not open. */
  readonly version: number | null;
}

export interface OpenFile {
  readonly uri: string;
  readonly version: number;
  readonly text: string;
  /** `undefined` for a codebook. */
  readonly document: Document | undefined;
}

export class OpenStatements {
  /** In file system paths. */
  workspaceFolders: readonly string[] = [];
  /** Grows when a codebook changes: what was read under the old ones is out of date. */
  generation = 0;

  readonly codebooks: Codebooks;

  private readonly documents: TextDocuments<OpenText>;
  private readonly keys = new Map<string, string>();
  private readonly read = new Map<string, { version: number; statement: Statement }>();

  constructor(documents: TextDocuments<OpenText>, warn: (message: string) => void) {
    this.documents = documents;
    this.codebooks = new Codebooks((key) => this.byKey(key)?.getText(), warn);
  }

  /** The statement in its current version; `undefined` for what is closed, too long or a codebook. */
  get(uri: string): Statement | undefined {
    const document = this.documents.get(uri);
    if (!document || isCodebook(uri)) return undefined;
    if (document.length > longestStatement) return undefined;
    const known = this.read.get(uri);
    const registry = this.registryFor(uri);
    if (known?.version === document.version && known.statement.registry === registry) {
      return known.statement;
    }
    return this.keep(uri, document.version, statementOf(document.document, registry));
  }

  /** The text of an open codebook. */
  codebookText(uri: string): string | undefined {
    return isCodebook(uri) ? this.documents.get(uri)?.getText() : undefined;
  }

  /** Of all that is open. */
  uris(): readonly string[] {
    return this.documents.keys();
  }

  versionOf(uri: string): number | undefined {
    return this.documents.get(uri)?.version;
  }

  forget(uri: string): void {
    this.read.delete(uri);
    this.keys.delete(uri);
  }

  /** Whether a codebook that came, went or was written to says anything else now. */
  codebookChanged(uri: string): boolean {
    const isChanged = this.codebooks.changed(uri);
    if (isChanged) this.generation++;
    return isChanged;
  }

  /** The folders of the workspace are others. */
  foldersChanged(): void {
    this.generation++;
    this.codebooks.foldersChanged();
  }

  /** What is open under an address, however the client writes that. */
  byKey(key: string): OpenText | undefined {
    const open = this.documents.get(key);
    if (open) return open;
    for (const uri of this.documents.keys()) {
      if (this.keyOfOpen(uri) === key) return this.documents.get(uri);
    }
    return undefined;
  }

  /** It is asked for each file of the workspace. */
  private keyOfOpen(uri: string): string {
    const known = this.keys.get(uri);
    if (known !== undefined) return known;
    const key = keyOf(uri);
    this.keys.set(uri, key);
    return key;
  }

  /** The keys of all statements that are open. */
  openKeys(): readonly string[] {
    return this.documents
      .keys()
      .filter((uri) => !isCodebook(uri))
      .map(keyOf);
  }

  private keep(uri: string, version: number, statement: Statement): Statement {
    this.read.set(uri, { version, statement });
    return statement;
  }

  /** What the codebooks down to the file's folder make; for a codebook, itself included. */
  registryFor(uri: string): Registry {
    return this.codebooks.chainFor(uri).registry;
  }

  /** What the codebooks above a codebook make. */
  registryAround(uri: string): Registry {
    return this.codebooks.chainAround(uri).registry;
  }

  /**
   * The codebook nearest to a statement, or, with `text` undefined, where one would go: into the
   * outermost folder. `undefined` for statements that are in no folder.
   */
  nearestCodebook(uri: string): NearestCodebook | undefined {
    const nearest = this.codebooks.chainFor(uri).codebooks.at(-1);
    if (nearest) {
      const open = this.byKey(nearest.uri);
      const { text } = nearest;
      return { uri: open?.uri ?? nearest.uri, text, version: open?.version ?? null };
    }
    const [outermost] = this.codebooks.placesFor(keyOf(uri));
    return outermost === undefined ? undefined : { uri: outermost, text: undefined, version: null };
  }

  /** The codebooks that count for a file and are there, the nearest first. */
  codebooksFor(uri: string): readonly CodebookText[] {
    return this.codebooks
      .chainFor(uri)
      .codebooks.map(({ uri: key, text }) => ({ uri: this.byKey(key)?.uri ?? key, text }))
      .reverse();
  }

  /** By path; what is not on the disk by its address. Texts that are too long are left out. */
  openFiles(): ReadonlyMap<string, OpenFile> {
    const files = this.documents.all().filter(({ length }) => length <= longestStatement);
    return new Map(
      files.map((open) => [
        pathOrAddress(open.uri),
        {
          uri: open.uri,
          version: open.version,
          text: open.getText(),
          // Asked for, a text is kept as the statement that it is: no codebook is one.
          get document() {
            return isCodebook(open.uri) ? undefined : open.document;
          },
        },
      ]),
    );
  }

  /** Outermost first. */
  codebookPathsFor(uri: string): readonly string[] {
    if (!uri.startsWith("file:")) return [];
    const file = fileURLToPath(uri);
    const root = this.workspaceFolders
      .filter((folder) => isIn(folder, file))
      .sort((a, b) => b.length - a.length)[0];
    return codebookPaths(file, root ?? dirname(file));
  }
}

function pathOrAddress(uri: string): string {
  try {
    return uri.startsWith("file:") ? fileURLToPath(uri) : uri;
  } catch {
    return uri;
  }
}

export function isCodebook(uri: string): boolean {
  return uri.endsWith(`/${codebookName}`);
}
