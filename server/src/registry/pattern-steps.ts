// Patterns as steps from one to the next, all patterns of a search in one list: what a walk over the text
// can be at after each character. Repeats are written out, and ways that part are followed together.

import type { Pattern, PatternNode } from "./pattern.ts";
import type { CharacterNode, Fits } from "./pattern-characters.ts";

export type Step =
  /** `fits`: which of the tests the next character must pass. */
  | { readonly does: "read"; readonly fits: number }
  | { readonly does: "edge" }
  | { readonly does: "go"; readonly to: number[] }
  | { readonly does: "end"; readonly pattern: number; readonly isWords: boolean };

export interface Steps {
  readonly steps: readonly Step[];
  /** Where each pattern starts. */
  readonly starts: readonly number[];
  readonly tests: readonly Fits[];
}

export function stepsOf(patterns: readonly Pattern[]): Steps {
  const writer = new StepWriter();
  const starts = patterns.map(({ node, isWords }, pattern) => {
    const start = writer.steps.length;
    writer.write(node);
    writer.steps.push({ does: "end", pattern, isWords });
    return start;
  });
  return { steps: writer.steps, starts, tests: writer.tests };
}

class StepWriter {
  readonly steps: Step[] = [];
  readonly tests: Fits[] = [];
  private readonly testOfKey = new Map<string, number>();

  write(node: PatternNode): void {
    switch (node.type) {
      case "one":
        this.steps.push({ does: "read", fits: this.testOf(node) });
        return;
      case "word edge":
        this.steps.push({ does: "edge" });
        return;
      case "sequence":
        for (const part of node.parts) this.write(part);
        return;
      case "either":
        this.either(node.parts);
        return;
      case "repeat":
        for (let count = 0; count < node.least; count++) this.write(node.part);
        if (node.most === Number.POSITIVE_INFINITY) this.anyNumber(node.part);
        else this.atMost(node.most - node.least, node.part);
    }
  }

  private testOf({ key, fits }: CharacterNode): number {
    const known = this.testOfKey.get(key);
    if (known !== undefined) return known;
    this.testOfKey.set(key, this.tests.length);
    return this.tests.push(fits) - 1;
  }

  private either(parts: readonly PatternNode[]): void {
    const starts = this.fork();
    const ends: number[][] = [];
    for (const part of parts) {
      starts.push(this.steps.length);
      this.write(part);
      ends.push(this.fork());
    }
    for (const to of ends) to.push(this.steps.length);
  }

  private anyNumber(part: PatternNode): void {
    const start = this.steps.length;
    const to = this.fork();
    to.push(this.steps.length);
    this.write(part);
    this.fork().push(start);
    to.push(this.steps.length);
  }

  private atMost(most: number, part: PatternNode): void {
    const skips: number[][] = [];
    for (let count = 0; count < most; count++) {
      const to = this.fork();
      to.push(this.steps.length);
      skips.push(to);
      this.write(part);
    }
    for (const to of skips) to.push(this.steps.length);
  }

  private fork(): number[] {
    const to: number[] = [];
    this.steps.push({ does: "go", to });
    return to;
  }
}
