// What the last long walk over a text was at in each place. A later walk that comes to the same state there
// would go the same way: what could be taken on it has been, and each list takes nothing inside of what it
// has. So long walks that all end alike, as those of `.*x`, cost little more than one.

import { dead, type State } from "./pattern-states.ts";

/** Places that are told apart, less one: more than a walk is long. */
const RING = 2 ** 9 - 1;

export class Trail {
  /** Up to where it goes; it is open if the walk ended for its length alone. */
  to = -1;
  isOpen = false;

  private readonly states: State[] = new Array(RING + 1).fill(dead);
  private from = 0;
  /** Up to here something was left that walks from `leftFor` on could take. */
  private leftTo = -1;
  private leftFor = Number.POSITIVE_INFINITY;

  /** Of the walk that is being made. */
  private start = 0;
  private nextFrom = 0;
  private nextLeftTo = -1;
  private nextLeftFor = Number.POSITIVE_INFINITY;
  private hasJoined = false;

  /** For another text. */
  forget(): void {
    this.to = -1;
  }

  /** A walk from `start` has come to `from`. */
  begin(start: number, from: number): void {
    this.start = start;
    this.nextFrom = from;
    this.nextLeftTo = -1;
    this.nextLeftFor = Number.POSITIVE_INFINITY;
    this.hasJoined = false;
  }

  /** Whether from here on the walk goes as the last one did. */
  joins(offset: number, state: State): boolean {
    if (offset > this.to || offset < this.from || this.states[offset & RING] !== state)
      return false;
    if (offset >= this.leftTo) this.leftFor = Number.POSITIVE_INFINITY;
    else if (this.start >= this.leftFor) return false;
    this.hasJoined = true;
    return true;
  }

  /** What the walk is at in `to`. */
  get last(): State {
    return this.states[this.to & RING] ?? dead;
  }

  set(offset: number, state: State): void {
    this.states[offset & RING] = state;
  }

  /** What ends at `offset` is left to walks from `takenFrom` on; `Infinity` where nothing is left. */
  leave(offset: number, takenFrom: number): void {
    if (takenFrom === Number.POSITIVE_INFINITY) return;
    this.nextLeftTo = offset;
    this.nextLeftFor = Math.min(this.nextLeftFor, takenFrom);
  }

  end(offset: number, isOpen: boolean): void {
    this.to = offset;
    this.isOpen = isOpen;
  }

  finish(): void {
    this.from = this.nextFrom;
    this.leftTo = this.hasJoined ? Math.max(this.leftTo, this.nextLeftTo) : this.nextLeftTo;
    this.leftFor = this.hasJoined ? Math.min(this.leftFor, this.nextLeftFor) : this.nextLeftFor;
  }
}
