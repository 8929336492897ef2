// The workspace as the features over many files see it. Files are addresses, as `keyOf` writes them.

import { fileURLToPath } from "node:url";
import { readIfThere } from "../host/codebook-files.ts";
import type { Registry } from "../registry/registry.ts";
import type { CodebookFile, Workspace } from "../workspace/workspace.ts";
import type { WorkspaceIndex } from "../workspace/workspace-index.ts";
import { keyOf } from "./file-keys.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";

interface Codebooks {
  readonly generation: number;
  readonly keys: readonly string[];
  readonly codebooks: readonly CodebookFile[];
}

export class WorkspaceView implements Workspace {
  private readonly all: WorkspaceStatements;
  private readonly open: OpenStatements;
  private known: Codebooks = { generation: -1, keys: [], codebooks: [] };

  constructor(all: WorkspaceStatements, open: OpenStatements) {
    this.all = all;
    this.open = open;
  }

  get index(): WorkspaceIndex {
    return this.all.index;
  }

  /** As it last was: what has just been written may not be in it yet. It costs nothing to ask for. */
  get lastIndex(): WorkspaceIndex {
    return this.all.lastIndex;
  }

  /** Whether all statements have been read. */
  get isComplete(): boolean {
    return this.all.isComplete;
  }

  /** Ends when all statements have been read, or the time is up. */
  async completeWithin(milliseconds: number): Promise<void> {
    if (this.isComplete) return;
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<void>((done) => {
      timer = setTimeout(done, milliseconds);
    });
    await Promise.race([this.all.whenComplete(), timeUp]);
    clearTimeout(timer);
  }

  readonly registryFor = (file: string): Registry => this.all.registryFor(file);

  /** The same objects as long as no codebook changes. */
  get codebooks(): readonly CodebookFile[] {
    const { generation } = this.open;
    const keys = this.all.codebookKeys;
    if (this.known.generation !== generation || this.known.keys !== keys) {
      const before = new Map(this.known.codebooks.map((each) => [each.file, each]));
      const codebooks = this.allCodebookKeys().flatMap((file) => {
        const text = this.open.codebooks.textOf(file);
        if (text === undefined) return [];
        const registry = this.registryFor(file);
        const known = before.get(file);
        return [
          known?.text === text && known.registry === registry ? known : { file, text, registry },
        ];
      });
      this.known = { generation, keys, codebooks };
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
    const open = this.open.uris().filter(isCodebook).map(keyOf);
    return [...new Set([...this.all.codebookKeys, ...open])].sort();
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
