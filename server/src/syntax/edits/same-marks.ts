// Whether marks say the same, however they are written: what an edit must not change about the marks
// that it is not about.

import type { AttributeItem, Attributes } from "../attributes.ts";
import type { Annotation, Document } from "../document.ts";
import { strip } from "../strip.ts";

/** What may differ. */
export interface Except {
  readonly kind?: boolean;
  readonly target?: boolean;
  /** The words that it holds. */
  readonly text?: boolean;
  /** The key of one attribute. */
  readonly attribute?: string;
}

/** Whether both have the same kind, words, target and attributes. */
export function isSameMark(a: Annotation, b: Annotation, except: Except = {}): boolean {
  return (
    (except.text || a.text === b.text) &&
    (except.kind || a.kind === b.kind) &&
    (except.target || (a.target || null) === (b.target || null)) &&
    sayingOf(a.attributes, except.attribute) === sayingOf(b.attributes, except.attribute)
  );
}

/**
 * Whether `after`, the marks of an edited text, are the same ones, each the part of the same mention.
 * Where marks were taken out, only those that are still there are given for `before`.
 */
export function areSameMarks(
  before: readonly Annotation[],
  after: readonly Annotation[],
  exceptFor?: (mark: Annotation) => Except | undefined,
): boolean {
  if (before.length !== after.length) return false;
  const placeOf = new Map(after.map(({ index }, place) => [index, place]));
  const placeBefore = new Map(before.map(({ index }, place) => [index, place]));
  return before.every((mark, place) => {
    const same = after[place];
    return (
      same !== undefined &&
      isSameMark(mark, same, exceptFor?.(mark)) &&
      placeBefore.get(mark.partOf ?? -1) === placeOf.get(same.partOf ?? -1)
    );
  });
}

/** Whether an edit left all that a document says as it was: words, marks, sections, problems. */
export function readsTheSame(before: Document, after: Document): boolean {
  return (
    areSameMarks(before.annotations, after.annotations) &&
    before.annotations.every(({ parent }, index) => after.annotations[index]?.parent === parent) &&
    strip(before) === strip(after) &&
    isSameList(before.sections, after.sections, ({ level, title, attributes }) => [
      level,
      title,
      sayingOf(attributes),
    ]) &&
    isSameList(before.problems, after.problems, ({ code }) => code) &&
    isSameList(before.turns, after.turns, ({ annotation }) => annotation) &&
    isSameList(before.images, after.images, ({ destination }) => destination) &&
    before.textBlocks.length === after.textBlocks.length
  );
}

function isSameList<T>(a: readonly T[], b: readonly T[], saying: (item: T) => unknown): boolean {
  return JSON.stringify(a.map(saying)) === JSON.stringify(b.map(saying));
}

/** Equal for attributes that mean the same: their order, spacing and idle quotes left out. */
function sayingOf(attributes: Attributes | null, exceptKey?: string): string {
  if (!attributes) return JSON.stringify([null, [], [], []]);
  const { id, tags, entries, repeated } = attributes;
  const values = entries
    .filter(({ key }) => key !== exceptKey)
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ key, value, items }) => [key, value, items.map((item) => areQuotesHeard(key, item))]);
  const again = repeated.map(({ name }) => name).filter((name) => name !== exceptKey);
  return JSON.stringify([id, tags, values, again]);
}

const actorsOrWords: ReadonlySet<string> = new Set(["to", "about"]);

/**
 * Whether the quotes around a value say something themselves: in `to` and `about` they tell words from
 * names, and `*` and `-` mean everyone and nobody only without.
 */
export function areQuotesHeard(key: string, { text, isQuoted }: AttributeItem): boolean {
  return isQuoted && (actorsOrWords.has(key) || text === "*" || text === "-");
}
