// Growing a selection step by step, as Statemark sees the text: word, mark's text, mark, the text and
// the whole of the mark around it, paragraph, list item, section, file; in braces the value, the
// attribute, all in the braces.

import type { Attributes } from "../syntax/attributes.ts";
import { type Annotation, type Document, sectionAt } from "../syntax/document.ts";
import { countWhile } from "../text/ascending.ts";
import { contains, type Range, touches } from "../text/range.ts";
import type { Statement } from "../workspace/statement.ts";
import { sentencesAround } from "./passages.ts";

/** From the smallest to the whole file; each holds `offset` and strictly the one before it. */
export function selectionRanges(statement: Statement, offset: number): readonly Range[] {
  const { document } = statement;
  const { text } = document;
  const candidates = [
    ...wordAt(text, offset),
    ...document.annotations.filter((mark) => touches(mark, offset)).flatMap(partsOfMark),
    ...sentencesAround(statement, { start: offset, end: offset }),
    ...blockAt(document, offset),
    ...document.blocks,
    ...sectionsAt(document, offset),
    ...(document.frontMatter.range ? [document.frontMatter.range] : []),
    ...document.frontMatter.places.values(),
  ].filter((range) => range.start < range.end && touches(range, offset));
  candidates.sort((a, b) => a.end - a.start - (b.end - b.start));
  const ranges: Range[] = [];
  for (const range of [...candidates, { start: 0, end: text.length }]) {
    const last = ranges.at(-1);
    if (!last || (contains(range, last) && !contains(last, range))) {
      ranges.push({ start: range.start, end: range.end });
    }
  }
  return ranges;
}

function partsOfMark({ start, end, textStart, textEnd, targetRange, attributes }: Annotation) {
  return [
    { start: textStart, end: textEnd },
    ...(targetRange ? [inside(targetRange), targetRange] : []),
    ...partsOfAttributes(attributes),
    { start, end },
  ];
}

function partsOfAttributes(attributes: Attributes | null): readonly Range[] {
  if (!attributes) return [];
  const { idRange, entries, repeated } = attributes;
  return [
    ...(idRange ? [idRange] : []),
    ...entries.flatMap((entry) => {
      const values = entry.items.flatMap((item) => (item.isQuoted ? [inside(item), item] : [item]));
      const [first, last] = [entry.items[0], entry.items.at(-1)];
      const list = first && last ? [{ start: first.start, end: last.end }] : [];
      return [...values, ...list, entry];
    }),
    ...repeated,
    inside(attributes),
    attributes,
  ];
}

/** What stands between brackets, braces or quotes. */
function inside({ start, end }: Range): Range {
  return { start: start + 1, end: end - 1 };
}

/** The last paragraph, heading or cell that begins before the offset, without white space around. */
function blockAt({ text, textBlocks }: Document, offset: number): readonly Range[] {
  const block = textBlocks[countWhile(textBlocks, ({ start }) => start <= offset) - 1];
  if (!block) return [];
  let { start, end } = block;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return [{ start, end }];
}

/** The sections around the offset; on a heading's line its attributes and the whole heading too. */
function sectionsAt(document: Document, offset: number): readonly Range[] {
  const ranges: Range[] = [];
  let section = sectionAt(document, offset);
  if (section && touches(section.heading, offset)) {
    ranges.push(...partsOfAttributes(section.attributes), section.heading);
  }
  while (section) {
    ranges.push(section);
    section = section.parent === null ? undefined : document.sections[section.parent];
  }
  return ranges;
}

const partOfWord = /[\p{L}\p{N}\p{M}_]/u;
/** Between two letters these belong to the word: Korea’s, well-known. */
const joiner = /['’·\-‐‑]/;

/** The word that holds the offset or ends there. */
function wordAt(text: string, offset: number): readonly Range[] {
  const isPart = (character: string) => character !== "" && partOfWord.test(character);
  const behind = (place: number) => String.fromCodePoint(text.codePointAt(place) ?? 32);
  const before = (place: number) => {
    const last = text.charAt(place - 1);
    return /[\udc00-\udfff]/.test(last) ? text.slice(Math.max(0, place - 2), place) : last;
  };
  let start = offset;
  let end = offset;
  for (let moves = true; moves; ) {
    const one = before(start);
    const isJoined = joiner.test(one) && isPart(before(start - 1)) && isPart(behind(start));
    moves = start > 0 && (isPart(one) || isJoined);
    if (moves) start -= one.length;
  }
  for (let moves = true; moves; ) {
    const one = behind(end);
    const isJoined = joiner.test(one) && isPart(before(end)) && isPart(behind(end + 1));
    moves = end < text.length && (isPart(one) || isJoined);
    if (moves) end += one.length;
  }
  return start < end ? [{ start, end }] : [];
}
