// Which words of a new text are those of the old one. First whole lines that both have once, then
// runs of words that both have once, then, in what is left between them, a word-by-word comparison
// with a bound on its work. Lines that stand elsewhere now are told apart from those in order.

import { diffArrays } from "diff/lib/diff/array.js";
import { equalEnds, longestAscending, type Pair, uniqueInBoth } from "./common-places.ts";
import { isWord, type Words } from "./words.ts";

export interface Alignment {
  /** For each old word its index in the new text, in ascending order, or -1. */
  readonly kept: Int32Array;
  /** The same for the words of lines that moved out of order. */
  readonly moved: Int32Array;
  /** Whether a new word stands for an old one, kept or moved. */
  readonly isTaken: Uint8Array;
}

/** Shorter lines ("Thank you.") may stand anywhere by chance. */
const wordsOfMovedLine = 4;
const wordsOfAnchor = 4;
/** Words compared at once, and how many of them may be put in or left out; beyond that the passages
 * are different ones. */
const longestWindow = 1_500;
const mostEdits = 400;
/** Steps of all comparisons together: a second or two, however hostile the texts. */
const mostSteps = 10_000_000;

export function align(old: Words, fresh: Words): Alignment {
  const aligner = new Aligner(old, fresh);
  aligner.run();
  return aligner;
}

/** Old and new words between two matches: their indexes, in order. */
interface Gap {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

class Aligner implements Alignment {
  readonly kept: Int32Array;
  readonly moved: Int32Array;
  readonly isTaken: Uint8Array;
  private readonly old: Words;
  private readonly fresh: Words;
  private stepsLeft = mostSteps;

  constructor(old: Words, fresh: Words) {
    this.old = old;
    this.fresh = fresh;
    this.kept = new Int32Array(old.ids.length).fill(-1);
    this.moved = new Int32Array(old.ids.length).fill(-1);
    this.isTaken = new Uint8Array(fresh.ids.length);
  }

  run(): void {
    const whole = { old: [...this.old.ids.keys()], new: [...this.fresh.ids.keys()] };
    for (const gap of this.byLines(whole)) {
      for (const inner of this.byAnchors(this.withoutEqualEnds(gap))) {
        this.byWords(this.withoutEqualEnds(inner));
      }
    }
  }

  private keep(old: number, fresh: number): void {
    this.kept[old] = fresh;
    this.isTaken[fresh] = 1;
  }

  private isSame(old: number | undefined, fresh: number | undefined): boolean {
    if (old === undefined || fresh === undefined) return false;
    return this.old.ids[old] === this.fresh.ids[fresh];
  }

  private withoutEqualEnds(gap: Gap): Gap {
    const { start, oldEnd, newEnd } = equalEnds(gap.old.length, gap.new.length, (at, to) =>
      this.isSame(gap.old[at], gap.new[to]),
    );
    for (let at = 0; at < start; at++) this.keep(gap.old[at] ?? 0, gap.new[at] ?? 0);
    for (let at = oldEnd; at < gap.old.length; at++) {
      this.keep(gap.old[at] ?? 0, gap.new[at - oldEnd + newEnd] ?? 0);
    }
    return { old: gap.old.slice(start, oldEnd), new: gap.new.slice(start, newEnd) };
  }

  private byLines(gap: Gap): readonly Gap[] {
    const oldLines = linesOf(this.old, gap.old);
    const newLines = linesOf(this.fresh, gap.new);
    const { start, oldEnd, newEnd } = equalEnds(
      oldLines.length,
      newLines.length,
      (at, to) => oldLines[at]?.key === newLines[to]?.key,
    );
    const pairs = uniqueInBoth(
      oldLines.slice(start, oldEnd).map(({ key }) => key),
      newLines.slice(start, newEnd).map(({ key }) => key),
    ).map((pair) => ({ old: pair.old + start, new: pair.new + start }));
    const ends = oldLines.flatMap((_, at): Pair[] => {
      if (at < start) return [{ old: at, new: at }];
      return at < oldEnd ? [] : [{ old: at, new: at - oldEnd + newEnd }];
    });
    const ordered = new Set([...longestAscending(pairs), ...ends]);
    const matched: Pair[] = [];
    for (const pair of [...pairs, ...ends].sort((a, b) => a.old - b.old)) {
      const [from, to] = [oldLines[pair.old], newLines[pair.new]];
      if (!from || !to) continue;
      if (ordered.has(pair)) {
        for (let at = 0; at < from.length; at++) {
          matched.push({ old: from.start + at, new: to.start + at });
        }
      } else if (from.words >= wordsOfMovedLine) {
        for (let at = 0; at < from.length; at++) {
          const fresh = gap.new[to.start + at] ?? 0;
          this.moved[gap.old[from.start + at] ?? 0] = fresh;
          this.isTaken[fresh] = 1;
        }
      }
    }
    const isFree = {
      old: (index: number) => this.moved[index] === -1,
      new: (index: number) => this.isTaken[index] === 0,
    };
    return this.between(gap, matched).map((each) => ({
      old: each.old.filter(isFree.old),
      new: each.new.filter(isFree.new),
    }));
  }

  private byAnchors(gap: Gap): readonly Gap[] {
    if (gap.old.length === 0 || gap.new.length === 0) return [];
    const oldWords = wordPlaces(this.old, gap.old);
    const newWords = wordPlaces(this.fresh, gap.new);
    const pairs = uniqueInBoth(
      runsOf(this.old, gap.old, oldWords),
      runsOf(this.fresh, gap.new, newWords),
    ).map((pair) => ({ old: oldWords[pair.old] ?? 0, new: newWords[pair.new] ?? 0 }));
    return this.between(gap, this.grown(gap, longestAscending(pairs)));
  }

  /** Each anchor with the words before and behind it that are the same too. */
  private grown(gap: Gap, anchors: readonly Pair[]): readonly Pair[] {
    const matched: Pair[] = [];
    let [oldDone, newDone] = [0, 0];
    for (const [index, anchor] of anchors.entries()) {
      if (anchor.old < oldDone || anchor.new < newDone) continue;
      let next = index + 1;
      let back = 0;
      while (
        anchor.old - back > oldDone &&
        anchor.new - back > newDone &&
        this.isSame(gap.old[anchor.old - back - 1], gap.new[anchor.new - back - 1])
      ) {
        back++;
      }
      let at = -back;
      for (; this.isSame(gap.old[anchor.old + at], gap.new[anchor.new + at]); at++) {
        const { old, new: fresh } = anchors[next] ?? { old: -1, new: -1 };
        const [isAtOld, isAtNew] = [anchor.old + at === old, anchor.new + at === fresh];
        if (isAtOld !== isAtNew) break;
        if (isAtOld) next++;
        matched.push({ old: anchor.old + at, new: anchor.new + at });
      }
      [oldDone, newDone] = [anchor.old + at, anchor.new + at];
    }
    return matched;
  }

  /** From window to window: of each but the last only the first half counts, the rest being cut off. */
  private byWords(gap: Gap): void {
    let [oldDone, newDone] = [0, 0];
    while (oldDone < gap.old.length && newDone < gap.new.length) {
      const old = gap.old.slice(oldDone, oldDone + longestWindow);
      const fresh = gap.new.slice(newDone, newDone + longestWindow);
      const isLast =
        oldDone + old.length === gap.old.length && newDone + fresh.length === gap.new.length;
      const half = { old: old.length / 2, new: fresh.length / 2 };
      const pairs = this.equalWords(old, fresh).filter(
        (pair) => isLast || (pair.old < half.old && pair.new < half.new),
      );
      for (const pair of pairs) this.keep(old[pair.old] ?? 0, fresh[pair.new] ?? 0);
      const last = pairs.at(-1);
      if (isLast || !last) return;
      oldDone += last.old + 1;
      newDone += last.new + 1;
    }
  }

  /** None where the two differ too much. */
  private equalWords(old: readonly number[], fresh: readonly number[]): readonly Pair[] {
    const most = Math.min(
      old.length + fresh.length,
      mostEdits,
      Math.floor(Math.sqrt(this.stepsLeft)),
    );
    const changes = diffArrays(
      old.map((index) => this.old.ids[index] ?? 0),
      fresh.map((index) => this.fresh.ids[index] ?? 0),
      { maxEditLength: most },
    );
    const pairs: Pair[] = [];
    let [oldAt, newAt, edits] = [0, 0, 0];
    for (const { added, removed, count } of changes ?? []) {
      if (added || removed) edits += count;
      for (let at = 0; at < count && !added && !removed; at++) {
        pairs.push({ old: oldAt + at, new: newAt + at });
      }
      if (!added) oldAt += count;
      if (!removed) newAt += count;
    }
    this.stepsLeft -= changes ? edits * edits : most * most;
    return pairs;
  }

  /** Keeps the pairs (places in the gap, ascending) and gives what lies between them. */
  private between(gap: Gap, pairs: readonly Pair[]): readonly Gap[] {
    const gaps: Gap[] = [];
    let [oldDone, newDone] = [0, 0];
    const close = (old: number, fresh: number) => {
      if (old > oldDone || fresh > newDone) {
        gaps.push({ old: gap.old.slice(oldDone, old), new: gap.new.slice(newDone, fresh) });
      }
    };
    for (const pair of pairs) {
      close(pair.old, pair.new);
      this.keep(gap.old[pair.old] ?? 0, gap.new[pair.new] ?? 0);
      [oldDone, newDone] = [pair.old + 1, pair.new + 1];
    }
    close(gap.old.length, gap.new.length);
    return gaps;
  }
}

interface Line {
  readonly key: string;
  /** Places in the gap. */
  readonly start: number;
  readonly length: number;
  readonly words: number;
}

function linesOf(words: Words, gap: readonly number[]): readonly Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (let at = 0; at <= gap.length; at++) {
    const index = gap[at];
    if (index !== undefined && !words.breaks[index]) continue;
    if (at > start) {
      const indexes = gap.slice(start, at);
      lines.push({
        key: indexes.map((each) => words.ids[each]).join(" "),
        start,
        length: at - start,
        words: indexes.filter((each) => isWord(words, each)).length,
      });
    }
    start = at + 1;
  }
  return lines;
}

function wordPlaces(words: Words, gap: readonly number[]): readonly number[] {
  return [...gap.keys()].filter((place) => isWord(words, gap[place] ?? 0));
}

/** For each word the run of words that begins with it, as a key. */
function runsOf(words: Words, gap: readonly number[], places: readonly number[]): string[] {
  const ids = places.map((place) => words.ids[gap[place] ?? 0]);
  return ids
    .slice(0, Math.max(0, ids.length - wordsOfAnchor + 1))
    .map((_, at) => ids.slice(at, at + wordsOfAnchor).join(" "));
}
