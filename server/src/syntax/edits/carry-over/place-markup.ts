// Finds the new place of each mark, heading's attributes and memo of a statement: by the words in
// order, in a line that moved, as a word spelt otherwise, or by its quote.

import { editDistance } from "../../../text/edit-distance.ts";
import { align } from "./alignment.ts";
import type { MarkMarkup, Markup, PlaceMarkup } from "./markup.ts";
import { type Place, Places } from "./places.ts";
import { Quotes } from "./quotes.ts";
import { isLineStart, lineStartFrom } from "./whole-lines.ts";
import { cutIntoWords } from "./words.ts";

/** Of so many letters one may be another. */
const lettersToAMistake = 4;
const longestWord = 60;

export interface NewPlaces {
  /** By the marks' indexes; `undefined` for one that is lost. */
  readonly marks: readonly (Place | undefined)[];
  readonly others: ReadonlyMap<PlaceMarkup, number>;
}

export function placeMarkup({ source, marks, others }: Markup, newText: string): NewPlaces {
  const [old, fresh] = cutIntoWords([source, newText]);
  const alignment = align(old, fresh);
  const places = new Places(old, fresh, alignment);
  const quotes = new Quotes(places, alignment);
  const placed: (Place | undefined)[] = [];
  for (const markup of marks) {
    const { mark } = markup;
    const around = mark.parent === null ? undefined : placed[mark.parent];
    const within = around?.how === "moved" ? undefined : around;
    const place =
      places.inMoved(markup) ??
      places.inOrder(markup, within) ??
      respelt(places, markup) ??
      (quotes.find(markup) ? places.inMoved(markup) : undefined);
    placed.push(place && (mark.form === "block" ? onWholeLines(newText, place) : place));
  }
  return {
    marks: placed,
    others: new Map(
      others.flatMap((other) => {
        const at = placeOfOther(places, other, newText);
        return at === undefined ? [] : [[other, at] as const];
      }),
    ),
  };
}

function respelt(places: Places, markup: MarkMarkup): Place | undefined {
  const replaced = places.replacement(markup);
  if (!replaced) return undefined;
  const was = places.old.text.slice(markup.start, markup.end);
  const is = places.fresh.text.slice(replaced.start, replaced.end);
  const most = Math.floor(Math.max(was.length, is.length) / lettersToAMistake);
  if (most === 0 || Math.max(was.length, is.length) > longestWord) return undefined;
  return editDistance(was, is, most) <= most ? { ...replaced, how: "changed" } : undefined;
}

function placeOfOther(
  places: Places,
  { at, heading }: PlaceMarkup,
  newText: string,
): number | undefined {
  if (heading) return (places.inMoved(heading) ?? places.inOrder(heading))?.end;
  // A memo is kept whatever became of the words around it.
  return lineStartFrom(newText, places.endOf(at));
}

function onWholeLines(text: string, place: Place): Place {
  let { start } = place;
  while (start > 0 && !isLineStart(text, start)) start--;
  return { ...place, start, end: lineStartFrom(text, place.end) };
}
