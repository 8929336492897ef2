// What of a statement's markup is written into the new text, round after round: where it would be read
// as something else it is written otherwise, and given up where that does not help.

import { countWhile } from "../../../text/ascending.ts";
import type { Range } from "../../../text/range.ts";
import type { Annotation, Document } from "../../document.ts";
import { longOpeningOf } from "../mark-syntax.ts";
import { unbalancedBrackets } from "../unbalanced-brackets.ts";
import type { Checked } from "./check-written.ts";
import { type PlacedMark, type PlacedOther, withoutCrossings } from "./compose.ts";
import type { Markup, PlaceMarkup } from "./markup.ts";
import type { NewPlaces } from "./place-markup.ts";
import { asLineAt } from "./whole-lines.ts";

/** After so many rounds nothing is written. */
const mostRounds = 8;

export class Attempt {
  readonly lostMarks = new Set<number>();
  readonly lostOthers = new Set<PlaceMarkup>();
  private readonly guarded = new Set<number>();
  private readonly markup: Markup;
  private readonly places: NewPlaces;
  private readonly newText: string;

  constructor(markup: Markup, places: NewPlaces, newText: string) {
    this.markup = markup;
    this.places = places;
    this.newText = newText;
    for (const { mark } of markup.marks) if (!places.marks[mark.index]) this.lose(mark.index);
    for (const other of markup.others) if (!places.others.has(other)) this.lostOthers.add(other);
    const placed = this.marks();
    const kept = withoutCrossings(placed);
    for (const each of placed) if (!kept.has(each)) this.lose(each.markup.mark.index);
  }

  marks(): readonly PlacedMark[] {
    const closings = this.closingsOfLostParts();
    return this.markup.marks.flatMap((markup): PlacedMark[] => {
      const { index } = markup.mark;
      const place = this.places.marks[index];
      if (!place || this.lostMarks.has(index)) return [];
      const { mark, opening } = markup;
      const closing = closings.get(index) ?? markup.closing;
      const written: Syntax = {
        opening,
        closing: mark.form === "block" ? asLineAt(this.newText, place.end, closing) : closing,
      };
      const isGuarded = this.guarded.has(index);
      return [{ markup, place, ...(isGuarded ? this.guard(mark, place, written) : written) }];
    });
  }

  others(): readonly PlacedOther[] {
    return this.markup.others.flatMap((markup): PlacedOther[] => {
      const at = this.places.others.get(markup);
      if (at === undefined || this.lostOthers.has(markup)) return [];
      const { text, heading } = markup;
      return [{ markup, at, written: heading ? text : asLineAt(this.newText, at, text) }];
    });
  }

  get isEmpty(): boolean {
    const { marks, others } = this.markup;
    return this.lostMarks.size === marks.length && this.lostOthers.size === others.length;
  }

  /** Changes what is written next by what is wrong now; offsets of `base` begin with its front matter. */
  learn(round: number, checked: Checked, base: Document, front: number): void {
    const { failing, failingOthers, trouble } = checked;
    for (const { markup } of failingOthers) this.lostOthers.add(markup);
    const indexes = failing.map(({ placed }) => placed.markup.mark.index);
    const places = [
      ...failing.map(({ placed }) => placed.place.start),
      ...(trouble === undefined ? [] : [trouble]),
    ];
    if (round >= mostRounds) this.loseAll();
    else if (round === 0) {
      const suspects = indexes.length > 0 ? indexes : this.marksAround(base, front, places);
      for (const index of suspects) this.guarded.add(index);
    } else if (indexes.length === 0 && failingOthers.length > 0) {
      // The next round tells whether anything else was wrong.
    } else if (indexes.length === 0 || round > 2) {
      for (const index of this.marksAround(base, front, places)) this.lose(index);
    } else {
      const open = indexes.filter((index) => this.hasOpenBracket(index));
      for (const index of round === 1 && open.length > 0 ? open : indexes) this.lose(index);
    }
  }

  private lose(index: number): void {
    this.lostMarks.add(index);
  }

  private loseAll(): void {
    for (const { mark } of this.markup.marks) this.lose(mark.index);
    for (const other of this.markup.others) this.lostOthers.add(other);
  }

  private hasOpenBracket(index: number): boolean {
    const place = this.places.marks[index];
    return place !== undefined && unbalancedBrackets(this.newText, place, []).length > 0;
  }

  /** The marks in the paragraphs at these places of the new text. */
  private marksAround(base: Document, front: number, places: readonly number[]): readonly number[] {
    const blocks = new Set(places.map((place) => blockAt(base, front + place)));
    return this.marks().flatMap(({ markup, place }) => {
      const from = blockAt(base, front + place.start);
      const to = blockAt(base, front + place.end);
      for (let block = from; block <= to; block++) {
        if (blocks.has(block)) return [markup.mark.index];
      }
      return [];
    });
  }

  /** What the parts of a mention share stands with its first: where that is lost, with the next. */
  private closingsOfLostParts(): ReadonlyMap<number, string> {
    const closings = new Map<number, string>();
    const done = new Set<number>();
    for (const { mark } of this.markup.marks) {
      const first = mark.partOf;
      if (first === null || done.has(first) || !this.lostMarks.has(first)) continue;
      if (this.lostMarks.has(mark.index)) continue;
      done.add(first);
      const markup = this.markup.marks[first];
      // Between fences what they share stands before the words.
      const isBlock = markup?.mark.form === "block" || mark.form === "block";
      if (markup && !isBlock) closings.set(mark.index, markup.closing);
    }
    return closings;
  }

  /** Written so that what stands before and behind does not change how it is read. */
  private guard({ kind, form }: Annotation, place: Range, written: Syntax): Syntax {
    if (form === "block") return written;
    const behind = this.newText.charAt(place.end);
    const needsTarget = behind === "(" && written.closing === "]";
    const needsBraces = behind === "{" && !written.closing.endsWith("}");
    return {
      opening: longOpeningOf(kind),
      closing: `${written.closing}${needsTarget ? "()" : ""}${needsBraces ? "{}" : ""}`,
    };
  }
}

interface Syntax {
  readonly opening: string;
  readonly closing: string;
}

/** The number of the text block that holds the offset, or that comes before it. */
function blockAt({ textBlocks }: Document, offset: number): number {
  return countWhile(textBlocks, ({ start }) => start <= offset);
}
