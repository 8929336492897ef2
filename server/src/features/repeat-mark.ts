// Marking again as was marked last: with the same kind, target, addressees and legal ground. What tells one
// mention from others (which position it is, its status, its #id, a note) is not repeated.
//
//   ![withdraw]{as=troops-out to=PRK status=open}        and on other words       ![return]{to=PRK}

import type { Category } from "../registry/entity.ts";
import type { Registry } from "../registry/registry.ts";
import { type Attributes, readAttributes } from "../syntax/attributes.ts";
import { type Annotation, type Document, firstPart } from "../syntax/document.ts";
import type { EditResult } from "../syntax/edits/edit-result.ts";
import { markRange } from "../syntax/edits/mark.ts";
import { areSameMarks } from "../syntax/edits/same-marks.ts";
import { writeAttributes } from "../syntax/edits/write-attributes.ts";
import { updateDocument } from "../syntax/parse-document.ts";
import { strip } from "../syntax/strip.ts";
import { writeTarget } from "../syntax/target.ts";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import { lookUp } from "../workspace/look-up.ts";
import { categoryOf } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { markAt } from "./mention.ts";

/** What is repeated of a mark. */
export interface MarkSaying {
  readonly kind: string;
  /** Of an actor, law or topic what was written for it; "" where the words said it. */
  readonly target: string;
  /** With their braces, or "". */
  readonly attributes: string;
}

const repeatedKeys: ReadonlySet<string> = new Set(["by", "to", "about", "basis"]);

/** Of the mark that was written last, whose words `range` is or at whose beginning it is. */
export function sayingOf(statement: Statement, range: Range): MarkSaying | undefined {
  const { document } = statement;
  const mark = markWritten(statement, range);
  if (!mark) return undefined;
  const { kind, target, attributes } = firstPart(document, mark);
  const entries = (attributes?.entries ?? []).filter(
    ({ key, value }) => repeatedKeys.has(key) && value !== true,
  );
  const written =
    attributes && entries.length > 0
      ? writeAttributes(document.text, { ...attributes, id: null, tags: [], repeated: [], entries })
      : "";
  return { kind, target: (categoryOf(kind) && target) || "", attributes: written };
}

/** An outer mark may begin with an inner one; the last part of several ends the selection. */
function markWritten(statement: Statement, { start, end }: Range): Annotation | undefined {
  const beginning = statement.document.annotations.filter(({ textStart }) => textStart === start);
  const exact = beginning.find(({ textEnd }) => textEnd === end);
  return exact ?? (start < end ? beginning[0] : undefined) ?? markAt(statement, start);
}

/** Words that stand for something by themselves get no target: they say it. */
export function repeatMark(statement: Statement, range: Range, saying: MarkSaying): EditResult {
  const { document, registry } = statement;
  const { kind, attributes } = saying;
  const plain = markRange(document, range, kind);
  if (plain.edits === undefined) return plain;
  const before = updateDocument(document, applyEdits(document.text, plain.edits));
  const marked = markBeginningAt(before, plain.selection.start);
  const category = categoryOf(kind);
  const target = category ? targetFor(registry, category, marked?.text ?? "", saying) : "";
  const [closing] = plain.edits.filter(isClosing);
  if (!marked || !closing || (target === "" && attributes === "")) return plain;
  const more = { ...closing, text: closingWith(closing.text, target, attributes) };
  const edits = plain.edits.map((edit) => (edit === closing ? more : edit));
  const after = updateDocument(document, applyEdits(document.text, edits));
  const made = markBeginningAt(after, plain.selection.start);
  const isRight =
    made && says(made, target, attributes) && areOthersSame(before, marked, after, made);
  if (!isRight) return { refusal: cannotRepeat(target, attributes) };
  const { start, end } = plain.selection;
  const isInParts = end > marked.textEnd;
  const shift = isInParts ? more.text.length - closing.text.length : 0;
  return { edits, selection: { start, end: end + shift } };
}

/** None where the words say what they stand for, or may stand for several of which the target is none. */
function targetFor(
  registry: Registry,
  category: Category,
  words: string,
  { target }: MarkSaying,
): string {
  const named = lookUp(registry, category, words);
  if (named.length === 0) return target;
  const meant = new Set(lookUp(registry, category, target).map(({ id }) => id));
  return named.length > 1 && named.some(({ id }) => meant.has(id)) ? target : "";
}

/** What stands behind the first part: the others only have its `#id`. */
function isClosing({ text }: TextEdit): boolean {
  return text.startsWith("]");
}

function closingWith(closing: string, target: string, attributes: string): string {
  const written = target === "" ? "" : `(${writeTarget(target)})`;
  const partId = /\{(#[^}]+)\}$/.exec(closing)?.[1];
  if (partId) return `]${written}{${[partId, attributes.slice(1, -1)].filter(Boolean).join(" ")}}`;
  if (attributes !== "") return `]${written}${attributes}`;
  return closing.endsWith("{}") ? `]${written}{}` : `]${written}`;
}

function markBeginningAt({ annotations }: Document, textStart: number): Annotation | undefined {
  return annotations.find((mark) => mark.textStart === textStart);
}

function says(mark: Annotation, target: string, attributes: string): boolean {
  const wanted = attributes === "" ? undefined : readAttributes(attributes, 0).attributes;
  const valuesOf = (all: Attributes | null | undefined) =>
    JSON.stringify((all?.entries ?? []).map(({ key, value }) => [key, value]));
  return (mark.target ?? "") === target && valuesOf(mark.attributes) === valuesOf(wanted);
}

function areOthersSame(
  before: Document,
  marked: Annotation,
  after: Document,
  made: Annotation,
): boolean {
  return (
    made.text === marked.text &&
    // A bar in what the mark says would end the cell of a table, and so the table.
    before.blocks.length === after.blocks.length &&
    before.textBlocks.length === after.textBlocks.length &&
    strip(before) === strip(after) &&
    areSameMarks(
      before.annotations.filter((each) => each !== marked),
      after.annotations.filter((each) => each !== made),
    )
  );
}

function cannotRepeat(target: string, attributes: string): string {
  const what = [target === "" ? "" : `(${target})`, attributes].join("");
  return `${what} cannot be written behind these words. Mark them, and set what the mark says from the list.`;
}
