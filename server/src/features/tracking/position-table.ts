// The tracked positions of a workspace, to be compared with what somebody marks. A change of one statement
// changes only what it says; the first time all have to be read, which is done a few statements at a time.

import { compareDates, compareTexts } from "../../analysis/date-order.ts";
import type { Registry } from "../../registry/registry.ts";
import type { PackedRecord } from "../../workspace/packed-record.ts";
import type { WorkspaceIndex } from "../../workspace/workspace-index.ts";
import { type PositionRow, positionRows } from "./position-rows.ts";
import { type Wording, Wordings } from "./wordings.ts";

export interface WordedPosition {
  readonly id: string;
  /** Of its mentions, but for rejections and votes; none where only these mention it. */
  readonly kinds: ReadonlySet<string>;
  /** Each as the numbers of its words. */
  readonly wordings: readonly (readonly number[])[];
}

export interface KnownPosition extends WordedPosition {
  /** Of all its wordings, and of its id. */
  readonly words: ReadonlySet<number>;
  /** As it is worded most often. */
  readonly text: string;
}

export interface PositionFacts {
  /** The words in which it was first mentioned. */
  readonly text: string;
  /** What is only reported does not count, as it does not in the history that a hover shows. */
  readonly mentions: number;
  /** In ISO 8601. */
  readonly since: string | null;
  /** Whose it is; those who only reject it or vote on it are none of them. */
  readonly by: readonly string[];
  readonly to: readonly string[];
}

/** Of a position that is worded in many ways, so many of the commonest are enough. */
const mostWordings = 12;
/** So many changed statements are read at once, in some ten milliseconds. */
const mostAtOnce = 128;

export class PositionTable {
  readonly wordings = new Wordings();
  private readonly files = new Map<string, KnownFile>();
  private readonly positions = new Map<string, Position>();
  private readonly changed = new Set<Position>();
  /** How many positions have a word. */
  private readonly frequency = new Map<number, number>();
  private readonly ofRegistries = new WeakMap<Registry, readonly WordedPosition[]>();
  private version = -1;
  /** Files that have changed. */
  private waiting: string[] = [];

  /**
   * Reads at most `most` of the statements that have changed since, and answers whether that was all: what
   * it knows is otherwise only a part.
   */
  catchUp(index: WorkspaceIndex, most = mostAtOnce): boolean {
    if (this.version !== index.version) {
      this.version = index.version;
      for (const file of this.files.keys()) if (!index.has(file)) this.replace(file, undefined);
      this.waiting = [...index.keys()].filter(
        (file) => this.files.get(file)?.packed !== index.packedOf(file),
      );
    }
    for (let count = 0; count < most; count++) {
      const file = this.waiting.pop();
      if (file === undefined) break;
      const packed = index.packedOf(file);
      const record = index.get(file);
      const rows = record ? positionRows({ file, record }, this.wordings) : [];
      this.replace(file, packed && { packed, rows });
    }
    return this.waiting.length === 0;
  }

  get all(): Iterable<KnownPosition> {
    this.refresh();
    return this.positions.values();
  }

  /** Of a position that is mentioned in all statements, each of these is looked at. */
  factsOf(id: string): PositionFacts | undefined {
    return this.positions.get(id)?.facts;
  }

  /** The codebooks' positions. */
  declaredIn(registry: Registry): readonly WordedPosition[] {
    let declared = this.ofRegistries.get(registry);
    if (!declared) {
      declared = [...registry.positions.values()].map(({ id, kind, title }) => {
        const told = [this.wordings.wordsOf(title)];
        return {
          id,
          kinds: new Set(kind === undefined ? [] : [kind]),
          wordings: [this.wordings.wordsOfId(id, told), ...told],
        };
      });
      this.ofRegistries.set(registry, declared);
    }
    return declared;
  }

  /** How much a word tells: the more, the fewer positions have it. */
  weightOf(word: number): number {
    this.refresh();
    return Math.log(1 + (1 + this.positions.size) / (this.frequency.get(word) ?? 1));
  }

  private replace(file: string, known: KnownFile | undefined): void {
    for (const row of this.files.get(file)?.rows ?? []) {
      const position = this.positions.get(row.id);
      position?.remove(row);
      if (position) this.changed.add(position);
    }
    for (const row of known?.rows ?? []) {
      let position = this.positions.get(row.id);
      if (!position) {
        position = new Position(row.id, this.wordings);
        this.positions.set(row.id, position);
      }
      position.add(row);
      this.changed.add(position);
    }
    if (known) this.files.set(file, known);
    else this.files.delete(file);
  }

  private refresh(): void {
    for (const position of this.changed) {
      for (const word of position.words) this.count(word, -1);
      position.refresh();
      if (position.isMentioned) for (const word of position.words) this.count(word, 1);
      else this.positions.delete(position.id);
    }
    this.changed.clear();
  }

  private count(word: number, by: number): void {
    const count = (this.frequency.get(word) ?? 0) + by;
    if (count > 0) this.frequency.set(word, count);
    else this.frequency.delete(word);
  }
}

interface KnownFile {
  readonly packed: PackedRecord;
  readonly rows: readonly PositionRow[];
}

class Position implements KnownPosition {
  readonly id: string;
  kinds: ReadonlySet<string> = new Set();
  wordings: readonly (readonly number[])[] = [];
  words: ReadonlySet<number> = new Set();
  text = "";
  private readonly known: Wordings;
  private readonly rows = new Set<PositionRow>();
  private readonly ways = new Map<Wording, number>();
  private made: PositionFacts | undefined;

  constructor(id: string, known: Wordings) {
    this.id = id;
    this.known = known;
  }

  get isMentioned(): boolean {
    return this.rows.size > 0;
  }

  get facts(): PositionFacts {
    this.made ??= factsOf([...this.rows]);
    return this.made;
  }

  add(row: PositionRow): void {
    this.rows.add(row);
    this.ways.set(row.wording, (this.ways.get(row.wording) ?? 0) + 1);
  }

  remove(row: PositionRow): void {
    this.rows.delete(row);
    const count = (this.ways.get(row.wording) ?? 0) - 1;
    if (count > 0) this.ways.set(row.wording, count);
    else this.ways.delete(row.wording);
  }

  refresh(): void {
    this.made = undefined;
    const kinds = new Set<string>();
    for (const { kind } of this.rows) if (kind !== null) kinds.add(kind);
    this.kinds = kinds;
    const commonest = [...this.ways].sort(
      ([a, ofA], [b, ofB]) => ofB - ofA || compareTexts(a.text, b.text),
    );
    this.text = commonest[0]?.[0].text ?? "";
    const told = commonest.slice(0, mostWordings).map(([{ words }]) => words);
    this.wordings = [this.known.wordsOfId(this.id, told), ...told];
    this.words = new Set(this.wordings.flat());
  }
}

/** Where all mentions are reported ones, none counts, and they are still what was said. */
function factsOf(rows: readonly PositionRow[]): PositionFacts {
  const own = rows.filter(({ counts }) => counts);
  const counted = own.length > 0 ? own : rows;
  const naming = counted.filter(({ kind }) => kind !== null);
  const telling = naming.length > 0 ? naming : counted;
  const first = firstOf(telling);
  const union = (listOf: (row: PositionRow) => readonly string[]) => {
    const lists = new Set(telling.map(listOf));
    return [...new Set([...lists].flat())].sort();
  };
  return {
    text: first?.wording.text ?? "",
    mentions: counted.reduce((sum, { mentions }) => sum + mentions, 0),
    since: firstOf(counted)?.date ?? null,
    by: union(({ by }) => by),
    to: union(({ to }) => to),
  };
}

/** What has no date is first only where nothing has one. */
function firstOf(rows: readonly PositionRow[]): PositionRow | undefined {
  let first: PositionRow | undefined;
  for (const row of rows) if (!first || isBefore(row, first)) first = row;
  return first;
}

function isBefore(a: PositionRow, b: PositionRow): boolean {
  if ((a.date === null) !== (b.date === null)) return b.date === null;
  return (compareDates(a.date, b.date) || compareTexts(a.file, b.file)) < 0;
}

const byIndex = new WeakMap<WorkspaceIndex, PositionTable>();

export function positionTableOf(index: WorkspaceIndex): PositionTable {
  let table = byIndex.get(index);
  if (!table) {
    table = new PositionTable();
    byIndex.set(index, table);
  }
  return table;
}
