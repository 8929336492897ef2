// What stands at a place of a document, found without looking through all of it: one fix may be asked
// for at a thousand places.

import type { Attributes } from "../../syntax/attributes.ts";
import type { Annotation, Document, Section } from "../../syntax/document.ts";
import { countWhile } from "../../text/ascending.ts";
import { onceFor } from "../../text/once.ts";
import type { Range } from "../../text/range.ts";

/** The mark that starts there. */
export function markFrom({ annotations }: Document, start: number): Annotation | undefined {
  const mark = annotations[countWhile(annotations, (each) => each.start < start)];
  return mark?.start === start ? mark : undefined;
}

/** The marks that start and end within `range`, in document order. */
export function marksWithin(
  { annotations }: Document,
  { start, end }: Range,
): readonly Annotation[] {
  const from = countWhile(annotations, (each) => each.start < start);
  const to = countWhile(annotations, (each) => each.start < end);
  return annotations.slice(from, to).filter((mark) => mark.end <= end);
}

/** The paragraph, heading or table cell that holds `offset`. */
export function textBlockAround({ textBlocks }: Document, offset: number): Range | undefined {
  const block = textBlocks[countWhile(textBlocks, ({ start }) => start <= offset) - 1];
  return block && offset < block.end ? block : undefined;
}

export interface AttributesOwner {
  readonly attributes: Attributes;
  readonly owner: Annotation | Section;
}

const attributesOwners = onceFor((document: Document): readonly AttributesOwner[] =>
  [...document.annotations, ...document.sections]
    .flatMap((owner) => (owner.attributes ? [{ owner, attributes: owner.attributes }] : []))
    .sort((a, b) => a.attributes.start - b.attributes.start),
);

/** The mark or heading whose attributes, between their braces, hold `offset`. */
export function ownerOfAttributes(document: Document, offset: number): AttributesOwner | undefined {
  const owners = attributesOwners(document);
  const found = owners[countWhile(owners, ({ attributes }) => attributes.start <= offset) - 1];
  return found && offset < found.attributes.end ? found : undefined;
}

export function isMark(owner: Annotation | Section): owner is Annotation {
  return "kind" in owner;
}
