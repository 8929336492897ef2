// Keeps the table of tracked positions up to date in the background, in slices, so that the first list of a
// mark does not wait for ten thousand statements to be looked through.

import { positionTableOf } from "../features/tracking/position-table.ts";
import { pauseAfter } from "../host/pause.ts";
import type { WorkspaceStatements } from "./workspace-statements.ts";

/** In milliseconds: so long nobody who writes meanwhile waits. */
const slice = 8;
/** Statements between two looks at the time. */
const step = 4;

export class KnownPositions {
  private readonly all: WorkspaceStatements;
  private working: Promise<void> | undefined;

  constructor(all: WorkspaceStatements) {
    this.all = all;
    all.onDidChange(() => {
      if (all.isComplete) this.work();
    });
  }

  /** Ends when all statements in the index have been looked through, or the time is up. */
  async within(milliseconds: number): Promise<void> {
    // While statements are still read, what is known is looked through when it is asked for.
    if (!this.all.isComplete) return;
    if (positionTableOf(this.all.index).catchUp(this.all.lastIndex, step)) return;
    let timer: NodeJS.Timeout | undefined;
    const timeUp = new Promise<void>((done) => {
      timer = setTimeout(done, milliseconds);
    });
    await Promise.race([this.work(), timeUp]);
    clearTimeout(timer);
  }

  private work(): Promise<void> {
    this.working ??= this.workOn().finally(() => {
      this.working = undefined;
    });
    return this.working;
  }

  private async workOn(): Promise<void> {
    const { lastIndex } = this.all;
    const table = positionTableOf(lastIndex);
    const pause = pauseAfter(slice);
    while (!table.catchUp(lastIndex, step)) if (pause.isDue) await pause.take();
  }
}
