// The words and patterns that suggest an actor, a law or a topic. A pattern is a regular expression without
// what takes a machine more than one walk over the text: no back references, no looking ahead or behind. It
// is run by pattern-search.ts and not by JavaScript, whose own search can take time without end.
//
//   alternatives = sequence *("|" sequence)
//   sequence     = *(atom ["?" / "*" / "+" / "{" number ["," [number]] "}"])
//   atom         = character / "." / "[" ["^"] *range "]" / "(" ["?:"] alternatives ")" / "\" escaped
//   escaped      = "b" / "w" / "W" / "d" / "D" / "s" / "S" / a sign that is no letter or digit

import type { Range } from "../text/range.ts";
import {
  anyCharacter,
  type CharacterNode,
  characters,
  type Fits,
  letter,
  lettersBetween,
  oneOf,
  sameLetter,
  whiteSpace,
} from "./pattern-characters.ts";

export interface Pattern {
  readonly node: PatternNode;
  /** Whether it is words without any sign of a pattern: they are found as whole words. */
  readonly isWords: boolean;
}

export type PatternNode =
  | CharacterNode
  | { readonly type: "word edge" }
  | { readonly type: "sequence" | "either"; readonly parts: readonly PatternNode[] }
  | {
      readonly type: "repeat";
      readonly part: PatternNode;
      readonly least: number;
      /** `Infinity` where there is no most. */
      readonly most: number;
    };

/** Offsets in the pattern. */
export interface PatternProblem extends Range {
  readonly message: string;
}

export type PatternReading =
  | { readonly pattern: Pattern; readonly problem?: undefined }
  | { readonly pattern?: undefined; readonly problem: PatternProblem };

const longestPattern = 500;
const mostRepeats = 100;
const deepest = 30;
/** In parts, once what is repeated is written out. */
const largest = 2_000;

export function readPattern(written: string): PatternReading {
  const all = { start: 0, end: written.length };
  const refused = (message: string): PatternReading => ({ problem: { ...all, message } });
  if (written.trim() === "") return refused("It is empty.");
  if (written.length > longestPattern) {
    return refused(`It is longer than ${longestPattern} characters. Make several of it.`);
  }
  const reader = new PatternReader(written);
  const node = reader.read();
  if (reader.problem) return { problem: reader.problem };
  if (sizeOf(node) > largest) {
    return refused(
      "It repeats too much inside of what it repeats. Make several simpler ones of it.",
    );
  }
  if (fitsNothing(node)) {
    return refused(
      "It fits where nothing stands, so it would be found everywhere. Take a “?” or “*” away.",
    );
  }
  return { pattern: { node, isWords: reader.isWords } };
}

const signOfPattern = /[.?*+|()[{\\^$]/;

class PatternReader {
  problem: PatternProblem | undefined;
  readonly isWords: boolean;

  private readonly text: string;
  private offset = 0;
  private depth = 0;

  constructor(text: string) {
    this.text = text;
    this.isWords = !signOfPattern.test(text);
  }

  read(): PatternNode {
    const node = this.alternatives();
    if (this.offset < this.text.length) {
      this.refuse(this.offset, "This ) closes nothing. Write \\) for the sign itself.");
    }
    return node;
  }

  private refuse(start: number, message: string, end = start + 1): void {
    this.problem ??= { start, end, message };
    this.offset = this.text.length;
  }

  private take(sign: string): boolean {
    if (!this.text.startsWith(sign, this.offset)) return false;
    this.offset += sign.length;
    return true;
  }

  private alternatives(): PatternNode {
    const parts = [this.sequence()];
    while (this.take("|")) parts.push(this.sequence());
    return parts.length === 1 && parts[0] ? parts[0] : { type: "either", parts };
  }

  private sequence(): PatternNode {
    const parts: PatternNode[] = [];
    while (this.offset < this.text.length && !/[|)]/.test(this.text.charAt(this.offset))) {
      parts.push(this.repeated(this.atom()));
    }
    return { type: "sequence", parts };
  }

  private repeated(part: PatternNode): PatternNode {
    const start = this.offset;
    const [sign, from, comma, to] = matchAt(/[?*+]|\{(\d{1,4})(,)?(\d{1,4})?\}/y, this.text, start);
    if (sign === undefined) return part;
    this.offset += sign.length;
    const least = sign === "+" ? 1 : Number(from ?? 0);
    const open = comma === undefined ? least : Number.POSITIVE_INFINITY;
    const most =
      sign === "?" ? 1 : from === undefined ? Number.POSITIVE_INFINITY : Number(to ?? open);
    if (least > mostRepeats || (most > mostRepeats && most !== Number.POSITIVE_INFINITY)) {
      this.refuse(start, `More than ${mostRepeats} repeats cannot be asked for.`, this.offset);
    } else if (most < least) {
      this.refuse(start, "The most is less than the least. Exchange the two.", this.offset);
    } else if (/[?*+{]/.test(this.text.charAt(this.offset))) {
      const message = "A second sign of repetition cannot follow the first. Take one away.";
      this.refuse(this.offset, message);
    }
    return { type: "repeat", part, least, most };
  }

  private atom(): PatternNode {
    const start = this.offset;
    const sign = String.fromCodePoint(this.text.codePointAt(start) ?? 0);
    this.offset += sign.length;
    switch (sign) {
      case ".":
        return anyCharacter;
      case "(":
        return this.group(start);
      case "[":
        return this.characterClass(start);
      case "\\":
        return this.escaped(start);
      case "^":
      case "$":
        this.refuse(start, `${sign} cannot be used: a pattern is looked for within a text.`);
        return nothing;
      case "?":
      case "*":
      case "+":
      case "{":
        this.refuse(
          start,
          `Nothing stands here for ${sign} to repeat. Write \\${sign} for the sign itself.`,
        );
        return nothing;
      default:
        if (sign === "-" && this.isWords && /^\S-\S/.test(this.text.slice(start - 1, start + 2))) {
          return spacedHyphen;
        }
        if (!/\s/.test(sign)) return letter(sign);
        // Where a line of the statement is broken, white space is any.
        while (/\s/.test(this.text.charAt(this.offset))) this.offset++;
        return { type: "repeat", part: whiteSpace, least: 1, most: Number.POSITIVE_INFINITY };
    }
  }

  private group(start: number): PatternNode {
    if (this.take("?") && !this.take(":")) {
      const message =
        "Looking ahead or behind and named groups cannot be used, only (…) and (?:…).";
      this.refuse(start, message, start + 2);
      return nothing;
    }
    if (++this.depth > deepest) {
      this.refuse(start, "Groups are nested too deeply here.");
      return nothing;
    }
    const inside = this.alternatives();
    this.depth--;
    if (!this.take(")")) this.refuse(start, "This ( is not closed. Write \\( for the sign itself.");
    return inside;
  }

  private characterClass(start: number): PatternNode {
    const isNegated = this.take("^");
    const tests: Fits[] = [];
    while (!this.take("]")) {
      if (this.offset >= this.text.length) {
        this.refuse(start, "This [ is not closed. Write \\[ for the sign itself.");
        return nothing;
      }
      const place = this.offset;
      const from = this.member();
      if (typeof from !== "string" || !/^-[^\]]/.test(this.text.slice(this.offset))) {
        tests.push(typeof from === "string" ? sameLetter(from) : from);
        continue;
      }
      this.offset++;
      const to = this.member();
      if (typeof to !== "string" || to < from) {
        this.refuse(place, "This range has no end behind its start.", this.offset);
      } else tests.push(lettersBetween(from, to));
    }
    return oneOf(tests, isNegated, this.text.slice(start, this.offset));
  }

  /** One sign of a class, or what several fit. */
  private member(): string | Fits {
    const sign = String.fromCodePoint(this.text.codePointAt(this.offset) ?? 0);
    if (sign !== "\\") {
      this.offset += sign.length;
      return sign;
    }
    const start = this.offset++;
    const node = this.escaped(start);
    if (node.type === "one") {
      const next = this.text.slice(start + 1, this.offset);
      return characters.has(next) ? node.fits : next;
    }
    this.refuse(start, "\\b cannot stand between [ and ].", start + 2);
    return "";
  }

  /** `start` is the backslash. */
  private escaped(start: number): PatternNode {
    const sign = String.fromCodePoint(this.text.codePointAt(this.offset) ?? 0);
    this.offset += sign.length;
    if (sign === "b") return { type: "word edge" };
    const several = characters.get(sign);
    if (several) return several;
    if (start + 1 >= this.text.length) {
      this.refuse(start, "Nothing stands behind this \\. Write \\\\ for the sign itself.");
    } else if (/\d/.test(sign)) {
      this.refuse(start, "What a group found cannot be named again.", this.offset);
    } else if (/\p{L}/u.test(sign)) {
      this.refuse(
        start,
        `\\${sign} cannot be used. Of letters \\b, \\w, \\d and \\s can.`,
        this.offset,
      );
    }
    return letter(sign);
  }
}

const nothing: PatternNode = { type: "sequence", parts: [] };
const anySpace: PatternNode = {
  type: "repeat",
  part: whiteSpace,
  least: 0,
  most: Number.POSITIVE_INFINITY,
};
/** "post - conflict", and a word that a line's end divides. */
const spacedHyphen: PatternNode = { type: "sequence", parts: [anySpace, letter("-"), anySpace] };

function matchAt(pattern: RegExp, text: string, offset: number): readonly (string | undefined)[] {
  pattern.lastIndex = offset;
  return pattern.exec(text) ?? [];
}

function sizeOf(node: PatternNode): number {
  switch (node.type) {
    case "one":
    case "word edge":
      return 1;
    case "repeat": {
      const times = node.most === Number.POSITIVE_INFINITY ? node.least + 1 : node.most;
      return 1 + times * sizeOf(node.part);
    }
    default:
      return node.parts.reduce((size, part) => size + sizeOf(part), 1);
  }
}

function fitsNothing(node: PatternNode): boolean {
  switch (node.type) {
    case "one":
      return false;
    case "word edge":
      return true;
    case "repeat":
      return node.least === 0 || fitsNothing(node.part);
    case "sequence":
      return node.parts.every(fitsNothing);
    case "either":
      return node.parts.some(fitsNothing);
  }
}
