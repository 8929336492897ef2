// The records of all statements, by file. Those of closed statements are kept as bytes and read when they
// are asked for. It answers questions by looking at every file: ten thousand are looked through in a
// millisecond, and nothing can be out of step with anything else.

import {
  type PackedRecord,
  packRecord,
  ReferentTable,
  unpackRecord,
  usesIn,
} from "./packed-record.ts";
import type { Referent } from "./referent.ts";
import type { StatementRecord, Use } from "./statement-record.ts";

export interface FileRecord {
  /** A path or an address, as its user counts files. */
  readonly file: string;
  readonly record: StatementRecord;
}

export interface FileUse extends Use {
  readonly file: string;
}

export class WorkspaceIndex {
  /** What the packed records name. */
  readonly table = new ReferentTable();
  /** Grows with every change: what was worked out under an older one is out of date. */
  version = 0;

  private readonly entries = new Map<string, Entry>();
  private sorted: readonly Entry[] | undefined;

  set(file: string, record: StatementRecord): void {
    this.setPacked(file, packRecord(record, this.table));
  }

  /** With the numbers of this index's table. */
  setPacked(file: string, packed: PackedRecord): void {
    const entry = this.entries.get(file);
    if (entry) entry.renew(packed);
    else {
      this.entries.set(file, new Entry(file, packed, this.table));
      this.sorted = undefined;
    }
    this.version++;
  }

  delete(file: string): void {
    if (!this.entries.delete(file)) return;
    this.sorted = undefined;
    this.version++;
  }

  has(file: string): boolean {
    return this.entries.has(file);
  }

  keys(): Iterable<string> {
    return this.entries.keys();
  }

  get(file: string): StatementRecord | undefined {
    return this.entries.get(file)?.record;
  }

  /** As it is kept: another object with each change. */
  packedOf(file: string): PackedRecord | undefined {
    return this.entries.get(file)?.packed;
  }

  /** In the order of their names. The records are read when they are asked for. */
  get files(): readonly FileRecord[] {
    return this.inOrder();
  }

  /** Those that name it. */
  filesNaming(referent: Referent): readonly FileRecord[] {
    const name = this.table.find(referent);
    return name === undefined ? [] : this.inOrder().filter(({ packed }) => names(packed, name));
  }

  /** In the order of files and places. */
  usesOf(referent: Referent): readonly FileUse[] {
    const name = this.table.find(referent);
    if (name === undefined) return [];
    return this.inOrder().flatMap(({ file, packed }) =>
      names(packed, name) ? usesIn(packed, name, referent).map((use) => ({ ...use, file })) : [],
    );
  }

  /** In the order of places. */
  usesIn(file: string, referent: Referent): readonly Use[] {
    const packed = this.packedOf(file);
    const name = this.table.find(referent);
    return packed && name !== undefined ? usesIn(packed, name, referent) : [];
  }

  private inOrder(): readonly Entry[] {
    this.sorted ??= [...this.entries.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    return this.sorted;
  }
}

function names(packed: PackedRecord, name: number): boolean {
  return packed.names.includes(name);
}

class Entry implements FileRecord {
  readonly file: string;
  packed: PackedRecord;
  private readonly table: ReferentTable;
  /** Kept while somebody uses it, and a little longer. */
  private unpacked: WeakRef<StatementRecord> | undefined;

  constructor(file: string, packed: PackedRecord, table: ReferentTable) {
    this.file = file;
    this.packed = packed;
    this.table = table;
  }

  get record(): StatementRecord {
    let record = this.unpacked?.deref();
    if (!record) {
      record = unpackRecord(this.packed, this.table);
      this.unpacked = new WeakRef(record);
    }
    return record;
  }

  renew(packed: PackedRecord): void {
    this.packed = packed;
    this.unpacked = undefined;
  }
}
