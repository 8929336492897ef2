// Where a statement names entries of the registry and positions, and how another id is written there.

import { type Attributes, attributeOf, writeAttributeValue } from "../syntax/attributes.ts";
import type { Annotation, Document } from "../syntax/document.ts";
import { putTarget } from "../syntax/edits/attribute-edits.ts";
import type { TextEdit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import { idOf, type Referent } from "./referent.ts";
import { isPositionKind } from "./resolution.ts";
import type { Statement } from "./statement.ts";
import { namesInFrontMatter, type WrittenName, writtenNames } from "./written-names.ts";

export interface StatementUse extends Referent, Range {
  /** As written. */
  readonly name: string;
  /** Whether the name is a part of the statement's words. */
  readonly isInWords: boolean;
  /** The edit that puts an id there; `undefined` where its place is not known. */
  readonly write: (id: string) => TextEdit | undefined;
}

/** Names that stand for nothing, or for several things, are left out. */
export function statementUses(statement: Statement): readonly StatementUse[] {
  const { document, registry } = statement;
  const names = [...writtenNames(statement), ...namesInFrontMatter(document, "topics", "topic")];
  const ofEntities = names.flatMap((written): readonly StatementUse[] => {
    const id = idOf(registry, written.category, written.name);
    return id === undefined ? [] : [entityUse(document, written, id)];
  });
  const ofPositions = document.annotations.flatMap((mark) =>
    isPositionKind(registry, mark.kind) ? positionUses(document, mark) : [],
  );
  return [...ofEntities, ...ofPositions];
}

/** The innermost one at `offset`, its end included; the kind of a mark at its opening. */
export function statementUseAt(
  statement: Statement,
  offset: number,
): (Referent & Range) | undefined {
  const touching = statementUses(statement).filter(
    ({ start, end }) => start <= offset && offset <= end,
  );
  const [smallest] = touching.sort((a, b) => a.end - a.start - (b.end - b.start));
  const mark = statement.document.annotations.findLast(
    ({ start, end }) => start <= offset && offset <= end,
  );
  const isAtOpening = mark && mark.form !== "sigil" && offset < mark.textStart;
  if (isAtOpening && statement.registry.kinds.has(mark.kind)) {
    if (!smallest || smallest.start <= mark.start) {
      return { of: "kind", id: mark.kind, start: mark.start, end: mark.textStart };
    }
  }
  return smallest;
}

function entityUse(document: Document, written: WrittenName, id: string): StatementUse {
  const { category, name, start, end, place } = written;
  return {
    of: category,
    id,
    name,
    start,
    end,
    isInWords: place.in === "text",
    write(newId) {
      switch (place.in) {
        case "text":
        case "target":
          return putTarget(document, place.mark, newId);
        case "attribute":
          return { start, end, text: writeAttributeValue(newId, true) };
        case "front matter":
          return document.text.slice(start, end) === name ? { start, end, text: newId } : undefined;
      }
    },
  };
}

function positionUses(document: Document, mark: Annotation): readonly StatementUse[] {
  const { target, targetRange, attributes } = mark;
  const ofTarget: StatementUse[] =
    target && targetRange
      ? [
          {
            of: "position",
            id: target,
            name: target,
            ...targetRange,
            isInWords: false,
            write: (newId) => putTarget(document, mark, newId),
          },
        ]
      : [];
  return [...ofTarget, ...itemUses(attributes, "as", false), ...itemUses(attributes, "re", true)];
}

function itemUses(
  attributes: Attributes | null,
  key: string,
  isList: boolean,
): readonly StatementUse[] {
  return (attributeOf(attributes, key)?.items ?? [])
    .filter(({ text }) => text !== "")
    .map(({ text, start, end }) => ({
      of: "position",
      id: text,
      name: text,
      start,
      end,
      isInWords: false,
      write: (newId) => ({ start, end, text: writeAttributeValue(newId, isList) }),
    }));
}
