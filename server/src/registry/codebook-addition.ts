// Adding an entry to a codebook's text. Its comments and layout stay as they are: the entry is written
// where the YAML says that its section ends, and the result is read again before it is given out.

import {
  type Document,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from "yaml";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { firstLineEnd } from "../text/lines.ts";
import { type Codebook, type CodebookReading, readCodebook } from "./codebook.ts";
import { saying } from "./codebook-saying.ts";
import { parseYaml } from "./codebook-yaml.ts";

export interface CodebookEntry {
  readonly section: "actors" | "laws" | "topics" | "positions" | "kinds";
  readonly id: string;
  /** In the order in which they are written; several values are a list. */
  readonly fields: readonly (readonly [key: string, value: string | readonly string[]])[];
}

/**
 * The edit that adds `entry`, or `undefined` where the codebook has it already or where it cannot be
 * added without changing what else the codebook says.
 */
export function addToCodebook(text: string, entry: CodebookEntry): TextEdit | undefined {
  const document = readable(text);
  if (!document) return undefined;
  const before = readCodebook(text);
  for (const edit of waysToAdd(text, document, entry)) {
    if (isAdded(before, readCodebook(applyEdits(text, [edit])), entry)) return edit;
  }
  return undefined;
}

/** `undefined` where its YAML is broken. */
export function readable(text: string): Document | undefined {
  const document = parseYaml(text);
  return document && document.errors.length === 0 ? document : undefined;
}

/** Which of them the YAML takes is found by reading the result. */
function* waysToAdd(text: string, document: Document, entry: CodebookEntry): Iterable<TextEdit> {
  const lineBreak = firstLineEnd(text) ?? "\n";
  const top = document.contents;
  if (isMap(top) && top.flow) {
    const pair = pairOf(top, entry.section);
    if (isMap(pair?.value)) yield inBrackets(text, pair.value, flowEntry(entry));
    else yield inBrackets(text, top, `${entry.section}: { ${flowEntry(entry)} }`);
    return;
  }
  const pair = isMap(top) ? pairOf(top, entry.section) : undefined;
  const section = pair?.value;
  if (isMap(section) && section.flow) {
    yield inBrackets(text, section, flowEntry(entry));
    return;
  }
  const indent = isMap(section)
    ? indentOf(text, section.items[0]?.key)
    : `${indentOfTop(text, top)}  `;
  const lines = blockEntry(entry, indent);
  if (isMap(section) || pair) {
    // Behind the last line of the section, or behind its key.
    const last = isMap(section) ? section.items.at(-1) : pair;
    yield linesBehind(text, lastOffset(last), lines, lineBreak);
    return;
  }
  const withSection = [`${indentOfTop(text, top)}${entry.section}:`, ...lines];
  const end = isMap(top) ? lastOffset(top.items.at(-1)) : text.length;
  yield linesBehind(text, end, withSection, lineBreak);
}

export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((item) => isScalar(item.key) && item.key.value === key);
}

/** Behind what stands in a mapping or list between brackets. */
export function inBrackets(
  text: string,
  { items, range }: YAMLMap | YAMLSeq,
  written: string,
): TextEdit {
  const end = lastOffset(items.at(-1));
  if (end > 0) return { start: end, end, text: `, ${written}` };
  const [open = 0, behind = 0] = range ?? [];
  const close = behind - 1;
  const between = text.slice(open + 1, close);
  if (between === "") return { start: close, end: close, text: ` ${written} ` };
  // A comment ends with its line.
  const place = between.includes("#") ? close : open + 1;
  return { start: place, end: place, text: place === close ? `${written} ` : ` ${written}` };
}

/** Where a pair, a list or a text ends, without the comments and blank lines behind it. */
export function lastOffset(item: unknown): number {
  const node = isPair(item)
    ? isNode(item.value) && item.value.range
      ? item.value
      : item.key
    : item;
  if (isCollection(node) && !node.flow && node.items.length > 0) {
    return lastOffset(node.items.at(-1));
  }
  return isNode(node) ? (node.range?.[1] ?? 0) : 0;
}

export function linesBehind(
  text: string,
  offset: number,
  lines: readonly string[],
  lineBreak: string,
): TextEdit {
  const rest = text.slice(offset);
  const found = /\r\n|\r|\n/.exec(rest);
  // A block scalar ends behind its line's end.
  const isAtLineStart = offset > 0 && /[\r\n]/.test(text.charAt(offset - 1));
  const written = lines.join(lineBreak);
  const lineStart =
    isAtLineStart || text === "" ? offset : found && offset + found.index + found[0].length;
  const place = lineStart === null ? text.length : behindComments(text, lineStart);
  const isOnOwnLine = place === lineStart || /[\r\n]/.test(text.charAt(place - 1));
  const before = isOnOwnLine ? "" : lineBreak;
  return { start: place, end: place, text: `${before}${written}${lineBreak}` };
}

/** Behind the comments that are indented and follow at once: they belong to what stands before them. */
function behindComments(text: string, lineStart: number): number {
  const comments = /(?:[ \t]+#.*(?:\r\n|\r|\n|$))*/y;
  comments.lastIndex = lineStart;
  return lineStart + (comments.exec(text)?.[0].length ?? 0);
}

/** What stands before the node on its line, as blanks; with `sign` only what stands before that. */
export function indentOf(text: string, node: unknown, sign?: string): string {
  const start = isNode(node) ? (node.range?.[0] ?? 0) : 0;
  const line = Math.max(text.lastIndexOf("\n", start - 1), text.lastIndexOf("\r", start - 1)) + 1;
  const before = text.slice(line, start);
  const end = sign === undefined ? before.length : before.lastIndexOf(sign);
  return before.slice(0, Math.max(0, end)).replace(/\S/g, " ");
}

export function indentOfTop(text: string, top: unknown): string {
  return isMap(top) && top.items.length > 0 ? indentOf(text, top.items[0]?.key) : "";
}

function blockEntry({ id, fields }: CodebookEntry, indent: string): readonly string[] {
  const lines = fields.map(([key, value]) => `${indent}  ${key}: ${writeValue(value)}`);
  return [`${indent}${writeScalar(id)}:`, ...lines];
}

function flowEntry({ id, fields }: CodebookEntry): string {
  const written = fields.map(([key, value]) => `${key}: ${writeValue(value)}`).join(", ");
  return `${writeScalar(id)}: { ${written} }`;
}

function writeValue(value: string | readonly string[]): string {
  return typeof value === "string" ? writeScalar(value) : `[${value.map(writeScalar).join(", ")}]`;
}

/** Bare where YAML cannot take it for anything else. */
export function writeScalar(value: string): string {
  const isWord = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M} ./’–-]*[\p{L}\p{N}\p{M}.])?$/u.test(value);
  const isAddress = /^https?:\/\/[^\s,#"'()[\]{}]+$/.test(value);
  // Numbers, dates and truth are read as they are written; only the word for nothing is not.
  return (isWord && value.toLowerCase() !== "null") || isAddress ? value : JSON.stringify(value);
}

/** Whether the entry is there, and all else that the codebook says as it was. */
function isAdded(before: CodebookReading, after: CodebookReading, entry: CodebookEntry): boolean {
  const { entities, positions, kinds } = after.codebook;
  const isNewIn = (section: string) => (each: { readonly id: string }) =>
    each.id === entry.id && section === entry.section;
  const isNew = (each: { readonly id: string; readonly category: string }) =>
    isNewIn(`${each.category}s`)(each);
  const rest: Codebook = {
    ...after.codebook,
    entities: entities.filter((each) => !isNew(each)),
    positions: positions.filter((each) => !isNewIn("positions")(each)),
    kinds: kinds.filter((each) => !isNewIn("kinds")(each)),
  };
  return (
    (entities.some(isNew) ||
      positions.some(isNewIn("positions")) ||
      kinds.some(isNewIn("kinds"))) &&
    after.problems.length <= before.problems.length &&
    saying(rest) === saying(before.codebook)
  );
}
