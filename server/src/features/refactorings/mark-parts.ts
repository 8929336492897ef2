// Split in two, and join again: parts of one mention, of which the first says what holds for all.

import { type Annotation, firstPart } from "../../syntax/document.ts";
import { joinParts } from "../../syntax/edits/join-parts.ts";
import { type Split, splitMark } from "../../syntax/edits/split-mark.ts";
import { wordBlockAt } from "../../syntax/word-places.ts";
import type { Range } from "../../text/range.ts";
import { shortened } from "../../text/shortened.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { markChosen, partsOf } from "../mention.ts";
import { titleOfKind } from "./kind-titles.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";

const kind = "refactor.rewrite.statemark.parts";
/** Marks in marks are tried from the innermost. */
const mostTries = 3;
/** Whoever selects more does not leave it out of one mark. */
const longestSelection = 2_000;
const longestQuote = 40;
/** A mention of more parts is joined by nobody at once. */
const mostParts = 20;

export const splitting: Refactorer = (statement, range) => {
  if (range.end - range.start > longestSelection) return [];
  const { annotations } = statement.document;
  let mark = innermostAround(statement, range);
  for (let tries = 0; mark && tries < mostTries; tries++) {
    const split = keepsItsMeaning(statement, mark) && splitMark(statement.document, mark, range);
    if (split) return [titled(statement, mark, split, range)];
    mark = mark.parent === null ? undefined : annotations[mark.parent];
  }
  return [];
};

export const joining: Refactorer = (statement, range) => {
  const mark = markChosen(statement, range);
  if (!mark || !keepsItsMeaning(statement, firstPart(statement.document, mark))) return [];
  const parts = partsOf(statement, mark);
  if (parts.length < 2 || parts.length > mostParts) return [];
  const edits = joinParts(statement.document, parts);
  const what = titleOfKind(statement.registry, mark.kind);
  const count = parts.length === 2 ? "two" : parts.length;
  return edits ? [{ title: `Join the ${count} parts of this ${what}`, kind, edits }] : [];
};

/** Words are before it and behind it. */
function innermostAround({ document }: Statement, { start, end }: Range): Annotation | undefined {
  return document.annotations.findLast((mark) => mark.textStart < start && end < mark.textEnd);
}

/** What is looked up by its words means nothing, or something else, by half of them. */
function keepsItsMeaning({ document }: Statement, mark: Annotation): boolean {
  return categoryOf(mark.kind) === null || Boolean(firstPart(document, mark).target);
}

function titled(
  { document, registry }: Statement,
  mark: Annotation,
  { before, behind, edits }: Split,
  { start, end }: Range,
): Refactoring {
  const block = wordBlockAt(document, mark.start);
  const words = (range: Range) => {
    const onOneLine = block?.wordsIn(range).slice(0, longestSelection).replace(/\s+/g, " ") ?? "";
    // The signs that set them apart stay with them, but are not what is meant.
    const plain = onOneLine.replace(/^[ ,;:]+/, "").replace(/[ ,;:]*$/, "");
    return `“${shortened(plain, longestQuote)}”`;
  };
  const where =
    start < end
      ? `, leaving out ${words({ start: before.end, end: behind.start })}`
      : ` before ${words(behind)}`;
  return { title: `Split this ${titleOfKind(registry, mark.kind)} in two${where}`, kind, edits };
}
