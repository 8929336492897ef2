// Writes markup around words of the new text. What kept its order is written in the order of the old
// text; what moved is put between, so that marks hold each other and never cross.

import type { Range } from "../../../text/range.ts";
import type { MarkMarkup, PlaceMarkup } from "./markup.ts";
import type { Place } from "./places.ts";

/** A mark at its new place, with how it is written there. */
export interface PlacedMark {
  readonly markup: MarkMarkup;
  readonly place: Place;
  readonly opening: string;
  readonly closing: string;
}

export interface PlacedOther {
  readonly markup: PlaceMarkup;
  readonly at: number;
  readonly written: string;
}

/** Where a mark stands in the text that was written. */
export interface WrittenMark extends Range {
  readonly placed: PlacedMark;
  readonly textStart: number;
  readonly textEnd: number;
}

export interface Written {
  readonly text: string;
  readonly marks: readonly WrittenMark[];
  readonly others: readonly { readonly placed: PlacedOther; readonly start: number }[];
}

type Piece = {
  readonly at: number;
  readonly text: string;
  /** Where its like stood in the old text. */
  readonly order: number;
} & (
  | { readonly role: "opening" | "closing"; readonly of: PlacedMark }
  | { readonly role: "other"; readonly of: PlacedOther }
);

/** The marks without those that would cross others; of two that cross, one found elsewhere goes. */
export function withoutCrossings(placed: readonly PlacedMark[]): ReadonlySet<PlacedMark> {
  const kept = new Set<PlacedMark>();
  const rank = ({ place }: PlacedMark) => (place.how === "moved" ? 1 : 0);
  const ordered = [...placed].sort(
    (a, b) =>
      a.place.start - b.place.start ||
      b.place.end - a.place.end ||
      a.markup.mark.index - b.markup.mark.index,
  );
  const open: PlacedMark[] = [];
  for (const each of ordered) {
    while (open.length > 0 && (open.at(-1)?.place.end ?? 0) <= each.place.start) open.pop();
    for (let last = open.at(-1); last && last.place.end < each.place.end; last = open.at(-1)) {
      if (rank(last) <= rank(each)) break;
      kept.delete(last);
      open.pop();
    }
    const around = open.at(-1);
    if (around && around.place.end < each.place.end) continue;
    kept.add(each);
    open.push(each);
  }
  return kept;
}

/** Offsets count in the text that is given back, with `before` in front. */
export function compose(
  before: string,
  source: string,
  marks: readonly PlacedMark[],
  others: readonly PlacedOther[],
): Written {
  const starts = new Map<Piece, number>();
  const parts = [before];
  let length = before.length;
  let done = 0;
  const write = (text: string) => {
    parts.push(text);
    length += text.length;
  };
  const pieces = inOrder(marks, others);
  for (const piece of pieces) {
    write(source.slice(done, piece.at));
    done = piece.at;
    starts.set(piece, length);
    write(piece.text);
  }
  write(source.slice(done));
  const opened = new Map<PlacedMark, Piece>();
  const written: WrittenMark[] = [];
  const writtenOthers: { placed: PlacedOther; start: number }[] = [];
  for (const piece of pieces) {
    const start = starts.get(piece) ?? 0;
    if (piece.role === "other") writtenOthers.push({ placed: piece.of, start });
    else if (piece.role === "opening") opened.set(piece.of, piece);
    else {
      const opening = opened.get(piece.of);
      if (!opening) continue;
      const openingStart = starts.get(opening) ?? 0;
      written.push({
        placed: piece.of,
        start: openingStart,
        textStart: openingStart + opening.text.length,
        textEnd: start,
        end: start + piece.text.length,
      });
    }
  }
  return { text: parts.join(""), marks: written, others: writtenOthers };
}

function inOrder(marks: readonly PlacedMark[], others: readonly PlacedOther[]): readonly Piece[] {
  const byPlace = new Map<number, Piece[]>();
  const at = (place: number): Piece[] => {
    const known = byPlace.get(place) ?? [];
    byPlace.set(place, known);
    return known;
  };
  const pieces = [...marks.filter(({ place }) => place.how !== "moved").flatMap(piecesOf)];
  for (const placed of others) {
    const { at: place, written, markup } = placed;
    pieces.push({ at: place, text: written, order: markup.start, role: "other", of: placed });
  }
  for (const piece of pieces.sort((a, b) => a.order - b.order)) at(piece.at).push(piece);
  for (const moved of marks.filter(({ place }) => place.how === "moved")) {
    for (const piece of piecesOf(moved)) insert(at(piece.at), piece, moved);
  }
  return [...byPlace].sort(([a], [b]) => a - b).flatMap(([, list]) => list);
}

function piecesOf(placed: PlacedMark): [Piece, Piece] {
  const { place, markup, opening, closing } = placed;
  const { openingStart, closingStart } = markup;
  return [
    { at: place.start, text: opening, order: openingStart, role: "opening", of: placed },
    { at: place.end, text: closing, order: closingStart, role: "closing", of: placed },
  ];
}

/** Among the pieces at one place: inside of longer marks, around shorter ones. */
function insert(pieces: Piece[], piece: Piece, moved: PlacedMark): void {
  const { start, end } = moved.place;
  const isInside = ({ role, of }: Piece) => {
    if (role === "other") return piece.role === "closing";
    return piece.role === "opening"
      ? role === "opening" && of.place.end < end
      : role === "opening" || of.place.start <= start;
  };
  const index = pieces.findIndex(isInside);
  pieces.splice(index < 0 ? pieces.length : index, 0, piece);
}
