// Fixes for duplicate-attribute and duplicate-id.

import { type Attributes, attributeOf } from "../../syntax/attributes.ts";
import type { Document } from "../../syntax/document.ts";
import { inMessage } from "../../text/shortened.ts";
import { removeAttribute } from "./attribute-edits.ts";
import { isMark, ownerOfAttributes } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

export const fixDuplicateAttribute: Fixer = ({ document }, { start, end }) => {
  const place = { start, end };
  const found = ownerOfAttributes(document, start);
  if (!found) return [];
  const { owner, attributes } = found;
  const target = isMark(owner) ? owner.target : null;
  const mark = { attributes, target };
  const repeated = attributes.repeated.find((each) => each.start === start);
  if (!repeated) {
    return [
      {
        title: `Remove as=, since (${inMessage(target ?? "")}) counts`,
        all: "Remove every as= beside another id that counts",
        edits: removeAttribute(document.text, mark, place),
        isPreferred: true,
        isSafe: true,
        changes: "attributes",
      },
    ];
  }
  const name = inMessage(repeated.name);
  const removed: Candidate = {
    title: `Remove this ${name}, since the first counts`,
    all: "Remove all attributes that stand twice, of which the first counts",
    edits: removeAttribute(document.text, mark, place),
    isPreferred: true,
    isSafe: true,
    changes: "attributes",
  };
  const first = firstUse(attributes, repeated.name);
  if (!first) return [removed];
  return [
    removed,
    {
      title: `Keep this ${name}, and remove the first`,
      edits: removeAttribute(document.text, mark, first),
      changes: "attributes",
    },
  ];
};

function firstUse(attributes: Attributes, name: string) {
  return name === "#id" ? attributes.idRange : attributeOf(attributes, name);
}

/** The mention gets a new id as a whole: its parts stay together. */
export const fixDuplicateId: Fixer = ({ document }, { start }) => {
  const { annotations } = document;
  const mark = ownerOfAttributes(document, start)?.owner;
  const id = mark?.attributes?.id;
  if (!mark || !isMark(mark) || !id) return [];
  const first = mark.partOf ?? mark.index;
  const free = freeId(document, id);
  const edits = annotations
    .filter(({ index, partOf }) => index === first || partOf === first)
    .flatMap(({ attributes }) =>
      attributes?.idRange ? [{ ...attributes.idRange, text: `#${free}` }] : [],
    );
  const title = `Give this mention the id #${inMessage(free)}`;
  return [{ title, edits, isPreferred: true, changes: "attributes" }];
};

function freeId({ annotations }: Document, id: string): string {
  const used = new Set(annotations.map(({ attributes }) => attributes?.id));
  let number = 2;
  while (used.has(`${id}-${number}`)) number++;
  return `${id}-${number}`;
}
