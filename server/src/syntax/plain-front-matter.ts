// Front matter as nearly all of it is: one key a line with a plain value, a list in brackets of plain
// names, or a folded note. It is read here as the YAML package reads it, a hundred times as fast; for all
// else `undefined`, and the package is asked.
//
//   line  = key ":" 1*" " (plain / "[" [name *("," *" " name)] "]") / key ": >-" 1*(line-end "  " words)
//   plain = a letter or a date, then letters, digits, spaces and - . , ( ) ' / & ; no ": " and no " #"

import type { Range } from "../text/range.ts";

export interface PlainMapping {
  readonly values: ReadonlyMap<string, unknown>;
  /** Of the values; offsets are the text's. */
  readonly places: ReadonlyMap<string, Range>;
}

const line = /([A-Za-z][A-Za-z-]*): +(?:(>-)|\[([^\]\n]*)\]|([^\n]*))\n/y;
const folded = / {2}(\S[^\n]*)\n/y;
const plain =
  /^(?:[A-Za-z](?:[\p{L}\p{N}.,()'/&;-]| (?=\S)|:(?=\S)|\?|=|_|%|\+|~)*|\d{4}-\d\d(?:-\d\d)?)$/u;
const name = /^[A-Za-z](?:[\p{L}\p{N}.()'/-]| (?=\S))*$/u;
const folds = /^[^\s](?:[^\t]*[^\s])?$/;
/** Plain values that are no text. */
const constant = /^(?:true|True|TRUE|false|False|FALSE|null|Null|NULL)$/;

/** The whole text, whose line ends are LF. */
export function readPlainMapping(text: string): PlainMapping | undefined {
  const values = new Map<string, unknown>();
  const places = new Map<string, Range>();
  for (let at = 0; at < text.length; ) {
    line.lastIndex = at;
    const found = line.exec(text);
    if (!found) return undefined;
    const [whole, key = "", fold, list, written] = found;
    const end = at + whole.length;
    if (values.has(key) || key === "__proto__" || constant.test(key)) return undefined;
    let from = at + key.length + 1;
    while (text.charAt(from) === " ") from++;
    if (fold !== undefined) {
      const note = foldedAt(text, end);
      if (!note) return undefined;
      values.set(key, note.words);
      places.set(key, { start: from, end: note.end });
      at = note.end;
      continue;
    }
    const value = list === undefined ? plainValue(written ?? "") : namesIn(list);
    if (value === undefined) return undefined;
    values.set(key, value);
    places.set(key, { start: from, end: end - 1 });
    at = end;
  }
  return { values, places };
}

function plainValue(written: string): string | undefined {
  return plain.test(written) && !constant.test(written) ? written : undefined;
}

function namesIn(list: string): readonly string[] | undefined {
  if (list === "") return [];
  const names = list.split(",").map((each) => each.trim());
  const arePlain = names.every((each) => name.test(each) && !constant.test(each));
  return arePlain ? names : undefined;
}

/** Lines of words, each indented by two spaces, up to one that is not indented. */
function foldedAt(text: string, start: number): { words: string; end: number } | undefined {
  const lines: string[] = [];
  let end = start;
  for (;;) {
    folded.lastIndex = end;
    const words = folded.exec(text)?.[1];
    if (words === undefined) break;
    if (!folds.test(words)) return undefined;
    lines.push(words);
    end = folded.lastIndex;
  }
  const isClosed = end >= text.length || /[A-Za-z]/.test(text.charAt(end));
  return lines.length > 0 && isClosed ? { words: lines.join(" "), end } : undefined;
}
