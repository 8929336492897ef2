// no-addressee: a demand that nobody is asked to meet.

import { type Annotation, positionId, sectionAt } from "../../syntax/document.ts";
import { itemsOf } from "../../workspace/list-attributes.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

export function checkAddressees(statement: Statement): readonly Finding[] {
  const { document, resolutions } = statement;
  const heads = headsIn(document.annotations);
  const malformed = new Set(
    document.problems.flatMap(({ code, start }) => (code === "malformed-attributes" ? start : [])),
  );
  return document.annotations.flatMap((mark): Finding[] => {
    const resolved = resolutions[mark.index];
    if (mark.kind !== "demand" || mark.partOf !== null || resolved?.type !== "position") return [];
    // A demand without words is reported as such, and so are attributes that cannot be read.
    if (heads.has(mark.index) || mark.text.trim() === "" || malformed.has(mark.end)) return [];
    if (resolved.to.length > 0 || isSaidThatNobodyIsNamed(statement, mark, heads)) return [];
    return [
      {
        code: "no-addressee",
        message:
          "This demand names nobody who is asked to meet it. Add to=, for example {to=DPRK}, or {to=-} if nobody is named.",
        start: mark.start,
        end: mark.end,
      },
    ];
  });
}

/** A head is not counted itself, but the demands that it holds. */
function headsIn(annotations: readonly Annotation[]): ReadonlySet<number> {
  const heads = annotations.map((mark) => headOf(annotations, mark)?.index);
  return new Set(heads.filter((index) => index !== undefined));
}

/** The demand without an id that directly holds this one. */
export function headOf(
  annotations: readonly Annotation[],
  { kind, parent }: Annotation,
): Annotation | undefined {
  const around = parent === null ? undefined : annotations[parent];
  if (kind !== "demand" || around?.kind !== "demand") return undefined;
  return positionId(around) === null ? around : undefined;
}

/** Whether the mark, its head, the codebook or its section says `to=-`. */
function isSaidThatNobodyIsNamed(
  { document, registry }: Statement,
  mark: Annotation,
  heads: ReadonlySet<number>,
): boolean {
  if (itemsOf(mark.attributes, "to")) return true;
  let head = mark.parent;
  while (head !== null && heads.has(head)) {
    if (itemsOf(document.annotations[head]?.attributes ?? null, "to")) return true;
    head = document.annotations[head]?.parent ?? null;
  }
  const id = positionId(mark);
  if (id !== null && (registry.positions.get(id)?.to.length ?? 0) > 0) return true;
  let section = sectionAt(document, mark.start);
  while (section) {
    if (itemsOf(section.attributes, "to")) return true;
    section = section.parent === null ? undefined : document.sections[section.parent];
  }
  return false;
}
