// Where a passage of the old text stands in the new one, by the words that both have.
//
//   old   We |urge them all| to act.        the passage to place
//   new   We |ask them| to act.             its first word was replaced, its last one left out

import { countWhile } from "../../../text/ascending.ts";
import type { Range } from "../../../text/range.ts";
import type { Alignment } from "./alignment.ts";
import type { Words } from "./words.ts";

export interface Place extends Range {
  /** "same": all its words, in order. "changed": most of them. "moved": all, out of order. */
  readonly how: "same" | "changed" | "moved";
}

/** How much of the old and the new passage together must be the same. */
const leastShare = 0.5;

export class Places {
  readonly old: Words;
  readonly fresh: Words;
  private readonly kept: Int32Array;
  private readonly moved: Int32Array;
  private readonly runStart: Int32Array;
  private readonly runEnd: Int32Array;
  private readonly oldWeight: Float64Array;
  private readonly keptWeight: Float64Array;
  private readonly newWeight: Float64Array;
  private readonly keptCount: Int32Array;

  constructor(old: Words, fresh: Words, { kept, moved }: Alignment) {
    this.old = old;
    this.fresh = fresh;
    this.kept = kept;
    this.moved = moved;
    const count = old.ids.length;
    this.runStart = new Int32Array(count);
    this.runEnd = new Int32Array(count);
    for (let at = 0; at < count; at++) {
      const continues = at > 0 && kept[at] === -1 && kept[at - 1] === -1;
      this.runStart[at] = continues ? (this.runStart[at - 1] ?? at) : at;
    }
    for (let at = count - 1; at >= 0; at--) {
      const continues = at + 1 < count && kept[at] === -1 && kept[at + 1] === -1;
      this.runEnd[at] = continues ? (this.runEnd[at + 1] ?? at) : at;
    }
    this.oldWeight = sums(old.weights);
    this.newWeight = sums(fresh.weights);
    this.keptWeight = sums(old.weights.map((weight, at) => (kept[at] === -1 ? 0 : weight)));
    this.keptCount = Int32Array.from(sums(old.ids.map((_, at) => (kept[at] === -1 ? 0 : 1))));
  }

  /** The indexes of the old words that a passage touches; the end one is the last's. */
  wordsOf({ start, end }: Range): { readonly first: number; readonly last: number } {
    return { first: indexAt(this.old, start), last: indexAt(this.old, Math.max(start, end - 1)) };
  }

  /** In a line (or a passage found by its quote) that moved as a whole. */
  inMoved(range: Range): Place | undefined {
    const { first, last } = this.wordsOf(range);
    const [from = -1, to = -1] = [this.moved[first], this.moved[last]];
    if (range.start >= range.end || from < 0 || to < 0 || to - from !== last - first) {
      return undefined;
    }
    const start = this.inWord(first, range.start, from);
    const end = this.inWord(last, range.end, to);
    return { start, end, how: "moved" };
  }

  /** Among the words in order, the replaced ones at its ends included, or without them. */
  inOrder(range: Range, within?: Range): Place | undefined {
    if (range.start === range.end) return this.emptyInOrder(range.start);
    const wide = this.trimmed(range, this.startOf(range.start), this.endOf(range.end));
    const words = this.wordsOf(range);
    for (const each of [wide, this.narrow(range, words)]) {
      if (!each || (within && (each.start < within.start || each.end > within.end))) continue;
      const place = this.judged(words, each);
      if (place) return place;
    }
    return undefined;
  }

  /** What stands for a passage all of whose words were replaced, and nothing else was. */
  replacement(range: Range): Range | undefined {
    const { first, last } = this.wordsOf(range);
    const { starts } = this.old;
    const isWhole =
      this.runStart[first] === first &&
      this.runEnd[last] === last &&
      this.runStart[last] === first &&
      this.kept[first] === -1 &&
      starts[first] === range.start &&
      starts[last + 1] === range.end;
    return isWhole
      ? this.trimmed(range, this.startOf(range.start), this.endOf(range.end))
      : undefined;
  }

  /** Where what stood directly behind the old `offset - 1` stands. */
  endOf(offset: number): number {
    if (offset === 0) return 0;
    const at = indexAt(this.old, offset - 1);
    const fresh = this.kept[at] ?? -1;
    if (fresh >= 0) return this.inWord(at, offset, fresh);
    const isRunsEnd = offset === this.old.starts[(this.runEnd[at] ?? at) + 1];
    return isRunsEnd ? this.behindRun(at) : this.beforeRun(at);
  }

  private startOf(offset: number): number {
    if (offset >= this.old.text.length) return this.fresh.text.length;
    const at = indexAt(this.old, offset);
    const fresh = this.kept[at] ?? -1;
    if (fresh >= 0) return this.inWord(at, offset, fresh);
    const isRunsStart = offset === this.old.starts[this.runStart[at] ?? at];
    return isRunsStart ? this.beforeRun(at) : this.behindRun(at);
  }

  private beforeRun(at: number): number {
    const before = (this.runStart[at] ?? at) - 1;
    return before < 0 ? 0 : (this.fresh.starts[(this.kept[before] ?? 0) + 1] ?? 0);
  }

  private behindRun(at: number): number {
    const behind = (this.runEnd[at] ?? at) + 1;
    const end = this.fresh.text.length;
    return behind >= this.old.ids.length ? end : (this.fresh.starts[this.kept[behind] ?? 0] ?? end);
  }

  /** The same place within a word, which may be longer or shorter where it is white space. */
  private inWord(old: number, offset: number, fresh: number): number {
    const oldStart = this.old.starts[old] ?? 0;
    const oldEnd = this.old.starts[old + 1] ?? oldStart;
    const start = this.fresh.starts[fresh] ?? 0;
    const end = this.fresh.starts[fresh + 1] ?? start;
    return offset === oldEnd ? end : Math.min(start + offset - oldStart, end);
  }

  private emptyInOrder(offset: number): Place | undefined {
    const [start, end] = [this.startOf(offset), this.endOf(offset)];
    const isKept = (at: number) => (this.kept[at] ?? 0) >= 0;
    const at = indexAt(this.old, offset);
    const before = offset === 0 ? at : indexAt(this.old, offset - 1);
    if (start !== end || !isKept(at) || !isKept(before)) return undefined;
    return { start, end, how: "same" };
  }

  /** From the first to the last word that is kept. */
  private narrow(
    range: Range,
    { first, last }: { readonly first: number; readonly last: number },
  ): Range | undefined {
    const from = this.kept[first] === -1 ? (this.runEnd[first] ?? first) + 1 : first;
    const to = this.kept[last] === -1 ? (this.runStart[last] ?? last) - 1 : last;
    if (from > to) return undefined;
    const { starts } = this.old;
    const start = this.startOf(Math.max(range.start, starts[from] ?? 0));
    return this.trimmed(range, start, this.endOf(Math.min(range.end, starts[to + 1] ?? 0)));
  }

  /** Without the white space at its ends, unless the old passage has some there too. */
  private trimmed(old: Range, from: number, to: number): Range | undefined {
    let [start, end] = [from, to];
    const { text } = this.fresh;
    if (!/\s/.test(this.old.text.charAt(old.start))) {
      while (start < end && /\s/.test(text.charAt(start))) start++;
    }
    if (!/\s/.test(this.old.text.charAt(old.end - 1))) {
      while (end > start && /\s/.test(text.charAt(end - 1))) end--;
    }
    return start < end ? { start, end } : undefined;
  }

  private judged(
    { first, last }: { readonly first: number; readonly last: number },
    place: Range,
  ): Place | undefined {
    const from = indexAt(this.fresh, place.start);
    const to = indexAt(this.fresh, place.end - 1);
    const was = between(this.oldWeight, first, last);
    const is = between(this.newWeight, from, to);
    const kept = between(this.keptWeight, first, last);
    const count = between(this.keptCount, first, last);
    const isSame = count === last - first + 1 && count === to - from + 1;
    if (isSame) return { ...place, how: "same" };
    return kept > 0 && 2 * kept >= leastShare * (was + is)
      ? { ...place, how: "changed" }
      : undefined;
  }
}

/** The index of the word that holds `offset`. */
export function indexAt({ starts, ids }: Words, offset: number): number {
  const index = countWhile(starts, (start) => start <= offset) - 1;
  return Math.max(0, Math.min(index, ids.length - 1));
}

function sums(values: readonly number[]): Float64Array {
  const totals = new Float64Array(values.length + 1);
  for (const [at, value] of values.entries()) totals[at + 1] = (totals[at] ?? 0) + value;
  return totals;
}

function between(totals: ArrayLike<number>, first: number, last: number): number {
  return (totals[last + 1] ?? 0) - (totals[first] ?? 0);
}
