// What patterns find, worked out as plainly as can be: for each place all ends that a pattern can come to.
// It holds the real search to its word.

import type { Pattern, PatternNode } from "../../server/src/registry/pattern.ts";
import type { Range } from "../../server/src/text/range.ts";

const longest = 300;
const letter = /[\p{L}\p{M}\p{N}_]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

export interface PlainlyFound extends Range {
  /** Its place in the list. */
  readonly pattern: number;
}

/** From left to right the longest of all patterns at each place, none inside another. */
export function plainPatternSearch(
  patterns: readonly Pattern[],
  text: string,
): readonly PlainlyFound[] {
  const characters = [...text];
  const offsets = [0];
  for (const character of characters) offsets.push((offsets.at(-1) ?? 0) + character.length);
  const found: PlainlyFound[] = [];
  for (let start = 0; start < characters.length; start++) {
    if (isInside(characters, start)) continue;
    let best: { readonly end: number; readonly pattern: number } | undefined;
    for (const [pattern, { node, isWords }] of patterns.entries()) {
      for (const end of endsFrom(node, characters, new Set([start]))) {
        const before = (offsets[end - 1] ?? 0) - (offsets[start] ?? 0);
        if (before >= longest || (isWords && isInside(characters, end))) continue;
        if (best === undefined || end > best.end) best = { end, pattern };
      }
    }
    if (!best) continue;
    const { end, pattern } = best;
    found.push({ start: offsets[start] ?? 0, end: offsets[end] ?? 0, pattern });
    start = end - 1;
  }
  return found;
}

function endsFrom(
  node: PatternNode,
  text: readonly string[],
  starts: ReadonlySet<number>,
): ReadonlySet<number> {
  const ends = new Set<number>();
  switch (node.type) {
    case "one":
      for (const at of starts) {
        const character = text[at];
        if (character !== undefined && node.fits(character)) ends.add(at + 1);
      }
      return ends;
    case "word edge":
      for (const at of starts) if (isPart(text[at - 1]) !== isPart(text[at])) ends.add(at);
      return ends;
    case "sequence":
      return node.parts.reduce((from, part) => endsFrom(part, text, from), starts);
    case "either":
      for (const part of node.parts) for (const at of endsFrom(part, text, starts)) ends.add(at);
      return ends;
    case "repeat": {
      let from = starts;
      if (node.least === 0) for (const at of from) ends.add(at);
      for (let count = 1; count <= node.most && from.size > 0; count++) {
        const to = endsFrom(node.part, text, from);
        const isNew = count <= node.least || [...to].some((at) => !ends.has(at));
        if (count >= node.least) for (const at of to) ends.add(at);
        if (!isNew) break;
        from = to;
      }
      return ends;
    }
  }
}

function isInside(text: readonly string[], at: number): boolean {
  return isPart(text[at - 1]) && isPart(text[at]);
}

function isPart(character: string | undefined): boolean {
  return character !== undefined && letter.test(character) && !unspaced.test(character);
}
