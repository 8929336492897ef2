// The workspace as the features over many files see it. Files are addresses, as `keyOf` writes them.

import { fileURLToPath, pathToFileURL } from "node:url";
import { readIfThere } from "../host/codebook-files.ts";
import { statementFilesIn } from "../host/statement-files.ts";
import type { Registry } from "../registry/registry.ts";
import type { CodebookFile, Workspace } from "../workspace/workspace.ts";
import type { WorkspaceIndex } from "../workspace/workspace-index.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import { keyOf, type WorkspaceStatements } from "./workspace-statements.ts";

export class WorkspaceView implements Workspace {
  private readonly all: WorkspaceStatements;
  private readonly open: OpenStatements;
  /** Of those on the disk. */
  private codebookKeys: readonly string[] | undefined;
  private known: { readonly generation: number; readonly codebooks: readonly CodebookFile[] } = {
    generation: -1,
    codebooks: [],
  };

  constructor(all: WorkspaceStatements, open: OpenStatements) {
    this.all = all;
    this.open = open;
  }

  get index(): WorkspaceIndex {
    return this.all.index;
  }

  readonly registryFor = (file: string): Registry => this.all.registryFor(file);

  /** The same objects as long as no codebook changes. */
  get codebooks(): readonly CodebookFile[] {
    const { generation } = this.open;
    if (this.known.generation !== generation) {
      const before = new Map(this.known.codebooks.map((each) => [each.file, each]));
      const codebooks = this.allCodebookKeys().flatMap((file) => {
        const text = this.textOf(file);
        if (text === undefined) return [];
        const registry = this.registryFor(file);
        const known = before.get(file);
        return [
          known?.text === text && known.registry === registry ? known : { file, text, registry },
        ];
      });
      this.known = { generation, codebooks };
    }
    return this.known.codebooks;
  }

  /** The codebooks that count for a file, the nearest first. */
  chainFor(uri: string): readonly CodebookFile[] {
    const known = new Map(this.codebooks.map((each) => [each.file, each]));
    return this.open.codebooksFor(uri).map(({ uri: codebookUri, text }) => {
      const file = keyOf(codebookUri);
      return known.get(file) ?? { file, text, registry: this.registryFor(codebookUri) };
    });
  }

  /** To be called when codebooks come, go or move, or folders do. */
  filesChanged(): void {
    this.codebookKeys = undefined;
    this.known = { generation: -1, codebooks: this.known.codebooks };
  }

  /** The text as it stands in the editor, or else on the disk; throws where it cannot be read. */
  textOf(file: string): string | undefined {
    const open = this.open.openFiles().get(pathOf(file));
    if (open) return open.text;
    if (!file.startsWith("file:")) return undefined;
    return readIfThere(fileURLToPath(file))?.replace(/^\ufeff/, "");
  }

  /** Gives the address under which the client knows a file, as of now: one answer may name thousands. */
  clientUris(): (file: string) => string {
    const open = new Map(this.open.uris().map((uri) => [keyOf(uri), uri]));
    return (file) => open.get(file) ?? file;
  }

  private allCodebookKeys(): readonly string[] {
    this.codebookKeys ??= this.open.workspaceFolders.flatMap((folder) =>
      statementFilesIn(folder).codebooks.map((path) => pathToFileURL(path).href),
    );
    const open = this.open.uris().filter(isCodebook).map(keyOf);
    return [...new Set([...this.codebookKeys, ...open])].sort();
  }
}

/** As paths are shown to a user; of what is not on the disk, the address. */
export function pathOf(file: string): string {
  try {
    return file.startsWith("file:") ? fileURLToPath(file) : file;
  } catch {
    return file;
  }
}
