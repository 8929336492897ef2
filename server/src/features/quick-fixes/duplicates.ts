// Fixes for duplicate-attribute and duplicate-id.

import { type Attributes, attributeOf } from "../../syntax/attributes.ts";
import { removeAttributes } from "../../syntax/edits/attribute-edits.ts";
import type { Range } from "../../text/range.ts";
import { inMessage } from "../../text/shortened.ts";
import { partsOf } from "../mention.ts";
import { freeId } from "./free-id.ts";
import { isMark, ownerOfAttributes } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

export const fixDuplicateAttribute: Fixer = ({ document }, place) => {
  const { start } = place;
  const found = ownerOfAttributes(document, start);
  if (!found) return [];
  const { owner, attributes } = found;
  const target = isMark(owner) ? owner.target : null;
  const without = (use: Range) => removeAttributes(document.text, { attributes, target }, [use]);
  const repeated = attributes.repeated.find((each) => each.start === start);
  if (!repeated) {
    return [
      {
        title: `Remove as=, since (${inMessage(target ?? "")}) counts`,
        all: "Remove every as= beside another id that counts",
        edits: without(place),
        isPreferred: true,
        isSafe: true,
        changes: "attributes",
      },
    ];
  }
  const name = inMessage(repeated.name);
  const removed: Candidate = {
    title: `Remove this “${name}”, since the first counts`,
    all: "Remove all attributes that stand twice, of which the first counts",
    edits: without(place),
    isPreferred: true,
    isSafe: true,
    changes: "attributes",
  };
  const first = firstUse(attributes, repeated.name);
  if (!first) return [removed];
  return [
    removed,
    {
      title: `Keep this “${name}”, and remove the first`,
      edits: without(first),
      changes: "attributes",
    },
  ];
};

function firstUse(attributes: Attributes, name: string): Range | undefined {
  return name === "#id" ? (attributes.idRange ?? undefined) : attributeOf(attributes, name);
}

/** The mention gets a new id as a whole: its parts stay together. */
export const fixDuplicateId: Fixer = (statement, { start }) => {
  const { document } = statement;
  const mark = ownerOfAttributes(document, start)?.owner;
  const id = mark?.attributes?.id;
  if (!mark || !isMark(mark) || !id) return [];
  const used = new Set(document.annotations.map(({ attributes }) => attributes?.id));
  const free = freeId(id, (each) => used.has(each));
  const edits = partsOf(statement, mark).flatMap(({ attributes }) =>
    attributes?.idRange ? [{ ...attributes.idRange, text: `#${free}` }] : [],
  );
  const title = `Give this mention the id #${inMessage(free)}`;
  return [{ title, edits, isPreferred: true, changes: "attributes" }];
};
