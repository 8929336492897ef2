// Whether a text with marks that were put into it reads as it is meant to: the marks are where they
// were written, the marks that the text had of its own are as they were, and the words are the same.

import type { Annotation, Document } from "../../document.ts";
import { strip, syntaxRanges } from "../../strip.ts";
import type { PlacedOther, Written, WrittenMark } from "./compose.ts";

export interface Checked {
  readonly isRight: boolean;
  /** What was written and is not read so. */
  readonly failing: readonly WrittenMark[];
  readonly failingOthers: readonly PlacedOther[];
  /** Where in the words something else is wrong first. */
  readonly trouble: number | undefined;
}

/** `base` is the document without what was written, its front matter `front` long; `after` has it. */
export function checkWritten(
  base: Document,
  after: Document,
  written: Written,
  front: number,
): Checked {
  const byStart = new Map(after.annotations.map((mark) => [mark.start, mark]));
  const failing: WrittenMark[] = [];
  const ours = new Set<Annotation>();
  for (const mark of written.marks) {
    const { openingStart, mark: old } = mark.placed.markup;
    const read = byStart.get(mark.start + old.start - openingStart);
    if (read && isReadAs(read, mark)) ours.add(read);
    else failing.push(mark);
  }
  const syntax = new Set(syntaxRanges(after).map(({ start }) => start));
  const failingOthers = written.others
    .filter(({ start }) => !syntax.has(start))
    .map(({ placed }) => placed);
  const trouble = firstTrouble(base, after, ours, front);
  const isRight = failing.length + failingOthers.length === 0 && trouble === undefined;
  return { isRight, failing, failingOthers, trouble };
}

function isReadAs(read: Annotation, { placed, textStart, textEnd, end }: WrittenMark): boolean {
  const { kind, form } = placed.markup.mark;
  if (read.kind !== kind) return false;
  // Between fences the lines count, of which the mark itself is a part.
  return form === "block"
    ? read.form === "block" && read.end > textEnd && read.end <= end
    : read.textStart === textStart && read.textEnd === textEnd && read.end === end;
}

function firstTrouble(
  base: Document,
  after: Document,
  ours: ReadonlySet<Annotation>,
  front: number,
): number | undefined {
  const [were, are] = [strip(base), strip(after)];
  if (were !== are) {
    let same = 0;
    while (same < were.length && were.charCodeAt(same) === are.charCodeAt(same)) same++;
    return same;
  }
  const others = after.annotations.filter((mark) => !ours.has(mark));
  const at = base.annotations.findIndex((mark, index) => {
    const read = others[index];
    return read?.kind !== mark.kind || read.target !== mark.target || read.text !== mark.text;
  });
  if (at >= 0) return (base.annotations[at]?.start ?? front) - front;
  return others.length > base.annotations.length ? 0 : undefined;
}
