// What all statements of the workspace say: those in its folders and those that are open. What is open
// counts as it stands in the editor. All others are read in the background and kept as facts, which are
// looked up again where a codebook changes.

import { pauseAfter } from "../host/pause.ts";
import type { Registry } from "../registry/registry.ts";
import { unpackFacts } from "../workspace/packed-facts.ts";
import type { ReferentTable } from "../workspace/packed-record.ts";
import { type PackedStatement, recordOfFacts } from "../workspace/packed-statement.ts";
import { longestStatement } from "../workspace/statement.ts";
import { factsOf, type StatementFacts } from "../workspace/statement-facts.ts";
import { recordOf } from "../workspace/statement-record.ts";
import { WorkspaceIndex } from "../workspace/workspace-index.ts";
import { keyOf, parentKey } from "./file-keys.ts";
import { isCodebook, type OpenStatements } from "./open-statements.ts";
import type { FoundFile, StatementFolder } from "./statement-files.ts";
import {
  readStatements,
  type StatementReading,
  type StatementToRead,
  tooLong,
} from "./statement-reader.ts";

/** A statement as it stands on the disk. */
export interface KeptStatement extends PackedStatement {
  readonly stamp: string | undefined;
  /** That of its record; `undefined` where that must be made anew. */
  readonly registry: Registry | undefined;
}

interface PlacedFile {
  readonly found: FoundFile;
  readonly folder: StatementFolder;
}

/** How much of what is being read is done. */
export interface Progress {
  readonly done: number;
  readonly all: number;
}

/** In milliseconds. While somebody writes in a codebook, it waits for a pause. */
const codebookPause = 200;
const slice = 8;
const notifyEvery = 300;

export class WorkspaceStatements {
  /** The statements that could not be read, and why. */
  readonly unread = new Map<string, string>();
  /** Whether folders could not be looked into. */
  isPartial = false;
  /** The keys of all codebooks in the folders. */
  codebookKeys: readonly string[] = [];
  /** While statements are read. */
  progress: Progress | undefined;
  /** As they stand on the disk, for the cache. */
  readonly kept = new Map<string, KeptStatement>();

  /** Called when looking into the folders showed that codebooks have changed. */
  onCodebooksFound: () => void = () => this.codebooksChanged();

  private readonly records = new WorkspaceIndex();
  private readonly statements: OpenStatements;
  private readonly warn: (message: string) => void;
  private folders: readonly StatementFolder[] = [];
  /** Open ones whose record is not yet that of what stands in the editor. */
  private readonly edited = new Set<string>();
  /** To be looked at on the disk, with what was found there if that has been done. */
  private readonly waiting = new Map<string, PlacedFile | undefined>();
  /** When something last happened to each file: what was read before that is out of date. */
  private readonly events = new Map<string, number>();
  private clock = 0;
  private areFoldersKnown = false;
  private mustFind = true;
  private mustResolve = false;
  private codebookWrittenAt = -codebookPause;
  private isStopped = false;
  private working: Promise<void> | undefined;
  private flushing: NodeJS.Timeout | undefined;
  private notifiedAt = 0;
  private readonly listeners = new Set<() => void>();
  private waiters: (() => void)[] = [];

  constructor(statements: OpenStatements, warn: (message: string) => void) {
    this.statements = statements;
    this.warn = warn;
  }

  /** Its files are keys (`keyOf`). Ask for it each time: what was written since is then in it. */
  get index(): WorkspaceIndex {
    this.takeEdits();
    return this.records;
  }

  /** The same without what was written in the last moment. */
  get lastIndex(): WorkspaceIndex {
    return this.records;
  }

  /** Whether everything is in the index as it now stands. */
  get isComplete(): boolean {
    return !this.working && !this.hasWork;
  }

  /** Resolves when all is read that is now there, or reading was stopped meanwhile. */
  whenComplete(): Promise<void> {
    this.isStopped = false;
    if (this.isComplete) return Promise.resolve();
    this.work();
    return new Promise((done) => this.waiters.push(done));
  }

  /** Of a statement in the index, open or not. */
  factsOf(uri: string): StatementFacts | undefined {
    const key = keyOf(uri);
    const open = this.statements.byKey(key);
    if (open) {
      const statement = this.statements.get(open.uri);
      return statement && factsOf(statement.document);
    }
    const kept = this.records.has(key) ? this.kept.get(key) : undefined;
    return kept && unpackFacts(kept.facts);
  }

  registryFor(uri: string): Registry {
    return this.statements.registryFor(uri);
  }

  /** Called after changes, not for each one. */
  onDidChange(listener: () => void): void {
    this.listeners.add(listener);
  }

  /** The numbers of what packed records name. */
  get table(): ReferentTable {
    return this.records.table;
  }

  /** What was kept from before: each counts if its file has the same stamp still. */
  takeKept(kept: ReadonlyMap<string, KeptStatement>): void {
    for (const [key, each] of kept) if (!this.kept.has(key)) this.kept.set(key, each);
  }

  /** The folders are others; which ones is not known yet. */
  expectFolders(): void {
    this.areFoldersKnown = false;
    this.mustFind = true;
  }

  /** These are the folders of the workspace; what they hold is looked for anew. */
  setFolders(folders: readonly StatementFolder[]): void {
    this.folders = folders;
    this.areFoldersKnown = true;
    this.findAgain();
  }

  /** For what leaves files out, and what came or went with a whole folder. */
  findAgain(): void {
    this.mustFind = true;
    this.work();
  }

  /** A statement was opened, written in, closed, or changed on the disk. */
  fileChanged(uri: string): void {
    if (isCodebook(uri)) return;
    const key = keyOf(uri);
    this.events.set(key, ++this.clock);
    if (this.statements.byKey(key)) {
      this.edited.add(key);
      this.takeEditsSoon();
    } else {
      this.edited.delete(key);
      this.waiting.set(key, undefined);
      this.work();
    }
  }

  /** These are gone. Where they were folders, so is all that was in them. */
  foldersDeleted(uris: readonly string[]): void {
    const deleted = new Set(uris.map(keyOf));
    for (const key of new Set([...this.kept.keys(), ...this.records.keys()])) {
      let folder = parentKey(key);
      while (folder !== "" && !deleted.has(folder)) folder = parentKey(folder);
      if (folder !== "") this.fileChanged(key);
    }
  }

  /** A codebook says something else, came or went; more changes may come where somebody writes in it. */
  codebooksChanged(isBeingWritten = false): void {
    for (const key of this.statements.openKeys()) this.edited.add(key);
    this.takeEditsSoon();
    this.mustResolve = true;
    if (isBeingWritten) this.codebookWrittenAt = performance.now();
    this.work();
  }

  /** Nothing more is read until somebody needs it. */
  stop(): void {
    this.isStopped = true;
  }

  private get hasWork(): boolean {
    return this.mustFind || this.mustResolve || this.waiting.size > 0;
  }

  private work(): void {
    if (this.working || this.isStopped || !this.areFoldersKnown || !this.hasWork) return;
    this.working = this.workOn().finally(() => {
      this.working = undefined;
      this.progress = undefined;
      this.notify();
      if (this.hasWork && !this.isStopped) this.work();
      else for (const done of this.waiters.splice(0)) done();
    });
  }

  private async workOn(): Promise<void> {
    // What else has come in is taken in first.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.hasWork && !this.isStopped && this.areFoldersKnown) {
      try {
        if (this.mustFind) await this.find();
        else if (this.waiting.size > 0) await this.readWaiting();
        else await this.resolve();
      } catch (error) {
        this.warn(`The statements of the workspace: ${String(error)}`);
      }
    }
  }

  private async find(): Promise<void> {
    this.mustFind = false;
    const startedAt = this.clock;
    const statements = new Map<string, PlacedFile>();
    const codebooks = new Set<string>();
    let isPartial = false;
    for (const folder of this.folders) {
      const found = await folder.find();
      for (const [key, file] of found.statements) {
        // Where folders lie in one another, the first counts.
        if (!statements.has(key)) statements.set(key, { found: file, folder });
      }
      for (const key of found.codebooks) codebooks.add(key);
      isPartial ||= found.isPartial;
    }
    // Something changed meanwhile that may change what is found.
    if (this.mustFind || !this.areFoldersKnown) return;
    this.isPartial = isPartial;
    await this.takeCodebooks([...codebooks].sort());
    const isNewer = (key: string) => (this.events.get(key) ?? 0) > startedAt;
    for (const [key, found] of statements) if (!isNewer(key)) this.waiting.set(key, found);
    const known = [...this.kept.keys(), ...this.unread.keys(), ...this.records.keys()];
    for (const key of known) if (!statements.has(key) && !isNewer(key)) this.drop(key);
  }

  /** What came, went or changed without being told of is found here. */
  private async takeCodebooks(keys: readonly string[]): Promise<void> {
    const { codebooks } = this.statements;
    let isChanged = false;
    for (const key of new Set([...this.codebookKeys, ...keys])) {
      if (!key.startsWith("file:")) {
        const folder = this.folders.find((each) => each.mayHold(key));
        codebooks.setRemote(key, keys.includes(key) ? await folder?.read(key) : undefined);
      }
      if (this.statements.codebookChanged(key)) isChanged = true;
    }
    this.codebookKeys = keys;
    if (isChanged) this.onCodebooksFound();
  }

  private async readWaiting(): Promise<void> {
    const files = [...this.waiting];
    this.waiting.clear();
    const requests: StatementToRead[] = [];
    const stamps: { readonly stamp: string | undefined; readonly at: number }[] = [];
    const pause = pauseAfter(slice);
    for (const [key, known] of files) {
      if (pause.isDue) await pause.take();
      const at = this.events.get(key) ?? 0;
      const place = known ?? (await this.placeOf(key));
      if (at !== (this.events.get(key) ?? 0)) continue;
      if (!place) this.drop(key);
      else if ((place.found.size ?? 0) > longestStatement) this.cannotRead(key, tooLong);
      else if (!this.restore(key, place.found.stamp)) {
        const { found, folder } = place;
        requests.push({
          key,
          size: found.size,
          folder,
          chain: this.statements.codebooks.chainOfKey(key),
        });
        stamps.push({ stamp: found.stamp, at });
      }
    }
    const left = new Set(requests.keys());
    await readStatements(
      requests,
      this.records.table,
      (index, reading) => {
        left.delete(index);
        this.progress = { done: requests.length - left.size, all: requests.length };
        const request = requests[index];
        const stamped = stamps[index];
        if (request && stamped && stamped.at === (this.events.get(request.key) ?? 0)) {
          this.take(request, stamped.stamp, reading);
        }
        this.notifyNowAndThen();
      },
      () => this.isStopped,
      this.warn,
    );
    for (const index of left) {
      const key = requests[index]?.key;
      if (key !== undefined && !this.waiting.has(key)) this.waiting.set(key, undefined);
    }
  }

  /** The first folder in which the file counts. */
  private async placeOf(key: string): Promise<PlacedFile | undefined> {
    for (const folder of this.folders) {
      const found = await folder.look(key);
      if (found) return { found, folder };
    }
    return undefined;
  }

  private take(
    { key, chain }: StatementToRead,
    stamp: string | undefined,
    reading: StatementReading,
  ): void {
    if (typeof reading === "string") this.cannotRead(key, reading);
    else if (!reading) this.drop(key);
    // Where codebooks have changed meanwhile, records are made anew after all is read.
    else this.keep(key, { ...reading, stamp, registry: chain.registry });
  }

  private keep(key: string, kept: KeptStatement): void {
    this.kept.set(key, kept);
    this.unread.delete(key);
    if (!this.statements.byKey(key)) this.records.setPacked(key, kept.record);
  }

  /** Whether what is kept is what stands on the disk; it then counts again. */
  private restore(key: string, stamp: string | undefined): boolean {
    const kept = this.kept.get(key);
    if (!kept || stamp === undefined || kept.stamp !== stamp) return false;
    if (kept.registry !== this.statements.codebooks.chainOfKey(key).registry)
      this.mustResolve = true;
    if (!this.statements.byKey(key) && this.records.packedOf(key) !== kept.record) {
      this.records.setPacked(key, kept.record);
    }
    return true;
  }

  private cannotRead(key: string, reason: string): void {
    this.drop(key);
    this.unread.set(key, reason);
  }

  private drop(key: string): void {
    this.kept.delete(key);
    this.unread.delete(key);
    if (!this.statements.byKey(key)) this.records.delete(key);
  }

  /** Makes the records anew where the codebooks are not those under which they were made. */
  private async resolve(): Promise<void> {
    const wait = this.codebookWrittenAt + codebookPause - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    if (performance.now() < this.codebookWrittenAt + codebookPause) return;
    this.mustResolve = false;
    const pause = pauseAfter(slice);
    for (const [key, kept] of this.kept) {
      if (pause.isDue) await pause.take();
      if (this.mustResolve || this.isStopped) {
        this.mustResolve = true;
        return;
      }
      const registry = this.statements.codebooks.chainOfKey(key).registry;
      if (kept.registry === registry || this.kept.get(key) !== kept) continue;
      try {
        const record = recordOfFacts(kept.facts, registry, this.records.table);
        this.keep(key, { ...kept, record, registry });
      } catch {
        // Facts of a damaged cache: the file is read again.
        this.kept.delete(key);
        this.waiting.set(key, undefined);
      }
    }
  }

  private takeEdits(): void {
    for (const key of this.edited) {
      this.edited.delete(key);
      const open = this.statements.byKey(key);
      if (!open) continue;
      try {
        const statement = this.statements.get(open.uri);
        if (statement) this.records.set(key, recordOf(statement));
        else this.records.delete(key);
      } catch (error) {
        this.records.delete(key);
        this.warn(`${key}: ${String(error)}`);
      }
    }
  }

  private takeEditsSoon(): void {
    clearTimeout(this.flushing);
    this.flushing = setTimeout(() => {
      this.takeEdits();
      this.notify();
    }, codebookPause);
    this.flushing.unref();
  }

  private notifyNowAndThen(): void {
    if (performance.now() > this.notifiedAt + notifyEvery) this.notify();
  }

  private notify(): void {
    this.notifiedAt = performance.now();
    for (const listener of this.listeners) listener();
  }
}
