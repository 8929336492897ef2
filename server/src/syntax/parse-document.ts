// Text in, document out; a document and an edit in, the next document out. Left out here: what needs
// the registry (what a mark refers to, kinds that a codebook declares).

import type { TextEdit } from "../text/edit.ts";
import { lineStarts } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { commonEnds, type RunsRenewal, readRuns, renewRuns } from "./block-runs.ts";
import type { Document } from "./document.ts";
import { readContent } from "./document-walk.ts";
import { readFrontMatter } from "./front-matter.ts";
import { withLineFeeds } from "./line-ends.ts";
import { definedLinkLabels } from "./link-labels.ts";
import { documentOf, partsOf } from "./parsed-document.ts";
import type { Surroundings } from "./run-content.ts";
import { type DocumentParts, type Segment, segmentAt } from "./segments.ts";

/** What a parsed document is made of. */
export function documentParts(document: Document): DocumentParts {
  const parts = partsOf(document) ?? partsOf(parseDocument(document.text));
  if (!parts) throw new Error("A parsed document has lost its parts");
  return parts;
}

/** Parses a whole statement. Every text has a document; what is wrong with it is in `problems`. */
export function parseDocument(text: string): Document {
  const head = readHead(text);
  const runs = readRuns(text.slice(head.text.length));
  return documentOf(assemble(head, nothingYet, { from: 0, to: 0, runs }));
}

/**
 * The document that an edit makes of one: the same as parsing the whole text, but only what the edit
 * touches is read again. The document given stays as it is.
 */
export function editDocument(document: Document, edit: TextEdit): Document {
  const parts = partsOf(document);
  if (!parts) return parseDocument(edited(document.text, edit));
  const { head, segments, starts } = parts;
  if (mayChangeHead(parts, edit)) {
    const text = edited(document.text, edit);
    const newHead = readHead(text);
    const isBodyKept =
      edit.end <= head.text.length &&
      document.text.length - head.text.length === text.length - newHead.text.length;
    return isBodyKept
      ? documentOf(assemble(newHead, parts, { from: 0, to: 0, runs: [] }))
      : parseDocument(text);
  }
  const renewal =
    segments.length === 0
      ? { from: 0, to: 0, runs: readRuns(edit.text) }
      : renewRuns(segments, starts, segmentAt(parts, edit.start), segmentAt(parts, edit.end), edit);
  return documentOf(assemble(head, parts, renewal));
}

/** The document of a new text, made from that of an earlier one by what differs between them. */
export function updateDocument(document: Document, text: string): Document {
  const { start, end } = commonEnds(document.text, text);
  const edit = {
    start,
    end: document.text.length - end,
    text: text.slice(start, text.length - end),
  };
  if (edit.text === "" && edit.end === edit.start) return document;
  return editDocument(document, edit);
}

function edited(text: string, edit: TextEdit): string {
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}

function readHead(text: string): DocumentParts["head"] {
  // Nearly all of a long text is not the head: without an opening line nothing is copied.
  if (!text.startsWith("---")) return { text: "", ...readFrontMatter("") };
  const source = withLineFeeds(text);
  const { frontMatter, problems } = readFrontMatter(source.text);
  const move = <R extends Range>(range: R): R => ({
    ...range,
    start: source.original(range.start),
    end: source.original(range.end),
  });
  const range = frontMatter.range && move(frontMatter.range);
  return {
    text: text.slice(0, range?.end ?? 0),
    frontMatter: {
      ...frontMatter,
      range,
      places: new Map([...frontMatter.places].map(([key, place]) => [key, move(place)])),
    },
    problems: problems.map(move),
  };
}

/** Whether an edit may change where the front matter ends, or what it says. */
function mayChangeHead({ head, segments }: DocumentParts, edit: TextEdit): boolean {
  if (head.text !== "") return edit.start < head.text.length || !head.text.endsWith("\n");
  if (edit.start >= 3) return segments[0]?.text.startsWith("---") ?? false;
  const start = segments[0]?.text.slice(0, edit.start) ?? "";
  return "---".startsWith((start + edit.text).slice(0, 3));
}

type EarlierParts = Omit<DocumentParts, "head">;

const nothingYet: EarlierParts = {
  segments: [],
  starts: Int32Array.of(0),
  surroundings: { linkLabels: new Map(), memoNames: new Map() },
};

function assemble(
  head: DocumentParts["head"],
  { segments: earlier, starts: earlierStarts, surroundings: around }: EarlierParts,
  { from, to, runs }: RunsRenewal,
): DocumentParts {
  const removed = earlier.slice(from, to);
  const labelsOf = runs.map(({ tree, source }) => definedLinkLabels(tree, source.text));
  const linkLabels = recount(
    around.linkLabels,
    removed.map((segment) => segment.linkLabels),
    labelsOf,
  );
  let known: Surroundings = { linkLabels: linkLabels.counts, memoNames: around.memoNames };
  const removedByText = new Map(removed.map((segment) => [segment.text, segment]));
  const renewed = runs.map((run, index): Segment => {
    const same = removedByText.get(run.text);
    const labels = labelsOf[index] ?? new Set();
    return (
      same ?? {
        ...run,
        lineStarts: lineStarts(run.text),
        linkLabels: labels,
        content: readContent(run, known),
      }
    );
  });
  const memoNames = recount(
    around.memoNames,
    removed.map(({ content }) => content.memoNames),
    renewed.map(({ content }) => content.memoNames),
  );
  known = { ...known, memoNames: memoNames.counts };
  const kept = earlier.slice(0, from).concat(renewed, earlier.slice(to));
  const isSettled = linkLabels.changed.size === 0 && memoNames.changed.size === 0;
  const segments = isSettled
    ? kept
    : kept.map((segment) =>
        readsOtherwise(segment, linkLabels.changed, memoNames.changed)
          ? { ...segment, content: readContent(segment, known) }
          : segment,
      );
  const starts = startsAfter(head.text.length, earlierStarts, from, to, renewed);
  return { head, segments, starts, surroundings: known };
}

/** Where the segments start once `renewed` stand in place of `from`–`to`: those behind are only moved. */
function startsAfter(
  bodyStart: number,
  earlier: Int32Array,
  from: number,
  to: number,
  renewed: readonly Segment[],
): Int32Array {
  const behind = earlier.subarray(to);
  const starts = new Int32Array(from + renewed.length + behind.length);
  const moved = bodyStart - (earlier[0] ?? 0);
  for (let index = 0; index < from; index++) starts[index] = (earlier[index] ?? 0) + moved;
  let start = (earlier[from] ?? 0) + moved;
  for (let index = 0; index < renewed.length; index++) {
    starts[from + index] = start;
    start += renewed[index]?.text.length ?? 0;
  }
  const difference = start - (behind[0] ?? 0);
  for (let index = 0; index < behind.length; index++) {
    starts[from + renewed.length + index] = (behind[index] ?? 0) + difference;
  }
  return starts;
}

function readsOtherwise(
  { content }: Segment,
  labels: ReadonlySet<string>,
  memos: ReadonlySet<string>,
): boolean {
  return (
    [...labels].some((label) => content.labelsAsked.has(label)) ||
    (memos.size > 0 && content.footnotes.some(({ name }) => memos.has(name)))
  );
}

/** The counts without those of `removed` and with those of `added`, and whose come from or go to none. */
function recount(
  counts: ReadonlyMap<string, number>,
  removed: readonly ReadonlySet<string>[],
  added: readonly ReadonlySet<string>[],
): { readonly counts: ReadonlyMap<string, number>; readonly changed: ReadonlySet<string> } {
  const differences = new Map<string, number>();
  const add = (names: ReadonlySet<string>, by: number) => {
    for (const name of names) differences.set(name, (differences.get(name) ?? 0) + by);
  };
  for (const names of removed) add(names, -1);
  for (const names of added) add(names, 1);
  const changed = new Set<string>();
  const next = new Map<string, number>();
  for (const [name, by] of differences) {
    if (by === 0) continue;
    const before = counts.get(name) ?? 0;
    next.set(name, before + by);
    if (before === 0 || before + by === 0) changed.add(name);
  }
  if (next.size === 0) return { counts, changed };
  const all = new Map([...counts, ...next]);
  for (const name of changed) if (all.get(name) === 0) all.delete(name);
  return { counts: all, changed };
}
