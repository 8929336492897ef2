// Long work in slices: what else waits is done in between.

export interface Pause {
  readonly isDue: boolean;
  take(): Promise<void>;
}

/** Due when `slice` milliseconds have been worked since the last one. */
export function pauseAfter(slice: number): Pause {
  let since = performance.now();
  return {
    get isDue() {
      return performance.now() - since >= slice;
    },
    async take() {
      await new Promise((resolve) => setImmediate(resolve));
      since = performance.now();
    },
  };
}
