// The annotations of a whole document: those of the segments at their places, the block marks around
// them, and which are parts of one mention.

import { countWhile } from "../text/ascending.ts";
import type { LineIndex } from "../text/line-index.ts";
import { once } from "../text/once.ts";
import { moved, type Range } from "../text/range.ts";
import { type Attributes, moveAttributes } from "./attributes.ts";
import type { PlacedFence } from "./block-marks.ts";
import type { Annotation, Turn } from "./document.ts";
import { readTexts } from "./document-walk.ts";
import type { RunContent } from "./run-content.ts";
import type { DocumentParts } from "./segments.ts";

/** A fence at its place in the text. */
export interface DocumentFence extends PlacedFence, Range {
  /** The index of the segment that holds it. */
  readonly segment: number;
}

interface BlockMark {
  readonly opening: DocumentFence;
  readonly closing: DocumentFence;
}

export interface PlacedMarks {
  readonly annotations: readonly Annotation[];
  readonly turns: readonly Turn[];
}

/** All fences, in document order. */
export function fencesOf({ segments, starts }: DocumentParts): readonly DocumentFence[] {
  const all: DocumentFence[] = [];
  segments.forEach(({ content }, segment) => {
    const offset = starts[segment] ?? 0;
    for (const fence of content.fences) {
      const container = fence.container === null ? "" : `${segment} ${fence.container}`;
      const [start, end] = [fence.start + offset, fence.end + offset];
      all.push({ fence, container, segment, start, end });
    }
  });
  return all;
}

/** How a mark stands to the others of its document. */
type Relations = Pick<Annotation, "index" | "parent" | "partOf">;

/** All marks, `pairs` being those of fences. */
export function placeMarks(
  parts: DocumentParts,
  pairs: readonly BlockMark[],
  lines: LineIndex,
): PlacedMarks {
  const { segments, starts } = parts;
  const blockMarks = [...pairs].sort((a, b) => a.opening.start - b.opening.start);
  const annotations: Annotation[] = [];
  const turns: Turn[] = [];
  const around: Annotation[] = [];
  let nextBlock = 0;
  const parentAt = (offset: number): number | null => {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= offset) around.pop();
    return around.at(-1)?.index ?? null;
  };
  const placeBlocksBefore = (offset: number) => {
    for (let pair = blockMarks[nextBlock]; pair; pair = blockMarks[++nextBlock]) {
      if (pair.opening.start >= offset) return;
      const { start, fence } = pair.opening;
      const relations = relationsOf(fence.kind ?? "", fence.attributes, parentAt(start));
      const mark = blockAnnotation(parts, pair, lines, relations);
      annotations.push(mark);
      around.push(mark);
    }
  };
  const firstOf = new Map<string, number>();
  /** Those of the next mark. */
  const relationsOf = (
    kind: string,
    attributes: Attributes | null,
    parent: number | null,
  ): Relations => {
    const index = annotations.length;
    if (!attributes?.id) return { index, parent, partOf: null };
    const key = `${kind} ${attributes.id}`;
    const partOf = firstOf.get(key) ?? null;
    if (partOf === null) firstOf.set(key, index);
    return { index, parent, partOf };
  };
  segments.forEach(({ content }, segment) => {
    const offset = starts[segment] ?? 0;
    const places: number[] = [];
    for (const mark of content.annotations) {
      const start = mark.start + offset;
      placeBlocksBefore(start);
      const parent = mark.parent === null ? parentAt(start) : (places[mark.parent] ?? null);
      places.push(annotations.length);
      const relations = relationsOf(mark.kind, mark.attributes, parent);
      annotations.push(new PlacedAnnotation(mark, offset, relations));
    }
    for (const turn of content.turns) {
      const annotation = places[turn] ?? 0;
      const start = annotations[annotation]?.start ?? 0;
      turns.push({ start: lines.lineStart(lines.positionAt(start).line), annotation });
    }
  });
  placeBlocksBefore(Number.POSITIVE_INFINITY);
  return { annotations, turns };
}

/** A mark of a segment at its place in the text. What takes more than an addition waits until asked. */
class PlacedAnnotation implements Annotation {
  readonly kind: string;
  readonly form: Annotation["form"];
  readonly start: number;
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
  readonly text: string;
  readonly target: string | null;
  readonly index: number;
  readonly parent: number | null;
  readonly partOf: number | null;
  private readonly inSegment: Annotation;
  private placedAttributes: Attributes | undefined;

  constructor(mark: Annotation, offset: number, { index, parent, partOf }: Relations) {
    this.kind = mark.kind;
    this.form = mark.form;
    this.start = mark.start + offset;
    this.end = mark.end + offset;
    this.textStart = mark.textStart + offset;
    this.textEnd = mark.textEnd + offset;
    this.text = mark.text;
    this.target = mark.target;
    this.index = index;
    this.parent = parent;
    this.partOf = partOf;
    this.inSegment = mark;
    this.placedAttributes = undefined;
  }

  get targetRange(): Range | null {
    const { targetRange } = this.inSegment;
    return targetRange && moved(targetRange, this.start - this.inSegment.start);
  }

  get attributes(): Attributes | null {
    const { attributes } = this.inSegment;
    if (!attributes) return null;
    const offset = this.start - this.inSegment.start;
    this.placedAttributes ??= moveAttributes(attributes, (place) => place + offset);
    return this.placedAttributes;
  }
}

export function blockAnnotation(
  parts: DocumentParts,
  { opening, closing }: BlockMark,
  lines: LineIndex,
  relations: Relations,
): Annotation {
  const { kind, target, targetRange, attributes } = opening.fence;
  const offset = opening.start - opening.fence.start;
  const textStart = lines.lineStart(lines.positionAt(opening.start).line + 1);
  const textEnd = Math.max(textStart, lines.lineStart(lines.positionAt(closing.start).line));
  const text = once(() => textBetween(parts, opening, closing));
  return {
    ...relations,
    kind: kind ?? "",
    form: "block",
    start: opening.start,
    end: closing.end,
    textStart,
    textEnd,
    get text() {
      return text();
    },
    target,
    targetRange: targetRange && moved(targetRange, offset),
    attributes: attributes && moveAttributes(attributes, (place) => place + offset),
  };
}

const textsOf = new WeakMap<RunContent, readonly string[]>();

/** The paragraphs between two fences as a reader sees them. */
function textBetween(parts: DocumentParts, opening: DocumentFence, closing: DocumentFence): string {
  const { segments, starts, surroundings } = parts;
  const texts: string[] = [];
  for (let index = opening.segment; index <= closing.segment; index++) {
    const segment = segments[index];
    if (!segment) continue;
    const known = textsOf.get(segment.content) ?? readTexts(segment, surroundings);
    textsOf.set(segment.content, known);
    const offset = starts[index] ?? 0;
    const { textBlocks } = segment.content;
    const before = (end: number) => countWhile(textBlocks, ({ start }) => start + offset < end);
    const last = before(closing.start);
    for (let place = before(opening.end); place < last; place++) {
      const text = known[place];
      if (text) texts.push(text);
    }
  }
  return texts.join("\n\n");
}
