// The kinds of mark that a long form or a block can have.

import { builtInKind, builtInKinds } from "../../syntax/kinds.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Asked, Completion } from "./completion.ts";
import type { KindPlace } from "./kinds-place.ts";

/** Unless they are asked for, only of a block whose first letter is there: else a colon is a colon, and `:::` ends one. */
export function kindCompletions(
  { registry }: Statement,
  { form, start, typed }: KindPlace,
  { isExplicit }: Asked,
): readonly Completion[] {
  if (!isExplicit && (form === "long" || typed === "")) return [];
  const all = [...builtInKinds.map(({ name }) => name), ...registry.kinds.keys()];
  return [...new Set(all)]
    .filter((kind) => kind.startsWith(typed))
    .filter((kind) => form === "long" || isPositionKind(registry, kind))
    .map((kind) => {
      const title = builtInKind(kind)?.title ?? registry.kinds.get(kind)?.title ?? "";
      return {
        label: kind,
        detail: title === kind ? "" : title,
        meaning: "",
        kind: "word",
        range: { start, end: start + typed.length },
        text: form === "long" ? `${kind}[` : kind,
        filter: kind,
        goesOn: form === "long" && (kind === "actor" || kind === "law" || kind === "topic"),
      };
    });
}
