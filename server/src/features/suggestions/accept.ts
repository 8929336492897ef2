// Accepting suggestions: their words are marked, all in one edit. The result is read again before it is
// given: each new mark must say what was suggested, and all other marks and the words stay as they were.
// What cannot be written so is left out.

import type { MentionSuggestion, Suggestion } from "../../recognition/suggestion.ts";
import { type Attributes, attributeOf } from "../../syntax/attributes.ts";
import type { Annotation, Document } from "../../syntax/document.ts";
import {
  type MarkEdits,
  markEdits,
  type NewMark,
  withoutCrossing,
} from "../../syntax/edits/mark-all.ts";
import { areSameMarks } from "../../syntax/edits/same-marks.ts";
import { updateDocument } from "../../syntax/parse-document.ts";
import { wordBlocks } from "../../syntax/plain-words.ts";
import { writeTarget } from "../../syntax/target.ts";
import { applyEdits, haveOverlap, type TextEdit } from "../../text/edit.ts";
import type { Range } from "../../text/range.ts";
import { Places } from "../../workspace/defaults.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { Statement } from "../../workspace/statement.ts";
import { isUndecided } from "./select.ts";
import { wordsOf } from "./suggestions.ts";
import { attributesOf, isPosition, writeAttributes } from "./written-mark.ts";

export interface Acceptance {
  readonly edits: readonly TextEdit[];
  /** The words of the first new mark, in the text that the edits make; `undefined` where there is none. */
  readonly selection: Range | undefined;
  readonly accepted: readonly Suggestion[];
}

/** A mention without a target is left out: somebody has to choose first. */
export function acceptSuggestions(
  statement: Statement,
  suggestions: readonly Suggestion[],
): Acceptance {
  const wanted = withoutCrossing(suggestions.filter((each) => !isUndecided(each)));
  const { accepted, edits, written } = new Writer(statement).writable(wanted);
  const [first] = written;
  const selection = first && { start: first.textStart, end: first.textEnd };
  return { edits, selection, accepted };
}

interface Writable extends MarkEdits {
  readonly accepted: readonly Suggestion[];
}

class Writer {
  private readonly statement: Statement;
  private readonly places: Places;
  /** Whether the words alone lead to what they are taken for, as far as looked. */
  private readonly isSaid = new Map<Suggestion, boolean>();

  constructor(statement: Statement) {
    this.statement = statement;
    this.places = new Places(statement.document, statement.registry);
  }

  /** Those that can be written together: where some cannot, they are looked for by halves. */
  writable(suggestions: readonly Suggestion[]): Writable {
    const result = this.write(suggestions);
    if (result) return { accepted: suggestions, ...result };
    if (suggestions.length < 2) return { accepted: [], edits: [], written: [] };
    const half = suggestions.length >> 1;
    const first = this.writable(suggestions.slice(0, half));
    const second = this.writable(suggestions.slice(half));
    const accepted = [...first.accepted, ...second.accepted];
    const both = this.write(accepted);
    return both ? { accepted, ...both } : first;
  }

  /** `undefined` where the result would not say just this. */
  write(suggestions: readonly Suggestion[]): MarkEdits | undefined {
    const marks = suggestions.map((each) => this.newMark(each));
    const result = markEdits(this.statement.document, marks);
    if (result.written.length < marks.length || haveOverlap(result.edits)) return undefined;
    const asked = new Map(marks.map((mark, index) => [mark, suggestions[index]]));
    const { document } = this.statement;
    const after = updateDocument(document, applyEdits(document.text, result.edits));
    const made = newMarks(document, after, result);
    if (!made || !saysTheSame(document, after)) return undefined;
    let isEachRight = true;
    let isTargetMissing = false;
    result.written.forEach(({ mark }, index) => {
      const suggestion = asked.get(mark);
      const annotation = made[index];
      if (!suggestion || !annotation) return;
      if (isPosition(suggestion)) {
        isEachRight &&= this.hasAttributes(annotation.attributes, suggestion);
      } else if (!this.hasTarget(annotation, suggestion)) {
        isEachRight = false;
        isTargetMissing ||= this.isSaid.get(suggestion) ?? false;
        this.isSaid.set(suggestion, false);
      }
    });
    if (isEachRight) return result;
    return isTargetMissing ? this.write(suggestions) : undefined;
  }

  private newMark(suggestion: Suggestion): NewMark {
    const { kind, start, end } = suggestion;
    const attributes = writeAttributes(attributesOf(suggestion, this.places));
    return { kind, start, end, target: this.targetOf(suggestion), attributes };
  }

  private targetOf(suggestion: Suggestion): string {
    if (isPosition(suggestion) || suggestion.target === null) return "";
    if (!this.isSaid.has(suggestion)) {
      const words = wordsOf(this.statement, suggestion);
      this.isSaid.set(suggestion, this.leadTo(words, suggestion));
    }
    return this.isSaid.get(suggestion) ? "" : `(${writeTarget(suggestion.target)})`;
  }

  private hasTarget({ text, target }: Annotation, wanted: MentionSuggestion): boolean {
    return target ? target === wanted.target : this.leadTo(text, wanted);
  }

  private leadTo(text: string, wanted: MentionSuggestion): boolean {
    const { registry } = this.statement;
    const ids = (name: string) => lookUp(registry, wanted.kind, name).map(({ id }) => id);
    const [only, ...others] = ids(text);
    const isMeant = only === wanted.target || only === ids(wanted.target ?? "")[0];
    return only !== undefined && others.length === 0 && isMeant;
  }

  private hasAttributes(attributes: Attributes | null, suggestion: Suggestion): boolean {
    const wanted = attributesOf(suggestion, this.places);
    return (
      (attributes?.entries.length ?? 0) === wanted.length &&
      wanted.every(([key, values]) => {
        const value = attributeOf(attributes, key)?.value;
        const all = typeof value === "string" ? [value] : value;
        return Array.isArray(all) && JSON.stringify(all) === JSON.stringify(values);
      })
    );
  }
}

/** The marks as they are read then, in the order of `written`; `undefined` where other marks differ. */
function newMarks(
  before: Document,
  after: Document,
  { written }: MarkEdits,
): readonly Annotation[] | undefined {
  if (after.annotations.length !== before.annotations.length + written.length) return undefined;
  const placeOf = (kind: string, start: number, end: number) => `${kind} ${start} ${end}`;
  const byPlace = new Map<string, Annotation[]>();
  for (const mark of after.annotations) {
    const place = placeOf(mark.kind, mark.textStart, mark.textEnd);
    const beside = byPlace.get(place);
    if (beside) beside.push(mark);
    else byPlace.set(place, [mark]);
  }
  const made: Annotation[] = [];
  for (const { mark, textStart, textEnd } of written) {
    const [found] = byPlace.get(placeOf(mark.kind, textStart, textEnd)) ?? [];
    if (!found) return undefined;
    made.push(found);
  }
  const isMade = new Set(made.map(({ index }) => index));
  const others = after.annotations.filter(({ index }) => !isMade.has(index));
  return areSameMarks(before.annotations, others) ? made : undefined;
}

/** Whether the words are the same, and speakers, headings and notes are where they were. */
function saysTheSame(before: Document, after: Document): boolean {
  const [blocks, blocksAfter] = [wordBlocks(before), wordBlocks(after)];
  return (
    before.turns.length === after.turns.length &&
    before.sections.length === after.sections.length &&
    before.memos.length === after.memos.length &&
    before.problems.length >= after.problems.length &&
    blocks.length === blocksAfter.length &&
    blocks.every(({ text }, index) => text === blocksAfter[index]?.text)
  );
}
