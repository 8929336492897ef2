// Putting what a YAML mapping holds into another order, in the text itself: each item keeps its writing, and
// goes with the comments that belong to it. Blank lines stay between the same places.
//
//   # Heading                 a comment by itself stays, and nothing goes past it
//
//   # The envoy               comments right above go with what stands below
//   ENVOY:
//     kind: person
//     # since 2024            those that are indented more, or end a stretch, with what stands above

import { isAlias, isNode, isPair, isScalar, type Node, type Pair, visit, type YAMLMap } from "yaml";
import { countWhile } from "../text/ascending.ts";
import type { TextEdit } from "../text/edit.ts";
import { firstLineEnd } from "../text/lines.ts";
import { lastOffset } from "./codebook-addition.ts";
import { startOf } from "./codebook-lines.ts";

export type Order = (a: string, b: string) => number;

export type Ordering =
  | { readonly edits: readonly TextEdit[] }
  /** What keeps it from being ordered. */
  | { readonly kept: "references" | "form" };

/** By the keys of its items; those that are equal stay as they are. No edits where it is in order. */
export function orderMap({ text, lines }: LinedText, map: YAMLMap, order: Order): Ordering {
  const sorted = map.items.toSorted((a, b) => order(keyOf(a), keyOf(b)));
  if (sorted.every((item, index) => item === map.items[index])) return { edits: [] };
  if (referToEachOther(map)) return { kept: "references" };
  const edits = map.flow ? inBraces(text, map, sorted) : onLines(text, lines, map, order);
  return edits ? { edits } : { kept: "form" };
}

export function keyOf({ key }: Pair): string {
  if (!isScalar(key)) return "";
  return typeof key.value === "string" ? key.value : (key.source ?? "");
}

/** Whether an item stands for something that another has under a name (`*name`, `&name`), or two have the same. */
function referToEachOther({ items }: YAMLMap): boolean {
  const holders = new Map<string, Pair>();
  const uses: (readonly [name: string, by: Pair])[] = [];
  let isTwice = false;
  for (const item of items) {
    const look = (node: Node) => {
      if (isAlias(node)) uses.push([node.source, item]);
      else if (node.anchor !== undefined) {
        isTwice ||= holders.has(node.anchor);
        holders.set(node.anchor, item);
      }
    };
    for (const part of [item.key, item.value]) {
      if (isNode(part)) visit(part, { Node: (_, node) => look(node as Node) });
    }
  }
  return isTwice || uses.some(([name, by]) => (holders.get(name) ?? by) !== by);
}

/** `undefined` where more than commas stands between the items, such as a comment. */
function inBraces(
  text: string,
  map: YAMLMap,
  sorted: readonly Pair[],
): readonly TextEdit[] | undefined {
  const { items, range } = map;
  const places = items.map((item) => ({ start: startOf(item), end: lastOffset(item) }));
  const [open = 0, close = 0] = range ?? [];
  const between = [
    text.slice(open + 1, places[0]?.start),
    ...places.map(({ end }, index) => text.slice(end, places[index + 1]?.start ?? close - 1)),
  ];
  const isPlain = between.every((each, index) => {
    const isOutside = index === 0 || index === items.length;
    return isOutside ? /^\s*,?\s*$/.test(each) : /^\s*,\s*$/.test(each);
  });
  if (!isPlain || places.some(({ start, end }) => text.slice(start, end).includes("#"))) {
    return undefined;
  }
  return places.flatMap((place, index) => {
    const item = sorted[index];
    if (item === undefined || item === items[index]) return [];
    return { ...place, text: text.slice(startOf(item), lastOffset(item)) };
  });
}

interface Line {
  readonly start: number;
  /** Its line end included. */
  readonly end: number;
  readonly isBlank: boolean;
}

export interface LinedText {
  readonly text: string;
  readonly lines: readonly Line[];
}

/** Whole lines, from the first up to before the other. */
interface Lines {
  from: number;
  to: number;
}

interface Block {
  readonly key: string;
  readonly lines: Lines;
}

/** `undefined` where an item does not begin its line. */
function onLines(
  text: string,
  lines: readonly Line[],
  map: YAMLMap,
  order: Order,
): readonly TextEdit[] | undefined {
  const found = blocksOf(text, lines, map);
  if (!found) return undefined;
  const edits: TextEdit[] = [];
  for (const group of found) {
    const sorted = group.toSorted((a, b) => order(a.key, b.key));
    for (const [index, { lines: place }] of group.entries()) {
      const block = sorted[index];
      if (!block || block === group[index]) continue;
      edits.push({ ...rangeOf(lines, place), text: written(text, lines, block.lines, place) });
    }
  }
  return edits;
}

function rangeOf(lines: readonly Line[], { from, to }: Lines) {
  return { start: lines[from]?.start ?? 0, end: lines[to - 1]?.end ?? 0 };
}

/** The lines as they are written at another place, where the text may end. */
function written(text: string, lines: readonly Line[], block: Lines, place: Lines): string {
  const { start, end } = rangeOf(lines, block);
  const own = text.slice(start, end);
  const isAtEnd = !/[\r\n]$/.test(text.slice(0, rangeOf(lines, place).end).slice(-1));
  const hasLineEnd = /[\r\n]$/.test(own);
  if (isAtEnd) return own.replace(/(?:\r\n|\r|\n)$/, "");
  return hasLineEnd ? own : `${own}${firstLineEnd(text) ?? "\n"}`;
}

/** Worked out once for all mappings of a text. */
export function withLines(text: string): LinedText {
  const lines: Line[] = [];
  for (const { index, 0: line } of text.matchAll(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g)) {
    lines.push({ start: index, end: index + line.length, isBlank: line.trim() === "" });
  }
  return { text, lines };
}

/** The items with their comments, in groups that nothing leaves. */
function blocksOf(
  text: string,
  lines: readonly Line[],
  map: YAMLMap,
): readonly (readonly Block[])[] | undefined {
  const places = itemPlaces(text, lines, map);
  if (!places) return undefined;
  const groups: Block[][] = [[]];
  for (const [index, { key, first, behind, indent }] of places.entries()) {
    const before = places[index - 1];
    const gap = { from: before?.behind ?? startOfComments(text, lines, first), to: first };
    const { above, below, isParted } = divided(text, lines, gap, indent, before !== undefined);
    const previous = groups.at(-1)?.at(-1);
    if (previous) previous.lines.to = above;
    const block = { key, lines: { from: below, to: behind } };
    if (isParted) groups.push([block]);
    else groups.at(-1)?.push(block);
  }
  const last = groups.at(-1)?.at(-1);
  const lastPlace = places.at(-1);
  if (last && lastPlace) {
    const { behind, indent } = lastPlace;
    // Nothing stands below that comments as far in as the keys could belong to.
    last.lines.to = endOfIndented(text, lines, { from: behind, to: lines.length }, indent - 1);
  }
  return groups;
}

interface ItemPlace {
  readonly key: string;
  readonly indent: number;
  /** The line of its key. */
  readonly first: number;
  /** The line behind its last one. */
  readonly behind: number;
}

function itemPlaces(
  text: string,
  lines: readonly Line[],
  { items }: YAMLMap,
): readonly ItemPlace[] | undefined {
  const places: ItemPlace[] = [];
  let line = countWhile(lines, ({ end }) => end <= startOf(items[0]));
  for (const item of items) {
    const start = startOf(item);
    while ((lines[line]?.end ?? text.length) <= start) line++;
    const first = line;
    const indent = start - (lines[first]?.start ?? 0);
    const isFirstOnLine = text.slice(start - indent, start).trim() === "";
    if (!isFirstOnLine || !isPair(item) || first < (places.at(-1)?.behind ?? 0)) return undefined;
    const end = Math.max(lastOffset(item), start + 1);
    while ((lines[line]?.end ?? text.length) < end) line++;
    places.push({ key: keyOf(item), indent, first, behind: line + 1 });
  }
  return places;
}

/** Above the first item: up to what it stands under. */
function startOfComments(text: string, lines: readonly Line[], first: number): number {
  let from = first;
  while (from > 0 && (isComment(text, lines[from - 1]) || lines[from - 1]?.isBlank)) from--;
  return from;
}

function isComment(text: string, line: Line | undefined): boolean {
  return line !== undefined && text.slice(line.start, line.end).trimStart().startsWith("#");
}

interface Division {
  /** Up to here the lines belong to what stands above. */
  readonly above: number;
  /** From here on to what stands below. */
  readonly below: number;
  /** Whether a comment by itself stands between. */
  readonly isParted: boolean;
}

/** Divides the comments between two items; above the first there is nothing that they could belong to. */
function divided(
  text: string,
  lines: readonly Line[],
  { from, to }: Lines,
  indent: number,
  isBetween: boolean,
): Division {
  const isBlank = (line: number) => lines[line]?.isBlank === true;
  let below = to;
  while (below > from && !isBlank(below - 1)) below--;
  let above = from;
  if (isBetween) {
    if (below === from) {
      // No blank line: what is indented more than the keys belongs to what it is indented under.
      above = endOfIndented(text, lines, { from, to }, indent);
      below = above;
    } else while (above < below && !isBlank(above)) above++;
  }
  let isParted = false;
  for (let line = above; line < below; line++) isParted ||= !isBlank(line);
  return { above, below, isParted: isParted && isBetween };
}

function endOfIndented(
  text: string,
  lines: readonly Line[],
  { from, to }: Lines,
  indent: number,
): number {
  let end = from;
  while (end < to) {
    const { start, end: lineEnd } = lines[end] ?? { start: 0, end: 0 };
    const line = text.slice(start, lineEnd);
    if (!line.trimStart().startsWith("#") || line.search(/\S/) <= indent) break;
    end++;
  }
  return end;
}
