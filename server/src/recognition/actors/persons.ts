// Persons who are named with a title: "Foreign Minister Lavrov", "Ms. Mlambo-Ngcuka", "Hennadiy Kernes, the
// Mayor of Kharkiv".

import type { Range } from "../../text/range.ts";
import type { NameFinding } from "../findings.ts";
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
const capital = /\p{L}[\p{L}\p{M}]*/gu;

/** `names` are what the registry knows in this text: no person is called "Security Council". */
export function findPersons(text: string, names: readonly NameFinding[]): readonly Person[] {
  const found: Person[] = [];
  let from = 0;
  for (const word of text.matchAll(capital)) {
    if (word.index < from || !firstWords.has(word[0])) continue;
    const person = personAt(text, word.index, names);
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
  const name = nameAt(text, nameStart, names);
  if (name === undefined) return undefined;
  const end = nameStart + name.length;
  return { type: "person", start, end, title: title.trim(), familyName: familyNameOf(name, title) };
}

function nameAt(text: string, start: number, names: readonly NameFinding[]): string | undefined {
  nameHere.lastIndex = start;
  const name = nameHere.exec(text)?.[0];
  if (name === undefined) return undefined;
  const words = [...name.matchAll(/[^\s]+/g)];
  let end = 0;
  for (const { 0: word, index } of words) {
    if (noNames.has(word.replace(/[.,]$/, "")) || noNames.has(titleCase(word))) break;
    if (isKnownName(start + index, names)) break;
    end = index + word.length;
  }
  const kept = name.slice(0, end);
  return /\p{L}{2}/u.test(kept) ? kept.replace(/[’'‘]s?$/u, "") : undefined;
}

function titleCase(word: string): string {
  return word === word.toUpperCase() ? word.charAt(0) + word.slice(1).toLowerCase() : word;
}

function isKnownName(offset: number, names: readonly Range[]): boolean {
  let [low, high] = [0, names.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.start ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return names[low]?.start === offset;
}
