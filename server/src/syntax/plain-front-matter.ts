// Front matter as nearly all of it is written: one key a line, with a name, a few words, a date, a list in
// brackets or folded lines. It is read here in a fraction of the time that the YAML package takes, with
// the same result; whatever is written otherwise is left to the package.

import type { Range } from "../text/range.ts";

export interface PlainMapping {
  readonly values: ReadonlyMap<string, string | readonly string[]>;
  /** In the text given. */
  readonly places: ReadonlyMap<string, Range>;
}

const keyAndValue = /^([A-Za-z][A-Za-z0-9_-]{0,99}): (.+)$/;
/** Begins with a letter, and holds nothing that ends it. */
const words = /^[A-Za-z](?:[^:#\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|:(?=[^\s\p{Cc}])|(?<=\S)#)*$/u;
const date = /^\d{4}-\d{2}(?:-\d{2})?$/;
const list = /^\[ *[A-Za-z][A-Za-z0-9 _./()-]*(?:, *[A-Za-z][A-Za-z0-9 _./()-]*)*\]$/;
/** To YAML these are no words. */
const constants = /^(?:null|true|false)$/i;
const foldedLine = /^ {2}(?![ \t])[^\p{Cc}\p{Cf}\p{Zl}\p{Zp}]*$/u;

/** `undefined` where the text, with LF line ends, has to be read as YAML. */
export function readPlainMapping(yaml: string): PlainMapping | undefined {
  const values = new Map<string, string | readonly string[]>();
  const places = new Map<string, Range>();
  if (!yaml.endsWith("\n")) return undefined;
  for (let start = 0; start < yaml.length; ) {
    let end = yaml.indexOf("\n", start);
    const found = keyAndValue.exec(yaml.slice(start, end));
    const [, key = "", written = ""] = found ?? [];
    if (!found || values.has(key) || constants.test(key) || written.endsWith(" ")) return undefined;
    const place = start + key.length + 2;
    if (written === ">-") {
      const lines: string[] = [];
      while (yaml.startsWith("  ", end + 1)) {
        const lineStart = end + 1;
        end = yaml.indexOf("\n", lineStart);
        const line = yaml.slice(lineStart, end);
        if (!foldedLine.test(line) || line.endsWith(" ")) return undefined;
        lines.push(line.slice(2));
      }
      if (lines.length === 0) return undefined;
      values.set(key, lines.join(" "));
      places.set(key, { start: place, end: end + 1 });
    } else {
      const value = readValue(written);
      if (value === undefined) return undefined;
      values.set(key, value);
      places.set(key, { start: place, end: place + written.length });
    }
    start = end + 1;
  }
  return { values, places };
}

function readValue(written: string): string | readonly string[] | undefined {
  if (date.test(written)) return written;
  if (written.startsWith("[")) {
    if (!list.test(written)) return undefined;
    const items = written
      .slice(1, -1)
      .split(",")
      .map((item) => item.trim());
    return items.some((item) => constants.test(item)) ? undefined : items;
  }
  return words.test(written) && !constants.test(written) ? written : undefined;
}
