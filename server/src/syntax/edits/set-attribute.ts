// Changing one thing about a mark: its kind, its target, or one attribute. The words and all else
// stay; every result is parsed again before it is given.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { contains } from "../../text/range.ts";
import { type AttributeValue, attributeOf, listKeys, writeAttributeValue } from "../attributes.ts";
import { type Annotation, type Document, firstPart } from "../document.ts";
import { builtInKind, openingOf, withArticle } from "../kinds.ts";
import { updateDocument } from "../parse-document.ts";
import { writeTarget } from "../target.ts";
import { type EditResult, movedBy } from "./edit-result.ts";
import { attributesPlace, fenceKind, targetPlace } from "./mark-syntax.ts";
import { withoutOrphanedMemos } from "./orphaned-memos.ts";
import { areSameMarks, type Except } from "./same-marks.ts";
import { placeOfKey } from "./write-attributes.ts";

/** Makes the mark, and all parts of its mention, marks of another kind. */
export function changeKind(document: Document, mark: Annotation, kind: string): EditResult {
  const first = mark.partOf ?? mark.index;
  const isPart = (each: Annotation) => each.index === first || each.partOf === first;
  const parts = document.annotations.filter(isPart);
  for (const opening of [openingOf(kind), `:${kind}[`]) {
    const edits = parts.map((part) =>
      part.form === "block"
        ? { ...fenceKind(document, part), text: kind }
        : { start: part.start, end: part.textStart, text: opening },
    );
    const isChanged = (after: Document) =>
      parts.every(({ index }) => after.annotations[index]?.kind === kind);
    const result = checked(document, mark, edits, isChanged, (each) =>
      isPart(each) ? { kind: true } : undefined,
    );
    if (result) return result;
  }
  const title = withArticle(builtInKind(kind)?.title ?? kind);
  return {
    refusal: `This mark cannot become ${title} where it stands: it would be read as text, or as part of another mention with the same #id. Put a space before it, or change its #id.`,
  };
}

/** Sets the target of the mention; `null` takes it away. */
export function setTarget(document: Document, mark: Annotation, target: string | null): EditResult {
  const first = firstPart(document, mark);
  const place = targetPlace(document, first);
  const needsGuard = document.text.charAt(place.end) === "(";
  const written = target === null ? (needsGuard ? "()" : "") : `(${writeTarget(target)})`;
  const isSet = (after: Document) =>
    (after.annotations[first.index]?.target || null) === (target || null);
  return (
    checked(document, mark, [{ ...place, text: written }], isSet, ({ index }) =>
      index === first.index ? { target: true } : undefined,
    ) ?? {
      refusal: `${target ?? "Nothing"} cannot be the target of this mark. Use a name without line breaks and of fewer than 1,000 characters.`,
    }
  );
}

/** Sets an attribute; no values take it away. For keys that are no lists the first value counts. */
export function setAttribute(
  document: Document,
  mark: Annotation,
  key: string,
  values: readonly string[],
): EditResult {
  const first = firstPart(document, mark);
  const isList = listKeys.has(key);
  const written = values
    .slice(0, isList ? values.length : 1)
    .map((value) => writeAttributeValue(value, isList))
    .join(",");
  const inPlace = isInTable(document, first) ? written.replaceAll("|", "\\|") : written;
  const edits =
    values.length > 0 ? [put(document, first, key, inPlace)] : remove(document, first, key);
  if (key === "note") {
    const noteOf = (each: Annotation) =>
      each.index === first.index ? values[0] : valueIn(each, key);
    edits.push(...withoutOrphanedMemos(document, noteOf));
  }
  const isSet = (after: Document) =>
    isSame(valueIn(after.annotations[first.index], key), isList ? values : values.slice(0, 1));
  return (
    checked(document, mark, edits, isSet, ({ index }) =>
      index === first.index ? { attribute: key } : undefined,
    ) ?? {
      refusal: `${key} cannot be set to this here. Use plain words without line breaks.`,
    }
  );
}

/** In a table a bar needs a backslash, or it would end the cell. */
function isInTable({ blocks }: Document, mark: Annotation): boolean {
  return blocks.some((block) => block.name === "Table" && contains(block, mark));
}

/** A new attribute goes where the formatter would have it, if those that are there are in its order. */
function put(document: Document, mark: Annotation, key: string, written: string): TextEdit {
  const text = `${key}=${written}`;
  const { attributes } = mark;
  if (!attributes) return { ...attributesPlace(document, mark), text: `{${text}}` };
  const { entries, id, tags } = attributes;
  const entry = attributeOf(attributes, key);
  if (entry) return { start: entry.start, end: entry.end, text };
  const next = entries.find((each) => placeOfKey(each.key) > placeOfKey(key));
  if (next) return { start: next.start, end: next.start, text: `${text} ` };
  const isEmpty = entries.length === 0 && id === null && tags.length === 0;
  const place = attributes.end - 1;
  return { start: place, end: place, text: isEmpty ? text : ` ${text}` };
}

/** Wherever the key stands, should it stand there twice. */
function remove({ text }: Document, { attributes, target }: Annotation, key: string): TextEdit[] {
  const entry = attributeOf(attributes, key);
  if (!attributes || !entry) return [];
  const { id, tags, entries, repeated } = attributes;
  const uses = [entry, ...repeated.filter(({ name }) => name === key)];
  const isAlone = entries.length === 1 && id === null && tags.length === 0;
  if (isAlone) {
    const behind = text.charAt(attributes.end);
    const guard = behind === "{" ? "{}" : behind === "(" && target === null ? "()" : "";
    return [{ start: attributes.start, end: attributes.end, text: guard }];
  }
  return uses.map(({ start, end }) => {
    const isFirst = text.charAt(start - 1) === "{";
    const hasSpaceBehind = /\s/.test(text.charAt(end));
    if (!isFirst) return { start: start - 1, end, text: "" };
    return { start, end: hasSpaceBehind ? end + 1 : end, text: "" };
  });
}

function valueIn(mark: Annotation | undefined, key: string): AttributeValue | undefined {
  return attributeOf(mark?.attributes ?? null, key)?.value;
}

function isSame(value: AttributeValue | undefined, wanted: readonly string[]): boolean {
  const has = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
  return has.length === wanted.length && has.every((each, index) => each === wanted[index]);
}

/** The result, if it holds and leaves all else that the marks say as it was. */
function checked(
  document: Document,
  mark: Annotation,
  edits: readonly TextEdit[],
  holds: (after: Document) => boolean,
  exceptFor: (mark: Annotation) => Except | undefined,
): EditResult | undefined {
  const after = updateDocument(document, applyEdits(document.text, edits));
  if (!areSameMarks(document.annotations, after.annotations, exceptFor) || !holds(after)) {
    return undefined;
  }
  const start = movedBy(edits).after(mark.textStart);
  return { edits, selection: { start, end: start + mark.textEnd - mark.textStart } };
}
