// What is kept of the statements on the disk from one start of the server to the next. Nothing in it is
// believed that does not fit: the version of Statemark, the file as it was written last, the codebooks.

import { buildOfServer, hashOfText, readCache, writeCache } from "../host/index-cache.ts";
import { type ReferentTable, recordBytes, recordOfBytes } from "../workspace/packed-record.ts";
import type { Referent } from "../workspace/referent.ts";
import type { CodebookChain, Codebooks } from "./codebooks.ts";
import { pathOf } from "./file-keys.ts";
import type { KeptStatement, WorkspaceStatements } from "./workspace-statements.ts";

type FileEntry = readonly [
  key: string,
  stamp: string,
  /** The number of the codebooks' hash. */
  chain: number,
  facts: number,
  record: number,
];

interface List {
  readonly version: string;
  readonly referents: readonly (readonly [Referent["of"], string])[];
  readonly chains: readonly string[];
  readonly files: readonly FileEntry[];
}

/** In milliseconds. A cache of 100 MB is not written for each file that is saved. */
const shortestPause = 2_000;
const pausePerByte = 1 / 1_000;

export class StatementCache {
  private readonly folder: string;
  private readonly version: string;
  private readonly workspace: WorkspaceStatements;
  private readonly codebooks: Codebooks;
  private readonly warn: (message: string) => void;
  private readonly hashes = new WeakMap<CodebookChain, string>();
  /** What is in the file now. */
  private written: ReadonlyMap<string, KeptStatement> = new Map();
  private size = 0;
  private timer: NodeJS.Timeout | undefined;
  private isWriting = false;

  /** `folder` is a path; caches of another `version` are not read. */
  constructor(
    folder: string,
    version: string,
    workspace: WorkspaceStatements,
    codebooks: Codebooks,
    warn: (message: string) => void,
  ) {
    this.folder = folder;
    this.version = `${version} ${buildOfServer()}`;
    this.workspace = workspace;
    this.codebooks = codebooks;
    this.warn = warn;
    workspace.onDidChange(() => this.writeLater());
  }

  /** What it holds, whether or not that is still true. */
  async read(table: ReferentTable): Promise<ReadonlyMap<string, KeptStatement>> {
    const contents = await readCache(this.folder);
    const kept = new Map<string, KeptStatement>();
    if (!contents) return kept;
    try {
      const { version, referents, chains, files } = contents.list as List;
      if (version !== this.version) return kept;
      const numbers = table.numbersOf(referents.map(([of, id]) => ({ of, id })));
      let at = 0;
      const taken = (size: number) => {
        at += size;
        return contents.body.subarray(at - size, at);
      };
      for (const [key, stamp, chain, factsSize, recordSize] of files) {
        const facts = taken(factsSize);
        const record = recordOfBytes(taken(recordSize), numbers);
        const now = this.codebooks.chainOfKey(key);
        const registry = this.hashOf(now) === chains[chain] ? now.registry : undefined;
        kept.set(key, { stamp, registry, facts, record });
      }
    } catch (error) {
      this.warn(`What was kept of the statements is not used: ${String(error)}`);
      return new Map();
    }
    this.written = new Map(kept);
    this.size = contents.body.length;
    return kept;
  }

  private writeLater(): void {
    if (this.timer || this.isWriting || !this.workspace.isComplete) return;
    const { kept } = this.workspace;
    if (!this.isOutOfDate(kept)) return;
    const pause = this.written.size === 0 ? 0 : shortestPause + this.size * pausePerByte;
    this.timer = setTimeout(() => {
      this.timer = undefined;
      void this.write();
    }, pause);
    this.timer.unref();
  }

  private isOutOfDate(kept: ReadonlyMap<string, KeptStatement>): boolean {
    if (kept.size < this.written.size) return true;
    for (const [key, each] of kept) {
      if (each.stamp !== undefined && this.written.get(key) !== each) return true;
    }
    return false;
  }

  private async write(): Promise<void> {
    if (!this.workspace.isComplete) return;
    this.isWriting = true;
    const chains = new Map<string, number>();
    const files: FileEntry[] = [];
    const written = new Map<string, KeptStatement>();
    // Only what is still named: the table never forgets.
    const { referents } = this.workspace.table;
    const used = new Map<number, number>();
    const numberOf = (name: number) => {
      const number = used.get(name) ?? used.size;
      used.set(name, number);
      return number;
    };
    let size = 0;
    function* body(this: StatementCache, all: readonly (readonly [string, KeptStatement])[]) {
      for (const [key, each] of all) {
        const { stamp, registry, facts, record } = each;
        const chain = this.codebooks.chainOfKey(key);
        // What has changed since must be read or looked up again.
        if (stamp === undefined || registry !== chain.registry) continue;
        const hash = this.hashOf(chain);
        const number = chains.get(hash) ?? chains.size;
        chains.set(hash, number);
        const bytes = recordBytes(record, numberOf);
        files.push([key, stamp, number, facts.length, bytes.length]);
        written.set(key, each);
        size += facts.length + bytes.length;
        yield facts;
        yield bytes;
      }
    }
    const list = (): List => ({
      version: this.version,
      referents: [...used.keys()].map((name) => {
        const { of = "actor", id = "" } = referents[name] ?? {};
        return [of, id];
      }),
      chains: [...chains.keys()],
      files,
    });
    try {
      await writeCache(this.folder, body.call(this, [...this.workspace.kept]), list);
      this.written = written;
      this.size = size;
    } catch (error) {
      this.warn(`What was read of the statements cannot be kept: ${String(error)}`);
    } finally {
      this.isWriting = false;
    }
  }

  private hashOf(chain: CodebookChain): string {
    let hash = this.hashes.get(chain);
    if (hash === undefined) {
      hash = hashOfText(JSON.stringify(chain.codebooks));
      this.hashes.set(chain, hash);
    }
    return hash;
  }
}

/** The path of the folder that the client gives; `undefined` where it gives none on the disk. */
export function storageFolder(options: unknown): string | undefined {
  const uri = (options as { readonly storageUri?: unknown } | null)?.storageUri;
  return typeof uri === "string" ? pathOf(uri) : undefined;
}
