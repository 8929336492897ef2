// The words that a language's rules speak of, each with a number, so that a text is read without
// making a string of each of its words.

/** What a language's data file holds besides its rules. */
export interface LanguageWords {
  /** Lists of words by name, divided by blanks. */
  readonly words: Readonly<Record<string, string>>;
  /** Each: infinitive, third person, past, participle, gerund; `|` between forms of one sort. */
  readonly verbs: readonly string[];
}

/** The lists that the code itself asks for; all others are for patterns. */
const CLASSES = [
  "we",
  "our",
  "they",
  "relative",
  "that",
  "conjunctions",
  "subordinators",
  "prepositions",
  "determiners",
  "own-heads",
  "be",
  "finite-be",
  "have",
  "do",
  "modals",
  "not",
  "adverbs",
  "wish",
  "let",
  "conduct",
  "stand-ins",
  "everyone",
  "speech",
  "participles",
  "plural",
  "with-is",
  "adjectives",
  "joint",
] as const;

export type WordClass = (typeof CLASSES)[number];

/** The bit of a class. */
export const bit = (name: WordClass): number => 1 << CLASSES.indexOf(name);

// What is no word has a number too.
export const UNKNOWN = 0;
export const COMMA = 1;
export const SEMICOLON = 2;
export const COLON = 3;
export const DASH = 4;
export const OPEN = 5;
export const CLOSE = 6;
export const HYPHEN = 7;
export const POSSESSIVE = 8;
const FIRST_WORD = 16;

/** The forms that a word may be of its verb. */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const GERUND = 16;
const FORMS = [BASE, THIRD, PAST, PARTICIPLE, GERUND];

export interface Vocabulary {
  /** The number of a word in small letters; 0 for one that no rule speaks of. */
  idOf(word: string): number;
  /** The same for a piece of text, whose hash (`hashed` over its units) is known. */
  idAt(text: string, start: number, end: number, hash: number): number;
  /** By number: the bits of the classes it is in. */
  readonly classes: Int32Array;
  /** By number: the verb it is a form of, and of which forms; 0 for none. */
  readonly verbs: Int32Array;
  readonly forms: Uint8Array;
  /** The number of the verb with this infinitive. */
  verbOf(infinitive: string): number | undefined;
  /** The bits of words after which "'s" is a verb. */
  readonly withIs: number;
  /** The numbers of the words of a list. */
  list(name: string): readonly number[] | undefined;
}

/** One step of the hash of a word; `unit` in small letters. */
export const hashed = (hash: number, unit: number): number => (Math.imul(hash, 31) + unit) | 0;

/** `more`: words that patterns name. */
export function makeVocabulary(language: LanguageWords, more: Iterable<string>): Vocabulary {
  const ids = new Map<string, number>();
  const add = (word: string) => {
    const known = ids.get(word);
    if (known !== undefined) return known;
    ids.set(word, FIRST_WORD + ids.size);
    return FIRST_WORD + ids.size - 1;
  };
  const lists = new Map<string, readonly number[]>();
  for (const [name, words] of Object.entries(language.words)) {
    lists.set(name, words.trim().split(/\s+/).map(add));
  }
  const paradigms = language.verbs.map((row) => row.split(" ").map((form) => form.split("|")));
  for (const word of [...paradigms.flat(2), ...more]) add(word);

  const size = FIRST_WORD + ids.size;
  const classes = new Int32Array(size);
  for (const name of CLASSES)
    for (const id of lists.get(name) ?? []) classes[id] = (classes[id] ?? 0) | bit(name);
  const verbs = new Int32Array(size);
  const forms = new Uint8Array(size);
  const infinitives = new Map<string, number>();
  for (const [index, paradigm] of paradigms.entries()) {
    for (const [place, words] of paradigm.entries()) {
      for (const word of words) {
        const id = ids.get(word) ?? 0;
        verbs[id] = index + 1;
        forms[id] = (forms[id] ?? 0) | (FORMS[place] ?? 0);
        if (place === 0) infinitives.set(word, index + 1);
      }
    }
  }
  return {
    idOf: (word) => ids.get(word) ?? UNKNOWN,
    idAt: hashTable(ids),
    classes,
    verbs,
    forms,
    verbOf: (infinitive) => infinitives.get(infinitive),
    withIs: bit("with-is"),
    list: (name) => lists.get(name),
  };
}

function hashTable(ids: ReadonlyMap<string, number>): Vocabulary["idAt"] {
  const mask = 2 ** Math.ceil(Math.log2(ids.size * 4 + 4)) - 1;
  const places = new Int32Array(mask + 1);
  const words: string[] = [];
  for (const [word, id] of ids) {
    words[id] = word;
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
    let place = hash & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = id;
  }
  return (text, start, end, hash) => {
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const id = places[place] ?? 0;
      if (id === 0 || isWord(words[id] ?? "", text, start, end)) return id;
    }
  };
}

function isWord(word: string, text: string, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = 0; at < word.length; at++) {
    if (word.charCodeAt(at) !== inSmall(text.charCodeAt(start + at))) return false;
  }
  return true;
}

/** A unit in small letters, and a typographer's apostrophe as a plain one. */
export function inSmall(unit: number): number {
  if (unit >= 65 && unit <= 90) return unit + 32;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  return unit === 0x2019 ? 39 : unit;
}
