// The outline: headings, under them who speaks and the positions taken there, under each what it mentions.

import type { Annotation, Section } from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { outerFirst, type Range } from "../text/range.ts";
import { shortened } from "../text/shortened.ts";
import { itemsOf } from "../workspace/list-attributes.ts";
import { nameOf } from "../workspace/look-up.ts";
import { isPositionKind, type Resolution } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { headWords, heldInWords } from "./heads.ts";
import { wordsOf } from "./mention.ts";
import { type TurnRange, turnRanges } from "./turn-ranges.ts";

export interface DocumentSymbol extends Range {
  readonly name: string;
  readonly detail: string;
  /** "heading", "turn", "head", or the kind of mark. */
  readonly kind: string;
  /** What the cursor goes to: the words, without the mark around them. */
  readonly selection: Range;
  readonly children: readonly DocumentSymbol[];
}

const longestName = 120;

interface OpenSymbol extends DocumentSymbol {
  readonly children: OpenSymbol[];
}

export function documentSymbols(statement: Statement): readonly DocumentSymbol[] {
  const { sections, annotations } = statement.document;
  const roots: OpenSymbol[] = [];
  const around: OpenSymbol[] = [];
  const turns = turnRanges(statement.document);
  const inOrder = [...sections, ...turns, ...annotations].sort(outerFirst);
  for (const item of inOrder) {
    while (around.length > 0 && item.start >= (around.at(-1)?.end ?? 0)) around.pop();
    const parent = around.at(-1);
    const symbol = symbolOf(statement, item, parent);
    if (!symbol) continue;
    (parent?.children ?? roots).push(symbol);
    around.push(symbol);
  }
  return roots;
}

type Item = Section | TurnRange | Annotation;

function symbolOf(
  statement: Statement,
  item: Item,
  parent: OpenSymbol | undefined,
): OpenSymbol | undefined {
  if ("heading" in item) return sectionSymbol(item);
  if ("speaker" in item) return turnSymbol(statement, item, parent);
  // Outside a position, an actor or a law is only a word of the text.
  const isListed =
    item.partOf === null &&
    (isPositionKind(statement.registry, item.kind) || isPositionSymbol(parent));
  return isListed ? markSymbol(statement, item) : undefined;
}

function isPositionSymbol(symbol: OpenSymbol | undefined): boolean {
  return symbol !== undefined && symbol.kind !== "heading" && symbol.kind !== "turn";
}

function sectionSymbol({ title, heading, start, end }: Section): OpenSymbol {
  return {
    name: shortened(title, longestName) || "Heading without words",
    detail: "",
    kind: "heading",
    start,
    end,
    selection: heading,
    children: [],
  };
}

/** A turn in a mark of several paragraphs ends with it here, so that one holds the other. */
function turnSymbol(
  statement: Statement,
  { start, end, speaker }: TurnRange,
  parent: OpenSymbol | undefined,
): OpenSymbol {
  const { name, selection } = markSymbol(statement, speaker);
  const resolution = statement.resolutions[speaker.index];
  const detail = resolution ? detailOf(statement, speaker, resolution, "speaker") : "";
  const last = isPositionSymbol(parent) ? Math.min(end, parent?.end ?? end) : end;
  return { name, detail, kind: "turn", start, end: last, selection, children: [] };
}

function markSymbol(statement: Statement, mark: Annotation): OpenSymbol {
  const resolution = statement.resolutions[mark.index];
  const { kind, start, end, textStart, textEnd } = mark;
  const held = heldInWords(statement, mark);
  const words = held === undefined ? wordsOf(statement, mark) : headWords(statement, mark);
  return {
    name: shortened(words, longestName) || "Mark without words",
    detail: resolution ? detailOf(statement, mark, resolution, held) : "",
    kind: held === undefined ? kind : "head",
    start,
    end,
    selection: { start: textStart, end: textEnd },
    children: [],
  };
}

/**
 * `demand · by United Kingdom · to North Korea · open`: what an analyst scans an outline for. `instead`
 * stands in the place of the kind. By whom only where the mark says it: else it is the speaker, line
 * after line.
 */
function detailOf(
  { registry }: Statement,
  { kind, attributes }: Annotation,
  resolution: Resolution,
  instead: string | undefined,
): string {
  const title = instead ?? builtInKind(kind)?.title ?? registry.kinds.get(kind)?.title ?? kind;
  if (resolution.type === "entity") {
    const [only, ...others] = resolution.candidates;
    return only && others.length === 0 ? `${title} · ${only.name}` : title;
  }
  const names = (ids: readonly string[]) =>
    ids.map((id) => (id === "*" ? "everyone" : nameOf(registry, "actor", id))).join(", ");
  return [
    title,
    itemsOf(attributes, "by") && resolution.by.length > 0 ? `by ${names(resolution.by)}` : "",
    resolution.to.length > 0 ? `to ${names(resolution.to)}` : "",
    resolution.status ?? "",
  ]
    .filter((part) => part !== "")
    .join(" · ");
}
