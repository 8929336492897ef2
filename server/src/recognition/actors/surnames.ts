// Persons without a title: by family name, once the text has said who they are ("Putin's war"), or where
// everyone knows; and those whom the words around them explain ("Sergey Lavrov, the Foreign Minister").

import type { BlockWith } from "../findings.ts";
import type { MentionSuggestion } from "../suggestion.ts";
import type { ActorFinding } from "./actor-finding.ts";
import { familyNameOf } from "./family-names.ts";
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

const FIRST_NAMES = "(?:(?:\\p{Lu}\\p{Ll}[\\p{L}'’-]*\\s+)|\\p{Lu}\\.\\s*){0,2}";

/** `persons` are the ids of those whom the text names with a title, by family name. */
export function surnameMentions(
  blocks: readonly BlockWith<ActorFinding>[],
  persons: ReadonlyMap<string, string>,
): readonly MentionSuggestion[] {
  const learnt = [...persons.keys()].filter((name) => name.length > 2);
  const names = [...wholeNames.keys(), ...learnt, ...knownAlone].map(escaped).join("|");
  const anyName = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${names})(?![\\p{L}\\p{N}])`, "gu");
  return blocks.flatMap(({ start, text, findings }) => {
    const found: MentionSuggestion[] = [];
    for (const { 0: name, index } of text.matchAll(anyName)) {
      const from = index - firstNamesBefore(text, index, findings);
      const family = name;
      const id = wholeNames.get(name) ?? persons.get(family) ?? `PERSON:${family}`;
      const reason = persons.has(family)
        ? "a person whom the text names with a title elsewhere"
        : "a person known by this name alone";
      found.push(mention(start + from, start + index + name.length, id, reason));
    }
    for (const { at, length, family, reason } of explained(text, findings)) {
      found.push(
        mention(start + at, start + at + length, persons.get(family) ?? `PERSON:${family}`, reason),
      );
    }
    return found;
  });
}

function mention(start: number, end: number, target: string, reason: string): MentionSuggestion {
  return { kind: "actor", start, end, target, candidates: [], confidence: "medium", reason };
}

const firstNames = new RegExp(`(?<![\\p{L}\\p{N}.-])${FIRST_NAMES}$`, "u");

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

const NAME = "\\p{Lu}\\p{Ll}[\\p{L}'’-]*(?:\\s+\\p{Lu}\\p{Ll}[\\p{L}'’-]*){1,3}";
const TITLE =
  "(?:[Pp]resident|[Pp]rime [Mm]inister|(?:[Ff]oreign|[Dd]efen[cs]e) [Mm]inister|[Mm]inister|[Mm]ayor|[Gg]overnor|[Ll]eader|[Cc]hair(?:man|person|woman)?|[Ss]pokes(?:man|person|woman)|[Cc]ommander|[Hh]ead|[Aa]mbassador|[Ss]ecretary(?:[- ][Gg]eneral)?|[Dd]irector(?:[- ][Gg]eneral)?|[Ss]pecial [Ee]nvoy|[Ss]pecial [Rr]epresentative|[Cc]ommissioner|[Cc]hief)";
const explainedBehind = new RegExp(
  `(?<![\\p{L}\\p{N}.] )(${NAME}),\\s+(?:the\\s+)?(?:former\\s+|new\\s+)?${TITLE}\\b`,
  "gu",
);
const explainedBefore = new RegExp(
  `\\b${TITLE},\\s+(${NAME})(?=,|\\.|\\s(?:said|stated|has|told))`,
  "gu",
);
const regime = /(?<![\p{L}\p{N}-])(\p{Lu}\p{Ll}{3,})(?:['’]s)?\s+(?:regime|junta|clique)\b/gu;

interface Explained {
  readonly at: number;
  readonly length: number;
  readonly family: string;
  readonly reason: string;
}

function* explained(text: string, findings: readonly ActorFinding[]): Iterable<Explained> {
  const isTaken = (at: number, end: number) =>
    findings.some((each) => each.type !== "definition" && each.start < end && at < each.end);
  const sources: readonly (readonly [RegExp, string])[] = [
    [explainedBehind, "a person whose office the text names"],
    [explainedBefore, "a person whose office the text names"],
    [regime, "a person who gives a government its name"],
  ];
  for (const [form, reason] of sources) {
    for (const found of text.matchAll(form)) {
      const name = found[1] ?? "";
      const at = found.index + found[0].indexOf(name);
      const words = name.split(/\s+/);
      if (words.some((word) => noNames.has(word)) || isTaken(at, at + name.length)) continue;
      yield { at, length: name.length, family: familyNameOf(name, ""), reason };
    }
  }
}

function escaped(name: string): string {
  return name.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
