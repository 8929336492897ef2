// no-addressee: a demand that nobody is asked to meet.

import { type Annotation, positionId, sectionAt } from "../../syntax/document.ts";
import { itemsOf } from "../../workspace/list-attributes.ts";
import type { Statement } from "../../workspace/statement.ts";
import { headAround } from "../heads.ts";
import type { Finding } from "./diagnostic.ts";

export function checkAddressees(statement: Statement): readonly Finding[] {
  const { document, resolutions, heads } = statement;
  const malformed = new Set(
    document.problems.flatMap(({ code, start }) => (code === "malformed-attributes" ? start : [])),
  );
  return document.annotations.flatMap((mark): Finding[] => {
    const resolved = resolutions[mark.index];
    if (mark.kind !== "demand" || mark.partOf !== null || resolved?.type !== "position") return [];
    // A demand without words is reported as such, and so are attributes that cannot be read.
    // Of a head the demands that it holds count, not itself.
    if (heads.has(mark.index) || mark.text.trim() === "" || malformed.has(mark.end)) return [];
    if (resolved.to.length > 0 || isSaidThatNobodyIsNamed(statement, mark)) return [];
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

/** Whether the mark, its head, the codebook or its section says `to=-`. */
export function isSaidThatNobodyIsNamed(statement: Statement, mark: Annotation): boolean {
  const { document, registry } = statement;
  let saying: Annotation | undefined = mark;
  for (; saying; saying = headAround(statement, saying)) {
    if (itemsOf(saying.attributes, "to")) return true;
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
