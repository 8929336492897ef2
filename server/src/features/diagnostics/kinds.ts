// unknown-kind: a long form that nothing declares. kind-mismatch: one position as two kinds.

import type { Registry } from "../../registry/registry.ts";
import { type Annotation, type Document, positionId } from "../../syntax/document.ts";
import { kindName } from "../../syntax/edits/mark-syntax.ts";
import { builtInKind, builtInKinds, speaksOfAnyKind, withArticle } from "../../syntax/kinds.ts";
import { once } from "../../text/once.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Finding } from "./diagnostic.ts";

/** The built-in kinds, then those of the codebooks. */
export function knownKinds(registry: Registry): readonly string[] {
  return [...builtInKinds.map(({ name }) => name), ...registry.kinds.keys()];
}

/** The kind that a position has where it is first spoken of: in the codebook, else in the statement. */
export function firstKindOf({ document, registry }: Statement, id: string): string | undefined {
  const { kind } = registry.positions.get(id) ?? {};
  if (kind !== undefined) return kind;
  return document.annotations.find(
    (mark) =>
      positionId(mark) === id &&
      mark.partOf === null &&
      isPositionKind(registry, mark.kind) &&
      !speaksOfAnyKind(mark.kind),
  )?.kind;
}

export function checkKinds({ document, registry }: Statement): readonly Finding[] {
  const known = once(() => listInMessage(knownKinds(registry)));
  const kindOf = new Map([...registry.positions].map(([id, { kind }]) => [id, kind]));
  return document.annotations.flatMap((mark): Finding[] => {
    const { kind, start } = mark;
    if (!builtInKind(kind) && !registry.kinds.has(kind)) {
      const message = `${inMessage(kind)} is no kind of mark. Known kinds: ${known()}. A codebook may declare more under kinds.`;
      return [{ code: "unknown-kind", message, start, end: openingEnd(document, mark) }];
    }
    const id = positionId(mark);
    // A part mentions what its first does, whatever id it has itself.
    if (id === null || mark.partOf !== null) return [];
    if (!isPositionKind(registry, kind) || speaksOfAnyKind(kind)) return [];
    const inWords = (name: string) =>
      withArticle(inMessage(builtInKind(name)?.title ?? registry.kinds.get(name)?.title ?? name));
    const first = kindOf.get(id) ?? kind;
    kindOf.set(id, first);
    if (first === kind) return [];
    const message = `${inMessage(id)} is ${inWords(first)} elsewhere and ${inWords(kind)} here. One position is of one kind: change the kind, or give this one another id.`;
    return [{ code: "kind-mismatch", message, start, end: mark.end }];
  });
}

/** Of a block, where its kind ends: the opening goes on for the whole line. */
function openingEnd(document: Document, mark: Annotation): number {
  return mark.form === "block" ? kindName(document, mark).end : mark.textStart;
}
