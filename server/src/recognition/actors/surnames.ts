// Persons without a title: by family name, once the text has said who they are ("Putin's war"), or where
// everyone knows; and those whom the words around them explain ("Sergey Lavrov, the Foreign Minister").

import type { MentionSuggestion } from "../suggestion.ts";
import type { ActorBlock, ActorFinding } from "./actor-finding.ts";
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
  ["Aung San Suu Kyi", "PERSON:Aung-San-Suu-Kyi"],
  ["Min Aung Hlaing", "PERSON:Min-Aung-Hlaing"],
  ["Kim Jong Un", "PERSON:Kim"],
  ["Kim Jong-un", "PERSON:Kim"],
  ["Kim Jong Il", "PERSON:Kim"],
  ["Xi Jinping", "PERSON:Xi"],
]);

const alone: ReadonlyMap<string, string> = new Map([
  ...knownAlone.map((name): [string, string] => [name, `PERSON:${name}`]),
  ...wholeNames,
]);

/** `persons` are the ids of those whom the text names with a title, by family name. */
export function surnameMentions(
  blocks: readonly ActorBlock[],
  persons: ReadonlyMap<string, string>,
): readonly MentionSuggestion[] {
  const byFirstWord = new Map<string, string[]>();
  for (const name of [...wholeNames.keys(), ...persons.keys(), ...knownAlone]) {
    if (name.length < 3) continue;
    const first = /^[\p{L}\p{M}\p{N}]+/u.exec(name)?.[0] ?? name;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), name]);
  }
  return blocks.flatMap((block) => {
    const { start, text, findings, capitals } = block;
    return capitals.flatMap((word): readonly MentionSuggestion[] => {
      const name = byFirstWord.get(word.word)?.find((each) => standsAt(text, word.start, each));
      if (name === undefined) return [];
      const from = start + word.start - firstNamesBefore(text, word.start, findings);
      const id = persons.get(name) ?? alone.get(name) ?? name;
      const reason = persons.has(name)
        ? "a person whom the text names with a title elsewhere"
        : "a person known by this name alone";
      return [mention(from, start + word.start + name.length, id, reason)];
    });
  });
}

function standsAt(text: string, start: number, name: string): boolean {
  return (
    text.startsWith(name, start) &&
    !/[\p{L}\p{N}]/u.test(text.charAt(start + name.length)) &&
    text.charAt(start - 1) !== "-"
  );
}

function mention(start: number, end: number, target: string, reason: string): MentionSuggestion {
  return { kind: "actor", start, end, target, candidates: [], confidence: "medium", reason };
}

const firstNames = /(?<![\p{L}\p{N}.-])(?:(?:\p{Lu}\p{Ll}[\p{L}'’-]*\s+)|\p{Lu}\.\s*){0,2}$/u;

/** How many units of first names stand directly before a family name. */
function firstNamesBefore(text: string, end: number, findings: readonly ActorFinding[]): number {
  const from = Math.max(0, end - 30);
  const before = firstNames.exec(text.slice(from, end))?.[0] ?? "";
  const words = before.split(/\s+/).filter((word) => word !== "");
  let length = 0;
  for (const word of words.reverse()) {
    const at = end - length - word.length - 1;
    if (noNames.has(word) || !/^\p{Lu}/u.test(word)) break;
    if (findings.some((each) => each.start <= at && at < each.end)) break;
    length = end - at;
  }
  return length;
}
