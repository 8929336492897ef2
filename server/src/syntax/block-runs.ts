// A statement's body as runs of whole top-level blocks, each with a Markdown tree of its own. What
// stands at the top level in front of a block says nothing about how it reads, so an edit renews the
// runs that it touches, and those behind them only as far as blocks have grown into them (an opened
// code fence, a list that goes on).

import { type SyntaxNode, Tree, TreeFragment } from "@lezer/common";
import type { TextEdit } from "../text/edit.ts";
import { type LineFeedText, withLineFeeds } from "./line-ends.ts";
import { statemarkParser } from "./mark-parser.ts";

/** Offsets in the tree are those of `source.text`, which has LF line ends. */
export interface BlockRun {
  /** As written, from the first block's line to the next run, blank lines included. */
  readonly text: string;
  readonly source: LineFeedText;
  readonly tree: Tree;
}

/** A run goes on until it is this long: many small ones cost more than they save. */
const shortestRun = 700;

export interface RunsRenewal {
  /** The runs `from`–`to` (exclusive) give way to `runs`. */
  readonly from: number;
  readonly to: number;
  readonly runs: readonly BlockRun[];
}

/** All runs of a body. */
export function readRuns(body: string): readonly BlockRun[] {
  const source = withLineFeeds(body);
  const tree = statemarkParser.parse(source.text);
  return cut(body, source, tree, body.length);
}

/**
 * What an edit makes of the runs. `starts` says where each run starts; the edit's places are offsets in
 * the same text.
 */
export function renewRuns(
  runs: readonly BlockRun[],
  starts: ArrayLike<number>,
  first: number,
  last: number,
  edit: TextEdit,
): RunsRenewal {
  const from = isInFirstLine(runs[first], edit.start - (starts[first] ?? 0))
    ? Math.max(0, first - 1)
    : first;
  const offset = starts[from] ?? 0;
  const own = { start: edit.start - offset, end: edit.end - offset, text: edit.text };
  const before = textOf(runs, from, last + 1);
  const changed = before.slice(0, own.start) + own.text + before.slice(own.end);
  for (let ahead = 1; ; ahead *= 2) {
    const to = Math.min(last + 1 + ahead, runs.length);
    const context = textOf(runs, last + 1, to);
    const source = withLineFeeds(changed + context);
    const fragments = reusable(runs, from, to, before + context, source.text);
    const tree = statemarkParser.parse(source.text, fragments);
    const possibleStarts = new Set(runStarts(source.text, tree).map(source.original));
    let start = changed.length;
    for (let next = last + 1; next < to; next++) {
      if (possibleStarts.has(start)) {
        return { from, to: next, runs: cut(changed + context, source, tree, start) };
      }
      start += runs[next]?.text.length ?? 0;
    }
    if (to === runs.length) {
      return { from, to, runs: cut(changed + context, source, tree, start) };
    }
  }
}

/** What stands in a run's first line decides whether the block before goes on there. */
function isInFirstLine(run: BlockRun | undefined, offset: number): boolean {
  return !/[\r\n]/.test(run?.text.slice(0, offset) ?? "");
}

function textOf(runs: readonly BlockRun[], from: number, to: number): string {
  let text = "";
  for (let index = from; index < to; index++) text += runs[index]?.text ?? "";
  return text;
}

/** What the parser may take over from the trees of the runs, given their text before and after. */
function reusable(
  runs: readonly BlockRun[],
  from: number,
  to: number,
  textBefore: string,
  text: string,
): readonly TreeFragment[] {
  const fragments: TreeFragment[] = [];
  let start = 0;
  for (let index = from; index < to; index++) {
    const run = runs[index];
    if (!run) continue;
    const end = start + run.source.text.length;
    fragments.push(new TreeFragment(start, end, run.tree, -start));
    start = end;
  }
  return TreeFragment.applyChanges(fragments, [changedLines(withLineFeeds(textBefore).text, text)]);
}

/**
 * The lines that hold all differences: what `a` has there, `b` has replaced. Whole lines, because the
 * parser keeps blocks behind a change on their own line, though their indentation may be part of it; and
 * the line before, because a table's second line decides whether its first one ends a paragraph.
 */
function changedLines(a: string, b: string) {
  const { start, end } = commonEnds(a, b);
  const lineStart = lineStartBefore(a, Math.max(0, lineStartBefore(a, start) - 1));
  const lineEnd = a.indexOf("\n", a.length - end);
  const kept = lineEnd < 0 ? 0 : a.length - lineEnd;
  return { fromA: lineStart, toA: a.length - kept, fromB: lineStart, toB: b.length - kept };
}

function lineStartBefore(text: string, offset: number): number {
  return offset === 0 ? 0 : text.lastIndexOf("\n", offset - 1) + 1;
}

/** How many characters two texts have in common at their start and, apart from these, at their end. */
export function commonEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const shorter = Math.min(a.length, b.length);
  let start = 0;
  while (start < shorter && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  let end = 0;
  while (
    end < shorter - start &&
    a.charCodeAt(a.length - 1 - end) === b.charCodeAt(b.length - 1 - end)
  ) {
    end++;
  }
  return { start, end };
}

/** Where runs may start: at top-level blocks behind a blank line. */
function runStarts(text: string, tree: Tree): number[] {
  const starts: number[] = [];
  for (let block = tree.topNode.firstChild; block; block = block.nextSibling) {
    // Indented code belongs to what stands before it: a list, or a footnote.
    if (block.name === "CodeBlock") continue;
    const lineStart = lineStartBefore(text, block.from);
    if (lineStart > 0 && isBehindBlankLine(text, lineStart)) starts.push(lineStart);
  }
  return starts;
}

function isBehindBlankLine(text: string, lineStart: number): boolean {
  let place = lineStart - 2;
  while (place >= 0 && (text.charAt(place) === " " || text.charAt(place) === "\t")) place--;
  return place < 0 || text.charAt(place) === "\n";
}

/** The runs of the text up to `end`, where one starts or the text ends. */
function cut(text: string, source: LineFeedText, tree: Tree, end: number): readonly BlockRun[] {
  const runs: BlockRun[] = [];
  const possible = runStarts(source.text, tree);
  let block = tree.topNode.firstChild;
  let start = 0;
  let lineFeedStart = 0;
  const close = (next: number, nextLineFeed: number) => {
    const blocks: SyntaxNode[] = [];
    for (; block && block.from < nextLineFeed; block = block.nextSibling) blocks.push(block);
    const runText = text.slice(start, next);
    runs.push({
      text: runText,
      source: withLineFeeds(runText),
      tree: treeOf(tree, blocks, lineFeedStart, nextLineFeed),
    });
    start = next;
    lineFeedStart = nextLineFeed;
  };
  for (const possibleStart of possible) {
    const next = source.original(possibleStart);
    if (next >= end) break;
    if (next - start >= shortestRun) close(next, possibleStart);
  }
  if (end > start) {
    const atEnd = possible.find((possibleStart) => source.original(possibleStart) === end);
    close(end, atEnd ?? source.text.length);
  }
  return runs;
}

function treeOf(whole: Tree, blocks: readonly SyntaxNode[], start: number, end: number): Tree {
  return new Tree(
    whole.type,
    blocks.flatMap(({ tree }) => tree ?? []),
    blocks.flatMap(({ tree, from }) => (tree ? from - start : [])),
    end - start,
  );
}
