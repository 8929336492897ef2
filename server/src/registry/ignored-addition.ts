// Adding words to `ignore` in a codebook's text, and taking them out again. All else in the file stays as
// it is written, and the result is read again before it is given out.

import { type Document, isMap, isNode, isScalar, isSeq, type Pair } from "yaml";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { firstLineEnd } from "../text/lines.ts";
import { type CodebookReading, readCodebook } from "./codebook.ts";
import {
  inBrackets,
  indentOf,
  indentOfTop,
  lastOffset,
  linesBehind,
  pairOf,
  readable,
  writeScalar,
} from "./codebook-addition.ts";
import { fromBrackets, wholeLines } from "./codebook-lines.ts";
import { saying } from "./codebook-saying.ts";
import { type IgnoredWords, isSameIgnored } from "./ignored-words.ts";

const key = "ignore";

/** `undefined` where they are there already, or cannot be added without changing what else is said. */
export function addIgnored(text: string, ignored: IgnoredWords): TextEdit | undefined {
  const document = readable(text);
  if (!document) return undefined;
  const before = readCodebook(text);
  if (before.codebook.ignored.some((each) => isSameIgnored(each, ignored))) return undefined;
  const edit = additionOf(text, document, ignored);
  const expected = [...before.codebook.ignored, ignored];
  return edit && holds(before, applyEdits(text, [edit]), expected) ? edit : undefined;
}

/** `undefined` where they are not there, or cannot be taken out without changing what else is said. */
export function removeIgnored(text: string, ignored: IgnoredWords): TextEdit | undefined {
  const document = readable(text);
  const before = readCodebook(text);
  const index = before.codebook.ignored.findIndex((each) => isSameIgnored(each, ignored));
  const top = document?.contents;
  const pair = isMap(top) ? pairOf(top, key) : undefined;
  if (index < 0 || !pair) return undefined;
  const expected = before.codebook.ignored.filter((_, place) => place !== index);
  for (const edit of removalsOf(text, pair, ignored)) {
    if (holds(before, applyEdits(text, [edit]), expected)) return edit;
  }
  return undefined;
}

function holds(before: CodebookReading, text: string, ignored: readonly IgnoredWords[]): boolean {
  const after = readCodebook(text);
  return (
    after.problems.length <= before.problems.length &&
    saying(after.codebook) === saying({ ...before.codebook, ignored })
  );
}

function additionOf(text: string, document: Document, ignored: IgnoredWords): TextEdit | undefined {
  const top = document.contents;
  const item = writeIgnored(ignored);
  const pair = isMap(top) ? pairOf(top, key) : undefined;
  const list = pair?.value;
  const lineBreak = firstLineEnd(text) ?? "\n";
  if (isSeq(list) && list.flow) return inBrackets(text, list, item);
  if (isSeq(list) && list.items.length > 0) {
    const line = `${indentOf(text, list.items[0], "-")}- ${item}`;
    return linesBehind(text, lastOffset(list), [line], lineBreak);
  }
  if (isMap(top) && top.flow)
    return pair ? undefined : inBrackets(text, top, `${key}: [ ${item} ]`);
  const indent = indentOfTop(text, top);
  if (!pair) {
    const end = isMap(top) ? lastOffset(top.items.at(-1)) : text.length;
    return linesBehind(text, end, [`${indent}${key}:`, `${indent}  - ${item}`], lineBreak);
  }
  const isEmpty = list === null || (isScalar(list) && list.value === null);
  return isEmpty
    ? linesBehind(text, lastOffset(pair), [`${indent}  - ${item}`], lineBreak)
    : undefined;
}

function* removalsOf(text: string, pair: Pair, ignored: IgnoredWords): Iterable<TextEdit> {
  const list = pair.value;
  if (!isSeq(list) || list.items.length < 2) {
    const start = isNode(pair.key) ? (pair.key.range?.[0] ?? 0) : 0;
    yield wholeLines(text, start, lastOffset(pair));
    if (isSeq(list) && list.flow && list.range) {
      yield { start: list.range[0], end: list.range[1], text: "[]" };
    }
    return;
  }
  for (const [index, item] of list.items.entries()) {
    if (!isNode(item) || !item.range || !mayBe(text, item.range, ignored)) continue;
    yield list.flow ? fromBrackets(list, index) : wholeLines(text, item.range[0], lastOffset(item));
  }
}

/** Only the first word is compared: reading the result tells whether it was this one. */
function mayBe(text: string, [start, end]: readonly number[], ignored: IgnoredWords): boolean {
  const [first = ""] = /[\p{L}\p{N}]+/u.exec(ignored.text) ?? [];
  return text.slice(start, end).includes(first);
}

function writeIgnored({ text, kind, name }: IgnoredWords): string {
  const words = writeScalar(text);
  if (kind === undefined) return words;
  const as = name === undefined ? `kind: ${kind}` : `${kind}: ${writeScalar(name)}`;
  return `{ text: ${words}, ${as} }`;
}
