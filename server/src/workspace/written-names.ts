// Every name of an actor, law or topic that is written in a statement, with its place: in marks, in
// the attributes of marks and headings, and in the front matter. What is no name (everyone, nobody,
// quoted words that are an addressee of their own) is left out.

import type { Category } from "../registry/entity.ts";
import type { AttributeItem, Attributes } from "../syntax/attributes.ts";
import type { Annotation, Document } from "../syntax/document.ts";
import { onceFor } from "../text/once.ts";
import type { Range } from "../text/range.ts";
import {
  actorListKeys,
  everyone,
  isEmpty,
  isEveryone,
  isNobody,
  namesIn,
  nobody,
} from "./list-attributes.ts";
import { categoryOf } from "./resolution.ts";
import type { Statement } from "./statement.ts";

/** The range of a name that is a mark's text is the whole mark; of one in quotes, the quotes too. */
export interface WrittenName extends Range {
  readonly category: Category;
  readonly name: string;
  readonly place: NamePlace;
}

export type NamePlace =
  | { readonly in: "text" | "target"; readonly mark: Annotation }
  | { readonly in: "attribute"; readonly key: string; readonly item: AttributeItem }
  | { readonly in: "front matter"; readonly key: string };

/** Quoted words there are an addressee of their own, shown as written. */
const mayBeWords = new Set(["to", "about"]);
const actorKeysOfFrontMatter = ["speaker", "on-behalf-of", "audience", "forum"];

/** Worked out once for a statement: several checks and fixes go by it. */
export const writtenNames = onceFor(({ document }: Statement): readonly WrittenName[] => [
  ...document.annotations.flatMap((mark) => [...ofMark(mark), ...ofAttributes(mark.attributes)]),
  ...document.sections.flatMap(({ attributes }) => ofAttributes(attributes)),
  ...actorKeysOfFrontMatter.flatMap((key) => namesInFrontMatter(document, key, "actor")),
]);

const namesByRange = onceFor(
  (statement: Statement) =>
    new Map(writtenNames(statement).map((name) => [keyOf(name, name.category), name])),
);

/** The one with this range and category. */
export function writtenNameAt(
  statement: Statement,
  range: Range,
  category: Category,
): WrittenName | undefined {
  return namesByRange(statement).get(keyOf(range, category));
}

function keyOf({ start, end }: Range, category: Category): string {
  return `${category} ${start} ${end}`;
}

function ofMark(mark: Annotation): readonly WrittenName[] {
  const { start, end } = mark;
  const category = categoryOf(mark.kind);
  if (!category || mark.partOf !== null) return [];
  if (mark.target && mark.targetRange) {
    const name = mark.target;
    return [{ ...mark.targetRange, category, name, place: { in: "target", mark } }];
  }
  const name = mark.text.trim();
  return name === "" ? [] : [{ start, end, category, name, place: { in: "text", mark } }];
}

function ofAttributes(attributes: Attributes | null): readonly WrittenName[] {
  const names: WrittenName[] = [];
  for (const { key, items } of attributes?.entries ?? []) {
    const category: Category | undefined =
      key === "basis" ? "law" : actorListKeys.has(key) ? "actor" : undefined;
    if (!category) continue;
    for (const item of items) {
      if (isEmpty(item) || (category === "actor" && !isActorName(item, key))) continue;
      const { start, end, text: name } = item;
      names.push({ start, end, category, name, place: { in: "attribute", key, item } });
    }
  }
  return names;
}

function isActorName(item: AttributeItem, key: string): boolean {
  return !isEveryone(item) && !isNobody(item) && !(item.isQuoted && mayBeWords.has(key));
}

/** Each name once. One that cannot be found as it is written has the place of the whole value. */
export function namesInFrontMatter(
  { text, frontMatter }: Document,
  key: string,
  category: Category,
): readonly WrittenName[] {
  const value = frontMatter.places.get(key);
  if (!value) return [];
  // Names stand in the text in the order of the list, so one pass finds them all.
  let from = value.start;
  const upToEnd = text.slice(0, value.end);
  return [...new Set(namesIn(frontMatter.values.get(key)))]
    .filter((name) => name !== everyone && name !== nobody)
    .map((name) => {
      const start = from < value.end ? wordAt(upToEnd, name, from) : -1;
      from = start < 0 ? value.end : start + name.length;
      const range = start < 0 ? value : { start, end: from };
      return { ...range, category, name, place: { in: "front matter", key } };
    });
}

/** Where `word` stands at or after `from`, not as a part of a longer word; -1 for nowhere. */
function wordAt(text: string, word: string, from: number): number {
  const isWord = (offset: number) => /[\p{L}\p{N}-]/u.test(text.charAt(offset));
  for (let start = text.indexOf(word, from); start >= 0; start = text.indexOf(word, start + 1)) {
    if (!isWord(start - 1) && !isWord(start + word.length)) return start;
  }
  return -1;
}
