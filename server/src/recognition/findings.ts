// Recognition goes in two steps. What a paragraph says by itself is found first, from its words alone, so
// that it need not be found again while its words stay the same (findings: offsets are the paragraph's).
// Then all findings of a text are read together, as what stands elsewhere may decide (suggestions: offsets
// are the text's).

import type { Entity } from "../registry/entity.ts";
import type { Range } from "../text/range.ts";

/** One paragraph, heading, list item or table cell, with spaces for everything that is no word of it. */
export interface Block {
  /** Where it starts in the text, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/** A block with what one recogniser found in it. */
export interface BlockWith<Finding> extends Block {
  readonly findings: readonly Finding[];
}

/** Words that are a name in the registry; the longest at their place. */
export interface NameFinding extends Range {
  /** What bears the name; several where it is shared. */
  readonly entries: readonly NamedEntry[];
}

export interface NamedEntry {
  readonly entity: Entity;
  /** As the registry writes the name. */
  readonly name: string;
  /** "name", "official name", "abbreviation", "demonym", "capital", "metonym" … */
  readonly why: string;
  /** Whether texts may write its last word small: "the Geneva statement". */
  readonly mayEndSmall?: boolean;
}
