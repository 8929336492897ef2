// A document as a list of segments, and the views of it that `Document` promises: each is put together
// when it is first asked for, from what the segments hold.

import { countWhile } from "../text/ascending.ts";
import { type LineIndex, lineIndexOf, lineStarts } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import { moveAttributes } from "./attributes.ts";
import { pairFences } from "./block-marks.ts";
import type { BlockRun } from "./block-runs.ts";
import type {
  Annotation,
  Document,
  FrontMatter,
  Section,
  SyntaxProblem,
  Turn,
} from "./document.ts";
import { type RunContent, readTexts, type Surroundings } from "./document-walk.ts";
import { builtInKind, withArticle } from "./kinds.ts";
import type { Fence } from "./mark-fence.ts";
import { problemsOfMark } from "./mark-problems.ts";

/** Some blocks of the body, and what they hold. Offsets are relative to the segment's start. */
export interface Segment extends BlockRun {
  readonly linkLabels: ReadonlySet<string>;
  readonly content: RunContent;
}

/** What a document is made of. */
export interface DocumentParts {
  readonly head: {
    /** The front matter as written, both `---` lines included. */
    readonly text: string;
    readonly frontMatter: FrontMatter;
    readonly problems: readonly SyntaxProblem[];
  };
  readonly segments: readonly Segment[];
  /** Where each segment starts in the text, and where the last one ends. */
  readonly starts: readonly number[];
  readonly surroundings: Surroundings;
}

interface PlacedFence {
  readonly fence: Fence;
  readonly container: string;
  readonly segment: number;
  /** In the text. */
  readonly start: number;
  readonly end: number;
}

interface BlockMark {
  readonly opening: PlacedFence;
  readonly closing: PlacedFence;
}

interface PlacedMarks {
  readonly annotations: readonly Annotation[];
  readonly turns: readonly Turn[];
}

export function documentOf(parts: DocumentParts): Document {
  const { head, segments } = parts;
  const text = once(() => head.text + segments.map((segment) => segment.text).join(""));
  const lines = once(() => linesOf(parts));
  const fences = once(() => pairFences(fencesOf(parts)));
  const marks = once(() => placeMarks(parts, fences().pairs, lines()));
  const sections = once(() => sectionsOf(parts));
  const problems = once(() => problemsOf(parts, fences().unclosed, marks));
  const images = once(() => placed(parts, ({ images }) => images));
  const blocks = once(() => placed(parts, ({ blocks }) => blocks));
  const textBlocks = once(() => placed(parts, ({ textBlocks }) => textBlocks));
  const memos = once(() =>
    placed(parts, ({ footnotes }) => footnotes.filter(({ isMemo }) => isMemo)),
  );
  return {
    frontMatter: head.frontMatter,
    get text() {
      return text();
    },
    get lines() {
      return lines();
    },
    get annotations() {
      return marks().annotations;
    },
    get turns() {
      return marks().turns;
    },
    get sections() {
      return sections();
    },
    get images() {
      return images();
    },
    get blocks() {
      return blocks();
    },
    get textBlocks() {
      return textBlocks();
    },
    get memos() {
      return memos();
    },
    get problems() {
      return problems();
    },
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

function placed<R extends Range>(
  { segments, starts }: DocumentParts,
  of: (content: RunContent) => readonly R[],
): readonly R[] {
  const all: R[] = [];
  segments.forEach(({ content }, index) => {
    const offset = starts[index] ?? 0;
    for (const item of of(content)) {
      all.push({ ...item, start: item.start + offset, end: item.end + offset });
    }
  });
  return all;
}

const lineStartsOf = new WeakMap<Segment, readonly number[]>();

function linesOf({ head, segments, starts }: DocumentParts): LineIndex {
  const pieces = segments.map((segment, index) => {
    const known = lineStartsOf.get(segment) ?? lineStarts(segment.text);
    lineStartsOf.set(segment, known);
    return { text: segment.text, start: starts[index] ?? 0, lineStarts: known };
  });
  if (head.text !== "" || pieces.length === 0) {
    pieces.unshift({ text: head.text, start: 0, lineStarts: lineStarts(head.text) });
  }
  return lineIndexOf(pieces);
}

function fencesOf({ segments, starts }: DocumentParts): readonly PlacedFence[] {
  const all: PlacedFence[] = [];
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

function placeMarks(
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
      const parent = parentAt(pair.opening.start);
      const mark = blockAnnotation(parts, pair, lines, annotations.length, parent);
      annotations.push(mark);
      around.push(mark);
    }
  };
  segments.forEach(({ content }, index) => {
    const offset = starts[index] ?? 0;
    const places: number[] = [];
    for (const mark of content.annotations) {
      const start = mark.start + offset;
      placeBlocksBefore(start);
      const parent = mark.parent === null ? parentAt(start) : (places[mark.parent] ?? null);
      places.push(annotations.length);
      annotations.push(moveAnnotation(mark, offset, annotations.length, parent));
    }
    for (const turn of content.turns) {
      const annotation = places[turn] ?? 0;
      const start = annotations[annotation]?.start ?? 0;
      turns.push({ start: lines.lineStart(lines.positionAt(start).line), annotation });
    }
  });
  placeBlocksBefore(Number.POSITIVE_INFINITY);
  return { annotations: withParts(annotations), turns };
}

function moveAnnotation(
  mark: Annotation,
  offset: number,
  index: number,
  parent: number | null,
): Annotation {
  const { targetRange, attributes } = mark;
  return {
    index,
    kind: mark.kind,
    form: mark.form,
    start: mark.start + offset,
    end: mark.end + offset,
    textStart: mark.textStart + offset,
    textEnd: mark.textEnd + offset,
    text: mark.text,
    target: mark.target,
    targetRange: targetRange && move(targetRange, offset),
    attributes: attributes && moveAttributes(attributes, (place) => place + offset),
    parent,
    partOf: null,
  };
}

function blockAnnotation(
  parts: DocumentParts,
  { opening, closing }: BlockMark,
  lines: LineIndex,
  index: number,
  parent: number | null,
): Annotation {
  const { kind, target, targetRange, attributes } = opening.fence;
  const offset = opening.start - opening.fence.start;
  const textStart = lines.lineStart(lines.positionAt(opening.start).line + 1);
  const textEnd = Math.max(textStart, lines.lineStart(lines.positionAt(closing.start).line));
  const text = once(() => textBetween(parts, opening, closing));
  return {
    index,
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
    targetRange: targetRange && move(targetRange, offset),
    attributes: attributes && moveAttributes(attributes, (place) => place + offset),
    parent,
    partOf: null,
  };
}

function move({ start, end }: Range, offset: number): Range {
  return { start: start + offset, end: end + offset };
}

const textsOf = new WeakMap<RunContent, readonly string[]>();

/** The paragraphs between two fences as a reader sees them. */
function textBetween(parts: DocumentParts, opening: PlacedFence, closing: PlacedFence): string {
  const { segments, starts, surroundings } = parts;
  const texts: string[] = [];
  for (let index = opening.segment; index <= closing.segment; index++) {
    const segment = segments[index];
    if (!segment) continue;
    const known = textsOf.get(segment.content) ?? readTexts(segment, surroundings);
    textsOf.set(segment.content, known);
    const offset = starts[index] ?? 0;
    segment.content.textBlocks.forEach((block, place) => {
      const start = block.start + offset;
      const text = known[place] ?? "";
      if (start >= opening.end && start < closing.start && text !== "") texts.push(text);
    });
  }
  return texts.join("\n\n");
}

function withParts(annotations: readonly Annotation[]): readonly Annotation[] {
  const firstOf = new Map<string, number>();
  const all = [...annotations];
  for (const annotation of annotations) {
    const id = annotation.attributes?.id;
    if (!id) continue;
    const key = `${annotation.kind} ${id}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, annotation.index);
    else all[annotation.index] = { ...annotation, partOf: first };
  }
  return all;
}

function problemsOf(
  parts: DocumentParts,
  unclosed: readonly PlacedFence[],
  marks: () => PlacedMarks,
): readonly SyntaxProblem[] {
  const { head, segments } = parts;
  const hasFences = segments.some(({ content }) => content.fences.length > 0);
  const hasIds = hasFences || segments.some(({ content }) => content.withId.length > 0);
  const blockMarks = hasFences ? marks().annotations.filter(({ form }) => form === "block") : [];
  return [
    ...head.problems,
    ...placed(parts, ({ problems }) => problems),
    ...unclosed.map(unclosedBlock),
    ...blockMarks.flatMap(problemsOfMark),
    ...(hasIds ? duplicateIds(marks().annotations) : []),
  ].sort((a, b) => a.start - b.start);
}

function unclosedBlock({ fence, start }: PlacedFence): SyntaxProblem {
  const colons = ":".repeat(Math.min(fence.colons, 20));
  const message = `This block is not closed. Write a line ${colons} behind the last paragraph that it marks, or take this line out.`;
  const end = start + fence.colons + (fence.kind?.length ?? 0);
  return { code: "unclosed-block", message, start, end };
}

function duplicateIds(annotations: readonly Annotation[]): SyntaxProblem[] {
  const kindOf = new Map<string, string>();
  return annotations.flatMap(({ kind, attributes }): SyntaxProblem[] => {
    if (!attributes?.id || !attributes.idRange) return [];
    const first = kindOf.get(attributes.id) ?? kind;
    kindOf.set(attributes.id, first);
    if (first === kind) return [];
    const inWords = (name: string) => withArticle(builtInKind(name)?.title ?? inMessage(name));
    const message = `#${inMessage(attributes.id)} is already the id of ${inWords(first)}. Parts of one mention are of one kind; give this one another id.`;
    return [{ code: "duplicate-id", message, ...attributes.idRange }];
  });
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

/** A section ends where the next of the same or a higher level starts. */
function sectionsOf({ segments, starts }: DocumentParts): readonly Section[] {
  const textEnd = starts.at(-1) ?? 0;
  const open: number[] = [];
  const sections: Mutable<Section>[] = [];
  segments.forEach(({ content }, index) => {
    const offset = starts[index] ?? 0;
    for (const { level, title, start, end, attributes } of content.headings) {
      const heading = { start: start + offset, end: end + offset };
      for (let last = sections[open.at(-1) ?? -1]; last && last.level >= level; ) {
        last.end = heading.start;
        open.pop();
        last = sections[open.at(-1) ?? -1];
      }
      const parent = open.at(-1) ?? null;
      open.push(sections.length);
      sections.push({
        level,
        title,
        heading,
        start: heading.start,
        end: textEnd,
        attributes: attributes && moveAttributes(attributes, (place) => place + offset),
        parent,
      });
    }
  });
  return sections;
}

/** The segment that holds an offset of the body, by its index; the first or last one outside it. */
export function segmentAt({ segments, starts }: DocumentParts, offset: number): number {
  const count = countWhile(starts, (start) => start <= offset);
  return Math.max(0, Math.min(count - 1, segments.length - 1));
}
