// An id for a position that is to be tracked, made of its words: "We call upon Pyongyang to withdraw its
// forces from the theatre" is `withdraw-forces-theatre`.

import { freeId } from "../quick-fixes/free-id.ts";
import { deniesAt, isFunctionWord, isSpeechVerb, plainWordsIn } from "./content-words.ts";
import { inLatinLetters } from "./latin-letters.ts";

/** From so many words on only whole phrases are added, and no more than so many words. */
const enoughWords = 3;
const mostWords = 4;
/** Of a phrase that ends then, one word more. */
const mostInPhrase = 5;
const longestId = 40;

export interface PositionWords {
  readonly text: string;
  readonly kind: string;
  /** ISO 8601, where the statement has one. */
  readonly date: string | null;
}

/** Of lower-case ASCII letters, digits and `-`; the first number behind it makes it free. */
export function newPositionId(words: PositionWords, isTaken: (id: string) => boolean): string {
  return freeId(ofWords(words.text) || ofDate(words), isTaken);
}

function ofWords(text: string): string {
  const words = plainWordsIn(text);
  const ids = [whatIsAsked(words), words].map((some) => joined(phrasesOf(some)));
  return ids.find((id) => id !== "" && !deniesAt([id], 0)) ?? "";
}

/** "the territory of Ukraine" as "territory" and "ukraine": the words between those that say little. */
function phrasesOf(words: readonly string[]): readonly (readonly string[])[] {
  const phrases: string[][] = [[]];
  for (const [index, word] of words.entries()) {
    const latin = inLatinLetters(word);
    // "not-expand-settlements" is another position than "expand-settlements".
    const isTelling = deniesAt(words, index) || (saysWhat(word) && saysWhat(latin));
    if (isTelling && /^[a-z0-9]+$/.test(latin)) phrases.at(-1)?.push(latin);
    else phrases.push([]);
  }
  return phrases;
}

function saysWhat(word: string): boolean {
  return (
    (word.length > 1 || /\d/.test(word)) &&
    !isFunctionWord(word) &&
    !isSpeechVerb(word) &&
    !saysLittle.has(word)
  );
}

/** How something is to be done, and the small words of other languages. */
const saysLittle = new Set(
  `immediately immediate unconditionally unconditional fully full completely urgently urgent swiftly rapidly
  unreservedly strictly effectively promptly verifiably irreversibly
  le la les un une des du de et en au aux que qui dans par ne pas nous ils leur leurs se sa ses
  el los las lo del al por para con su sus y
  der das den dem ein eine und zu von mit auf im wir
  мы вы они и в во на с со к из от по для что чтобы не его ее их за о об
  призываем требуем просим настаиваем`.split(/\s+/),
);

const modals = new Set(["must", "should", "shall"]);
const haveTo = new Set(["has", "have", "needs", "need", "is", "are", "ought"]);
/** What is asked for begins early, or the words are not of that form. */
const furthestStart = 20;

/** Behind "we call upon X to" or "X must"; all words where they are not of that form. */
function whatIsAsked(words: readonly string[]): readonly string[] {
  const first = words.slice(0, furthestStart);
  const verb = first.findIndex(isSpeechVerb);
  const to = verb < 0 ? -1 : first.indexOf("to", verb);
  if (to > 0) return [...(words[to - 1] === "not" ? ["not"] : []), ...words.slice(to + 1)];
  const modal = first.findIndex((word) => modals.has(word));
  if (modal <= 0) return behindHaveTo(words, first);
  // "The crossing must be reopened by them" says before its verb what it is about, and then by whom.
  const isPassive = first.slice(modal + 1, modal + 3).includes("be");
  const by = words.indexOf("by", modal);
  return isPassive ? words.slice(0, by < 0 ? undefined : by) : words.slice(modal + 1);
}

/** "Iran has to open all sites" as "open all sites", but "they have to go home" as it is. */
function behindHaveTo(words: readonly string[], first: readonly string[]): readonly string[] {
  const to = first.findIndex((word, at) => word === "to" && haveTo.has(first[at - 1] ?? ""));
  const asked = words.slice(to + 1);
  return to > 1 && asked.filter(saysWhat).length >= enoughWords ? asked : words;
}

function joined(phrases: readonly (readonly string[])[]): string {
  const taken: string[] = [];
  for (const phrase of phrases) {
    if (taken.length >= enoughWords && taken.length + phrase.length > mostWords) break;
    for (const word of shortOf(phrase, taken.length)) {
      const isFirst = taken.length === 0;
      if (!isFirst && [...taken, word].join("-").length > longestId) return taken.join("-");
      taken.push(isFirst ? word.slice(0, longestId) : word);
    }
  }
  return taken.join("-");
}

/** A phrase ends with what it is about: of "accept large-scale humanitarian access" that and its verb. */
function shortOf(phrase: readonly string[], before: number): readonly string[] {
  if (before + phrase.length <= mostInPhrase) return phrase;
  return before === 0
    ? [...phrase.slice(0, 1), ...phrase.slice(1 - mostWords)]
    : phrase.slice(before - mostWords);
}

function ofDate({ kind, date }: PositionWords): string {
  const written = date !== null && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? `-${date}` : "";
  const plain = /^[a-z][a-z0-9-]*$/.test(kind) ? kind.slice(0, longestId - written.length) : "";
  return `${plain || "position"}${written}`;
}
