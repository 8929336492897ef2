// The facts of a statement as bytes: a tenth of what the objects take. Places are written as what lies
// between them.

import type { Attribute, AttributeItem, Attributes } from "../syntax/attributes.ts";
import { listKeys } from "../syntax/attributes.ts";
import type { Annotation, Section, Turn } from "../syntax/document.ts";
import { ByteReader, ByteWriter } from "../text/bytes.ts";
import type { Range } from "../text/range.ts";
import type { StatementFacts } from "./statement-facts.ts";

const forms = ["sigil", "long", "block"] as const;

/** Used for one statement after the other: a new one for each would be much garbage. */
const shared = new ByteWriter();

export function packFacts(facts: StatementFacts): Uint8Array<ArrayBuffer> {
  const to = shared;
  to.clear();
  to.uint(facts.length);
  writeAscending(to, facts.lineStarts);
  const { text, range, values, places } = facts.frontMatter;
  to.word(text);
  writeRange(to, range, 0);
  // Its keys and values are the user's, and few.
  to.word(JSON.stringify(values));
  writeAll(to, places, ([key, place]) => {
    to.word(key);
    writeRange(to, place, 0);
  });
  let before = 0;
  writeAll(to, facts.annotations, (mark) => {
    writeMark(to, mark, before);
    before = mark.start;
  });
  writeAll(to, facts.sections, (section) => writeSection(to, section));
  writeAll(to, facts.turns, ({ start, annotation }) => {
    to.uint(start);
    to.uint(annotation);
  });
  return to.take();
}

/** Throws where the bytes cannot be those of facts. */
export function unpackFacts(bytes: Uint8Array): StatementFacts {
  const from = new ByteReader(bytes);
  const length = from.uint();
  const lineStarts = readAscending(from);
  const frontMatter = {
    text: from.word(),
    range: readRange(from, 0),
    values: JSON.parse(from.word()) as (readonly [string, unknown])[],
    places: readAll(from, () => [from.word(), readRange(from, 0) ?? nowhere] as const),
  };
  let before = 0;
  const annotations = readAll(from, (index) => {
    const mark = readMark(from, index, before);
    before = mark.start;
    return mark;
  });
  const sections = readAll(from, () => readSection(from));
  const turns = readAll(from, (): Turn => ({ start: from.uint(), annotation: from.uint() }));
  return { length, lineStarts, frontMatter, annotations, sections, turns };
}

const nowhere: Range = { start: 0, end: 0 };

function writeMark(to: ByteWriter, mark: Annotation, before: number): void {
  const { kind, form, start, end, textStart, textEnd, text, target, targetRange } = mark;
  to.word(kind);
  to.uint(forms.indexOf(form));
  to.int(start - before);
  to.int(textStart - start);
  to.int(textEnd - textStart);
  to.int(end - textEnd);
  to.word(text);
  writeRange(to, targetRange, textEnd);
  writeWord(to, target);
  writeNumber(to, mark.parent);
  writeNumber(to, mark.partOf);
  writeAttributes(to, mark.attributes, textEnd);
}

function readMark(from: ByteReader, index: number, before: number): Annotation {
  const kind = from.word();
  const form = forms[from.uint()] ?? "sigil";
  const start = before + from.int();
  const textStart = start + from.int();
  const textEnd = textStart + from.int();
  const end = textEnd + from.int();
  const text = from.word();
  const targetRange = readRange(from, textEnd);
  const target = readWord(from);
  const parent = readNumber(from);
  const partOf = readNumber(from);
  const attributes = readAttributes(from, textEnd);
  const places = { index, start, end, textStart, textEnd, targetRange, parent, partOf };
  return { ...places, kind, form, text, target, attributes };
}

function writeSection(to: ByteWriter, section: Section): void {
  writeRange(to, section, 0);
  to.uint(section.level);
  to.word(section.title);
  writeRange(to, section.heading, section.start);
  writeNumber(to, section.parent);
  writeAttributes(to, section.attributes, section.start);
}

function readSection(from: ByteReader): Section {
  const range = readRange(from, 0) ?? nowhere;
  const level = from.uint();
  const title = from.word();
  const heading = readRange(from, range.start) ?? nowhere;
  const parent = readNumber(from);
  const attributes = readAttributes(from, range.start);
  return { ...range, level, title, heading, attributes, parent };
}

function writeAttributes(to: ByteWriter, attributes: Attributes | null, base: number): void {
  writeRange(to, attributes, base);
  if (!attributes) return;
  writeWord(to, attributes.id);
  writeRange(to, attributes.idRange, base);
  writeAll(to, attributes.tags, (tag) => to.word(tag));
  writeAll(to, attributes.entries, ({ key, start, end, items }) => {
    to.word(key);
    writeRange(to, { start, end }, base);
    writeAll(to, items, (item) => {
      writeRange(to, item, base);
      to.uint(item.isQuoted ? 1 : 0);
      to.word(item.text);
    });
  });
  writeAll(to, attributes.repeated, (repeated) => {
    writeRange(to, repeated, base);
    to.word(repeated.name);
  });
}

function readAttributes(from: ByteReader, base: number): Attributes | null {
  const range = readRange(from, base);
  if (!range) return null;
  const id = readWord(from);
  const idRange = readRange(from, base);
  const tags = readAll(from, () => from.word());
  const entries = readAll(from, (): Attribute => {
    const key = from.word();
    const { start, end } = readRange(from, base) ?? nowhere;
    const items = readAll(from, (): AttributeItem => {
      const place = readRange(from, base) ?? nowhere;
      const isQuoted = from.uint() === 1;
      return { start: place.start, end: place.end, text: from.word(), isQuoted };
    });
    return { key, value: attributeValueOf(key, items), items, start, end };
  });
  const repeated = readAll(from, () => {
    const { start, end } = readRange(from, base) ?? nowhere;
    return { start, end, name: from.word() };
  });
  return { ...range, id, idRange, tags, entries, repeated };
}

function attributeValueOf(key: string, items: readonly AttributeItem[]): Attribute["value"] {
  const [first] = items;
  if (!first) return true;
  return listKeys.has(key) ? items.map(({ text }) => text) : first.text;
}

function writeAll<T>(to: ByteWriter, items: readonly T[], write: (item: T) => void): void {
  to.uint(items.length);
  for (const item of items) write(item);
}

function readAll<T>(from: ByteReader, read: (index: number) => T): T[] {
  const items: T[] = [];
  const count = from.uint();
  for (let index = 0; index < count; index++) items.push(read(index));
  return items;
}

/** 0 for none. */
function writeRange(to: ByteWriter, range: Range | null, base: number): void {
  to.uint(range ? range.end - range.start + 1 : 0);
  if (range) to.int(range.start - base);
}

function readRange(from: ByteReader, base: number): Range | null {
  const length = from.uint() - 1;
  if (length < 0) return null;
  const start = base + from.int();
  return { start, end: start + length };
}

function writeNumber(to: ByteWriter, number: number | null): void {
  to.uint(number === null ? 0 : number + 1);
}

function readNumber(from: ByteReader): number | null {
  const number = from.uint();
  return number === 0 ? null : number - 1;
}

function writeWord(to: ByteWriter, word: string | null): void {
  to.uint(word === null ? 0 : 1);
  if (word !== null) to.word(word);
}

function readWord(from: ByteReader): string | null {
  return from.uint() === 0 ? null : from.word();
}

function writeAscending(to: ByteWriter, numbers: readonly number[]): void {
  let before = 0;
  writeAll(to, numbers, (number) => {
    to.uint(number - before);
    before = number;
  });
}

function readAscending(from: ByteReader): readonly number[] {
  let before = 0;
  return readAll(from, () => {
    before += from.uint();
    return before;
  });
}
