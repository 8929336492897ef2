// Adding another name to an entry of a codebook, or to what is built in: then with an entry for it. All
// else in the file stays as it is written, and the result is read again before it is given out.

import { isMap } from "yaml";
import { applyEdits, type TextEdit } from "../text/edit.ts";
import { readCodebook } from "./codebook.ts";
import { addToCodebook, pairOf, readable, writeScalar } from "./codebook-addition.ts";
import { saying, sayingInAnyOrder } from "./codebook-saying.ts";
import { additionsTo } from "./entry-merging.ts";

export interface CodebookAlias {
  readonly section: "actors" | "laws" | "topics";
  /** Of the entry. */
  readonly id: string;
  readonly alias: string;
  /** What an entry is called that has to be made, where its id does not say that. */
  readonly name?: string;
}

/** `undefined` where it is there already, or cannot be added without changing what else is said. */
export function addAlias(text: string, added: CodebookAlias): readonly TextEdit[] | undefined {
  const { section: name, id, alias } = added;
  const top = readable(text)?.contents;
  const section = isMap(top) ? pairOf(top, name)?.value : undefined;
  const entry = isMap(section) ? pairOf(section, id) : undefined;
  if (!isMap(section) || !entry) {
    const named = added.name === undefined ? [] : [["name", added.name] as const];
    const fields = [...named, ["aliases", [alias]] as const];
    const edit = addToCodebook(text, { section: name, id, fields });
    return edit && [edit];
  }
  const edits = additionsTo(text, section, entry, new Map([["aliases", [writeScalar(alias)]]]));
  return edits && isAdded(text, edits, added) ? edits : undefined;
}

function isAdded(
  text: string,
  edits: readonly TextEdit[],
  { section, id, alias }: CodebookAlias,
): boolean {
  const before = readCodebook(text);
  const after = readCodebook(applyEdits(text, edits));
  const expected = before.codebook.entities.map((each) => {
    if (`${each.category}s` !== section || each.id !== id) return each;
    const aliases = each.aliases ?? [];
    const isNew = aliases.every((other) => other.text !== alias);
    return isNew ? { ...each, aliases: [...aliases, { text: alias, why: "codebook" }] } : each;
  });
  return (
    after.problems.length <= before.problems.length &&
    saying(after.codebook) !== saying(before.codebook) &&
    sayingInAnyOrder(after.codebook) ===
      sayingInAnyOrder({ ...before.codebook, entities: expected })
  );
}
