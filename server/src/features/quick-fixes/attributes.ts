// Fixes for unknown-attribute, unknown-status and unknown-value: the nearest known words.

import type { Attribute } from "../../syntax/attributes.ts";
import type { Annotation } from "../../syntax/document.ts";
import { removeAttributes, usesOf } from "../../syntax/edits/attribute-edits.ts";
import { nearestFirst } from "../../text/edit-distance.ts";
import { inMessage } from "../../text/shortened.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { knownAttributes, knownStatuses, knownValues } from "../attribute-keys.ts";
import { knownCodings } from "../diagnostics/front-matter.ts";
import { likelyWords } from "./likely-words.ts";
import { isMark, ownerOfAttributes } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

export const fixUnknownAttribute: Fixer = (statement, problem) => {
  const found = attributeAt(statement, problem.start);
  if (!found) return [];
  const { mark, attribute } = found;
  const { key, start } = attribute;
  const written = mark.attributes?.entries.map((entry) => entry.key) ?? [];
  const known = knownAttributes(mark.kind, isPositionKind(statement.registry, mark.kind));
  const meant = likelyWords(
    known.filter((each) => !written.includes(each)),
    key,
  );
  const renamed = meant.map(
    (other): Candidate => ({
      title: `Change “${inMessage(key)}” to “${other}”`,
      all: `Change every “${inMessage(key)}” to “${other}”`,
      edits: [{ start, end: start + key.length, text: other }],
      isPreferred: meant.length === 1,
      changes: "attributes",
    }),
  );
  return [
    ...renamed,
    {
      title: `Remove “${inMessage(key)}”`,
      all: `Remove every “${inMessage(key)}” that has no meaning`,
      edits: removeAttributes(statement.document.text, mark, usesOf(mark.attributes, key)),
      changes: "attributes",
    },
  ];
};

export const fixUnknownStatus: Fixer = (statement, problem) => {
  const found = attributeAt(statement, problem.start);
  return found ? otherValues(found.attribute, knownStatuses(found.mark.kind)) : [];
};

export const fixUnknownValue: Fixer = (statement, problem) => {
  const found = attributeAt(statement, problem.start);
  if (found) return otherValues(found.attribute, knownValues(found.attribute.key));
  const { start, end } = problem;
  const written = statement.document.text.slice(start, end);
  return nearestFirst(knownCodings, written).map((coding) => ({
    title: `Change it to ${coding}`,
    edits: [{ start, end, text: coding }],
    isPreferred: likelyWords([coding], written).length > 0,
  }));
};

function otherValues(
  { key, value, start, end }: Attribute,
  known: readonly string[],
): readonly Candidate[] {
  const written = typeof value === "string" ? value : "";
  const meant = likelyWords(known, written);
  return nearestFirst(known, written).map((other) => ({
    title: `Change ${key} to ${other}`,
    all: `Change every ${key}=${inMessage(written)} to ${other}`,
    edits: [{ start, end, text: `${key}=${other}` }],
    isPreferred: meant.length === 1 && meant[0] === other,
    changes: "attributes",
  }));
}

function attributeAt(
  { document }: Statement,
  start: number,
): { readonly mark: Annotation; readonly attribute: Attribute } | undefined {
  const owner = ownerOfAttributes(document, start)?.owner;
  if (!owner || !isMark(owner)) return undefined;
  const attribute = owner.attributes?.entries.find((entry) => entry.start === start);
  return attribute && { mark: owner, attribute };
}
