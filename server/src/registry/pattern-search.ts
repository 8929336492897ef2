// Where a topic's words or pattern stand in a text. All ways to read on are followed at once, so the
// time grows with the text and with the pattern, whatever both are.

import type { Range } from "../text/range.ts";
import type { Pattern, PatternNode } from "./pattern.ts";

/** What is longer is no wording of a topic. It also bounds the work at each place. */
const longestFound = 300;

type Step =
  | { readonly does: "read"; readonly fits: (character: string) => boolean }
  | { readonly does: "edge" | "end" }
  | { readonly does: "go"; readonly to: number[] };

/**
 * From left to right, the longest at each place, none inside another. Capitals do not count. What is
 * found starts at a word's start, and words without any sign of a pattern also end at a word's end.
 */
export function findPattern({ node, isWords }: Pattern, text: string): readonly Range[] {
  const steps = stepsOf(node);
  const found: Range[] = [];
  for (let start = 0; start < text.length; ) {
    const end = isInsideWord(text, start) ? undefined : longestFrom(steps, text, start, isWords);
    if (end === undefined) start += characterAt(text, start).length;
    else {
      found.push({ start, end });
      start = end;
    }
  }
  return found;
}

function longestFrom(
  steps: readonly Step[],
  text: string,
  start: number,
  isWords: boolean,
): number | undefined {
  let end: number | undefined;
  let open = reached(steps, [0], text, start);
  for (let offset = start; open.size > 0; ) {
    const isEnd = [...open].some((index) => steps[index]?.does === "end");
    if (isEnd && offset > start && !(isWords && isInsideWord(text, offset))) end = offset;
    if (offset >= text.length || offset - start >= longestFound) break;
    const character = characterAt(text, offset);
    offset += character.length;
    const next: number[] = [];
    for (const index of open) {
      const step = steps[index];
      if (step?.does === "read" && step.fits(character)) next.push(index + 1);
    }
    open = reached(steps, next, text, offset);
  }
  return end;
}

/** The steps that read or end, to be come to from these without reading. */
function reached(
  steps: readonly Step[],
  from: readonly number[],
  text: string,
  offset: number,
): ReadonlySet<number> {
  const seen = new Set<number>();
  const waiting = [...from];
  for (let index = waiting.pop(); index !== undefined; index = waiting.pop()) {
    const step = steps[index];
    if (!step || seen.has(index)) continue;
    seen.add(index);
    if (step.does === "go") waiting.push(...step.to);
    else if (step.does === "edge" && isWordEdge(text, offset)) waiting.push(index + 1);
  }
  return seen;
}

function stepsOf(pattern: PatternNode): readonly Step[] {
  const steps: Step[] = [];
  const fork = () => {
    const to: number[] = [];
    steps.push({ does: "go", to });
    return to;
  };
  const write = (node: PatternNode): void => {
    switch (node.type) {
      case "one":
        steps.push({ does: "read", fits: node.fits });
        return;
      case "word edge":
        steps.push({ does: "edge" });
        return;
      case "sequence":
        for (const part of node.parts) write(part);
        return;
      case "either": {
        const starts = fork();
        const ends: number[][] = [];
        for (const part of node.parts) {
          starts.push(steps.length);
          write(part);
          ends.push(fork());
        }
        for (const to of ends) to.push(steps.length);
        return;
      }
      case "repeat": {
        for (let count = 0; count < node.least; count++) write(node.part);
        if (node.most === Number.POSITIVE_INFINITY) {
          const start = steps.length;
          const to = fork();
          to.push(steps.length);
          write(node.part);
          fork().push(start);
          to.push(steps.length);
          return;
        }
        const skips: number[][] = [];
        for (let count = node.least; count < node.most; count++) {
          const to = fork();
          to.push(steps.length);
          skips.push(to);
          write(node.part);
        }
        for (const to of skips) to.push(steps.length);
      }
    }
  };
  write(pattern);
  steps.push({ does: "end" });
  return steps;
}

function characterAt(text: string, offset: number): string {
  return String.fromCodePoint(text.codePointAt(offset) ?? 0);
}

/** Scripts that set no spaces between words have no words in this sense. */
const letter =
  /^(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{M}\p{N}_]/u;

function isLetterBefore(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset - 1);
  const isLowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
  return letter.test(text.slice(offset - (isLowSurrogate ? 2 : 1), offset));
}

/** Two units hold any character. */
function isLetterBehind(text: string, offset: number): boolean {
  return letter.test(text.slice(offset, offset + 2));
}

function isInsideWord(text: string, offset: number): boolean {
  return offset > 0 && isLetterBefore(text, offset) && isLetterBehind(text, offset);
}

function isWordEdge(text: string, offset: number): boolean {
  return (offset > 0 && isLetterBefore(text, offset)) !== isLetterBehind(text, offset);
}
