// Changing one thing about a mark: its kind, its target, or one attribute. The words and all else
// stay; every result is parsed again before it is given.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { type AttributeValue, attributeOf, listKeys } from "../attributes.ts";
import { type Annotation, type Document, firstPart } from "../document.ts";
import { builtInKind, withArticle } from "../kinds.ts";
import { updateDocument } from "../parse-document.ts";
import { putAttribute, putTarget, removeAttributes, usesOf } from "./attribute-edits.ts";
import { type EditResult, movedBy } from "./edit-result.ts";
import { kindName, openingsOf } from "./mark-syntax.ts";
import { withoutOrphanedMemos } from "./orphaned-memos.ts";
import { areSameMarks, type Except } from "./same-marks.ts";

/** Makes the mark, and all parts of its mention, marks of another kind. */
export function changeKind(document: Document, mark: Annotation, kind: string): EditResult {
  const first = mark.partOf ?? mark.index;
  const isPart = (each: Annotation) => each.index === first || each.partOf === first;
  const parts = document.annotations.filter(isPart);
  for (const opening of openingsOf(kind)) {
    const edits = parts.map((part) =>
      part.form === "block"
        ? { ...kindName(document, part), text: kind }
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
  const isSet = (after: Document) =>
    (after.annotations[first.index]?.target || null) === (target || null);
  return (
    checked(document, mark, [putTarget(document, first, target)], isSet, ({ index }) =>
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
  const wanted = listKeys.has(key) ? values : values.slice(0, 1);
  const edits =
    wanted.length > 0
      ? [putAttribute(document, first, key, wanted)]
      : removeAttributes(document.text, first, usesOf(first.attributes, key));
  if (key === "note") {
    const noteOf = (each: Annotation) =>
      each.index === first.index ? wanted[0] : valueIn(each, key);
    edits.push(...withoutOrphanedMemos(document, noteOf));
  }
  const isSet = (after: Document) => isSame(valueIn(after.annotations[first.index], key), wanted);
  return (
    checked(document, mark, edits, isSet, ({ index }) =>
      index === first.index ? { attribute: key } : undefined,
    ) ?? {
      refusal: `${key} cannot be set to this here. Use plain words without line breaks.`,
    }
  );
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
