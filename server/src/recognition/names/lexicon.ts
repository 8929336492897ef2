// All names of the registry at once, found where they stand in a text. The names are a tree of words; the
// search reads the text once, letter by letter, and looks into the tree only where the first three letters of
// a word are those of a name, nearly always with a capital.

import type { Entity } from "../../registry/entity.ts";
import type { NamedEntry, NameFinding } from "../findings.ts";
import { addBeginning, noBeginnings, noWordSign, rowOf, signOf } from "./beginnings.ts";
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

/** A name, and what bears it. */
export interface NameOf extends NamedEntry {
  readonly entity: Entity;
}

export interface Lexicon {
  /** From left to right, the longest at each place, none inside another. */
  find(text: string): readonly NameFinding[];
}

interface Tree {
  readonly edges: Edges;
  /** By node; 0 is the root. */
  readonly ends: (NamesAt | undefined)[];
  /** Where a name may begin (beginnings.ts). */
  readonly beginnings: Uint8Array;
}

/** The names that the words up to a node are. */
interface NamesAt {
  readonly names: NameOf[];
  /** Those of them that words are, by how they are written: a text writes its names in few ways. */
  readonly ways: Way[];
}

interface Way {
  readonly written: string;
  readonly entries: readonly NameOf[];
}

/** Enough for all sensible ways to write a name, and a bound for the others. */
const MOST_WAYS = 20;

/** Names of more words are cut off by no text that is worth reading on. */
const MOST_WORDS = 30;

export function lexiconOf(names: Iterable<NameOf>): Lexicon {
  const tree: Tree = { edges: new Edges(), ends: [], beginnings: noBeginnings() };
  for (const name of names) add(tree, name);
  return { find: (text) => findIn(tree, text) };
}

// ---- Words and what stands between them

const HASH_START = 0x811c9dc5 | 0;
const HASH_FACTOR = 0x01000193;
const FULL_STOP = 0x2e;

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
  for (;;) {
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

function add({ edges, ends, beginnings }: Tree, name: NameOf): void {
  const text = name.name;
  let start = 0;
  while (start < text.length && classOfUnit(text.charCodeAt(start)) === NO_WORD) start++;
  if (start >= text.length) return;
  addBeginning(beginnings, text, start);
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

function findIn(tree: Tree, text: string): readonly NameFinding[] {
  const { beginnings } = tree;
  const found: NameFinding[] = [];
  const { length } = text;
  let [before, first, second] = [noWordSign, noWordSign, noWordSign];
  // A word is looked at from its third sign, the last one from behind the end.
  for (let at = 0; at < length + 2; at++) {
    const third = at < length ? signOf(text.charCodeAt(at)) : noWordSign;
    if (beginnings[rowOf(before, first, second, third)] === 1) {
      const name = longestAt(tree, text, at - 2);
      if (name) {
        found.push(name);
        at = name.end - 1;
        before = first = second = noWordSign;
        continue;
      }
    }
    before = first;
    first = second;
    second = third;
  }
  return found;
}

/** The longest name that starts at `start`. */
function longestAt({ edges, ends }: Tree, text: string, start: number): NameFinding | undefined {
  readWord(text, start);
  let place = edges.get(0, keyOf(wordHash, BLANK));
  if (place < 0) return undefined;
  let end = wordEnd;
  let longest: NameFinding | undefined;
  for (let words = 1; ; words++) {
    const names = ends[place];
    if (names) {
      const entries = entriesOf(names, text, start, end);
      if (entries.length > 0) longest = { start, end, entries };
    }
    if (words === MOST_WORDS) break;
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

function entriesOf(
  { names, ways }: NamesAt,
  text: string,
  start: number,
  end: number,
): readonly NameOf[] {
  for (const { written, entries } of ways) {
    if (written.length === end - start && text.startsWith(written, start)) return entries;
  }
  const written = text.slice(start, end);
  const entries = names.filter(({ name, why }) => isWrittenAs(written, name, why));
  if (ways.length >= MOST_WAYS) ways.length = 0;
  ways.push({ written, entries });
  return entries;
}
