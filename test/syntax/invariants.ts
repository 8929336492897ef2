// What is true of every document, whatever its text.

import { expect } from "vitest";
import type { Annotation, Document } from "../../server/src/syntax/document.ts";
import { openingOf } from "../../server/src/syntax/kinds.ts";
import type { Range } from "../../server/src/text/range.ts";

/** Checks that ranges lie in the text and in each other, and that marks are in order. */
export function checkInvariants(document: Document): void {
  const broken = [...brokenInvariants(document)];
  expect(broken.slice(0, 5), document.text.slice(0, 2_000)).toEqual([]);
}

function* brokenInvariants(document: Document): Generator<string> {
  const { text, annotations, sections, problems, images, blocks, frontMatter } = document;
  const everything: Range = { start: 0, end: text.length };
  const isIn = (inner: Range, outer: Range) =>
    outer.start <= inner.start && inner.start <= inner.end && inner.end <= outer.end;

  const all = [...annotations, ...sections, ...problems, ...images, ...blocks];
  for (const range of [...all, ...frontMatter.places.values(), frontMatter.range ?? everything]) {
    if (!isIn(range, everything)) yield `not in the text: ${JSON.stringify(range)}`;
  }

  let before: Annotation | undefined;
  const lastChildEnd = new Map<number | null, number>();
  for (const [index, mark] of annotations.entries()) {
    const name = `mark ${index} at ${mark.start}`;
    const parent = mark.parent === null ? undefined : annotations[mark.parent];
    const around = parent ? { start: parent.textStart, end: parent.textEnd } : everything;
    if (mark.index !== index) yield `${name} has index ${mark.index}`;
    if (before && before.start >= mark.start) yield `${name} is not behind the one before`;
    if (mark.parent !== null && mark.parent >= index) yield `${name} has a later parent`;
    if (!isIn(mark, around)) yield `${name} is not in the text of its parent`;
    if (mark.start < (lastChildEnd.get(mark.parent) ?? 0)) yield `${name} overlaps its neighbour`;
    lastChildEnd.set(mark.parent, mark.end);
    const words = { start: mark.textStart, end: mark.textEnd };
    if (!isIn(words, mark)) yield `${name} does not hold its text`;
    if (mark.form === "block") {
      const [opening, closing] = [text.slice(mark.start), text.slice(0, mark.end)];
      if (!opening.startsWith(":::") || !closing.endsWith(":::")) yield `${name} has no fences`;
    } else {
      const opening = mark.form === "long" ? `:${mark.kind}[` : openingOf(mark.kind);
      if (text.slice(mark.start, mark.textStart) !== opening) yield `${name} has no opening`;
      if (text.charAt(mark.textEnd) !== "]") yield `${name} has no closing bracket`;
    }
    const behind =
      mark.form === "block"
        ? { start: mark.start, end: mark.textStart }
        : { start: mark.textEnd + 1, end: mark.end };
    for (const part of [mark.targetRange, mark.attributes]) {
      if (part && !isIn(part, behind)) yield `${name} has a part that is not behind its text`;
    }
    if ((mark.target === null) !== (mark.targetRange === null)) yield `${name} has half a target`;
    if (mark.partOf !== null && mark.partOf >= index) yield `${name} continues a later one`;
    before = mark;
  }

  for (const [index, { parent, start, end, heading }] of sections.entries()) {
    const around = parent === null ? everything : (sections[parent] ?? everything);
    if (!isIn({ start, end }, around)) yield `section ${index} is not in its parent`;
    if (!isIn(heading, { start, end })) yield `section ${index} does not hold its heading`;
  }

  const starts = problems.map(({ start }) => start);
  if (starts.some((start, i) => start < (starts[i - 1] ?? 0))) yield "problems are not in order";
}
