// What holds for every editing operation on every statement: the words stay, all that is not meant
// stays, and undoing gives the text back.

import { readdirSync, readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Annotation, Document } from "../../../server/src/syntax/document.ts";
import { convertForm } from "../../../server/src/syntax/edits/convert-form.ts";
import type { EditResult } from "../../../server/src/syntax/edits/edit-result.ts";
import { formatMarks } from "../../../server/src/syntax/edits/format-marks.ts";
import { markRange } from "../../../server/src/syntax/edits/mark.ts";
import {
  changeKind,
  setAttribute,
  setTarget,
} from "../../../server/src/syntax/edits/set-attribute.ts";
import { unmarkRange } from "../../../server/src/syntax/edits/unmark.ts";
import { builtInKinds } from "../../../server/src/syntax/kinds.ts";
import { parseDocument } from "../../../server/src/syntax/parse-document.ts";
import { strip } from "../../../server/src/syntax/strip.ts";
import { applyEdits, type TextEdit } from "../../../server/src/text/edit.ts";
import type { Range } from "../../../server/src/text/range.ts";
import { attributesOutline } from "../outline.ts";
import { markedStatements, rangeIn } from "./marked-statements.ts";

const samples = new URL("../../../samples/", import.meta.url);
const sampleTexts = readdirSync(samples)
  .filter((name) => name.endsWith(".statemark"))
  .map((name) => readFileSync(new URL(name, samples), "utf8"));

const statements = fc.oneof(
  { weight: 20, arbitrary: markedStatements },
  { weight: 1, arbitrary: fc.constantFrom(...sampleTexts) },
);
const kinds = [...builtInKinds.map(({ name }) => name), "question"];
const anyKind = fc.constantFrom(...kinds);
const runs = { numRuns: 150 };

interface Apart {
  readonly kindOf?: (mark: Annotation) => string;
  readonly isTargetLeftOut?: boolean;
  /** An attribute that is left out. */
  readonly key?: string;
}

/** What the marks say, however it is written; parts by the text of their first. */
function sayings({ annotations }: Document, { kindOf, isTargetLeftOut, key }: Apart = {}) {
  return annotations.map((mark) => {
    const { kind, text, target, attributes, partOf } = mark;
    const entries = (attributes?.entries ?? [])
      .filter((entry) => entry.key !== key)
      .sort((a, b) => (a.key < b.key ? -1 : 1));
    const written = attributes ? attributesOutline({ ...attributes, entries }) : "{}";
    const first = partOf === null ? "" : annotations[partOf]?.text;
    const said = isTargetLeftOut ? null : target || null;
    return JSON.stringify([kindOf?.(mark) ?? kind, text, said, written, first]);
  });
}

/** Makes the edits, having seen that taking them back gives the text again. */
function applied(text: string, edits: readonly TextEdit[]): Document {
  const after = applyEdits(text, edits);
  let shift = 0;
  const inverse = [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map((edit): TextEdit => {
      const start = edit.start + shift;
      shift += edit.text.length - (edit.end - edit.start);
      return { start, end: start + edit.text.length, text: text.slice(edit.start, edit.end) };
    });
  expect(applyEdits(after, inverse)).toBe(text);
  return parseDocument(after);
}

function resultOf(text: string, result: EditResult): Document | undefined {
  if (result.edits === undefined) {
    expect(result.refusal).toMatch(/\.$/);
    return undefined;
  }
  const after = applied(text, result.edits);
  const { start, end } = result.selection;
  expect([0 <= start, start <= end, end <= after.text.length]).toEqual([true, true, true]);
  return after;
}

/** Brackets that are escaped by marking are the only change to the words. */
const withoutEscapes = (text: string) => text.replace(/\\([[\]])/g, "$1");

/** `less` without what is not in `more`: whether all of it comes in the same order. */
function comesIn(less: readonly string[], more: readonly string[]): boolean {
  let found = 0;
  for (const each of more) if (each === less[found]) found++;
  return found === less.length;
}

describe("an operation on any statement", () => {
  const onRange = (check: (document: Document, range: Range, kind: string) => void) =>
    fc.assert(
      fc.property(statements, fc.nat(), fc.nat(), anyKind, (text, a, b, kind) =>
        check(parseDocument(text), rangeIn(text, a, b), kind),
      ),
      runs,
    );
  const onMark = (check: (document: Document, mark: Annotation, kind: string) => void) =>
    fc.assert(
      fc.property(statements, fc.nat(), anyKind, (text, which, kind) => {
        const document = parseDocument(text);
        const mark = document.annotations[which % Math.max(1, document.annotations.length)];
        if (mark) check(document, mark, kind);
      }),
      runs,
    );

  test("marking adds marks; the others stay", () => {
    onRange((document, range, kind) => {
      const after = resultOf(document.text, markRange(document, range, kind));
      if (!after) return;
      expect(comesIn(sayings(document), sayings(after))).toBe(true);
      expect(after.annotations.length).toBeGreaterThan(document.annotations.length);
      expect(withoutEscapes(strip(after))).toBe(withoutEscapes(strip(document)));
    });
  });

  test("what was marked can be freed again, and the text is what it was", () => {
    onRange((document, range, kind) => {
      const marked = markRange(document, range, kind);
      const after = resultOf(document.text, marked);
      if (!after || marked.edits === undefined) return;
      const added = after.annotations.filter((mark) => mark.textStart === marked.selection.start);
      const mark = added.find((each) => each.kind === kind);
      if (!mark) throw new Error("The selection does not begin with the mark");
      const freed = resultOf(
        after.text,
        unmarkRange(after, { start: mark.start, end: mark.start }),
      );
      if (freed) expect(sayings(freed)).toEqual(sayings(document));
    });
  });

  test("removing takes marks away; the others stay", () => {
    onRange((document, range) => {
      const after = resultOf(document.text, unmarkRange(document, range));
      if (!after) return;
      expect(comesIn(sayings(after), sayings(document))).toBe(true);
      expect(after.annotations.length).toBeLessThan(document.annotations.length);
      expect(strip(after)).toBe(strip(document));
    });
  });

  test("changing a kind changes that of one mention", () => {
    onMark((document, mark, kind) => {
      const after = resultOf(document.text, changeKind(document, mark, kind));
      if (!after) return;
      const mention = mark.partOf ?? mark.index;
      const kindOf = (each: Annotation) =>
        (each.partOf ?? each.index) === mention ? kind : each.kind;
      expect(sayings(after)).toEqual(sayings(document, { kindOf }));
      expect(strip(after)).toBe(strip(document));
    });
  });

  test.each([["target"], ["status"], ["to"], ["note"]])("setting %s changes only that", (key) => {
    const anyValue = fc.oneof(
      fc.constantFrom("DPRK", "a, b", "*", 'say "no"', "x|y", "a ) b", "", " ", "(", "{}"),
      fc.string(),
    );
    fc.assert(
      fc.property(
        statements,
        fc.nat(),
        fc.option(anyValue, { nil: null }),
        (text, which, value) => {
          const document = parseDocument(text);
          const mark = document.annotations[which % Math.max(1, document.annotations.length)];
          if (!mark) return;
          const result =
            key === "target"
              ? setTarget(document, mark, value)
              : setAttribute(document, mark, key, value === null ? [] : [value]);
          const after = resultOf(text, result);
          if (!after) return;
          const apart = key === "target" ? { isTargetLeftOut: true } : { key };
          expect(sayings(after, apart)).toEqual(sayings(document, apart));
          expect(strip(after)).toBe(strip(document));
        },
      ),
      runs,
    );
  });

  test.each(["sigil", "long"] as const)("writing the %s form changes no mark", (form) => {
    onRange((document, range) => {
      const after = resultOf(document.text, convertForm(document, range, form));
      if (!after) return;
      expect(sayings(after)).toEqual(sayings(document));
      expect(strip(after)).toBe(strip(document));
      const again = convertForm(after, { start: 0, end: after.text.length }, form);
      if (again.edits === undefined) return;
      const twice = applied(after.text, again.edits);
      expect(convertForm(twice, { start: 0, end: twice.text.length }, form).edits).toBeUndefined();
    });
  });

  test("formatting changes no mark and no word, and a second time nothing", () => {
    onRange((document, range) => {
      const whole = range.start % 2 === 0;
      const edits = formatMarks(document, whole ? undefined : range);
      const after = applied(document.text, edits);
      expect(sayings(after)).toEqual(sayings(document));
      expect(strip(after)).toBe(strip(document));
      if (whole) expect(formatMarks(after)).toEqual([]);
    });
  });
});
