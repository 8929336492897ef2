// What a walk over a text can be at: all steps of all patterns that what it has read so far may stand for,
// together one state. States are made when a text first leads to them and kept, so that nearly always a
// character costs one look at where it leads from here. They are forgotten all together when they are many.

import { CharacterKinds, isOfWords } from "./character-kinds.ts";
import type { Pattern } from "./pattern.ts";
import { type Step, type Steps, stepsOf } from "./pattern-steps.ts";

export interface State {
  /** By kind of the next character without its last bit. */
  readonly next: (State | undefined)[];
  /** The patterns that end here, in their order, if a letter is next, and if none is. */
  readonly endsBeforeLetter: readonly number[];
  readonly endsBeforeOther: readonly number[];
  /** The steps that read, if a letter is next, and if none is. */
  readonly readsBeforeLetter: readonly number[];
  readonly readsBeforeOther: readonly number[];
}

export const noEnds: readonly number[] = [];

/** No pattern goes on from here. */
export const dead: State = {
  next: [],
  endsBeforeLetter: noEnds,
  endsBeforeOther: noEnds,
  readsBeforeLetter: noEnds,
  readsBeforeOther: noEnds,
};

/** In numbers that the states hold, about 8 bytes each. */
const MOST_HELD = 1_000_000;

export class PatternStates {
  readonly kinds: CharacterKinds;

  private readonly steps: readonly Step[];
  private readonly starts: readonly number[];
  private readonly known = new Map<string, State>();
  private held = 0;
  private startBehindLetter: State | undefined;
  private startBehindOther: State | undefined;
  /** By step: the last walk that came to it. */
  private readonly seen: Uint32Array;
  private walks = 0;

  constructor(patterns: readonly Pattern[]) {
    const { steps, starts, tests }: Steps = stepsOf(patterns);
    this.steps = steps;
    this.starts = starts;
    this.seen = new Uint32Array(steps.length);
    this.kinds = new CharacterKinds(tests);
  }

  start(isBehindLetter: boolean): State {
    if (isBehindLetter) {
      this.startBehindLetter ??= this.stateOf(this.starts, true);
      return this.startBehindLetter;
    }
    this.startBehindOther ??= this.stateOf(this.starts, false);
    return this.startBehindOther;
  }

  /** Where a character of this kind leads. */
  step(from: State, kind: number): State {
    const known = from.next[kind >> 1];
    if (known) return known;
    const passed = this.kinds.passes(kind);
    const isLetter = isOfWords(kind);
    const to: number[] = [];
    for (const index of isLetter ? from.readsBeforeLetter : from.readsBeforeOther) {
      const step = this.steps[index];
      if (step?.does === "read" && passed[step.fits] === 1) to.push(index + 1);
    }
    const state = this.stateOf(to, isLetter);
    // Without holes, which are slow to look into.
    while (from.next.length < kind >> 1) from.next.push(undefined);
    from.next[kind >> 1] = state;
    return state;
  }

  private stateOf(to: readonly number[], isBehindLetter: boolean): State {
    if (to.length === 0) return dead;
    const at = this.reached(to);
    // Only where words or edges end here does it matter what stood before.
    const minds = at.some((index) => {
      const step = this.steps[index];
      return step?.does === "edge" || (step?.does === "end" && step.isWords);
    });
    const key = `${minds && isBehindLetter ? "w" : ""}${at.join()}`;
    const known = this.known.get(key);
    if (known) return known;
    const beforeLetter = this.ahead(at, isBehindLetter, true);
    const beforeOther = minds ? this.ahead(at, isBehindLetter, false) : beforeLetter;
    const state: State = {
      next: [],
      endsBeforeLetter: beforeLetter.ends,
      endsBeforeOther: beforeOther.ends,
      readsBeforeLetter: beforeLetter.reads,
      readsBeforeOther: beforeOther.reads,
    };
    this.keep(key, state, at.length);
    return state;
  }

  private keep(key: string, state: State, size: number): void {
    this.held += 3 * size + this.kinds.count + 50;
    if (this.held > MOST_HELD) {
      this.known.clear();
      this.startBehindLetter = undefined;
      this.startBehindOther = undefined;
      this.held = 0;
    }
    this.known.set(key, state);
  }

  /** What ends and what reads, once it is known what stands on both sides. */
  private ahead(at: readonly number[], isBehindLetter: boolean, isLetterNext: boolean) {
    const isEdge = isBehindLetter !== isLetterNext;
    const isInside = isBehindLetter && isLetterNext;
    const ends: number[] = [];
    const reads: number[] = [];
    for (const index of isEdge ? this.reached(at, isEdge) : at) {
      const step = this.steps[index];
      if (step?.does === "read") reads.push(index);
      if (step?.does === "end" && !(step.isWords && isInside)) ends.push(step.pattern);
    }
    return { ends: ends.length === 0 ? noEnds : ends, reads };
  }

  /** The steps come to without reading, in order; over edges only where there is one. */
  private reached(from: readonly number[], isEdge = false): readonly number[] {
    if (++this.walks > 0xffff_ffff) {
      this.seen.fill(0);
      this.walks = 1;
    }
    const found: number[] = [];
    const waiting = [...from];
    for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
      const step = this.steps[index];
      if (!step || this.seen[index] === this.walks) continue;
      this.seen[index] = this.walks;
      if (step.does === "go") waiting.push(...step.to);
      else {
        found.push(index);
        if (step.does === "edge" && isEdge) waiting.push(index + 1);
      }
    }
    return found.sort((a, b) => a - b);
  }
}
