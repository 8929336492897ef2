// What two lists have in common: equal starts and ends, what both hold once, and which of many pairs of
// places keep their order in both.

export interface Pair {
  readonly old: number;
  readonly new: number;
}

/** The most pairs of a list in ascending order of `old` that ascend in `new` too. */
export function longestAscending(pairs: readonly Pair[]): readonly Pair[] {
  // For each length of a run the index of its lowest last pair; `before` leads back along the run.
  const lasts: number[] = [];
  const before: number[] = [];
  for (const [index, pair] of pairs.entries()) {
    let low = 0;
    let high = lasts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[lasts[middle] ?? 0]?.new ?? 0) < pair.new) low = middle + 1;
      else high = middle;
    }
    before.push(low > 0 ? (lasts[low - 1] ?? -1) : -1);
    lasts[low] = index;
  }
  const run: Pair[] = [];
  for (let index = lasts.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const pair = pairs[index];
    if (pair) run.push(pair);
  }
  return run.reverse();
}

/** Where each key stands that both lists hold exactly once, in the order of the old one. */
export function uniqueInBoth(old: readonly string[], fresh: readonly string[]): readonly Pair[] {
  const places = new Map<string, { old: number; new: number; isTwice: boolean }>();
  for (const [index, key] of old.entries()) {
    const known = places.get(key);
    if (known) known.isTwice = true;
    else places.set(key, { old: index, new: -1, isTwice: false });
  }
  for (const [index, key] of fresh.entries()) {
    const known = places.get(key);
    if (!known) continue;
    if (known.new >= 0) known.isTwice = true;
    known.new = index;
  }
  return [...places.values()].filter((place) => !place.isTwice && place.new >= 0);
}

/** How much of two lists is the same at their starts, and from where on at their ends. */
export function equalEnds(
  oldLength: number,
  newLength: number,
  isSame: (old: number, fresh: number) => boolean,
): { readonly start: number; readonly oldEnd: number; readonly newEnd: number } {
  const most = Math.min(oldLength, newLength);
  let start = 0;
  while (start < most && isSame(start, start)) start++;
  let [oldEnd, newEnd] = [oldLength, newLength];
  while (oldEnd > start && newEnd > start && isSame(oldEnd - 1, newEnd - 1)) {
    oldEnd--;
    newEnd--;
  }
  return { start, oldEnd, newEnd };
}
