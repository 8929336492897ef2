// Marking a range: the words stay, a mark goes around them. What cannot be one mark, because it runs
// over paragraphs or across other marks, becomes several parts of one mention. Every result is parsed
// again before it is given: it holds the new mark, all the others, and the same words.

import { countWhile } from "../../text/ascending.ts";
import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { contains, type Range } from "../../text/range.ts";
import type { Annotation, Document, Turn } from "../document.ts";
import { builtInKind, withArticle } from "../kinds.ts";
import { updateDocument } from "../parse-document.ts";
import { wordBlocks } from "../plain-words.ts";
import { isPartOfWord } from "../sigils.ts";
import { writeTarget } from "../target.ts";
import { type EditResult, movedBy } from "./edit-result.ts";
import { mayBePunctuation, openingsOf, toLongForm } from "./mark-syntax.ts";
import { marksBeginningIn } from "./marks-in-range.ts";
import { areSameMarks } from "./same-marks.ts";
import { unbalancedBrackets } from "./unbalanced-brackets.ts";

/**
 * Marks `range` of the document as `kind`, with a target where one is given. An empty range stands for the
 * word at that place.
 */
export function markRange(
  document: Document,
  range: Range,
  kind: string,
  target?: string,
): EditResult {
  const wanted = rangeOfWords(document, range);
  const pieces = splitIntoPieces(document, wanted);
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (!first || !last) return { refusal: nothingToMark(document, range) };
  if (pieces.length === 1 && isMarkedAlready(document, first, kind)) {
    const title = builtInKind(kind)?.title ?? kind;
    return { refusal: `These words are marked as ${withArticle(title)} already.` };
  }
  const partId = pieces.length > 1 ? freePartId(document) : undefined;
  for (const opening of openingsOf(kind)) {
    const edits = pieces.flatMap((piece) => {
      const written = piece === first && target !== undefined ? `(${writeTarget(target)})` : "";
      return editsAround(document, piece, opening, written, partId);
    });
    const moved = movedBy(edits);
    const textIn = ({ start, end }: Range): Range => ({
      start: moved.before(start) + opening.length,
      end: moved.before(end),
    });
    if (isMarked(document, edits, pieces.map(textIn), kind, target)) {
      return { edits, selection: { start: textIn(first).start, end: textIn(last).end } };
    }
  }
  return { refusal: cannotMark(document, pieces) };
}

/** What of the text is marked where `range` is selected: whole words, and none of the syntax around them. */
export function rangeOfWords(document: Document, range: Range): Range {
  return wholeWords(document.text, clearOfSyntax(document, range));
}

/** As a whole, with its syntax or without. */
function isMarkedAlready({ annotations }: Document, { start, end }: Range, kind: string): boolean {
  return annotations.some(
    (mark) =>
      mark.kind === kind &&
      ((mark.textStart === start && mark.textEnd === end) ||
        (mark.start === start && mark.end === end)),
  );
}

/** A range that starts or ends inside a mark's brackets, target or attributes is moved out of them. */
function clearOfSyntax(document: Document, range: Range): Range {
  let { start, end } = range;
  const isEmpty = start === end;
  for (const mark of document.annotations) {
    if (mark.start < start && start < mark.textStart) {
      start = end >= mark.textEnd ? mark.start : mark.textStart;
    } else if (mark.textEnd < start && start < mark.end) {
      start = isEmpty ? mark.textEnd : mark.end;
    }
    if (mark.textEnd < end && end < mark.end) {
      end = start <= mark.textStart && !isEmpty ? mark.end : mark.textEnd;
    } else if (mark.start < end && end < mark.textStart) {
      end = isEmpty ? mark.textStart : mark.start;
    }
  }
  return { start, end: Math.max(start, end) };
}

/** A mark cannot open in the middle of a word, and nobody means half a word. White space is left out. */
function wholeWords(text: string, { start: from, end: to }: Range): Range {
  let [start, end] = [from, to];
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  const isWord = (offset: number) =>
    isPartOfWord(String.fromCodePoint(text.codePointAt(offset) ?? 32));
  const before = (offset: number) => offset - (isLowSurrogate(text, offset - 1) ? 2 : 1);
  if (start < end && start > 0 && isWord(before(start)) && !isWord(start)) {
    // Right behind a word no mark can open: an apostrophe belongs to the word, other signs stay out.
    if (/^['’]\p{L}/u.test(text.slice(start, start + 3))) start = before(start);
    else while (start < end && !isWord(start) && !/[([{“‘«„"']/.test(text.charAt(start))) start++;
  }
  while (start > 0 && isWord(before(start)) && (isWord(start) || start === end)) {
    start = before(start);
  }
  while (end < text.length && isWord(end) && (end === start || isWord(before(end)))) {
    end += isHighSurrogate(text, end) ? 2 : 1;
  }
  return { start, end };
}

function isLowSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xdc00 && unit <= 0xdfff;
}

function isHighSurrogate(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 0xd800 && unit <= 0xdbff;
}

/** The range, cut at the ends of paragraphs and of marks that it enters or leaves. */
function splitIntoPieces(document: Document, range: Range): readonly Range[] {
  const pieces: Range[] = [];
  for (const block of document.textBlocks) {
    const start = Math.max(block.start, range.start);
    const end = Math.min(block.end, range.end);
    if (start >= end) continue;
    const piece = clearOfTurn(document, { start, end });
    pieces.push(...cutAtMarks(marksBeginningIn(document, block), piece));
  }
  return pieces.flatMap((piece) => withoutOuterSpace(document.text, piece));
}

/**
 * A mark around the name that opens a speaker's turn would end the turn: what is marked begins behind
 * the name, or is the name inside of its own mark.
 */
function clearOfTurn({ text, annotations, turns }: Document, piece: Range): Range {
  const nameOf = (turn: Turn | undefined) => (turn ? annotations[turn.annotation] : undefined);
  const isBefore = (turn: Turn) => (nameOf(turn)?.start ?? 0) < piece.start;
  const name = nameOf(turns[countWhile(turns, isBefore)]);
  if (!name || name.end > piece.end) return piece;
  let start = name.end;
  while (start < piece.end && /[\s.:*_]/.test(text.charAt(start))) start++;
  return start < piece.end
    ? { start, end: piece.end }
    : { start: name.textStart, end: name.textEnd };
}

function cutAtMarks(annotations: readonly Annotation[], range: Range): Range[] {
  const crossed = annotations.find(
    (mark) =>
      (mark.start < range.start && range.start < mark.end && mark.textEnd < range.end) ||
      (range.start <= mark.start && mark.start < range.end && range.end < mark.end),
  );
  if (!crossed) return [range];
  const [before, after] =
    crossed.start < range.start
      ? [
          { start: range.start, end: crossed.textEnd },
          { start: crossed.end, end: range.end },
        ]
      : [
          { start: range.start, end: crossed.start },
          { start: crossed.textStart, end: range.end },
        ];
  return [before, after].flatMap((part) =>
    part.start < part.end ? cutAtMarks(annotations, part) : [],
  );
}

function withoutOuterSpace(text: string, range: Range): Range[] {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return start < end ? [{ start, end }] : [];
}

/** An id that no mark has, for the parts of one mention. */
export function freePartId(document: Document): string {
  const used = new Set(document.annotations.map(({ attributes }) => attributes?.id));
  let number = 1;
  while (used.has(`p${number}`)) number++;
  return `p${number}`;
}

function editsAround(
  document: Document,
  { start, end }: Range,
  opening: string,
  target: string,
  partId: string | undefined,
): readonly TextEdit[] {
  const { text } = document;
  const behind = text.charAt(end);
  const attributes = partId ? `{#${partId}}` : behind === "{" ? "{}" : "";
  const guard = behind === "(" && target === "" && attributes === "" ? "()" : "";
  const inside = marksBeginningIn(document, { start, end });
  return [
    { start, end: start, text: opening },
    ...unbalancedBrackets(text, { start, end }, inside).map((offset) => ({
      start: offset,
      end: offset,
      text: "\\",
    })),
    { start: end, end, text: `]${target}${guard}${attributes}` },
    ...longFormBehind(document, end),
  ];
}

/** `+[` right behind the end of a mark would be text; its long form is not. */
function longFormBehind({ annotations }: Document, end: number): readonly TextEdit[] {
  const next = annotations[countWhile(annotations, (mark) => mark.start < end)];
  return next?.start === end && mayBePunctuation(next) ? [toLongForm(next)] : [];
}

/** Whether the edits give marks with these texts and leave every other as it was. */
function isMarked(
  document: Document,
  edits: readonly TextEdit[],
  texts: readonly Range[],
  kind: string,
  target: string | undefined,
): boolean {
  const after = updateDocument(document, applyEdits(document.text, edits));
  const { annotations, turns } = after;
  const first = annotations.find(({ textStart }) => textStart === texts[0]?.start);
  if (target !== undefined && first?.target !== target) return false;
  const ends = new Map(texts.map(({ start, end }) => [start, end]));
  const isNew = (mark: Annotation) =>
    mark.kind === kind && ends.get(mark.textStart) === mark.textEnd;
  return (
    annotations.length === document.annotations.length + texts.length &&
    turns.length === document.turns.length &&
    // Across half a link its brackets would be text.
    wordsIn(after) === wordsIn(document) &&
    areSameMarks(
      document.annotations,
      annotations.filter((mark) => !isNew(mark)),
    )
  );
}

/** As a reader sees them. */
function wordsIn(document: Document): string {
  return wordBlocks(document)
    .map(({ text }) => text)
    .join("\n\n");
}

function nothingToMark(document: Document, range: Range): string {
  if (range.start === range.end) return "There is no word at the cursor. Select the words to mark.";
  if (document.text.slice(range.start, range.end).trim() === "") {
    return "The selection holds only white space. Select the words to mark.";
  }
  const { frontMatter } = document;
  if (frontMatter.range && range.start < frontMatter.range.end) {
    return "The front matter describes the statement and holds no marks. Select words of the statement.";
  }
  if (
    document.annotations.some((mark) => contains({ start: mark.textEnd, end: mark.end }, range))
  ) {
    return "The selection lies in what a mark refers to or says in braces. Select words of the statement.";
  }
  return "Marks are not read in code, comments and HTML. Select words of the statement.";
}

function cannotMark(document: Document, pieces: readonly Range[]): string {
  const [piece] = pieces;
  const before = piece ? document.text.charAt(piece.start - 1) : "";
  if (before === ":") {
    return "A mark cannot open directly behind a colon. Put a space between them, or select the word before it too.";
  }
  if (before === "\\") {
    return "A backslash stands directly before the selection, so a mark there would be text. Select the backslash too.";
  }
  return "A mark cannot stand here: the selection begins or ends inside a link, an address or code. Select the whole of it.";
}
