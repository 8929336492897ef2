// How positions are worded, as numbers: so that five thousand of them can be compared with a sentence at
// each keystroke.

import { builtInRegistry } from "../../registry/registry.ts";
import { shortened } from "../../text/shortened.ts";
import { contentWords, folded, isNegated } from "./content-words.ts";

/** The same text has the same wording. */
export interface Wording {
  /** On one line, shortened. */
  readonly text: string;
  /** Each word that says what it is about, as a number of the table. */
  readonly words: readonly number[];
}

/** Stands among the words of what is denied: "not to withdraw" is another position than "to withdraw". */
export const negation = -1;

const longestText = 100;
/** Then those that nobody uses any more are forgotten; the others are kept twice. */
const mostTexts = 50_000;

export class Wordings {
  /** By words as they stand, and by their stems. */
  private readonly numbers = new Map<string, number>();
  private readonly stems = new Map<string, number>();
  private next = 0;
  private readonly byText = new Map<string, Wording>();
  private readonly names = new Map<string, string>();
  private readonly lists = new Map<string, readonly string[]>();

  of(text: string): Wording {
    const plain = text.replaceAll(/\s+/g, " ").trim();
    const make = () => ({ text: shortened(plain, longestText), words: this.wordsOf(plain) });
    return kept(this.byText, plain, make, mostTexts);
  }

  /** All forms of a word have one number, and so have all names of a State: "Moscow", "Russian". */
  wordsOf(text: string): readonly number[] {
    const words = [...new Set(contentWords(text).map((word) => this.numberOf(word)))];
    return isNegated(text) ? [...words, negation] : words;
  }

  /** Of an id, which often leaves out that something is denied: so it is where all that it stands for is. */
  wordsOfId(id: string, told: readonly (readonly number[])[]): readonly number[] {
    const words = this.wordsOf(id);
    const isDenied = told.length > 0 && told.every((each) => each.includes(negation));
    return isDenied && !words.includes(negation) ? [...words, negation] : words;
  }

  /** The same string each time: one that was read from bytes holds memory of its own. */
  nameOf(id: string): string {
    return kept(this.names, id, () => id);
  }

  /** Each id once and in order: thousands of statements say the same few lists. */
  listOf(ids: readonly string[]): readonly string[] {
    const list = [...new Set(ids)].sort();
    return kept(this.lists, list.join("\n"), () => list);
  }

  private numberOf(word: string): number {
    return kept(this.numbers, word, () => kept(this.stems, stem(word), () => this.next++));
  }
}

function stem(word: string): string {
  const [actor, another] = builtInRegistry().lookUp("actor", word);
  return actor?.kind === "State" && !another ? `@${actor.id}` : folded(word);
}

function kept<T>(
  known: Map<string, T>,
  key: string,
  make: () => T,
  most = Number.POSITIVE_INFINITY,
): T {
  let found = known.get(key);
  if (found === undefined) {
    if (known.size >= most) known.clear();
    found = make();
    known.set(key, found);
  }
  return found;
}
