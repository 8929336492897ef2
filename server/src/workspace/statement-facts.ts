// What a statement holds whatever the codebooks say: its marks, sections, turns and front matter, without
// its words. A closed statement is kept so, as plain data that can be sent to a worker and written to a
// cache, and is looked up again when a codebook changes, without being parsed again.

import type { Attributes } from "../syntax/attributes.ts";
import type { Annotation, Document, FrontMatter, Section, Turn } from "../syntax/document.ts";
import { lineIndexOfStarts } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";

export interface StatementFacts {
  /** In UTF-16 units. */
  readonly length: number;
  readonly lineStarts: readonly number[];
  readonly frontMatter: FrontMatterFacts;
  readonly annotations: readonly Annotation[];
  readonly sections: readonly Section[];
  readonly turns: readonly Turn[];
}

interface FrontMatterFacts {
  /** As written, with both its lines. */
  readonly text: string;
  readonly range: Range | null;
  readonly values: readonly (readonly [string, unknown])[];
  readonly places: readonly (readonly [string, Range])[];
}

export function factsOf(document: Document): StatementFacts {
  const { annotations, sections, turns, frontMatter, lines } = document;
  return {
    length: lines.length,
    lineStarts: Array.from({ length: lines.lineCount }, (_, line) => lines.lineStart(line)),
    frontMatter: {
      text: frontMatter.range ? document.text.slice(0, frontMatter.range.end) : "",
      range: frontMatter.range,
      values: [...frontMatter.values],
      places: [...frontMatter.places],
    },
    // What is read only when it is asked for is read now.
    annotations: annotations.map(plainMark),
    sections: sections.map((section) => ({ ...section, attributes: plain(section.attributes) })),
    turns,
  };
}

function plainMark(mark: Annotation): Annotation {
  const { index, kind, form, start, end, textStart, textEnd, text, target, targetRange } = mark;
  const { parent, partOf } = mark;
  const attributes = plain(mark.attributes);
  const places = { index, start, end, textStart, textEnd, targetRange, parent, partOf };
  return { ...places, kind, form, text, target, attributes };
}

function plain(attributes: Attributes | null): Attributes | null {
  if (!attributes) return null;
  const { start, end, id, idRange, tags, entries, repeated } = attributes;
  return { start, end, id, idRange, tags, entries, repeated };
}

/**
 * A document that says of marks, sections, turns, front matter and lines what the parsed one says. It has no
 * words but those of its front matter: nothing that edits or shows a text may ask it.
 */
export function documentOfFacts(facts: StatementFacts): Document {
  const { annotations, sections, turns, lineStarts, length } = facts;
  return {
    text: facts.frontMatter.text,
    lines: lineIndexOfStarts(lineStarts, length),
    frontMatter: frontMatterOf(facts.frontMatter),
    annotations,
    sections,
    turns,
    images: [],
    blocks: [],
    textBlocks: [],
    memos: [],
    problems: [],
  };
}

function frontMatterOf({ range, values, places }: FrontMatterFacts): FrontMatter {
  return { range, values: new Map(values), places: new Map(places) };
}
