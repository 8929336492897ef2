// Where patterns stand in a text, any number of them in one walk. The time grows with the text, whatever the
// patterns are.

import type { Range } from "../text/range.ts";
import { areOfWords, isOfWords, NOTHING } from "./character-kinds.ts";
import type { Pattern } from "./pattern.ts";
import { dead, noEnds, PatternStates, type State } from "./pattern-states.ts";
import { Trail } from "./pattern-trail.ts";

/** What is longer is no wording of anything. It also bounds the work at each place. */
const longestFound = 300;

/** Few walks go so far; those that do are often the same from there on. */
const farWalk = 32;

export interface PatternFound extends Range {
  /** Which list, and which pattern in it. */
  readonly list: number;
  readonly pattern: number;
}

export type PatternSearch = (text: string) => readonly PatternFound[];

/**
 * For each list of patterns from left to right the longest at each place, none inside another; where two
 * are as long, the first in the list. In text order; what starts at the same place is in the lists' order.
 * Capitals do not count. What is found starts at a word's start, and words without any sign of a pattern
 * also end at a word's end.
 */
export function patternSearch(lists: readonly (readonly Pattern[])[]): PatternSearch {
  const search = new Search(lists);
  return (text) => search.find(text);
}

class Search {
  private readonly states: PatternStates;
  private readonly listOf: readonly number[];
  private readonly firstOf: readonly number[];
  /** By list: up to where it has found something in this text. */
  private readonly foundTo: Uint32Array;
  private readonly trail = new Trail();
  /** Of which lists something starts here. */
  private readonly ended: number[] = [];
  /** By list: the end of the longest that starts here, or 0, and which of its patterns that is. */
  private readonly longestEnd: Uint32Array;
  private readonly longest: Uint32Array;

  constructor(lists: readonly (readonly Pattern[])[]) {
    this.states = new PatternStates(lists.flat());
    this.listOf = lists.flatMap((list, index) => list.map(() => index));
    let first = 0;
    this.firstOf = lists.map((list) => {
      first += list.length;
      return first - list.length;
    });
    this.foundTo = new Uint32Array(lists.length);
    this.longestEnd = new Uint32Array(lists.length);
    this.longest = new Uint32Array(lists.length);
  }

  find(text: string): readonly PatternFound[] {
    const { states } = this;
    const { kinds } = states;
    const { ofUnit } = kinds;
    const { length } = text;
    const found: PatternFound[] = [];
    let behind = NOTHING;
    this.trail.forget();
    for (let start = 0; start < length; ) {
      const kind = ofUnit[text.charCodeAt(start)] || kinds.kindAt(text, start);
      const end = start + widthAt(text, start);
      if (!areOfWords(behind, kind)) {
        const first = states.start(isOfWords(behind));
        const next = first.next[kind >> 1] ?? states.step(first, kind);
        if (next !== dead) {
          this.walk(text, start, end, next);
          if (this.ended.length > 0) this.take(start, found);
        }
      }
      behind = kind;
      start = end;
    }
    for (const { list } of found) this.foundTo[list] = 0;
    return found;
  }

  /** Notes the longest of each list that starts at `start`. A first character, before `from`, is read. */
  private walk(text: string, start: number, from: number, first: State): void {
    const { states } = this;
    const { kinds } = states;
    const { ofUnit } = kinds;
    const { length } = text;
    const far = Math.min(length, start + farWalk);
    let state = first;
    for (let offset = from; state !== dead; offset += widthAt(text, offset)) {
      const kind =
        offset < length ? ofUnit[text.charCodeAt(offset)] || kinds.kindAt(text, offset) : NOTHING;
      const ends = isOfWords(kind) ? state.endsBeforeLetter : state.endsBeforeOther;
      if (ends !== noEnds) this.note(ends, start, offset);
      if (offset >= far) {
        if (offset < length) this.walkOn(text, start, offset, state);
        return;
      }
      state = state.next[kind >> 1] ?? states.step(state, kind);
    }
  }

  /** The rest of a long walk. Where it comes to be in the state of the one before, that one's rest is its. */
  private walkOn(text: string, start: number, from: number, first: State): void {
    const { trail, states } = this;
    const { kinds } = states;
    const { ofUnit } = kinds;
    const { length } = text;
    let state = first;
    let offset = from;
    trail.begin(start, from);
    while (true) {
      if (trail.joins(offset, state)) {
        if (!trail.isOpen) break;
        offset = trail.to;
        state = trail.last;
      }
      trail.set(offset, state);
      if (offset >= length || offset - start >= longestFound) {
        trail.end(offset, offset < length);
        break;
      }
      const read = ofUnit[text.charCodeAt(offset)] || kinds.kindAt(text, offset);
      state = state.next[read >> 1] ?? states.step(state, read);
      if (state === dead) {
        trail.end(offset, false);
        break;
      }
      offset += widthAt(text, offset);
      const kind =
        offset < length ? ofUnit[text.charCodeAt(offset)] || kinds.kindAt(text, offset) : NOTHING;
      const ends = isOfWords(kind) ? state.endsBeforeLetter : state.endsBeforeOther;
      if (ends !== noEnds) trail.leave(offset, this.note(ends, start, offset));
    }
    trail.finish();
  }

  /**
   * A list that has found something takes nothing inside of it; from where on the first such list could
   * take what it does not, or `Infinity`.
   */
  private note(ends: readonly number[], start: number, offset: number): number {
    let takenFrom = Number.POSITIVE_INFINITY;
    for (const pattern of ends) {
      const list = this.listOf[pattern] ?? 0;
      const before = this.longestEnd[list] ?? 0;
      const foundTo = this.foundTo[list] ?? 0;
      if (foundTo > start) takenFrom = Math.min(takenFrom, foundTo);
      else if (before !== offset) {
        if (before === 0) this.ended.push(list);
        this.longestEnd[list] = offset;
        this.longest[list] = pattern;
      }
    }
    return takenFrom;
  }

  private take(start: number, found: PatternFound[]): void {
    this.ended.sort((a, b) => a - b);
    for (const list of this.ended) {
      const end = this.longestEnd[list] ?? 0;
      const pattern = (this.longest[list] ?? 0) - (this.firstOf[list] ?? 0);
      found.push({ list, pattern, start, end });
      this.foundTo[list] = end;
      this.longestEnd[list] = 0;
    }
    this.ended.length = 0;
  }
}

/** In UTF-16 units. */
function widthAt(text: string, offset: number): number {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd800 && unit <= 0xdbff && (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
}
