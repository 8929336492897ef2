// What may be written next in a codebook: keys by their place, and for each key what it can hold.

import { type TypingPlace, typingPlaceAt } from "../../registry/codebook-places.ts";
import { type Place, placeAlong } from "../../registry/codebook-shape.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Range } from "../../text/range.ts";
import { inQuotes } from "../yaml-words.ts";
import { type Choice, choicesFor } from "./choices.ts";

export interface CodebookCompletion {
  readonly label: string;
  /** Beside the label: a name, a title. */
  readonly detail: string;
  /** A sentence, where there is one to say. */
  readonly meaning: string;
  readonly kind: "key" | "entry" | "word";
  /** What is replaced, on one line. */
  readonly range: Range;
  readonly text: string;
  /** What is compared with what was typed. */
  readonly filter: string;
}

/**
 * In the order in which they are offered. `registry` is what all codebooks make, this one included;
 * `today` is an ISO date.
 */
export function codebookCompletions(
  codebook: string,
  registry: Registry,
  offset: number,
  today: string,
): readonly CodebookCompletion[] {
  const typing = typingPlaceAt(codebook, offset);
  const place = typing && placeAlong(typing.path);
  if (!typing || !place) return [];
  if (typing.isKey) return [...keysBelow(typing), ...keysAt(typing, place, registry)];
  const words = choicesFor(registry, typing.path, place.holds, today);
  const offered = wordsAt(typing, words);
  // A mapping begins on a line of its own, as an item of a list or without one.
  const mayBeMapping = typing.startsLine && typing.quote === "" && !typing.isInBrackets;
  return mayBeMapping ? [...keysAt(typing, place, registry), ...offered] : offered;
}

/**
 * The keys of the entry above that holds nothing yet: an editor may not indent the line behind its colon,
 * so they are written further in than the cursor is.
 */
function keysBelow(typing: TypingPlace): CodebookCompletion[] {
  const { emptyAbove, path, startsLine, isInBrackets, hasColon, start, end } = typing;
  if (emptyAbove === undefined || !startsLine || isInBrackets || hasColon) return [];
  const place = placeAlong([...path, emptyAbove]);
  if (!place || place.isList) return [];
  return ownKeys(place, { start, end }, "  ", hasColon, []);
}

function keysAt(typing: TypingPlace, place: Place, registry: Registry): CodebookCompletion[] {
  const beside = new Set([...typing.siblings, ...(typing.isKey ? [typing.text] : [])]);
  const { start, end } = typing;
  const range = { start, end };
  // The first key of a list that has no item yet brings the dash of its item.
  const dash = place.isList && !typing.isKey && !typing.isItem ? "- " : "";
  const own = ownKeys(place, range, dash, typing.hasColon, typing.siblings);
  if (!place.entry || place.keys || dash !== "") return own;
  const ids = choicesFor(registry, typing.path, place.ids, "").filter(
    ({ value }) => !beside.has(value),
  );
  const words = wordsAt(typing, ids).map((word) => ({
    ...word,
    text: `${word.text}${typing.hasColon ? "" : ":"}`,
  }));
  return [...own, ...words];
}

function ownKeys(
  { keys = new Map<string, Place>() }: Place,
  range: Range,
  before: string,
  hasColon: boolean,
  beside: readonly string[],
): CodebookCompletion[] {
  return [...keys]
    .filter(([key]) => !beside.includes(key))
    .map(([key, { meaning, ...of }]): CodebookCompletion => {
      const opensLines = of.entry !== undefined || (of.keys !== undefined && !of.isList);
      const colon = hasColon ? "" : opensLines ? ":" : ": ";
      const text = `${before}${key}${colon}`;
      return { label: key, detail: "", meaning, kind: "key", range, text, filter: key };
    });
}

/**
 * Entries are found by what they are called, and there are many: those that nothing begins like what was
 * typed are left out, for an editor would find its letters strewn over anything.
 */
function wordsAt(typing: TypingPlace, choices: readonly Choice[]): CodebookCompletion[] {
  const { start, end, quote, typed } = typing;
  const offered = choices.flatMap(({ value, names = [], ...choice }) => {
    const found = matchOf(typed, [value, choice.detail, ...names]);
    if (!found && choice.kind === "entry") return [];
    const { rank = 0, filter = value } = found ?? {};
    const text = inQuotes(value, quote);
    return [{ rank, word: { label: value, ...choice, range: { start, end }, text, filter } }];
  });
  return offered.sort((a, b) => a.rank - b.rank).map(({ word }) => word);
}

interface Match {
  /** The lower, the better. */
  readonly rank: number;
  /** The part of the name that begins like what was typed. */
  readonly filter: string;
}

function matchOf(typed: string, [value = "", ...names]: readonly string[]): Match | undefined {
  const wanted = typed.trimStart().toLowerCase();
  if (wanted === "" || value.toLowerCase().startsWith(wanted)) return { rank: 0, filter: value };
  for (const filter of names) {
    if (filter.toLowerCase().startsWith(wanted)) return { rank: 1, filter };
  }
  for (const name of names) {
    const place = name.toLowerCase().indexOf(` ${wanted}`);
    if (place >= 0) return { rank: 2, filter: name.slice(place + 1) };
  }
  return undefined;
}
