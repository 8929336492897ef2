// The documents that are open in the editor, read: each is parsed once a version, under the registry
// that its codebooks make.

import { dirname } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { TextDocuments } from "vscode-languageserver/node";
import { codebookName, codebookPaths, isIn, readIfThere } from "../host/codebook-files.ts";
import { type Codebook, readCodebook } from "../registry/codebook.ts";
import { builtInRegistry, type Registry, withCodebooks } from "../registry/registry.ts";
import type { Document } from "../syntax/document.ts";
import { longestStatement, type Statement, statementOf } from "../workspace/statement.ts";
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

  private readonly documents: TextDocuments<OpenText>;
  private readonly warn: (message: string) => void;
  private readonly read = new Map<string, { version: number; statement: Statement }>();
  private readonly registries = new Map<string, Registry>();

  constructor(documents: TextDocuments<OpenText>, warn: (message: string) => void) {
    this.documents = documents;
    this.warn = warn;
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
  }

  codebooksChanged(): void {
    this.generation++;
    this.registries.clear();
  }

  private keep(uri: string, version: number, statement: Statement): Statement {
    this.read.set(uri, { version, statement });
    return statement;
  }

  /** What the codebooks down to the file's folder make; for a codebook, itself included. */
  registryFor(uri: string): Registry {
    return this.registryOf(this.codebookPathsFor(uri));
  }

  /** What the codebooks above a codebook make. */
  registryAround(uri: string): Registry {
    return this.registryOf(this.codebookPathsFor(uri).slice(0, -1));
  }

  /**
   * The codebook nearest to a statement, or, with `text` undefined, where one would go: into the
   * outermost folder. `undefined` for statements that are not on the disk.
   */
  nearestCodebook(uri: string): NearestCodebook | undefined {
    const paths = this.codebookPathsFor(uri);
    for (const path of [...paths].reverse()) {
      const codebookUri = pathToFileURL(path).href;
      const open = this.documents.get(codebookUri);
      try {
        const text = open?.getText() ?? readIfThere(path);
        if (text !== undefined) return { uri: codebookUri, text, version: open?.version ?? null };
      } catch {
        // What cannot be read cannot be added to either.
        return undefined;
      }
    }
    const [outermost] = paths;
    return outermost === undefined
      ? undefined
      : { uri: pathToFileURL(outermost).href, text: undefined, version: null };
  }

  /** The codebooks that count for a file and are there, the nearest first. */
  codebooksFor(uri: string): readonly { readonly uri: string; readonly text: string }[] {
    const open = this.openFiles();
    return [...this.codebookPathsFor(uri)].reverse().flatMap((path) => {
      const known = open.get(path);
      if (known) return [{ uri: known.uri, text: known.text }];
      const text = this.readCodebookAt(path);
      return text === undefined ? [] : [{ uri: pathToFileURL(path).href, text }];
    });
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

  private registryOf(paths: readonly string[]): Registry {
    const key = paths.join("\n");
    const known = this.registries.get(key);
    if (known) return known;
    const codebooks = paths.flatMap((path) => this.codebookAt(path) ?? []);
    const registry = withCodebooks(builtInRegistry(), codebooks);
    this.registries.set(key, registry);
    return registry;
  }

  /** What stands in an open codebook counts before it is saved. */
  private codebookAt(path: string): Codebook | undefined {
    try {
      const text = this.documents.get(pathToFileURL(path).href)?.getText() ?? readIfThere(path);
      return text === undefined ? undefined : readCodebook(text, path).codebook;
    } catch (error) {
      this.warn(`The codebook ${path} cannot be read: ${String(error)}`);
      return undefined;
    }
  }

  private readCodebookAt(path: string): string | undefined {
    try {
      return readIfThere(path);
    } catch {
      return undefined;
    }
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
