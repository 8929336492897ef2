// What can be folded away: the front matter, sections, marks of several paragraphs, and lists, quotes,
// tables and code of several lines.

import type { Statement } from "../workspace/statement.ts";

/** Lines from 0, both included. */
export interface FoldingRange {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind?: "comment" | "region";
}

export function foldingRanges({ document, lines }: Statement): readonly FoldingRange[] {
  const { frontMatter, sections, blocks, annotations, text } = document;
  const lastLineOf = (end: number) => {
    let last = end;
    while (last > 0 && /\s/.test(text.charAt(last - 1))) last--;
    return lines.positionAt(last).line;
  };
  const fold = (start: number, end: number, kind?: FoldingRange["kind"]): FoldingRange[] => {
    const startLine = lines.positionAt(start).line;
    const endLine = lastLineOf(end);
    return endLine > startLine ? [{ startLine, endLine, ...(kind ? { kind } : {}) }] : [];
  };
  return [
    ...(frontMatter.range ? fold(0, frontMatter.range.end, "region") : []),
    ...sections.flatMap(({ start, end }) => fold(start, end)),
    ...annotations
      .filter(({ form }) => form === "block")
      .flatMap(({ start, end }) => fold(start, end)),
    ...blocks.flatMap(({ name, start, end }) =>
      fold(start, end, name === "CommentBlock" ? "comment" : undefined),
    ),
  ];
}
