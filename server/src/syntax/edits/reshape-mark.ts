// Making a mark, or what is selected, longer or shorter by a word. Each result is parsed again before it
// is given: the mark says the same of its new words, all other marks and the words stay.
//
//   We urge ![all States] to withdraw.      the end of the demand, extended
//   We urge ![all States to] withdraw.
//
// A mark, a link or a stretch of emphasis is taken in or left out as a whole. A mark stays in its paragraph
// and in the mark around it.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { contains, type Range } from "../../text/range.ts";
import type { Annotation, Document } from "../document.ts";
import { updateDocument } from "../parse-document.ts";
import type { WordBlock } from "../plain-words.ts";
import { strip } from "../strip.ts";
import { wholeOf, wordBlockAt, wordsOf } from "../word-places.ts";
import { type EditResult, movedBy } from "./edit-result.ts";
import { longOpeningOf } from "./mark-syntax.ts";
import { areSameMarks } from "./same-marks.ts";

export interface Reshaping {
  readonly side: "start" | "end";
  readonly step: "extend" | "shrink";
}

/** How many results are read again before it is given up: where one cannot be, the next word is tried. */
const mostTries = 8;

/** The words of the mark are what is selected then. */
export function reshapeMark(document: Document, mark: Annotation, how: Reshaping): EditResult {
  if (mark.form === "block") return { refusal: isBlock };
  const words = { start: mark.textStart, end: mark.textEnd };
  const within = inlineMarkAround(document, mark);
  const block = wordBlockAt(document, mark.start);
  if (!block) return { refusal: cuts(how) };
  const places = placesFor(block, words, how, { within, own: mark });
  for (const place of places.found.slice(0, mostTries)) {
    const result = madeAt(document, mark, place);
    if (result) return result;
  }
  return { refusal: whyNot(how, places, within) };
}

/** What to select instead of the range, of which an empty one stands at a word. */
export function reshapeRange(
  document: Document,
  range: Range,
  how: Reshaping,
): { readonly range: Range } | { readonly refusal: string } {
  const block = wordBlockAt(document, how.side === "start" ? range.start : range.end);
  if (!block) return { refusal: "There are no words here that can be marked." };
  const within = innermostAround(document, range);
  const isEmpty = range.start === range.end;
  if (isEmpty && how.step === "shrink") return { refusal: nothingSelected };
  const places = placesFor(block, range, how, { within });
  const [place] = places.found;
  if (place) return { range: place };
  // Of one word nothing is left, so that the next step can go the other way.
  if (how.step === "shrink" && places.words < 2) {
    const left = how.side === "start" ? range.end : range.start;
    return { range: { start: left, end: left } };
  }
  return { refusal: whyNot(how, places, within) };
}

interface Surroundings {
  /** The mark that is not left. */
  readonly within: Annotation | undefined;
  /** The mark that is reshaped, so its own brackets do not count. */
  readonly own?: Annotation;
}

interface Places {
  /** Nearest first. */
  readonly found: readonly Range[];
  /** How many words there were to go to when extending, or are held when shrinking. */
  readonly words: number;
}

/** A mark or link may hold many words at which no other mark can end. */
const mostWords = 500;

function placesFor(
  block: WordBlock,
  range: Range,
  how: Reshaping,
  { within, own }: Surroundings,
): Places {
  const isShrinking = how.step === "shrink";
  const limit = within ? { start: within.textStart, end: within.textEnd } : block;
  const words = wordsOf(block).filter((word) => contains(limit, word));
  const { wanted, words: count } = isShrinking
    ? shorterRanges(words, range, how.side)
    : longerRanges(words, range, how.side);
  const bracketed = block.bracketed.filter(
    ({ start, textStart }) => start !== own?.start || textStart !== own.textStart,
  );
  const found: Range[] = [];
  for (const each of wanted.slice(0, mostWords)) {
    if (found.length >= mostTries) break;
    const place = wholeOf(block, each, bracketed);
    if (!place || (place.start === range.start && place.end === range.end)) continue;
    const isRight = isShrinking ? contains(range, place) : contains(limit, place);
    if (isRight) found.push(place);
  }
  return { found, words: count };
}

interface WantedRanges {
  /** Nearest first. */
  readonly wanted: readonly Range[];
  readonly words: number;
}

function shorterRanges(
  all: readonly Range[],
  { start, end }: Range,
  side: Reshaping["side"],
): WantedRanges {
  const words = all.filter((word) => start < word.end && word.start < end);
  const wanted =
    side === "end"
      ? words.slice(0, -1).map((word) => ({ start, end: word.end }))
      : words.slice(1).map((word) => ({ start: word.start, end }));
  return { wanted: side === "end" ? wanted.reverse() : wanted, words: words.length };
}

function longerRanges(
  all: readonly Range[],
  { start, end }: Range,
  side: Reshaping["side"],
): WantedRanges {
  const isEmpty = start === end;
  const isAtCursor = (word: Range) => isEmpty && word.start <= start && end <= word.end;
  const words =
    side === "end"
      ? all.filter((word) => word.end > end || isAtCursor(word))
      : all.filter((word) => word.start < start || isAtCursor(word)).reverse();
  const [first] = words;
  const from = (isEmpty && first) || { start, end };
  const wanted = words.map((word) =>
    side === "end" ? { start: from.start, end: word.end } : { start: word.start, end: from.end },
  );
  return { wanted, words: words.length };
}

function inlineMarkAround({ annotations }: Document, mark: Annotation): Annotation | undefined {
  const around = mark.parent === null ? undefined : annotations[mark.parent];
  return around?.form === "block" ? undefined : around;
}

function innermostAround({ annotations }: Document, range: Range): Annotation | undefined {
  return annotations.findLast(
    ({ form, textStart, textEnd }) =>
      form !== "block" && textStart <= range.start && range.end <= textEnd,
  );
}

/** The edits that put the mark's brackets there; `undefined` where that would not be read so. */
function madeAt(document: Document, mark: Annotation, place: Range): EditResult | undefined {
  const written = document.text.slice(mark.start, mark.textStart);
  for (const opening of new Set([written, longOpeningOf(mark.kind)])) {
    const isMoved = place.start !== mark.textStart;
    const edits = [
      ...(isMoved ? moving(mark.start, mark.textStart, place.start, opening) : []),
      ...(place.end === mark.textEnd
        ? []
        : moving(mark.textEnd, mark.end, place.end, closingFor(document, mark, place.end))),
    ];
    const moved = movedBy(edits);
    const selection = {
      start: moved.before(place.start) + (isMoved ? opening.length : 0),
      end: moved.before(place.end),
    };
    if (isReshaped(document, mark, edits, selection)) return { edits, selection };
    if (!isMoved) break;
  }
  return undefined;
}

function moving(start: number, end: number, to: number, text: string): readonly TextEdit[] {
  return [
    { start, end, text: "" },
    { start: to, end: to, text },
  ];
}

/** What stands behind the words is kept; text behind that must not be read as more of it. */
function closingFor({ text }: Document, mark: Annotation, place: number): string {
  const closing = text.slice(mark.textEnd, mark.end);
  if (mark.attributes) return closing;
  const behind = text.charAt(place);
  if (behind === "{") return `${closing}{}`;
  return behind === "(" && mark.target === null ? `${closing}()` : closing;
}

function isReshaped(
  before: Document,
  mark: Annotation,
  edits: readonly TextEdit[],
  { start, end }: Range,
): boolean {
  const after = updateDocument(before, applyEdits(before.text, edits));
  const made = after.annotations.find(
    ({ kind, textStart, textEnd }) => kind === mark.kind && textStart === start && textEnd === end,
  );
  if (!made || made.text.trim() === "") return false;
  // Where it holds marks that it stood behind, it comes before them now.
  const others = after.annotations.filter((each) => each !== made);
  const inOrder = [...others.slice(0, mark.index), made, ...others.slice(mark.index)];
  const mentionOf = ({ partOf, index }: Annotation) => partOf ?? index;
  const holdsOwnPart = others.some(
    (each) => mentionOf(each) === mentionOf(made) && (contains(made, each) || contains(each, made)),
  );
  return (
    !holdsOwnPart &&
    areSameMarks(before.annotations, inOrder, ({ index }) =>
      index === mark.index ? { text: true } : undefined,
    ) &&
    before.turns.length === after.turns.length &&
    before.sections.length === after.sections.length &&
    before.problems.length >= after.problems.length &&
    strip(before) === strip(after)
  );
}

const isBlock =
  "A block of paragraphs begins and ends with its lines of colons. Move those lines to make it longer or shorter.";
const nothingSelected = "Nothing is selected that could be made shorter.";

function whyNot(
  { side, step }: Reshaping,
  { found, words }: Places,
  within: Annotation | undefined,
): string {
  if (step === "shrink" && words < 2) {
    return "Only one word is left in this mark. To take the mark away, use “Remove mark”.";
  }
  if (step === "extend" && words === 0) {
    const doesWhat = side === "end" ? "ends" : "begins";
    return within
      ? `The mark around it ${doesWhat} here. Make that one longer first.`
      : `The paragraph ${doesWhat} here, and no mark reaches beyond its paragraph.`;
  }
  return found.length > 0 || step === "extend" ? cuts({ side, step }) : whole;
}

const whole =
  "What stands in this mark is one whole, such as another mark or a link, so no word of it can be left out.";

function cuts({ side }: Reshaping): string {
  const does = side === "end" ? "end" : "begin";
  return `The mark cannot ${does} at one of the next words: it would cut through other marks, a link or code, or their meaning would change.`;
}
