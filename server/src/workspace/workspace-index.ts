// The records of all statements, by file. It is a plain map that answers questions by looking at every
// record: a thousand statements are looked through in less than a millisecond, and nothing can be out of
// step with anything else.

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
  private readonly records = new Map<string, Indexed>();
  private sorted: readonly FileRecord[] | undefined;
  /** Grows with every change: what was worked out under an older one is out of date. */
  version = 0;

  set(file: string, record: StatementRecord): void {
    this.records.set(file, { file, record });
    this.changed();
  }

  delete(file: string): void {
    if (this.records.delete(file)) this.changed();
  }

  get(file: string): StatementRecord | undefined {
    return this.records.get(file)?.record;
  }

  /** In the order of their names. */
  get files(): readonly FileRecord[] {
    this.sorted ??= [...this.records.values()].sort((a, b) => (a.file < b.file ? -1 : 1));
    return this.sorted;
  }

  /** In the order of files and places. */
  usesOf({ of, id }: Referent): readonly FileUse[] {
    const key = keyOf(of, id);
    return this.files.flatMap(({ file }) => {
      const indexed = this.records.get(file);
      if (!indexed) return [];
      indexed.uses ??= usesByReferent(indexed.record);
      return (indexed.uses.get(key) ?? []).map((use) => ({ ...use, file }));
    });
  }

  private changed(): void {
    this.version++;
    this.sorted = undefined;
  }
}

interface Indexed extends FileRecord {
  /** Made when first asked for. */
  uses?: ReadonlyMap<string, readonly Use[]>;
}

function usesByReferent({ uses }: StatementRecord): ReadonlyMap<string, readonly Use[]> {
  const found = new Map<string, Use[]>();
  for (const use of uses) {
    const key = keyOf(use.of, use.id);
    const known = found.get(key);
    if (known) known.push(use);
    else found.set(key, [use]);
  }
  return found;
}

function keyOf(of: string, id: string): string {
  return `${of} ${id}`;
}
