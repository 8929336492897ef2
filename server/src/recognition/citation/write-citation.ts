// Writes an id as English texts cite it: S/RES/1718 as Security Council resolution 1718 (2006).

import type { Registry } from "../../registry/registry.ts";
import { readCitation } from "./read-citation.ts";

/** `undefined` for what is neither a law of the registry nor a citation. */
export function writeCitation(id: string, registry: Registry): string | undefined {
  const entity = registry.entity("law", id);
  if (entity?.source === "codebook") return entity.name;
  return readCitation(id, registry)?.reading ?? entity?.name;
}
