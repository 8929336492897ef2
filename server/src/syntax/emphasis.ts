// Which signs of emphasis and strikethrough belong together: the same rule as in the parser underneath,
// in linear time. That one looks back over all open signs for each that may close; here, as CommonMark's
// own algorithm has it, never twice over those that did not fit.

import type { DelimiterType, Element, InlineContext } from "@lezer/markdown";

/** As the parser underneath keeps them; the type has no public name. */
interface Delimiter {
  readonly type: DelimiterType;
  readonly from: number;
  readonly to: number;
  /** 1: may open, 2: may close. */
  readonly side: number;
  /** As it was written, whatever is left of it. */
  readonly size: number;
}

type Part = Element | Delimiter | null;

interface InlineParts {
  readonly parts: readonly Part[];
  resolveMarkers(from: number): Element[];
}

/** An opening sign that has not found its closing one. */
interface Opener {
  readonly delimiter: Delimiter;
  /** Its place in `done`. */
  readonly place: number;
  /** Grows from one to the next. */
  readonly order: number;
}

/** Further in, signs are text: each level of the tree costs where it is walked. */
const deepestEmphasis = 100;

const prepared = new WeakSet<InlineContext>();

/** Has the signs of this block resolved here. */
export function resolveEmphasisOf(cx: InlineContext): void {
  if (prepared.has(cx)) return;
  prepared.add(cx);
  const context = cx as unknown as InlineParts;
  context.resolveMarkers = (from) => new Resolution(cx).run(context.parts.slice(from));
}

/** How deep an element nests is noted on those that were said to nest. */
interface Noted extends Element {
  statemarkDepth?: number;
}

function depthOf(elements: readonly Noted[]): number {
  let deepest = 0;
  for (const { statemarkDepth } of elements) {
    if (statemarkDepth !== undefined && statemarkDepth > deepest) deepest = statemarkDepth;
  }
  return deepest;
}

/** Notes that an element holds these others. */
export function nest(element: Noted, children: readonly Element[]): Element {
  const depth = depthOf(children);
  if (depth > 0) element.statemarkDepth = depth;
  return element;
}

class Resolution {
  private readonly cx: InlineContext;
  private readonly done: Part[] = [];
  private readonly openers: Opener[] = [];
  /** For each kind of closing sign, the order up to which no opening sign fits it. */
  private readonly searched = new Map<DelimiterType, Map<number, number>>();
  private order = 0;

  constructor(cx: InlineContext) {
    this.cx = cx;
  }

  run(parts: readonly Part[]): Element[] {
    for (const part of parts) {
      if (part === null) continue;
      if (!isDelimiter(part)) this.done.push(part);
      else if (part.type.resolve) this.addDelimiter(part);
    }
    return this.done.filter((part): part is Element => part !== null && !isDelimiter(part));
  }

  private addDelimiter(delimiter: Delimiter): void {
    let rest: Delimiter | undefined = delimiter;
    while (rest && rest.side & 2) {
      const next: Delimiter | undefined | null = this.close(rest);
      if (next === null) break;
      rest = next;
    }
    if (!rest || !(rest.side & 1)) return;
    this.openers.push({ delimiter: rest, place: this.done.length, order: this.order++ });
    this.done.push(rest);
  }

  /** What is left of a closing sign once it has closed something; `null` where it closes nothing. */
  private close(closing: Delimiter): Delimiter | undefined | null {
    const isEmphasis = isCounted(closing);
    const searched = this.searched.get(closing.type) ?? new Map<number, number>();
    this.searched.set(closing.type, searched);
    const key = isEmphasis ? (closing.side & 1) * 3 + (closing.size % 3) : 0;
    const searchedUpTo = searched.get(key) ?? 0;
    const at = this.openers.findLastIndex(
      ({ delimiter, order }) => order < searchedUpTo || fits(delimiter, closing),
    );
    const opener = this.openers[at];
    if (!opener || opener.order < searchedUpTo) {
      searched.set(key, this.order);
      return null;
    }
    const { delimiter: opening, place, order } = opener;
    const size = isEmphasis
      ? Math.min(2, opening.to - opening.from, closing.to - closing.from)
      : closing.to - closing.from;
    const start = isEmphasis ? opening.to - size : opening.from;
    const end = isEmphasis ? closing.from + size : closing.to;
    const inside = this.done
      .slice(place + 1)
      .filter((part): part is Element => part !== null && !isDelimiter(part));
    const depth = depthOf(inside) + 1;
    if (depth > deepestEmphasis) return null;
    const { cx } = this;
    const markName = opening.type.mark;
    const children = markName
      ? [cx.elt(markName, start, opening.to), ...inside, cx.elt(markName, closing.from, end)]
      : inside;
    const name = isEmphasis ? (size === 1 ? "Emphasis" : "StrongEmphasis") : closing.type.resolve;
    const element: Noted = cx.elt(name ?? "", start, end, children);
    element.statemarkDepth = depth;
    this.done.length = place;
    this.openers.length = at;
    if (isEmphasis && opening.from !== start) {
      const left = { ...opening, to: start };
      this.openers.push({ delimiter: left, place, order });
      this.done.push(left);
    }
    this.done.push(element);
    return isEmphasis && closing.to !== end ? { ...closing, from: end } : undefined;
  }
}

function isDelimiter(part: Element | Delimiter): part is Delimiter {
  return "side" in part;
}

/** `*` and `_` may be used up one or two at a time. */
function isCounted({ type }: Delimiter): boolean {
  return type.mark === "EmphasisMark";
}

function fits(opening: Delimiter, closing: Delimiter): boolean {
  if (opening.type !== closing.type) return false;
  // CommonMark's rule of three: `*` that may both open and close pairs with certain numbers only.
  return !(
    isCounted(closing) &&
    (closing.side & 1 || opening.side & 2) &&
    (opening.size + closing.size) % 3 === 0 &&
    (opening.size % 3 || closing.size % 3)
  );
}
