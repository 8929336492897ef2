// The outline: headings, under them the positions taken there, under each what it mentions.

import type { Annotation, Section } from "../syntax/document.ts";
import { builtInKind } from "../syntax/kinds.ts";
import type { Range } from "../text/range.ts";
import { shortened } from "../text/shortened.ts";
import { itemsOf } from "../workspace/list-attributes.ts";
import { nameOf } from "../workspace/look-up.ts";
import { isPositionKind, type Resolution } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { wordsOf } from "./mention.ts";

export interface DocumentSymbol extends Range {
  readonly name: string;
  readonly detail: string;
  /** "heading", or the kind of mark. */
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
  const inOrder = [...sections, ...annotations].sort((a, b) => a.start - b.start || b.end - a.end);
  for (const item of inOrder) {
    while (around.length > 0 && item.start >= (around.at(-1)?.end ?? 0)) around.pop();
    const parent = around.at(-1);
    // Outside a position, an actor or a law is only a word of the text.
    const isListed = isMark(item)
      ? item.partOf === null &&
        (isPositionKind(statement.registry, item.kind) || (parent && parent.kind !== "heading"))
      : true;
    if (!isListed) continue;
    const symbol = isMark(item) ? markSymbol(statement, item) : sectionSymbol(item);
    (parent?.children ?? roots).push(symbol);
    around.push(symbol);
  }
  return roots;
}

function isMark(item: Annotation | Section): item is Annotation {
  return "kind" in item;
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

function markSymbol(statement: Statement, mark: Annotation): OpenSymbol {
  const resolution = statement.resolutions[mark.index];
  const { kind, start, end, textStart, textEnd } = mark;
  return {
    name: shortened(wordsOf(statement, mark), longestName) || "Mark without words",
    detail: resolution ? detailOf(statement, mark, resolution) : "",
    kind,
    start,
    end,
    selection: { start: textStart, end: textEnd },
    children: [],
  };
}

/**
 * `demand · by United Kingdom · to North Korea · open`: what an analyst scans an outline for. By whom
 * only where the mark says it: else it is the speaker, line after line.
 */
function detailOf(
  { registry }: Statement,
  { kind, attributes }: Annotation,
  resolution: Resolution,
): string {
  const title = builtInKind(kind)?.title ?? registry.kinds.get(kind)?.title ?? kind;
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
