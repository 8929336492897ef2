// An id for a position that is to be tracked, made of its words: "We call upon Pyongyang to withdraw its
// forces from the theatre" is `withdraw-forces-theatre`.

import { freeId } from "../quick-fixes/free-id.ts";
import { isFunctionWord, isSpeechVerb, plainWordsIn } from "./content-words.ts";

const mostWords = 4;
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
  const asked = words.slice(startOfWhatIsAsked(words));
  const ids = [asked, words].map((some) => joined(some.filter(saysWhat)));
  return ids.find((id) => id !== "") ?? "";
}

function saysWhat(word: string): boolean {
  return (
    /^[a-z0-9]+$/.test(word) &&
    (word.length > 1 || /\d/.test(word)) &&
    !isFunctionWord(word) &&
    !isSpeechVerb(word)
  );
}

const modals = new Set(["must", "should", "shall"]);
/** What is asked for begins early, or the words are not of that form. */
const furthestStart = 20;

/** Behind "we call upon X to" or "X must"; 0 where all of it says what is asked. */
function startOfWhatIsAsked(words: readonly string[]): number {
  const first = words.slice(0, furthestStart);
  const verb = first.findIndex(isSpeechVerb);
  const to = verb < 0 ? -1 : first.indexOf("to", verb);
  if (to > 0) return to + 1;
  const modal = first.findIndex((word) => modals.has(word));
  // "The crossing must be reopened" says before its verb what it is about.
  const isPassive = first.slice(modal + 1, modal + 3).includes("be");
  return modal > 0 && !isPassive ? modal + 1 : 0;
}

function joined(words: readonly string[]): string {
  let id = "";
  for (const word of words.slice(0, mostWords)) {
    const longer = id === "" ? word.slice(0, longestId) : `${id}-${word}`;
    if (longer.length > longestId) break;
    id = longer;
  }
  return id;
}

function ofDate({ kind, date }: PositionWords): string {
  const written = date !== null && /^\d{4}(?:-\d\d){0,2}$/.test(date) ? `-${date}` : "";
  const plain = /^[a-z][a-z0-9-]*$/.test(kind) ? kind.slice(0, longestId - written.length) : "";
  return `${plain || "position"}${written}`;
}
