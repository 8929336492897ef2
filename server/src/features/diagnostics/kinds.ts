// unknown-kind: a long form that nothing declares. kind-mismatch: one position as two kinds.

import { positionId } from "../../syntax/document.ts";
import { builtInKind, builtInKinds, withArticle } from "../../syntax/kinds.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

/** A rejection or a vote is about a position of whatever kind. */
const speaksOfAnyKind = new Set(["rejection", "vote"]);

/** The kind that a position has where it is first spoken of: in the codebook, else in the statement. */
export function firstKindOf({ document, registry }: Statement, id: string): string | undefined {
  const { kind } = registry.positions.get(id) ?? {};
  if (kind !== undefined) return kind;
  return document.annotations.find(
    (mark) =>
      positionId(mark) === id &&
      isPositionKind(registry, mark.kind) &&
      !speaksOfAnyKind.has(mark.kind),
  )?.kind;
}

export function checkKinds({ document, registry }: Statement): readonly Finding[] {
  const kindOf = new Map([...registry.positions].map(([id, { kind }]) => [id, kind]));
  return document.annotations.flatMap((mark): Finding[] => {
    const { kind, start, textStart } = mark;
    if (!builtInKind(kind) && !registry.kinds.has(kind)) {
      const known = listInMessage([
        ...builtInKinds.map(({ name }) => name),
        ...registry.kinds.keys(),
      ]);
      const message = `${inMessage(kind)} is no kind of mark. Known kinds: ${known}. A codebook may declare more under kinds.`;
      return [{ code: "unknown-kind", message, start, end: textStart }];
    }
    const id = positionId(mark);
    if (id === null || !isPositionKind(registry, kind) || speaksOfAnyKind.has(kind)) return [];
    const inWords = (name: string) =>
      withArticle(inMessage(builtInKind(name)?.title ?? registry.kinds.get(name)?.title ?? name));
    const first = kindOf.get(id) ?? kind;
    kindOf.set(id, first);
    if (first === kind) return [];
    const message = `${inMessage(id)} is ${inWords(first)} elsewhere and ${inWords(kind)} here. One position is of one kind: change the kind, or give this one another id.`;
    return [{ code: "kind-mismatch", message, start, end: mark.end }];
  });
}
