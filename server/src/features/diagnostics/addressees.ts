// no-addressee: a demand that nobody is asked to meet.

import { itemsOf } from "../../workspace/list-attributes.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

export function checkAddressees({ document, resolutions }: Statement): readonly Finding[] {
  return document.annotations.flatMap((mark): Finding[] => {
    const resolved = resolutions[mark.index];
    if (mark.kind !== "demand" || mark.partOf !== null || resolved?.type !== "position") return [];
    if (itemsOf(mark.attributes, "to") || resolved.to.length > 0) return [];
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
