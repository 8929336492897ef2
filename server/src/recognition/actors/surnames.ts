// Persons without a title: by family name, once the text has said who they are ("Putin's war"), or where
// everyone knows.

import type { Range } from "../../text/range.ts";
import { overlapsAny } from "../../text/reach.ts";
import type { BlockWith, NameFinding } from "../findings.ts";
import { type FoundWord, wordFinder } from "../names/words.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import type { ActorFinding, Person } from "./actor-finding.ts";
import { noNames } from "./titles.ts";

/**
 * Of those who governed, led or spoke for States and organisations in the last decades: names that mean
 * nobody else in a diplomatic statement. In the spellings in use.
 */
const knownAlone = (
  "Putin Medvedev Lavrov Shoigu Prigozhin Zelenskyy Zelensky Zelenskiy Zelenskyi Poroshenko Yanukovych Yatsenyuk Kuleba " +
  "Lukashenko Lukashenka Tsikhanouskaya Navalny Assad Netanyahu Gantz Sinwar Haniyeh Nasrallah Khamenei Rouhani Raisi " +
  "Pezeshkian Zarif Araghchi Erdogan Erdoğan Merkel Macron Scholz Merz Hollande Trudeau Biden Obama Trump Blinken Pompeo " +
  "Modi Kishida Maduro Guaidó Bolsonaro Lula Milei Burhan Hemedti Haftar Dbeibah Gaddafi Qadhafi Mugabe Kagame Tshisekedi " +
  "Ruto Ramaphosa Tinubu Sisi Guterres Grossi Borrell Mogherini Stoltenberg Rutte Orbán Vučić Saakashvili Aliyev Pashinyan " +
  "Duterte Marcos Mandela Annan Gorbachev Hitler Stalin Lenin Castro Ortega"
).split(" ");

const wholeNames: ReadonlyMap<string, string> = new Map([
  ["Aung San Suu Kyi", "Aung-San-Suu-Kyi"],
  ["Min Aung Hlaing", "Min-Aung-Hlaing"],
  ["Kim Jong Un", "Kim"],
  ["Kim Jong-un", "Kim"],
  ["Kim Jong Il", "Kim"],
  ["Xi Jinping", "Xi"],
]);

const alone: ReadonlyMap<string, string> = new Map([
  ...knownAlone.map((name): [string, string] => [name, name]),
  ...wholeNames,
]);
const aloneByFirstWord = byFirstWord(alone.keys());

/** With what names begin that mean one person alone. */
export const wordsKnownAlone: ReadonlySet<string> = new Set(aloneByFirstWord.keys());

/** `words` are those with which such names begin, and others. */
export function findPersonsKnownAlone(
  text: string,
  names: readonly NameFinding[],
  words: readonly FoundWord[],
): readonly Person[] {
  return words.flatMap(({ word, start }): readonly Person[] => {
    const name = aloneByFirstWord.get(word)?.find((each) => standsAt(text, start, each));
    if (name === undefined) return [];
    const from = start - firstNamesBefore(text, start, names);
    const familyName = alone.get(name) ?? name;
    const reason = "a person known by this name alone";
    return [
      { type: "person", start: from, end: start + name.length, familyName, isSure: false, reason },
    ];
  });
}

/** `persons` are the ids of those whom the text names with a title, by family name. */
export function surnameMentions(
  blocks: readonly BlockWith<ActorFinding>[],
  persons: ReadonlyMap<string, string>,
): readonly MentionSuggestion[] {
  const named = byFirstWord([...persons.keys()].filter((name) => name.length > 2));
  if (named.size === 0) return [];
  const find = wordFinder(new Set(named.keys()));
  return blocks.flatMap(({ start, text, findings }) =>
    find(text).flatMap((word): readonly MentionSuggestion[] => {
      const name = named.get(word.word)?.find((each) => standsAt(text, word.start, each));
      const target = name === undefined ? undefined : persons.get(name);
      if (name === undefined || target === undefined) return [];
      return [
        {
          kind: "actor",
          start: start + word.start - firstNamesBefore(text, word.start, findings),
          end: start + word.start + name.length,
          target,
          candidates: [],
          confidence: "medium",
          reason: "a person whom the text names with a title elsewhere",
        },
      ];
    }),
  );
}

function byFirstWord(names: Iterable<string>): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const name of names) {
    const first = /^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? name;
    found.set(first, [...(found.get(first) ?? []), name]);
  }
  return found;
}

function standsAt(text: string, start: number, name: string): boolean {
  return (
    text.startsWith(name, start) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(start + name.length)) &&
    text.charAt(start - 1) !== "-"
  );
}

const firstNames = /(?<![\p{L}\p{N}.-])(?:(?:\p{Lu}\p{Ll}[\p{L}'’-]*\s+)|\p{Lu}\.\s*){0,2}$/u;

/** How many units of first names stand directly before a family name. */
function firstNamesBefore(text: string, end: number, findings: readonly Range[]): number {
  const from = Math.max(0, end - 30);
  const before = firstNames.exec(text.slice(from, end))?.[0] ?? "";
  const words = before.split(/\s+/).filter((word) => word !== "");
  let length = 0;
  for (const word of words.reverse()) {
    const at = end - length - word.length - 1;
    if (noNames.has(word) || !/^\p{Lu}/u.test(word)) break;
    if (overlapsAny(findings, { start: at, end: at + 1 })) break;
    length = end - at;
  }
  return length;
}
