// Where a codebook names entries: the key of each entry, and every name that refers to one.

import { textsIn, type WrittenText } from "../../registry/codebook-places.ts";
import { placeAlong } from "../../registry/codebook-shape.ts";
import type { Registry } from "../../registry/registry.ts";
import { idOf, type Referent } from "../../workspace/referent.ts";

export interface CodebookUse extends Referent {
  /** Whether it is the entry's own key. */
  readonly isEntry: boolean;
  readonly written: WrittenText;
}

/** In the order of the text. `registry` is what all codebooks make, this one included. */
export function codebookUses(codebook: string, registry: Registry): readonly CodebookUse[] {
  return textsIn(codebook).flatMap((written) => useOf(registry, written) ?? []);
}

/** The one at `offset`, its end included. */
export function codebookUseAt(
  codebook: string,
  registry: Registry,
  offset: number,
): CodebookUse | undefined {
  return codebookUses(codebook, registry).find(
    ({ written }) => written.start <= offset && offset <= written.end,
  );
}

function useOf(registry: Registry, written: WrittenText): CodebookUse | undefined {
  const { text, isKey, path } = written;
  const place = placeAlong(path);
  if (!place || text === "") return undefined;
  const of = isKey ? place.ids : place.holds;
  switch (of) {
    case "kind of position":
      return registry.kinds.has(text)
        ? { of: "kind", id: text, isEntry: false, written }
        : undefined;
    case "kind":
      return { of, id: text, isEntry: true, written };
    case "position":
      return { of, id: text, isEntry: isKey, written };
    case "actor":
    case "law":
    case "topic": {
      if (isKey) return { of, id: text, isEntry: true, written };
      const id = idOf(registry, of, text);
      return id === undefined ? undefined : { of, id, isEntry: false, written };
    }
    default:
      return undefined;
  }
}
