// Changing one thing about a mark: its kind, its target, or one attribute. The words and all else
// stay; every result is parsed again before it is given.

import { applyEdits, type TextEdit } from "../../text/edit.ts";
import { type AttributeValue, attributeOf, listKeys, writeAttributeValue } from "../attributes.ts";
import { type Annotation, type Document, firstPart } from "../document.ts";
import { openingOf } from "../kinds.ts";
import { parseDocument } from "../parse-document.ts";
import { writeTarget } from "../target.ts";
import { type EditResult, offsetAfter } from "./edit-result.ts";

/** Makes the mark, and all parts of its mention, marks of another kind. */
export function changeKind(document: Document, mark: Annotation, kind: string): EditResult {
  const first = mark.partOf ?? mark.index;
  const parts = document.annotations.filter(
    (each) => each.index === first || each.partOf === first,
  );
  for (const opening of [openingOf(kind), `:${kind}[`]) {
    const edits = parts.map(({ start, textStart }) => ({ start, end: textStart, text: opening }));
    const isChanged = (after: Document) =>
      parts.every(({ index }) => after.annotations[index]?.kind === kind);
    const result = checked(document, mark, edits, isChanged);
    if (result) return result;
  }
  return { refusal: `This mark cannot become a ${kind} where it stands.` };
}

/** Sets the target of the mark; `null` takes it away. */
export function setTarget(document: Document, mark: Annotation, target: string | null): EditResult {
  const { targetRange, textEnd } = mark;
  const place = targetRange ?? { start: textEnd + 1, end: textEnd + 1 };
  const needsGuard = document.text.charAt(place.end) === "(";
  const written = target === null ? (needsGuard ? "()" : "") : `(${writeTarget(target)})`;
  const isSet = (after: Document) =>
    (after.annotations[mark.index]?.target || null) === (target || null);
  return (
    checked(document, mark, [{ ...place, text: written }], isSet) ?? {
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
  const edit = values.length > 0 ? put(first, key, written) : remove(document, first, key);
  const isSet = (after: Document) =>
    isSame(valueIn(after.annotations[first.index], key), isList ? values : values.slice(0, 1));
  return (
    checked(document, mark, edit ? [edit] : [], isSet) ?? {
      refusal: `${key} cannot be set to this here. Use words without a | in a table.`,
    }
  );
}

function put({ attributes, end }: Annotation, key: string, written: string): TextEdit {
  const text = `${key}=${written}`;
  if (!attributes) return { start: end, end, text: `{${text}}` };
  const entry = attributeOf(attributes, key);
  if (entry) return { start: entry.start, end: entry.end, text };
  const isEmpty =
    attributes.entries.length === 0 && attributes.id === null && attributes.tags.length === 0;
  const place = attributes.end - 1;
  return { start: place, end: place, text: isEmpty ? text : ` ${text}` };
}

function remove(document: Document, mark: Annotation, key: string): TextEdit | undefined {
  const { attributes } = mark;
  const entry = attributeOf(attributes, key);
  if (!attributes || !entry) return undefined;
  const { text } = document;
  const isAlone =
    attributes.entries.length === 1 && attributes.id === null && attributes.tags.length === 0;
  if (isAlone) {
    const behind = text.charAt(attributes.end);
    const guard = behind === "{" ? "{}" : behind === "(" && mark.target === null ? "()" : "";
    return { start: attributes.start, end: attributes.end, text: guard };
  }
  let { start, end } = entry;
  if (/\s/.test(text.charAt(start - 1))) start--;
  else if (/\s/.test(text.charAt(end))) end++;
  return { start, end, text: "" };
}

function valueIn(mark: Annotation | undefined, key: string): AttributeValue | undefined {
  return attributeOf(mark?.attributes ?? null, key)?.value;
}

function isSame(value: AttributeValue | undefined, wanted: readonly string[]): boolean {
  const has = value === undefined ? [] : Array.isArray(value) ? value : [String(value)];
  return has.length === wanted.length && has.every((each, index) => each === wanted[index]);
}

/** The result, if it holds and leaves every mark's words as they were. */
function checked(
  document: Document,
  mark: Annotation,
  edits: readonly TextEdit[],
  holds: (after: Document) => boolean,
): EditResult | undefined {
  const after = parseDocument(applyEdits(document.text, edits));
  const isIntact =
    after.annotations.length === document.annotations.length &&
    document.annotations.every(({ index, text }) => after.annotations[index]?.text === text);
  if (!isIntact || !holds(after)) return undefined;
  const start = offsetAfter(edits, mark.textStart);
  return { edits, selection: { start, end: start + mark.textEnd - mark.textStart } };
}
