// Marking a range: the words stay, a mark goes around them. What cannot be one mark, because it runs
// over paragraphs or across other marks, becomes several parts of one mention. Every result is parsed
// again before it is given: it holds the new mark, all the others, and the same words.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";
import { openingOf } from "../kinds.ts";
import { parseDocument } from "../parse-document.ts";
import { isPartOfWord } from "../sigils.ts";
import { type EditResult, offsetAfter } from "./edit-result.ts";
import { unbalancedBrackets } from "./unbalanced-brackets.ts";

/** Marks `range` of the document as `kind`. An empty range stands for the word at that place. */
export function markRange(document: Document, range: Range, kind: string): EditResult {
  const wanted = wholeWords(document.text, clearOfSyntax(document, range));
  const pieces = splitIntoPieces(document, wanted);
  if (pieces.length === 0) return { refusal: nothingToMark(document, range) };
  const partId = pieces.length > 1 ? freePartId(document) : undefined;
  for (const useLongForm of [false, true]) {
    const edits = pieces.flatMap((piece) =>
      editsAround(document, piece, kind, partId, useLongForm),
    );
    if (isMarked(document, edits, pieces, kind)) {
      const first = pieces[0]?.start ?? wanted.start;
      const last = pieces.at(-1)?.end ?? wanted.end;
      const inside = edits.filter((edit) => edit.start < last);
      return {
        edits,
        selection: { start: offsetAfter(edits, first), end: offsetAfter(inside, last) },
      };
    }
  }
  return { refusal: cannotMark(document, pieces) };
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
    if (start < end) pieces.push(...cutAtMarks(document.annotations, { start, end }));
  }
  return pieces.flatMap((piece) => withoutOuterSpace(document.text, piece));
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

function freePartId(document: Document): string {
  const used = new Set(document.annotations.map(({ attributes }) => attributes?.id));
  let number = 1;
  while (used.has(`p${number}`)) number++;
  return `p${number}`;
}

function editsAround(
  document: Document,
  { start, end }: Range,
  kind: string,
  partId: string | undefined,
  useLongForm: boolean,
): readonly TextEdit[] {
  const { text } = document;
  const opening = useLongForm ? `:${kind}[` : openingOf(kind);
  const behind = text.charAt(end);
  const attributes = partId ? `{#${partId}}` : behind === "{" ? "{}" : "";
  const target = behind === "(" && attributes === "" ? "()" : "";
  return [
    { start, end: start, text: opening },
    ...unbalancedBrackets(text, { start, end }).map((offset) => ({
      start: offset,
      end: offset,
      text: "\\",
    })),
    { start: end, end, text: `]${target}${attributes}` },
    ...longFormBehind(document, end),
  ];
}

/** `+[` right behind the end of a mark would be text; its long form is not. */
function longFormBehind({ annotations }: Document, end: number): readonly TextEdit[] {
  const next = annotations.find((mark) => mark.start === end && mark.form === "sigil");
  return next && /[!?+#-]/.test(openingOf(next.kind).charAt(0))
    ? [{ start: end, end: next.textStart, text: `:${next.kind}[` }]
    : [];
}

/** Whether the edits give the wanted marks and leave every other as it was. */
function isMarked(
  document: Document,
  edits: readonly TextEdit[],
  pieces: readonly Range[],
  kind: string,
): boolean {
  const after = parseDocument(applyEdits(document.text, edits));
  if (after.annotations.length !== document.annotations.length + pieces.length) return false;
  const wanted = new Map(
    pieces.map(({ start, end }) => [
      offsetAfter(edits, start),
      offsetAfter(
        edits.filter((edit) => edit.start < end),
        end,
      ),
    ]),
  );
  const isNew = (mark: Annotation) =>
    mark.kind === kind && wanted.get(mark.textStart) === mark.textEnd;
  const kept = after.annotations.filter((mark) => !isNew(mark));
  return (
    kept.length === document.annotations.length &&
    document.annotations.every((mark, index) => {
      const same = kept[index];
      return same?.kind === mark.kind && same.target === mark.target && same.text === mark.text;
    })
  );
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
