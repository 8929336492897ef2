// Add to the codebook: an actor, law or topic that is not known, with an entry of its own; and the words of
// a mark as another name of what its target says that they mean.

import type { Entity } from "../../registry/entity.ts";
import { type Annotation, firstPart } from "../../syntax/document.ts";
import { inMessage } from "../../text/shortened.ts";
import { lookUp } from "../../workspace/look-up.ts";
import { categoryOf } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import { markChosen } from "../mention.ts";
import { asNewEntry, sections } from "../quick-fixes/names.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";

const kind = "refactor.rewrite.statemark.codebook";

export const codebookAdditions: Refactorer = (statement, range) => {
  const meant = markChosen(statement, range);
  if (!meant) return [];
  const mark = firstPart(statement.document, meant);
  const resolved = statement.resolutions[mark.index];
  if (resolved?.type !== "entity" || resolved.category === null) return [];
  const { category, candidates } = resolved;
  const words = mark.text.trim();
  const name = mark.target || words;
  if (candidates.length === 0 && name !== "") {
    return asNewEntry(statement.registry, { category, name, words }).map(
      ({ title, edits, codebookEntry }): Refactoring => ({
        ...{ title, kind, edits },
        ...(codebookEntry && { codebookEntry }),
      }),
    );
  }
  const [entity] = candidates;
  return entity && candidates.length === 1 ? asOtherName(statement, mark, entity) : [];
};

const longestName = 100;

/** Words that mean somebody else in the next sentence. */
const nobodysName =
  /^(?:I|we|us|you|he|him|she|her|it|they|them|this|that|these|those|the (?:former|latter)|(?:our|your|his|her|its|their|this|that|these|those) .*)$/iu;

function asOtherName(
  { registry }: Statement,
  mark: Annotation,
  { id, name, kind: its, source }: Entity,
): readonly Refactoring[] {
  const category = categoryOf(mark.kind);
  // At the beginning of a sentence it has a capital that is not the name's.
  const alias = mark.text.trim().replace(/^The /, "the ");
  if (!category || !mark.target || alias === "" || alias.length > longestName) return [];
  if (nobodysName.test(alias) || lookUp(registry, category, alias).length > 0) return [];
  const whose = name === id ? inMessage(id) : `${inMessage(name)} (${inMessage(id)})`;
  const title = `Add “${inMessage(alias)}” as another name of ${whose} to the codebook`;
  const section = sections[category];
  if (source !== "codebook" && id.startsWith("PERSON:")) {
    // A person who is in no codebook is nothing but that.
    const fields = [
      ["name", name],
      ["kind", its],
      ["aliases", [alias]],
    ] as const;
    return [{ title, kind, edits: [], codebookEntry: { section, id, fields } }];
  }
  // Of a citation nothing is built in but how it is read.
  const named = registry.entity(category, id) ? {} : { name };
  return [{ title, kind, edits: [], codebookEntry: { section, id, alias, ...named } }];
}
