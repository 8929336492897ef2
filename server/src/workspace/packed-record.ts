// The record of a statement as bytes: the places where each name is used, found without reading the
// others, and behind them what the statement says.

import { ByteReader, ByteWriter } from "../text/bytes.ts";
import { PlainReader, PlainWriter } from "../text/plain-bytes.ts";
import type { Referent } from "./referent.ts";
import type { Place, StatementRecord, Use } from "./statement-record.ts";

/** What statements name, by numbers from 0. */
export class ReferentTable {
  private readonly numbers = new Map<string, number>();
  readonly referents: Referent[] = [];

  numberOf({ of, id }: Referent): number {
    const known = this.find({ of, id });
    if (known !== undefined) return known;
    const number = this.referents.length;
    this.numbers.set(keyOf(of, id), number);
    this.referents.push({ of, id });
    return number;
  }

  find({ of, id }: Referent): number | undefined {
    return this.numbers.get(keyOf(of, id));
  }

  /** The numbers that the referents of another table have in this one. */
  numbersOf(referents: readonly Referent[]): Int32Array {
    return Int32Array.from(referents, (each) => this.numberOf(each));
  }
}

function keyOf(of: string, id: string): string {
  return `${of} ${id}`;
}

export interface PackedRecord {
  /** What the statement names, by number, each once. */
  readonly names: Int32Array;
  /** In `bytes`: where the places of each name end. The first begin at 0, the rest behind the last. */
  readonly ends: Int32Array;
  readonly bytes: Uint8Array;
}

/** Used for one record after the other: a new one for each would be much garbage. */
const shared = new ByteWriter();

export function packRecord(record: StatementRecord, table: ReferentTable): PackedRecord {
  // Those of one referent stand together.
  const groups = new Map<number, Use[]>();
  let last: Use | undefined;
  let group: Use[] = [];
  for (const use of record.uses) {
    if (use.of !== last?.of || use.id !== last.id) {
      const number = table.numberOf(use);
      group = groups.get(number) ?? [];
      groups.set(number, group);
    }
    last = use;
    group.push(use);
  }
  const to = shared;
  to.clear();
  const ends = [...groups.values()].map((uses) => {
    let line = 0;
    for (const { place } of uses) {
      writePlace(to, place, line);
      line = place.start.line;
    }
    return to.size;
  });
  const { meta, positions } = record;
  new PlainWriter(to).write({ meta, positions });
  return { names: Int32Array.from(groups.keys()), ends: Int32Array.from(ends), bytes: to.take() };
}

/** The record is read from the bytes when it is asked for. Throws then if they are damaged. */
export function unpackRecord(packed: PackedRecord, table: ReferentTable): StatementRecord {
  return new UnpackedRecord(packed, table);
}

class UnpackedRecord implements StatementRecord {
  readonly meta: StatementRecord["meta"];
  readonly positions: StatementRecord["positions"];
  private readonly packed: PackedRecord;
  private readonly table: ReferentTable;
  private readUses: readonly Use[] | undefined;

  constructor(packed: PackedRecord, table: ReferentTable) {
    const from = new ByteReader(packed.bytes, packed.ends.at(-1) ?? 0);
    const read = new PlainReader(from).read() as Pick<StatementRecord, "meta" | "positions">;
    this.meta = read.meta;
    this.positions = read.positions;
    this.packed = packed;
    this.table = table;
  }

  get uses(): readonly Use[] {
    this.readUses ??= Array.from(this.packed.names).flatMap((name) => {
      const referent = this.table.referents[name];
      if (!referent) throw new RangeError("A name has no such number");
      return usesIn(this.packed, name, referent);
    });
    return this.readUses;
  }
}

/** Where the record names this; nothing else of it is read. */
export function usesIn({ names, ends, bytes }: PackedRecord, name: number, of: Referent): Use[] {
  const index = names.indexOf(name);
  if (index < 0) return [];
  const from = new ByteReader(bytes, index === 0 ? 0 : ends[index - 1]);
  const end = ends[index] ?? 0;
  const uses: Use[] = [];
  for (let line = 0; from.offset < end; ) {
    const place = readPlace(from, line);
    line = place.start.line;
    uses.push({ of: of.of, id: of.id, place });
  }
  return uses;
}

function writePlace(to: ByteWriter, { start, end }: Place, lineBefore: number): void {
  to.int(start.line - lineBefore);
  to.uint(start.character);
  to.uint(end.line - start.line);
  to.uint(end.character);
}

function readPlace(from: ByteReader, lineBefore: number): Place {
  const line = lineBefore + from.int();
  const start = { line, character: from.uint() };
  return { start, end: { line: line + from.uint(), character: from.uint() } };
}

/** All of it in one row of bytes, to be sent or written; with other numbers for the names, maybe. */
export function recordBytes(
  { names, ends, bytes }: PackedRecord,
  numberOf: (name: number) => number = (name) => name,
): Uint8Array<ArrayBuffer> {
  const to = shared;
  to.clear();
  to.uint(names.length);
  names.forEach((name, index) => {
    to.uint(numberOf(name));
    to.uint((ends[index] ?? 0) - (ends[index - 1] ?? 0));
  });
  const head = to.take();
  const all = new Uint8Array(head.length + bytes.length);
  all.set(head);
  all.set(bytes, head.length);
  return all;
}

/** With `numbers`, each name has the number there instead of its own. Throws where bytes are damaged. */
export function recordOfBytes(all: Uint8Array, numbers?: ArrayLike<number>): PackedRecord {
  const from = new ByteReader(all);
  const count = from.uint();
  if (count > all.length) throw new RangeError("The bytes end too early");
  const names = new Int32Array(count);
  const ends = new Int32Array(count);
  let end = 0;
  for (let index = 0; index < count; index++) {
    const name = from.uint();
    const number = numbers ? numbers[name] : name;
    if (number === undefined) throw new RangeError("A name has no such number");
    names[index] = number;
    end += from.uint();
    ends[index] = end;
  }
  return { names, ends, bytes: all.subarray(from.offset) };
}
