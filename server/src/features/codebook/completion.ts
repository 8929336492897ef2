// What may be written next in a codebook: keys by their place, and for each key what it can hold.

import { writeScalar } from "../../registry/codebook-addition.ts";
import { type TypingPlace, typingPlaceAt } from "../../registry/codebook-places.ts";
import { type Place, placeAlong } from "../../registry/codebook-shape.ts";
import type { Registry } from "../../registry/registry.ts";
import type { Range } from "../../text/range.ts";
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
  if (typing.isKey) return keysAt(typing, place, registry);
  const words = choicesFor(registry, typing.path, place.holds, today).map((choice) =>
    wordAt(typing, choice),
  );
  // A mapping begins on a line of its own, as an item of a list or without one.
  const mayBeMapping = typing.startsLine && typing.quote === "" && !typing.isInBrackets;
  return mayBeMapping ? [...keysAt(typing, place, registry), ...words] : words;
}

function keysAt(typing: TypingPlace, place: Place, registry: Registry): CodebookCompletion[] {
  const beside = new Set(typing.siblings);
  const { start, end } = typing;
  const range = { start, end };
  // The first key of a list that has no item yet brings the dash of its item.
  const dash = place.isList && !typing.isKey && !typing.isItem ? "- " : "";
  const own = [...(place.keys ?? [])]
    .filter(([key]) => !beside.has(key))
    .map(([key, { meaning, ...of }]): CodebookCompletion => {
      const opensLines = of.entry !== undefined || (of.keys !== undefined && !of.isList);
      const colon = typing.hasColon ? "" : opensLines ? ":" : ": ";
      const text = `${dash}${key}${colon}`;
      return { label: key, detail: "", meaning, kind: "key", range, text, filter: key };
    });
  if (!place.entry || place.keys || dash !== "") return own;
  return choicesFor(registry, typing.path, place.ids, "")
    .filter(({ value }) => !beside.has(value))
    .map((choice) => {
      const word = wordAt(typing, choice);
      return { ...word, text: `${word.text}${typing.hasColon ? "" : ":"}` };
    });
}

function wordAt(typing: TypingPlace, { value, ...choice }: Choice): CodebookCompletion {
  const { start, end, quote } = typing;
  return {
    label: value,
    ...choice,
    range: { start, end },
    text: inQuotes(value, quote),
    filter: choice.filter ?? value,
  };
}

function inQuotes(value: string, quote: string): string {
  if (quote === "'") return value.replaceAll("'", "''");
  return quote === "" ? writeScalar(value) : JSON.stringify(value).slice(1, -1);
}
