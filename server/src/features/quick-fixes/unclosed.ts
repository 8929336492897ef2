// Fixes for unclosed-mark, unclosed-block and empty-mark.

import type { Document } from "../../syntax/document.ts";
import { countWhile } from "../../text/ascending.ts";
import type { TextEdit } from "../../text/edit.ts";
import { firstLineEnd, linesIn } from "../../text/lines.ts";
import type { Range } from "../../text/range.ts";
import { markFrom, textBlockAround } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

export const fixUnclosedMark: Fixer = ({ document }, { start, end }) => {
  const { text } = document;
  const asText: Candidate = {
    title: "Leave it as text, with a backslash before it",
    all: "Leave all marks that are not closed as text",
    edits: [{ start, end: start, text: "\\" }],
    changes: "marks",
  };
  const block = textBlockAround(document, start);
  if (!block) return [asText];
  const words = text.slice(end, block.end).trimEnd();
  const ends = [
    {
      title: "Close the mark behind its first word",
      length: /^\s*[\p{L}\p{N}'’-]+/u.exec(words)?.[0].length,
    },
    { title: "Close the mark at the end of its sentence", length: sentenceLength(words) },
    { title: "Close the mark at the end of its paragraph", length: words.length },
  ];
  const places = new Set<number>();
  const closed = ends.flatMap(({ title, length }): Candidate[] => {
    if (!length) return [];
    const place = outOfMarks(document, end + length);
    if (places.has(place) || place > block.end) return [];
    places.add(place);
    const behind = text.charAt(place);
    const guard = behind === "(" ? "()" : behind === "{" ? "{}" : "";
    return [{ title, edits: [{ start: place, end: place, text: `]${guard}` }], changes: "marks" }];
  });
  return [...closed, asText];
};

/** Nothing longer is read as a sentence. */
const longestSentence = 2_000;

/** Without its closing sign. */
function sentenceLength(words: string): number | undefined {
  const end = /[.!?…]+(?=["”’)\]]*(?:\s|$))/.exec(words.slice(0, longestSentence));
  return end?.index;
}

/** Marks nest no deeper, and in one paragraph there are hardly more beside each other. */
const mostAround = 1_000;

/** Behind the marks that hold `place` in what is their own, for a bracket there would close them. */
function outOfMarks({ annotations }: Document, place: number): number {
  // An outer mark starts before an inner one, so the outermost of those around it is met first.
  const from = Math.max(0, countWhile(annotations, (mark) => mark.start < place) - mostAround);
  const around = annotations.slice(from).find((mark) => mark.start < place && place < mark.end);
  return around?.end ?? place;
}

export const fixUnclosedBlock: Fixer = ({ document }, { start }) => {
  const { text, sections, lines: index } = document;
  const lines = linesIn(text, { start, end: text.length });
  const [opening] = lines;
  const colons = opening && /:{3,}/.exec(text.slice(start, opening.end))?.[0];
  if (!opening || !colons) return [];
  const before = text.slice(index.lineStart(index.positionAt(start).line), start);
  // What a quote has before each line, a list item has before its first alone.
  const prefix = before.replace(/[^>\s]/g, " ");
  const lineBreak = firstLineEnd(text) ?? "\n";
  const heading = sections.find((section) => section.start > start)?.start;
  const fence = lines
    .slice(1)
    .find(({ start: from, end: to }) => /^[ \t>]*:{3,}[a-z]/.test(text.slice(from, to)));
  const closing = (title: string, place: number | undefined): Candidate[] => {
    if (place === undefined) return [];
    const isAtEnd = place >= text.length && !/[\r\n]$/.test(text);
    const line = isAtEnd ? `${lineBreak}${prefix}${colons}` : `${prefix}${colons}${lineBreak}`;
    return [{ title, edits: [{ start: place, end: place, text: line }], changes: "marks" }];
  };
  const paragraphEnd = lines.find(({ start: from, end: to }) =>
    /^[ \t>]*$/.test(text.slice(from, to)),
  );
  return [
    ...closing("Close the block at the end of its first paragraph", paragraphEnd?.start),
    ...closing("Close the block before the next one", fence?.start),
    ...closing("Close the block before the next heading", heading),
    ...closing("Close the block at the end of the statement", text.length),
    {
      title: "Remove the line that opens the block",
      edits: [removedLine(text, { start, end: opening.end }, before, lines[1])],
      changes: "marks",
    },
  ];
};

/** The list item that a line opens is opened by the next one then. */
function removedLine(
  text: string,
  fence: Range,
  before: string,
  next: Range | undefined,
): TextEdit {
  if (!next) return { ...fence, text: "" };
  if (before.trim().replace(/>/g, "") === "") {
    return { start: fence.start - before.length, end: next.start, text: "" };
  }
  const indent = /^[ \t>]*/.exec(text.slice(next.start, next.end))?.[0].length ?? 0;
  return { start: fence.start, end: next.start + indent, text: "" };
}

export const fixEmptyMark: Fixer = ({ document }, { start, end }) => {
  const mark = markFrom(document, start);
  if (!mark) return [];
  return [
    {
      title: "Remove this mark, which holds no words",
      all: "Remove all marks that hold no words",
      edits: [
        { start, end: mark.textStart, text: "" },
        { start: mark.textEnd, end, text: "" },
      ],
      isPreferred: true,
      changes: "marks",
    },
  ];
};
