// What kinds of mark are called in a menu.

import type { Registry } from "../../registry/registry.ts";
import { builtInKind } from "../../syntax/kinds.ts";
import { inMessage } from "../../text/shortened.ts";

/** In the middle of a sentence: "legal reference"; of a codebook's kind what the codebook calls it. */
export function titleOfKind({ kinds }: Registry, kind: string): string {
  const builtIn = builtInKind(kind);
  if (builtIn) return builtIn.title;
  const title = kinds.get(kind)?.title ?? kind;
  return inMessage(
    /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title,
  );
}
