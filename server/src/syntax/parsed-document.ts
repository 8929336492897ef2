// A document as a list of segments, and the views of it that `Document` promises: each is put together
// when it is first asked for, from what the segments hold.

import { countWhile } from "../text/ascending.ts";
import { type LineIndex, lineIndexOf, lineStarts } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import { type Attributes, moveAttributes } from "./attributes.ts";
import { type FencePairs, pairFences } from "./block-marks.ts";
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
  readonly lineStarts: readonly number[];
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
  readonly starts: Int32Array;
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
  const problems = once(() => problemsOf(parts, fences(), lines()));
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

function linesOf({ head, segments, starts }: DocumentParts): LineIndex {
  if (head.text === "" && segments.length > 0) return lineIndexOf(segments, starts);
  const front = { text: head.text, lineStarts: lineStarts(head.text) };
  return lineIndexOf(
    [front, ...segments],
    Int32Array.of(0, ...starts.subarray(0, segments.length)),
  );
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
      mark.partOf = firstPart(mark.kind, mark.attributes, mark.index);
      annotations.push(mark);
      around.push(mark);
    }
  };
  const firstOf = new Map<string, number>();
  const firstPart = (kind: string, attributes: Attributes | null, index: number) => {
    if (!attributes?.id) return null;
    const key = `${kind} ${attributes.id}`;
    const first = firstOf.get(key);
    if (first === undefined) firstOf.set(key, index);
    return first ?? null;
  };
  segments.forEach(({ content }, segment) => {
    const offset = starts[segment] ?? 0;
    const places: number[] = [];
    for (const mark of content.annotations) {
      const start = mark.start + offset;
      placeBlocksBefore(start);
      const index = annotations.length;
      const parent = mark.parent === null ? parentAt(start) : (places[mark.parent] ?? null);
      const partOf = firstPart(mark.kind, mark.attributes, index);
      places.push(index);
      annotations.push(new PlacedAnnotation(mark, offset, index, parent, partOf));
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

  constructor(
    mark: Annotation,
    offset: number,
    index: number,
    parent: number | null,
    partOf: number | null,
  ) {
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
    return targetRange && move(targetRange, this.start - this.inSegment.start);
  }

  get attributes(): Attributes | null {
    const { attributes } = this.inSegment;
    if (!attributes) return null;
    const offset = this.start - this.inSegment.start;
    this.placedAttributes ??= moveAttributes(attributes, (place) => place + offset);
    return this.placedAttributes;
  }
}

function blockAnnotation(
  parts: DocumentParts,
  { opening, closing }: BlockMark,
  lines: LineIndex,
  index: number,
  parent: number | null,
): Mutable<Annotation> {
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

function problemsOf(
  parts: DocumentParts,
  { pairs, unclosed }: FencePairs<PlacedFence>,
  lines: LineIndex,
): readonly SyntaxProblem[] {
  const blockMarks = pairs.map((pair) => blockAnnotation(parts, pair, lines, 0, null));
  return [
    ...parts.head.problems,
    ...placed(parts, ({ problems }) => problems),
    ...unclosed.map(unclosedBlock),
    ...blockMarks.flatMap(problemsOfMark),
    ...duplicateIds(parts, blockMarks),
  ].sort((a, b) => a.start - b.start);
}

function unclosedBlock({ fence, start }: PlacedFence): SyntaxProblem {
  const colons = ":".repeat(Math.min(fence.colons, 20));
  const message = `This block is not closed. Write a line ${colons} behind the last paragraph that it marks, or take this line out.`;
  const end = start + fence.colons + (fence.kind?.length ?? 0);
  return { code: "unclosed-block", message, start, end };
}

function duplicateIds(
  { segments, starts }: DocumentParts,
  blockMarks: readonly Annotation[],
): readonly SyntaxProblem[] {
  const uses: { readonly kind: string; readonly id: string; readonly range: Range }[] = [];
  const add = ({ kind, attributes }: Annotation, offset: number) => {
    if (!attributes?.id || !attributes.idRange) return;
    uses.push({ kind, id: attributes.id, range: move(attributes.idRange, offset) });
  };
  segments.forEach(({ content }, segment) => {
    for (const index of content.withId) {
      const mark = content.annotations[index];
      if (mark) add(mark, starts[segment] ?? 0);
    }
  });
  for (const mark of blockMarks) add(mark, 0);
  const kindOf = new Map<string, string>();
  return uses
    .sort((a, b) => a.range.start - b.range.start)
    .flatMap(({ kind, id, range }): SyntaxProblem[] => {
      const first = kindOf.get(id) ?? kind;
      kindOf.set(id, first);
      if (first === kind) return [];
      const inWords = (name: string) => withArticle(builtInKind(name)?.title ?? inMessage(name));
      const message = `#${inMessage(id)} is already the id of ${inWords(first)}. Parts of one mention are of one kind; give this one another id.`;
      return [{ code: "duplicate-id", message, ...range }];
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
