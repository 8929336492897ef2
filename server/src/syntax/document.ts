// What parsing a statement gives: plain, immutable data. Offsets are UTF-16 units of the text given
// (without its byte-order mark), line ends counted as they stand.

import { countWhile } from "../text/ascending.ts";
import type { LineIndex } from "../text/line-index.ts";
import type { Range } from "../text/range.ts";
import { type Attributes, attributeOf } from "./attributes.ts";

/**
 * One mark. `start`–`end` is the whole of it, target and attributes included; of a block mark from its
 * first colon to its last, and `textStart`–`textEnd` are the whole lines between its fences.
 */
export interface Annotation extends Range {
  /** Its place in `Document.annotations`. */
  readonly index: number;
  /** A built-in kind, or any name that a long form gave. */
  readonly kind: string;
  readonly form: "sigil" | "long" | "block";
  readonly textStart: number;
  readonly textEnd: number;
  /**
   * As a reader sees it: no syntax, escapes and entities resolved, a line break as one space; the
   * paragraphs of a block mark are joined by an empty line.
   */
  readonly text: string;
  /** What stands between the parentheses; `null` without them, "" for `()`. */
  readonly target: string | null;
  /** Parentheses included. */
  readonly targetRange: Range | null;
  readonly attributes: Attributes | null;
  /** The index of the annotation directly around it. */
  readonly parent: number | null;
  /** The index of the first mark of the mention that this one continues. */
  readonly partOf: number | null;
}

/** A heading of the statement itself (not of a quote or list) and what stands under it. */
export interface Section extends Range {
  readonly level: number;
  /** As a reader sees it, without attributes. */
  readonly title: string;
  readonly heading: Range;
  /** `by`, `to` and `date` here are the defaults of its marks. */
  readonly attributes: Attributes | null;
  /** The index of the section around it. */
  readonly parent: number | null;
}

export interface FrontMatter {
  /** Both `---` lines and the last one's line end; `null` where there is no front matter. */
  readonly range: Range | null;
  /** Known and unknown keys alike; empty where it could not be read. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Where each key's value stands. */
  readonly places: ReadonlyMap<string, Range>;
}

/** An image, for telling those that look like a demand. */
export interface ImageLink extends Range {
  readonly destination: string;
}

/** `[^n1]: …` that a mark's `note=^n1` points to: whole lines, no part of the statement. */
export interface Memo extends Range {
  readonly name: string;
  readonly text: string;
}

/** From here to the next turn or heading this actor speaks. */
export interface Turn {
  readonly start: number;
  /** The index of the mark that names the speaker. */
  readonly annotation: number;
}

/** Lines that can be folded away: lists, quotes, code, tables. */
export interface Block extends Range {
  readonly name: string;
}

export type SyntaxProblemCode =
  | "unclosed-mark"
  | "unclosed-block"
  | "malformed-attributes"
  | "empty-mark"
  | "duplicate-attribute"
  | "duplicate-id"
  | "front-matter";

export interface SyntaxProblem extends Range {
  readonly code: SyntaxProblemCode;
  readonly message: string;
}

export interface Document {
  readonly text: string;
  readonly lines: LineIndex;
  readonly frontMatter: FrontMatter;
  /** In document order: by where they start, outer before inner. */
  readonly annotations: readonly Annotation[];
  readonly sections: readonly Section[];
  readonly images: readonly ImageLink[];
  readonly blocks: readonly Block[];
  /** Where marks can stand: each paragraph, heading and table cell. A mark ends inside one of them. */
  readonly textBlocks: readonly Range[];
  readonly memos: readonly Memo[];
  readonly turns: readonly Turn[];
  readonly problems: readonly SyntaxProblem[];
}

/** The same with everything read, as an object that can be copied. */
export function plainDocument(document: Document): Document {
  const { text, lines, frontMatter, annotations, sections, images } = document;
  const { blocks, textBlocks, memos, turns, problems } = document;
  const marks = { annotations, sections, turns };
  return { text, lines, frontMatter, ...marks, images, blocks, textBlocks, memos, problems };
}

/** The id of the position that a position mark mentions: its target, else its `as`. */
export function positionId(annotation: Annotation): string | null {
  return annotation.target || attributeText(annotation.attributes, "as") || null;
}

/** The first mark of the mention that `mark` belongs to: what its parts share stands there. */
export function firstPart({ annotations }: Document, mark: Annotation): Annotation {
  return annotations[mark.partOf ?? mark.index] ?? mark;
}

/** The value of an attribute that is no list, or `undefined` where it is absent or a flag. */
export function attributeText(attributes: Attributes | null, key: string): string | undefined {
  const value = attributeOf(attributes, key)?.value;
  return typeof value === "string" ? value : undefined;
}

/** The innermost section that holds `offset`; the end of the text belongs to the last one. */
export function sectionAt(document: Document, offset: number): Section | undefined {
  const { sections, lines } = document;
  let section = sections[countWhile(sections, ({ start }) => start <= offset) - 1];
  while (section && offset >= section.end && section.end < lines.length) {
    section = section.parent === null ? undefined : sections[section.parent];
  }
  return section;
}
