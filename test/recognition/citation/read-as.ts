// What a text is read as, in one line a citation: id, reading, address.

import { readCitations } from "../../../server/src/recognition/citation/read-citation.ts";
import { builtInRegistry } from "../../../server/src/registry/registry.ts";

/** `S/RES/1718 = Security Council resolution 1718 (2006) <https://…>`; nothing for no citation. */
export function readAs(text: string): readonly string[] {
  return readCitations(text, builtInRegistry()).map(
    ({ id, reading, url }) => `${id} = ${reading}${url ? ` <${url}>` : ""}`,
  );
}

/** Only the ids. */
export function idsOf(text: string): readonly string[] {
  return readCitations(text, builtInRegistry()).map(({ id }) => id);
}
