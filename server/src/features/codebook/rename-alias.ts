// Giving an alias in a codebook another wording. Its dates stay. What names the entry by it in braces or in
// codebooks gets the new one; the words of statements stay as they were said, and their marks get the id.
// Onto another alias of the same entry the two become one, unless they hold for different times: then one
// name followed the other, and both are kept.

import { takeOutAlias } from "../../registry/alias-removal.ts";
import { readCodebook } from "../../registry/codebook.ts";
import type { WrittenText } from "../../registry/codebook-places.ts";
import type { Category } from "../../registry/entity.ts";
import type { TextEdit } from "../../text/edit.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import type { CodebookUse } from "./codebook-uses.ts";
import { Chains, type EntryEdits, type EntryScope } from "./entry-scope.ts";
import { isLost, usesInCodebooks, writeIds, writtenInCodebook } from "./write-ids.ts";

export interface AliasAt {
  readonly category: Category;
  /** Of the entry. */
  readonly id: string;
  readonly written: WrittenText;
}

const categories = new Map<string, Category>([
  ["actors", "actor"],
  ["laws", "law"],
  ["topics", "topic"],
]);

/** The alias that a text of a codebook is, if it is one. */
export function aliasOf(written: WrittenText): AliasAt | undefined {
  const [section = "", id, field, key] = written.path;
  const category = categories.get(section);
  const isAlias = field === "aliases" && (key === undefined || key === "name") && !written.isKey;
  return category && id !== undefined && isAlias ? { category, id, written } : undefined;
}

const longestName = 300;

/** `file` is the codebook in which the alias stands. */
export function renameAlias(
  scope: EntryScope,
  file: string,
  alias: AliasAt,
  newName: string,
): EntryEdits {
  const { category, id, written } = alias;
  const referent = { of: category, id };
  const before = new Chains(new Map(scope.codebooks.map((each) => [each.file, each.text])));
  const codebook = scope.codebooks.find((each) => each.file === file);
  if (!codebook || newName === written.text) return { edits: new Map() };
  if (newName === "" || newName.length > longestName || /[\r\n]/.test(newName)) {
    return { refusal: "A name is one line of words. Write one, or take the alias out by hand." };
  }
  for (const { codebooks } of [...scope.codebooks, ...scope.statements]) {
    const other = lookUp(before.registryOf(codebooks), category, newName).find(
      (entity) => entity.id !== id,
    );
    if (other) {
      return {
        refusal: `“${inMessage(newName)}” already stands for ${inMessage(other.name)} (${inMessage(other.id)}), and one name for two would be uncertain everywhere. Choose another name; if the two are one and the same, use the command “Statemark: Merge into…”.`,
      };
    }
  }
  const own = ownEdit(codebook.text, alias, newName);
  if (own.refusal !== undefined) return own;
  const edits = new Map([[file, [own.edit]]]) as Map<string, readonly TextEdit[]>;
  const renamed = before.after(edits);
  for (const [each, uses] of usesInCodebooks(scope, before, referent)) {
    const lost = uses.filter(
      (use: CodebookUse) => !use.isEntry && isLost(scope, renamed, referent, id, use, each),
    );
    const all = [...(edits.get(each) ?? []), ...writtenInCodebook(lost, newName)];
    if (all.length > 0) edits.set(each, all);
  }
  // What is quoted in braces may be words and no name.
  const isPlain = /^[\p{L}\p{N}_-]+$/u.test(newName);
  const nameFor = ({ isInWords }: { readonly isInWords: boolean }) =>
    isInWords || !isPlain ? id : newName;
  const after = before.after(edits);
  const refusal = writeIds(scope, before, after, referent, id, edits, { nameFor });
  return refusal === undefined ? { edits } : { refusal };
}

function ownEdit(
  text: string,
  { category, id, written }: AliasAt,
  newName: string,
): { readonly edit: TextEdit; readonly refusal?: undefined } | { readonly refusal: string } {
  const [renaming] = writtenInCodebook([{ of: category, id, isEntry: false, written }], newName);
  const entry = readCodebook(text).codebook.entities.find(
    (each) => each.category === category && each.id === id,
  );
  const aliases = entry?.aliases ?? [];
  const same = aliases.find((each) => each.text === newName);
  const edit = same ? takeOutAlias(text, `${category}s`, id, written.start) : renaming;
  const old = aliases.find((each) => each.text === written.text);
  if (same && (old?.since !== same.since || old?.until !== same.until)) {
    return {
      refusal: `“${inMessage(newName)}” is a name of ${inMessage(id)} already, for another time than “${inMessage(written.text)}”: one followed the other, so both are kept. Change the dates first if they are one name.`,
    };
  }
  return edit
    ? { edit }
    : {
        refusal: `“${inMessage(newName)}” is a name of ${inMessage(id)} already. Take the other out by hand.`,
      };
}
