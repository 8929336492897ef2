// What is said of a codebook with problems where the result shows nothing of them.

import { lineIndex } from "../text/line-index.ts";
import type { CommandInput } from "./command.ts";
import type { CodebookFile } from "./registries.ts";

/** The result says nothing of the codebook, but may be what it is because of it. */
export function mentionProblems(
  { complain }: CommandInput,
  { path, text, reading }: CodebookFile,
): void {
  const { problems } = reading;
  const [first] = problems;
  if (!first) return;
  const count = problems.length === 1 ? "a problem" : `${problems.length} problems`;
  const { line } = lineIndex(text).positionAt(first.start);
  const which = problems.length === 1 ? "in" : "the first in";
  complain(
    `The codebook ${path} has ${count}, ${which} line ${line + 1}: ${first.message} Run “statemark check” to see all.`,
  );
}
