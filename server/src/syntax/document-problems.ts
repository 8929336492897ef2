// What is wrong with a whole document's marks, beyond what each segment finds by itself.

import type { LineIndex } from "../text/line-index.ts";
import { moved, type Range } from "../text/range.ts";
import { inMessage } from "../text/shortened.ts";
import type { FencePairs } from "./block-marks.ts";
import type { Annotation, SyntaxProblem } from "./document.ts";
import { builtInKind, withArticle } from "./kinds.ts";
import { problemsOfMark } from "./mark-problems.ts";
import { blockAnnotation, type DocumentFence } from "./placed-marks.ts";
import { type DocumentParts, placed } from "./segments.ts";

/** All problems of a document, in order. */
export function problemsOf(
  parts: DocumentParts,
  { pairs, unclosed }: FencePairs<DocumentFence>,
  lines: LineIndex,
): readonly SyntaxProblem[] {
  const blockMarks = pairs.map((pair) => blockAnnotation(parts, pair, lines, standingAlone));
  return [
    ...parts.head.problems,
    ...placed(parts, ({ problems }) => problems),
    ...unclosed.map(unclosedBlock),
    ...blockMarks.flatMap(problemsOfMark),
    ...duplicateIds(parts, blockMarks),
  ].sort((a, b) => a.start - b.start);
}

/** What is wrong with a mark by itself does not depend on the others. */
const standingAlone = { index: 0, parent: null, partOf: null };

function unclosedBlock({ fence, start }: DocumentFence): SyntaxProblem {
  const colons = ":".repeat(Math.min(fence.colons, 20));
  const message = `This block is not closed. Write a line ${colons} behind the last paragraph that it marks, or take this line out.`;
  const end = start + fence.colons + (fence.kind?.length ?? 0);
  return { code: "unclosed-block", message, start, end };
}

function duplicateIds(
  { segments, starts }: DocumentParts,
  blockMarks: readonly Annotation[],
): readonly SyntaxProblem[] {
  const uses: { readonly kind: string; readonly id: string; readonly range: Range }[] = [];
  const add = ({ kind, attributes }: Annotation, offset: number) => {
    if (!attributes?.id || !attributes.idRange) return;
    uses.push({ kind, id: attributes.id, range: moved(attributes.idRange, offset) });
  };
  segments.forEach(({ content }, segment) => {
    for (const index of content.withId) {
      const mark = content.annotations[index];
      if (mark) add(mark, starts[segment] ?? 0);
    }
  });
  for (const mark of blockMarks) add(mark, 0);
  const kindOf = new Map<string, string>();
  return uses
    .sort((a, b) => a.range.start - b.range.start)
    .flatMap(({ kind, id, range }): SyntaxProblem[] => {
      const first = kindOf.get(id) ?? kind;
      kindOf.set(id, first);
      if (first === kind) return [];
      const inWords = (name: string) => withArticle(builtInKind(name)?.title ?? inMessage(name));
      const message = `#${inMessage(id)} is already the id of ${inWords(first)}. Parts of one mention are of one kind; give this one another id.`;
      return [{ code: "duplicate-id", message, ...range }];
    });
}
