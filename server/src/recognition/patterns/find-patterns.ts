// Where the words and patterns of the codebook stand in a paragraph.

import type { Category, Entity } from "../../registry/entity.ts";
import { type Pattern, readPattern } from "../../registry/pattern.ts";
import { type PatternSearch, patternSearch } from "../../registry/pattern-search.ts";
import type { Registry } from "../../registry/registry.ts";
import { endOfWord } from "../../registry/word-edges.ts";
import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";

/** Whole words that a pattern of the codebook fits, or that start with what it fits. */
export interface PatternFinding extends Range {
  readonly entity: Entity;
  /** As the codebook writes it. */
  readonly pattern: string;
}

/** From left to right; of one entry the longest at each place. Those of different entries may overlap. */
export function findPatterns(text: string, registry: Registry): readonly PatternFinding[] {
  const patterns = patternsOf(registry);
  if (!patterns) return [];
  const findings: PatternFinding[] = [];
  for (const { list, pattern, start: from, end: to } of patterns.search(text)) {
    const { entity, written } = patterns.entries[list] ?? {};
    const found = text.slice(from, to);
    const start = to - found.trimStart().length;
    const end = endOfWord(text, from + found.trimEnd().length);
    const as = written?.[pattern];
    if (entity && as !== undefined && start < end) {
      findings.push({ start, end, entity, pattern: as });
    }
  }
  return findings;
}

interface PatternsOf {
  /** A list for each of `entries`. */
  readonly search: PatternSearch;
  readonly entries: readonly PatternsOfEntity[];
}

interface PatternsOfEntity {
  readonly entity: Entity;
  readonly written: readonly string[];
  readonly patterns: readonly Pattern[];
}

const patternsOf = onceFor((registry: Registry): PatternsOf | undefined => {
  const entries: PatternsOfEntity[] = [];
  for (const category of ["actor", "law", "topic"] satisfies Category[]) {
    for (const entity of registry.all(category)) {
      if (entity.patterns) entries.push(read(entity, entity.patterns));
    }
  }
  if (entries.length === 0) return undefined;
  return { entries, search: patternSearch(entries.map(({ patterns }) => patterns)) };
});

function read(entity: Entity, all: readonly string[]): PatternsOfEntity {
  const written: string[] = [];
  const patterns: Pattern[] = [];
  for (const each of all) {
    const { pattern } = readPattern(each);
    if (!pattern) continue;
    written.push(each);
    patterns.push(pattern);
  }
  return { entity, written, patterns };
}
