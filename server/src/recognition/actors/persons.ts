// Persons who are named with a title: "Foreign Minister Lavrov", "Ms. Mlambo-Ngcuka", "Hennadiy Kernes, the
// Mayor of Kharkiv".

import { countWhile } from "../../text/ascending.ts";
import type { NameFinding } from "../findings.ts";
import type { FoundWord } from "../names/words.ts";
import type { Person } from "./actor-finding.ts";
import { familyNameOf } from "./family-names.ts";
import { firstWords, noNames, titlesBeforeName } from "./titles.ts";

const WORD =
  "\\p{Lu}(?:\\.|[\\p{L}\\p{M}’'‘]*(?:-[\\p{L}\\p{M}’'‘]+|\\s-\\s\\p{Lu}[\\p{L}\\p{M}]+){0,3})";
const PARTICLE =
  "(?:(?:al|el|bin|ibn|bint|von|van|de|der|den|da|dos|di|del|la|du|ter|ud|ul)(?:\\s+|-))*(?:(?:Al|El|al|el|an|as|ash)-)?";
const nameHere = new RegExp(
  `${PARTICLE}${WORD}(?:\\s+${PARTICLE}${WORD}){0,3}(?:,?\\s+(?:Jr|Sr)\\.?)?`,
  "uy",
);
/**
 * `names` are what the registry knows in this text: no person is called "Security Council". `words` are
 * those with which titles begin, and others.
 */
export function findPersons(
  text: string,
  names: readonly NameFinding[],
  words: readonly FoundWord[],
): readonly Person[] {
  const found: Person[] = [];
  let from = 0;
  for (const { word, start } of words) {
    if (start < from || !firstWords.has(word)) continue;
    const person = personAt(text, start, names);
    if (!person) continue;
    found.push(person);
    from = person.end;
  }
  return found;
}

function personAt(text: string, start: number, names: readonly NameFinding[]): Person | undefined {
  titlesBeforeName.lastIndex = start;
  const title = titlesBeforeName.exec(text)?.[1];
  if (title === undefined) return undefined;
  const nameStart = start + title.length;
  const name = nameAt(text, nameStart, title, names);
  if (name === undefined) return undefined;
  const end = nameStart + name.length;
  const familyName = familyNameOf(name, title);
  return {
    type: "person",
    start,
    end,
    familyName,
    isSure: true,
    reason: `a person with the title “${title.trim()}”`,
  };
}

function nameAt(
  text: string,
  start: number,
  title: string,
  names: readonly NameFinding[],
): string | undefined {
  nameHere.lastIndex = start;
  const name = nameHere.exec(text)?.[0];
  if (name === undefined) return undefined;
  const words = [...name.matchAll(/[^\s]+/g)];
  let end = 0;
  for (const { 0: word, index } of words) {
    const plain = titleCase(word.replace(/[.,]$|[’'‘]s?$/gu, ""));
    if (noNames.has(plain) || isAbbreviation(word, title)) break;
    if (isKnownName(start + index, names) && (end === 0 || !/^\p{Lu}\p{Ll}{2,3}$/u.test(word)))
      break;
    end = index + word.length;
    if (/[’'‘][sS]?$/u.test(word)) break;
  }
  const kept = name.slice(0, end);
  if (/\b(?:Jr|Sr)$/.test(kept) && text.charAt(start + end) === ".") return `${kept}.`;
  return /\p{L}{2}/u.test(kept) ? kept.replace(/[’'‘][sS]?$/u, "") : undefined;
}

/** "the Secretary-General's SDG Stimulus" is no person. */
function isAbbreviation(word: string, title: string): boolean {
  return /^\p{Lu}{2,5}$/u.test(word) && title !== title.toUpperCase();
}

function titleCase(word: string): string {
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

/** Whether something other than a person of the codebook is named there. */
function isKnownName(offset: number, names: readonly NameFinding[]): boolean {
  const name = names[countWhile(names, ({ start }) => start < offset)];
  return name?.start === offset && name.entries.some(({ entity }) => entity.kind !== "person");
}
