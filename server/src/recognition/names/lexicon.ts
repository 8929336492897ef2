// All names of the registry at once, found where they stand in a text. The names are a tree of words; the
// search looks into it only at words that start as a name starts, nearly always with a capital, so it
// reads a text about as fast as it can be read.

import type { Entity } from "../../registry/entity.ts";
import type { NamedEntry, NameFinding } from "../findings.ts";
import { isWrittenAs } from "./capitals.ts";
import {
  CAPITAL,
  classOfUnit,
  DIGIT,
  foldedUnitOf,
  IDEOGRAPH,
  isApostrophe,
  isHyphen,
  isSpace,
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

interface Node {
  next?: Map<number, Node>;
  names?: NameOf[];
  /** Those of `names` that words are, by how they are written: a text writes its names in few ways. */
  readonly asWritten: Map<string, readonly NameOf[]>;
}

/** Enough for all sensible ways to write a name, and a bound for the others. */
const MOST_WAYS = 50;

/** Names of more words are cut off by no text that is worth reading on. */
const MOST_WORDS = 30;

export function lexiconOf(names: Iterable<NameOf>): Lexicon {
  const root = node();
  const beginnings = new Uint8Array(PAIRS);
  for (const name of names) add(root, beginnings, name);
  return { find: (text) => findIn(root, beginnings, text) };
}

function node(): Node {
  return { asWritten: new Map() };
}

// ---- Words and what stands between them

/** Where the last word read ends, and its hash: a search gives out no objects. */
let wordEnd = 0;
let wordHash = 0;

/** Reads the word at `start`. Letters with full stops between them, as in "U.S.", are one word. */
function readWord(text: string, start: number): void {
  let unit = text.charCodeAt(start);
  let kind = classOfUnit(unit);
  let hash = 0x811c9dc5;
  let end = start;
  if (kind === IDEOGRAPH) {
    wordHash = Math.imul(hash ^ unit, 0x01000193);
    wordEnd = start + 1;
    return;
  }
  while (kind !== NO_WORD && kind !== IDEOGRAPH) {
    if (kind !== MARK) hash = Math.imul(hash ^ foldedUnitOf(unit), 0x01000193);
    end++;
    unit = text.charCodeAt(end);
    kind = classOfUnit(unit);
    const isInitial = unit === 0x2e && end - start === 1;
    if (isInitial && isDotted(text, start)) {
      readDotted(text, start);
      return;
    }
  }
  wordHash = hash;
  wordEnd = end;
}

function isDotted(text: string, start: number): boolean {
  return (
    classOfUnit(text.charCodeAt(start)) === CAPITAL &&
    classOfUnit(text.charCodeAt(start + 2)) === CAPITAL &&
    text.charCodeAt(start + 3) === 0x2e
  );
}

function readDotted(text: string, start: number): void {
  let hash = 0x811c9dc5;
  let at = start;
  while (classOfUnit(text.charCodeAt(at)) === CAPITAL && text.charCodeAt(at + 1) === 0x2e) {
    hash = Math.imul(hash ^ foldedUnitOf(text.charCodeAt(at)), 0x01000193);
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
  let at = end;
  while (isSpace(text.charCodeAt(at))) at++;
  const unit = text.charCodeAt(at);
  separator = at > end ? BLANK : ADJACENT;
  if (classOfUnit(unit) === NO_WORD) {
    if (isHyphen(unit)) separator = BLANK;
    else if (isApostrophe(unit)) separator = APOSTROPHE;
    else separator = unit >= 0x80 || Number.isNaN(unit) ? 0 : unit;
    if (separator === 0) return;
    at++;
    while (isSpace(text.charCodeAt(at))) at++;
  }
  if (classOfUnit(text.charCodeAt(at)) === NO_WORD) separator = 0;
  nextStart = at;
}

// ---- The tree

const PAIRS = 32 * 32;

/** Words with the same first two letters share a number. */
function pairAt(text: string, start: number): number {
  const first = foldedUnitOf(text.charCodeAt(start));
  const second = foldedUnitOf(text.charCodeAt(start + 1));
  return ((first & 31) << 5) | (second & 31);
}

function add(root: Node, beginnings: Uint8Array, name: NameOf): void {
  const text = name.name;
  let start = 0;
  while (start < text.length && classOfUnit(text.charCodeAt(start)) === NO_WORD) start++;
  if (start >= text.length) return;
  beginnings[pairAt(text, start)] = 1;
  let place = root;
  let by = BLANK;
  for (let words = 0; words < MOST_WORDS; words++) {
    readWord(text, start);
    place = child(place, by);
    readSeparator(text, wordEnd);
    if (separator === 0) break;
    by = separator;
    start = nextStart;
  }
  place.names ??= [];
  place.names.push(name);
}

function child(parent: Node, by: number): Node {
  const key = keyOf(by);
  parent.next ??= new Map();
  let next = parent.next.get(key);
  if (!next) {
    next = node();
    parent.next.set(key, next);
  }
  return next;
}

function keyOf(by: number): number {
  return Math.imul(wordHash ^ by, 0x01000193);
}

// ---- The search

function findIn(root: Node, beginnings: Uint8Array, text: string): readonly NameFinding[] {
  const found: NameFinding[] = [];
  const { length } = text;
  for (let at = 0; at < length; ) {
    const kind = classOfUnit(text.charCodeAt(at));
    if (kind === NO_WORD) {
      at++;
      continue;
    }
    const mayStart = kind === CAPITAL || kind === DIGIT || kind === IDEOGRAPH;
    if (mayStart || beginnings[pairAt(text, at)] === 1) {
      const name = longestAt(root, text, at);
      if (name) {
        found.push(name);
        at = name.end;
        continue;
      }
    }
    at = endOfWord(text, at, kind);
  }
  return found;
}

function endOfWord(text: string, start: number, kind: number): number {
  if (kind === IDEOGRAPH) return start + 1;
  let at = start + 1;
  for (let next = classOfUnit(text.charCodeAt(at)); next !== NO_WORD && next !== IDEOGRAPH; ) {
    at++;
    next = classOfUnit(text.charCodeAt(at));
  }
  return at;
}

function longestAt(root: Node, text: string, start: number): NameFinding | undefined {
  let place = root;
  let by = BLANK;
  let at = start;
  let longest: NameFinding | undefined;
  for (let words = 0; words < MOST_WORDS; words++) {
    readWord(text, at);
    const next = place.next?.get(keyOf(by));
    if (!next) break;
    place = next;
    const end = wordEnd;
    if (place.names) {
      const entries = entriesOf(place, place.names, text.slice(start, end));
      if (entries.length > 0) longest = { start, end, entries };
    }
    if (!place.next) break;
    readSeparator(text, end);
    if (separator === 0) break;
    by = separator;
    at = nextStart;
  }
  return longest;
}

function entriesOf({ asWritten }: Node, names: readonly NameOf[], written: string) {
  let entries = asWritten.get(written);
  if (!entries) {
    entries = names.filter(({ name, why }) => isWrittenAs(written, name, why));
    if (asWritten.size >= MOST_WAYS) asWritten.clear();
    asWritten.set(written, entries);
  }
  return entries;
}
