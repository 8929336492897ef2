// All names of the registry at once, found where they stand in a text. The names are a tree of words; the
// search reads the text once, letter by letter, and looks into the tree only where the first letters of a
// word are those of a name, nearly always with a capital.

import type { Range } from "../../text/range.ts";
import { Beginnings } from "./beginnings.ts";
import { isWrittenAs } from "./capitals.ts";
import { Edges } from "./edges.ts";
import {
  CAPITAL,
  classIn,
  classOfUnit,
  foldedIn,
  IDEOGRAPH,
  isApostrophe,
  isHyphen,
  isSpace,
  letterOf,
  MARK,
  NO_WORD,
} from "./letters.ts";

export interface Name {
  readonly name: string;
  /** "abbreviation", "demonym" …: abbreviations keep their capitals. */
  readonly why: string;
  /** Whether texts may write its last word small: "the Geneva statement". */
  readonly mayEndSmall?: boolean;
}

/** Words that are names; several where they share their words. */
export interface Named<N extends Name> extends Range {
  readonly entries: readonly N[];
}

export interface Lexicon<N extends Name> {
  /** From left to right, the longest at each place, none inside another. */
  find(text: string): readonly Named<N>[];
}

interface Tree<N extends Name> {
  readonly edges: Edges;
  /** By node; 0 is the root. */
  readonly ends: (NamesAt<N> | undefined)[];
  readonly beginnings: Beginnings;
}

/** The names that the words up to a node are. */
interface NamesAt<N extends Name> {
  readonly names: N[];
  /** Those of them that words are, by how they are written: a text writes its names in few ways. */
  readonly ways: Way<N>[];
}

interface Way<N extends Name> {
  readonly written: string;
  readonly entries: readonly N[];
}

/** Enough for all sensible ways to write a name, and a bound for the others. */
const MOST_WAYS = 20;

/** Names of more words are cut off by no text that is worth reading on. */
const MOST_WORDS = 60;

export function lexiconOf<N extends Name>(names: Iterable<N>): Lexicon<N> {
  const tree: Tree<N> = { edges: new Edges(), ends: [], beginnings: new Beginnings() };
  for (const name of names) add(tree, name);
  return { find: (text) => findIn(tree, text) };
}

// ---- Words and what stands between them

const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
const FULL_STOP = 0x2e;
/** No abbreviation has more, and each letter of a longer row starts another. */
const MOST_INITIALS = 20;

/** Where the last word read ends, and its hash: a search gives out no objects. */
let wordEnd = 0;
let wordHash = 0;

/** Reads the word at `start`. Letters with full stops between them, as in "U.S.", are one word. */
function readWord(text: string, start: number): void {
  const { length } = text;
  let hash = HASH_START;
  let end = start;
  while (end < length) {
    const unit = text.charCodeAt(end);
    const letter = letterOf(unit);
    const kind = letter >> 16;
    if (kind === NO_WORD) {
      if (unit === FULL_STOP && end === start + 1 && isDotted(text, start)) {
        readDotted(text, start);
        return;
      }
      break;
    }
    if (kind === IDEOGRAPH) {
      if (end > start) break;
      wordHash = Math.imul(hash ^ unit, HASH_FACTOR);
      wordEnd = start + 1;
      return;
    }
    if (kind !== MARK) hash = Math.imul(hash ^ (letter & 0xffff), HASH_FACTOR);
    end++;
  }
  wordHash = hash;
  wordEnd = end;
}

function isDotted(text: string, start: number): boolean {
  return (
    classOfUnit(text.charCodeAt(start)) === CAPITAL &&
    classOfUnit(text.charCodeAt(start + 2)) === CAPITAL &&
    text.charCodeAt(start + 3) === FULL_STOP
  );
}

function readDotted(text: string, start: number): void {
  let hash = HASH_START;
  let at = start;
  for (let initials = 0; initials < MOST_INITIALS; initials++) {
    const letter = letterOf(text.charCodeAt(at));
    if (classIn(letter) !== CAPITAL || text.charCodeAt(at + 1) !== FULL_STOP) break;
    hash = Math.imul(hash ^ foldedIn(letter), HASH_FACTOR);
    at += 2;
  }
  wordHash = hash;
  wordEnd = at;
}

/** Where the next word starts, and by what it is separated; 0 where a name ends in any case. */
let nextStart = 0;
let separator = 0;

const BLANK = 1;
const ADJACENT = 2;
const APOSTROPHE = 3;

/** Spaces and hyphens are one, as writers differ ("Non Aligned"); other signs must be those of the name. */
function readSeparator(text: string, end: number): void {
  const { length } = text;
  separator = 0;
  let at = end;
  while (at < length && isSpace(text.charCodeAt(at))) at++;
  if (at >= length) return;
  const unit = text.charCodeAt(at);
  let sign = at > end ? BLANK : ADJACENT;
  if (classOfUnit(unit) === NO_WORD) {
    if (isHyphen(unit)) sign = BLANK;
    else if (isApostrophe(unit)) sign = APOSTROPHE;
    else if (unit < 0x80) sign = unit;
    else return;
    at++;
    while (at < length && isSpace(text.charCodeAt(at))) at++;
    if (at >= length || classOfUnit(text.charCodeAt(at)) === NO_WORD) return;
  }
  separator = sign;
  nextStart = at;
}

// ---- The tree

function keyOf(hash: number, by: number): number {
  return Math.imul(hash ^ by, HASH_FACTOR);
}

function add<N extends Name>({ edges, ends, beginnings }: Tree<N>, name: N): void {
  const text = name.name;
  let start = 0;
  while (start < text.length && classOfUnit(text.charCodeAt(start)) === NO_WORD) start++;
  if (start >= text.length) return;
  beginnings.add(text, start);
  let place = 0;
  let by = BLANK;
  for (let words = 0; words < MOST_WORDS; words++) {
    readWord(text, start);
    place = edges.add(place, keyOf(wordHash, by));
    readSeparator(text, wordEnd);
    if (separator === 0) break;
    by = separator;
    start = nextStart;
  }
  const end = ends[place] ?? { names: [], ways: [] };
  end.names.push(name);
  ends[place] = end;
}

// ---- The search

function findIn<N extends Name>(tree: Tree<N>, text: string): readonly Named<N>[] {
  const found: Named<N>[] = [];
  tree.beginnings.scan(text, (start) => {
    const name = longestAt(tree, text, start);
    if (!name) return 0;
    found.push(name);
    return name.end;
  });
  return found;
}

/** The longest name that starts at `start`. */
function longestAt<N extends Name>(
  { edges, ends }: Tree<N>,
  text: string,
  start: number,
): Named<N> | undefined {
  readWord(text, start);
  let place = edges.get(0, keyOf(wordHash, BLANK));
  if (place < 0) return undefined;
  let end = wordEnd;
  let longest: Named<N> | undefined;
  for (let words = 1; ; words++) {
    const names = ends[place];
    if (names) {
      const entries = entriesOf(names, text, start, end);
      if (entries.length > 0) longest = { start, end: withBracket(text, start, end), entries };
    }
    if (words === MOST_WORDS || edges.isLeaf(place)) break;
    readSeparator(text, end);
    if (separator === 0) break;
    const by = separator;
    readWord(text, nextStart);
    place = edges.get(place, keyOf(wordHash, by));
    if (place < 0) break;
    end = wordEnd;
  }
  return longest;
}

/** "Iran (Islamic Republic of)": the bracket that a name opens is its own to close. */
function withBracket(text: string, start: number, end: number): number {
  if (text.charCodeAt(end) !== 0x29) return end;
  const opened = text.slice(start, end).lastIndexOf("(");
  return opened >= 0 && !text.slice(start + opened, end).includes(")") ? end + 1 : end;
}

function entriesOf<N extends Name>(
  { names, ways }: NamesAt<N>,
  text: string,
  start: number,
  end: number,
): readonly N[] {
  for (const { written, entries } of ways) {
    if (written.length === end - start && text.startsWith(written, start)) return entries;
  }
  const written = text.slice(start, end);
  // GUAM is the organisation rather than the island in capitals.
  const isExact = names.some(({ name }) => name === written);
  const isInCapitals = (name: string) => name !== written && name.toUpperCase() === written;
  const entries = names.filter(
    ({ name, why, mayEndSmall }) =>
      isWrittenAs(written, name, why, mayEndSmall) && !(isExact && isInCapitals(name)),
  );
  if (ways.length >= MOST_WAYS) ways.length = 0;
  ways.push({ written, entries });
  return entries;
}
