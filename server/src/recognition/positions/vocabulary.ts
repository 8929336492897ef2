// The words that a language's rules speak of, each with a number, so that a text is read without
// making a string of each of its words.

/**
 * What is found by a regular expression: a condition, a deadline, how a sentence of a joint statement opens,
 * how a speaker says for whom he speaks (twice: what to look for first), and what may stand between the names of those.
 */
const PHRASES = ["condition", "deadline", "joint", "on-behalf", "behalf", "between"] as const;
type Phrase = (typeof PHRASES)[number];

/** What a language's data file holds besides its rules. */
export interface LanguageWords {
  /** Lists of words by name, divided by blanks. */
  readonly words: Readonly<Record<string, string>>;
  /** Each: infinitive, third person, past, participle, gerund; `|` between forms of one sort. */
  readonly verbs: readonly string[];
  /** Regular expressions of what no rule finds; linear ones. */
  readonly phrases: Readonly<Record<Phrase, string>>;
}

// The lists that the code itself asks for, in two sets, as a number has 32 bits; all others are for patterns.

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
  "floating",
  "wish",
  "let",
  "conduct",
  "stand-ins",
  "everyone",
  "speech",
  "participles",
  "adjectives",
  "plural",
  "heads",
  "joint",
  "condition-words",
  "deadline-words",
] as const;

const MARKS = [
  "to",
  "by",
  "gerund-after",
  "of",
  "of-or-in",
  "me",
  "would",
  "like",
  "will",
  "can",
  "as",
  "beside-as",
  "with-is",
  "no",
  "after-no",
  "alone",
  "others",
  "hypothetical",
  "them",
  "according",
  "the",
  "those",
  "pair",
  "somebodys",
  "without-exception",
  "including",
  "belonging",
  "being",
  "again-after-and",
  "base-be",
  "only",
  "describing",
] as const;

/** The bit of a class of words, for `Words.is`. */
export const bit = (name: (typeof CLASSES)[number]): number => 1 << CLASSES.indexOf(name);

/** The bit of a mark, for `Words.isMark`. */
export const mark = (name: (typeof MARKS)[number]): number => 1 << MARKS.indexOf(name);

// What is no word has a number too.
const UNKNOWN = 0;
export const COMMA = 1;
export const SEMICOLON = 2;
export const COLON = 3;
export const DASH = 4;
export const OPEN = 5;
export const CLOSE = 6;
export const HYPHEN = 7;
export const POSSESSIVE = 8;
const FIRST_WORD = 16;
/** No word of a text has this number. */
const NO_WORD = -2;

/** The forms that a word may be of its verb. */
export const BASE = 1;
export const THIRD = 2;
export const PAST = 4;
export const PARTICIPLE = 8;
export const GERUND = 16;
const FORMS = [BASE, THIRD, PAST, PARTICIPLE, GERUND];

export interface Vocabulary {
  /** The number of a word in small letters; for one that no rule speaks of, a number that no word has. */
  idOf(word: string): number;
  /** The same for a piece of text, whose hash (`hashed` over its units) is known. */
  idAt(text: string, start: number, end: number, hash: number): number;
  /** By number: the bits of the classes and of the marks that it has. */
  readonly classes: Int32Array;
  readonly marks: Int32Array;
  /** By number: the verb it is a form of, and of which forms; 0 for none. */
  readonly verbs: Int32Array;
  readonly forms: Uint8Array;
  /** The number of the verb with this infinitive. */
  verbOf(infinitive: string): number | undefined;
  readonly phrases: Readonly<Record<Phrase, RegExp>>;
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
  const bitsOf = (names: readonly string[]) => {
    const bits = new Int32Array(size);
    for (const [index, name] of names.entries()) {
      for (const id of lists.get(name) ?? []) bits[id] = (bits[id] ?? 0) | (1 << index);
    }
    return bits;
  };
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
    idOf: (word) => ids.get(word) ?? NO_WORD,
    idAt: hashTable(ids),
    classes: bitsOf(CLASSES),
    marks: bitsOf(MARKS),
    verbs,
    forms,
    verbOf: (infinitive) => infinitives.get(infinitive),
    phrases: Object.fromEntries(
      PHRASES.map((phrase) => [phrase, new RegExp(language.phrases[phrase], "i")]),
    ) as Record<Phrase, RegExp>,
    list: (name) => lists.get(name),
  };
}

function hashTable(ids: ReadonlyMap<string, number>): Vocabulary["idAt"] {
  const mask = 2 ** Math.ceil(Math.log2(ids.size * 4 + 4)) - 1;
  const places = new Int32Array(mask + 1);
  const words: string[] = [];
  const hashes = new Int32Array(FIRST_WORD + ids.size);
  for (const [word, id] of ids) {
    words[id] = word;
    let hash = 0;
    for (let at = 0; at < word.length; at++) hash = hashed(hash, word.charCodeAt(at));
    hashes[id] = hash;
    let place = hash & mask;
    while (places[place] !== 0) place = (place + 1) & mask;
    places[place] = id;
  }
  return (text, start, end, hash) => {
    for (let place = hash & mask; ; place = (place + 1) & mask) {
      const id = places[place] ?? 0;
      if (id === 0) return UNKNOWN;
      if (hashes[id] === hash && isWord(words[id] ?? "", text, start, end)) return id;
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
  if (unit < 0x80) return SMALL[unit] ?? unit;
  if (unit >= 0xc0 && unit <= 0xde && unit !== 0xd7) return unit + 32;
  return unit === 0x2019 ? 39 : unit;
}

const SMALL = Uint8Array.from({ length: 0x80 }, (_, unit) =>
  unit >= 65 && unit <= 90 ? unit + 32 : unit,
);
