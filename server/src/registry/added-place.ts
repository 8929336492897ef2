// Where the name of what was added to a codebook stands, for somebody to go on writing there.

import type { TextEdit } from "../text/edit.ts";
import type { Range } from "../text/range.ts";
import type { CodebookAlias } from "./alias-addition.ts";
import { type CodebookEntry, writeScalar } from "./codebook-addition.ts";

/** What an entry is called by, the first that it has. */
const nameKeys = ["name", "title"];

/**
 * In the text that the edit makes, without quotes: the name or title, of an alias that, else the id.
 * `undefined` where the edit does not hold it.
 */
export function addedPlace(
  { start, text }: TextEdit,
  added: CodebookEntry | CodebookAlias,
): Range | undefined {
  const [before, written] = sought(added);
  const index = text.lastIndexOf(before + written);
  if (index < 0) return undefined;
  const from = start + index + before.length;
  const isQuoted = written.startsWith('"');
  return isQuoted
    ? { start: from + 1, end: from + written.length - 1 }
    : { start: from, end: from + written.length };
}

function sought(added: CodebookEntry | CodebookAlias): readonly [before: string, written: string] {
  if ("alias" in added) return ["", writeScalar(added.alias)];
  for (const [key, value] of added.fields) {
    if (nameKeys.includes(key) && typeof value === "string") {
      return [`${key}: `, writeScalar(value)];
    }
  }
  return ["", writeScalar(added.id)];
}
