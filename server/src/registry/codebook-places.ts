// Where the texts of a codebook stand: for each its way down from the top (`actors`, `WAGNER`, `part-of`)
// and its place, also while the YAML is still being typed.

import { isMap, isNode, isPair, isScalar, type Node, type Pair, type Scalar, visit } from "yaml";
import type { Range } from "../text/range.ts";
import { parseYaml } from "./codebook-yaml.ts";

/** A key or value. The range is what stands between its quotes where it has any. */
export interface WrittenText extends Range {
  readonly text: string;
  readonly isKey: boolean;
  /** The keys down to it, its own left out; lists count for nothing. */
  readonly path: readonly string[];
  readonly quote: "" | '"' | "'";
}

/** Where something is being typed: the text at the cursor, which may be empty. */
export interface TypingPlace extends WrittenText {
  /** The part of it before the cursor. */
  readonly typed: string;
  /** Whether nothing but the dashes of lists stands before it on its line. */
  readonly startsLine: boolean;
  readonly isInBrackets: boolean;
  /** Whether it is an item of a list. */
  readonly isItem: boolean;
  /** Whether a colon follows. */
  readonly hasColon: boolean;
  /** The other keys beside it, where it is one. */
  readonly siblings: readonly string[];
  /** The key on the line above, where it is one of them and holds nothing yet. */
  readonly emptyAbove: string | undefined;
}

/** All keys and values that are texts, in the order of the text. */
export function textsIn(codebook: string): readonly WrittenText[] {
  const document = parseYaml(codebook);
  const found: WrittenText[] = [];
  if (!document) return found;
  visit(document, {
    Scalar: (role, node, above) => {
      const written = writtenText(codebook, role, node, above);
      if (written) found.push(written);
    },
  });
  return found.sort((a, b) => a.start - b.start);
}

/** The key or value at `offset`, its end included. */
export function textAt(codebook: string, offset: number): WrittenText | undefined {
  return textsIn(codebook).find(({ start, end }) => start <= offset && offset <= end);
}

/** No codebook holds it: a character for private use. */
const cursor = "\ue0f7";

/** `undefined` in comments and in texts of several lines. */
export function typingPlaceAt(codebook: string, offset: number): TypingPlace | undefined {
  if (codebook.includes(cursor)) return undefined;
  const place = placeWith(codebook, offset, cursor);
  if (place) return place;
  // Above a line with a key the two lines would be one name: a colon sets them apart.
  const [rest = ""] = /^[^\r\n:#]*/.exec(codebook.slice(offset, offset + 200)) ?? [];
  const isOpen = !/^\s*:/.test(codebook.slice(offset + rest.length));
  return isOpen
    ? placeWith(codebook, offset, `${cursor}${rest.trimEnd()}:`, rest.trimEnd().length)
    : undefined;
}

/** Reads the codebook with `put` in it, in place of as many characters behind `offset`. */
function placeWith(
  codebook: string,
  offset: number,
  put: string,
  replaced = 0,
): TypingPlace | undefined {
  const text = codebook.slice(0, offset) + put + codebook.slice(offset + replaced);
  const document = parseYaml(text);
  let place: TypingPlace | undefined;
  if (!document) return undefined;
  visit(document, {
    Scalar: (role, node, above) => {
      const written = writtenText(text, role, node, above);
      if (!written?.text.includes(cursor)) return undefined;
      const { start } = written;
      if (/[\r\n]/.test(text.slice(start, written.end))) return visit.BREAK;
      // A value does not begin directly behind the colon.
      if (text.slice(start, offset).endsWith(":")) return visit.BREAK;
      const behind = codebook.slice(written.end - 1);
      const map = above.findLast((each) => isMap(each));
      const collection = above.findLast((each) => isNode(each) && "items" in each);
      place = {
        ...written,
        end: written.end - 1,
        text: written.text.replace(cursor, ""),
        typed: text.slice(start, offset),
        startsLine: /(?:^|[\r\n])[ \t]*(?:-[ \t]+)*["']?$/.test(
          text.slice(Math.max(0, start - 200), start),
        ),
        isInBrackets: collection !== undefined && "flow" in collection && collection.flow === true,
        isItem: typeof role === "number",
        hasColon: /^["']?[ \t]*:/.test(behind),
        siblings: written.isKey && map ? keysOf(map).filter((key) => !key.includes(cursor)) : [],
        emptyAbove: written.isKey && map ? emptyAbove(map) : undefined,
      };
      return visit.BREAK;
    },
  });
  return place;
}

function emptyAbove({ items }: { readonly items: readonly Pair[] }): string | undefined {
  const index = items.findIndex(({ key }) => isScalar(key) && textOf(key).includes(cursor));
  const { key, value } = items[index - 1] ?? {};
  const isEmpty = value === null || (isScalar(value) && value.value === null);
  return isScalar(key) && isEmpty ? textOf(key) : undefined;
}

function keysOf(map: { readonly items: readonly Pair[] }): readonly string[] {
  return map.items.flatMap(({ key }) => (isScalar(key) ? [textOf(key)] : []));
}

function writtenText(
  codebook: string,
  role: unknown,
  node: Scalar,
  above: readonly unknown[],
): WrittenText | undefined {
  const [start = 0, end = 0] = node.range ?? [];
  const isKey = role === "key";
  const pairs = above.filter((each) => isPair(each));
  const path = (isKey ? pairs.slice(0, -1) : pairs).map(({ key }) =>
    isScalar(key) ? textOf(key) : "",
  );
  const sign = codebook.charAt(start);
  const quote = node.type === "QUOTE_DOUBLE" || node.type === "QUOTE_SINGLE" ? sign : "";
  if (quote !== "" && quote !== '"' && quote !== "'") return undefined;
  const isClosed = quote !== "" && end > start + 1 && codebook.charAt(end - 1) === quote;
  const place = { start: start + quote.length, end: isClosed ? end - 1 : end };
  return { ...place, text: textOf(node), isKey, path, quote };
}

/** What the codebook's reader takes a scalar for. */
function textOf(node: Scalar | Node): string {
  if (!isScalar(node)) return "";
  if (typeof node.value === "string") return node.value;
  return node.source ?? "";
}
