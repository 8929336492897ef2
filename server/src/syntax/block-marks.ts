// Which fences belong together (language.md, "Blocks"). A closing fence closes the innermost open
// block of its container that has as many colons; what stands open inside that one is not closed.

import type { Fence } from "./mark-fence.ts";

export interface PlacedFence {
  readonly fence: Fence;
  /** The same for fences of one quote, list item or top level, another for all others. */
  readonly container: string;
}

export interface FencePairs<F extends PlacedFence> {
  readonly pairs: readonly { readonly opening: F; readonly closing: F }[];
  readonly unclosed: readonly F[];
}

/** Further in, an opening fence opens nothing: each block's text is built from its inner ones'. */
const deepestBlockMark = 100;

/** Pairs the fences of a document, given in document order. */
export function pairFences<F extends PlacedFence>(fences: readonly F[]): FencePairs<F> {
  const pairs: { opening: F; closing: F }[] = [];
  const unclosed: F[] = [];
  const containers = new Map<string, OpenFences<F>>();
  for (const placed of fences) {
    const open = containers.get(placed.container) ?? new OpenFences<F>();
    containers.set(placed.container, open);
    if (placed.fence.kind === null) {
      const [opening, ...inside] = open.close(placed.fence.colons);
      if (opening) pairs.push({ opening, closing: placed });
      unclosed.push(...inside);
    } else if (open.depth < deepestBlockMark) open.push(placed);
    else unclosed.push(placed);
  }
  for (const open of containers.values()) unclosed.push(...open.all);
  return { pairs, unclosed };
}

/** The open fences of one container, and for each number of colons how deep they stand. */
class OpenFences<F extends PlacedFence> {
  readonly all: F[] = [];
  private readonly heights = new Map<number, number[]>();

  get depth(): number {
    return this.all.length;
  }

  push(placed: F): void {
    const { colons } = placed.fence;
    const heights = this.heights.get(colons) ?? [];
    this.heights.set(colons, heights);
    heights.push(this.all.length);
    this.all.push(placed);
  }

  /** Takes out the innermost with so many colons, and after it all that stand in it. */
  close(colons: number): readonly F[] {
    const height = this.heights.get(colons)?.at(-1);
    if (height === undefined) return [];
    const closed = this.all.splice(height);
    for (const { fence } of closed) this.heights.get(fence.colons)?.pop();
    return closed;
  }
}
