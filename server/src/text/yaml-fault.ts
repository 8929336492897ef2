// What is wrong with a YAML text, in plain words and at the place to mend: codebooks and front matter
// are written by people who do not know the words of YAML's grammar.

import type { Range } from "./range.ts";

/** As the YAML package tells it. */
export interface YamlError {
  readonly code: string;
  readonly message: string;
  readonly pos: readonly [number, number];
}

export interface YamlFault extends Range {
  /** A sentence without its full stop; `undefined` where there are no plain words. */
  readonly words: string | undefined;
  /** Whether it is a bracket or quote without its closing one; the place is the opening one then. */
  readonly isUnclosed: boolean;
}

const plainWords: ReadonlyMap<string, string> = new Map([
  ["BAD_INDENT", "The line is indented differently from the lines that it belongs to"],
  ["TAB_AS_INDENT", "A tab stands where only spaces may indent"],
  ["MISSING_CHAR", "A bracket, quote, colon or comma is missing"],
  ["UNEXPECTED_TOKEN", "This does not belong here"],
  ["BLOCK_AS_IMPLICIT_KEY", "A value and a further “name: value” stand on one line"],
  ["MULTILINE_IMPLICIT_KEY", "A name runs over more than one line, or its colon is missing"],
  ["BAD_ALIAS", "A value that begins with * needs quotes"],
  ["MULTIPLE_DOCS", "A line --- begins a second document, which is not read"],
]);

export function yamlFault(text: string, { code, message, pos }: YamlError): YamlFault {
  const [start, end] = pos;
  // The package speaks of indentation where a bracket is not closed, and points behind it.
  if (message.includes("and end with a") || message.startsWith("Missing closing")) {
    const open = lastOpen(text.slice(0, start));
    if (open !== undefined) {
      const sign = text.charAt(open);
      const words = `This ${sign} is not closed: put a ${closingOf.get(sign)} behind what it opens`;
      return { words, start: open, end: open + 1, isUnclosed: true };
    }
    return { words: plainWords.get("MISSING_CHAR"), start, end, isUnclosed: false };
  }
  return { words: plainWords.get(code), start, end, isUnclosed: false };
}

const closingOf: ReadonlyMap<string, string> = new Map([
  ["[", "]"],
  ["{", "}"],
  ['"', '"'],
  ["'", "'"],
]);

/** The quote or bracket that is still open at the text's end. */
function lastOpen(text: string): number | undefined {
  const brackets: number[] = [];
  // Quotes and brackets open only where a value may start; inside a value they are text.
  const parts = /(?<=^|[\s[{,:-])(?:"(?:[^"\\]|\\[\s\S])*("?)|'(?:[^']|'')*('?)|#.*)|[[\]{}]/gm;
  for (const part of text.matchAll(parts)) {
    const [sign = ""] = part;
    if (sign.startsWith("#")) continue;
    if (sign.startsWith('"') || sign.startsWith("'")) {
      if (part[1] === "" || part[2] === "") return part.index;
    } else if (closingOf.has(sign)) brackets.push(part.index);
    else if (closingOf.get(text.charAt(brackets.at(-1) ?? 0)) === sign) brackets.pop();
  }
  return brackets.at(-1);
}
