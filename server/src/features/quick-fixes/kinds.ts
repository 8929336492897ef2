// Fixes for unknown-kind and kind-mismatch.

import { positionId } from "../../syntax/document.ts";
import { putAttribute, putTarget } from "../../syntax/edits/attribute-edits.ts";
import { kindName } from "../../syntax/edits/mark-syntax.ts";
import { changeKind } from "../../syntax/edits/set-attribute.ts";
import { builtInKind, withArticle } from "../../syntax/kinds.ts";
import { inMessage } from "../../text/shortened.ts";
import { firstKindOf, knownKinds } from "../diagnostics/kinds.ts";
import { partsOf } from "../mention.ts";
import { freeId } from "./free-id.ts";
import { likelyWords } from "./likely-words.ts";
import { markFrom } from "./places.ts";
import type { Candidate, Fixer } from "./quick-fix.ts";

/** A mention of more parts is none. */
const mostParts = 100;

export const fixUnknownKind: Fixer = (statement, { start }) => {
  const { document, registry } = statement;
  const mark = markFrom(document, start);
  if (!mark) return [];
  const { kind } = mark;
  const parts = partsOf(statement, mark);
  const meant = parts.length > mostParts ? [] : likelyWords(knownKinds(registry), kind);
  const renamed = meant.map((other): Candidate => {
    return {
      title: `Change ${inMessage(kind)} to ${other}`,
      all: `Change every ${inMessage(kind)} to ${other}`,
      edits: parts.map((part) => ({ ...kindName(document, part), text: other })),
      isPreferred: meant.length === 1,
      // A mark that has a meaning now may have more to mend.
      changes: "kind",
      reveals: true,
    };
  });
  const declared = [
    { title: "a kind of position", position: "true" },
    { title: "a kind of mark that takes no position", position: "false" },
  ].map(({ title, position }): Candidate => {
    const fields: [string, string][] = [
      ["title", kind.charAt(0).toUpperCase() + kind.slice(1).replaceAll("-", " ")],
      ["position", position],
    ];
    return {
      title: `Declare ${inMessage(kind)} in the codebook as ${title}`,
      edits: [],
      codebookEntry: { section: "kinds", id: kind, fields },
    };
  });
  return [...renamed, ...declared];
};

export const fixKindMismatch: Fixer = (statement, { start }) => {
  const { document, registry } = statement;
  const mark = markFrom(document, start);
  const id = mark && positionId(mark);
  if (!mark || !id) return [];
  const first = firstKindOf(statement, id);
  const candidates: Candidate[] = [];
  if (first !== undefined && first !== mark.kind) {
    const { edits } = changeKind(document, mark, first);
    const title = `Make this ${withArticle(builtInKind(first)?.title ?? first)} too`;
    // Another kind may know other attributes and statuses.
    if (edits) candidates.push({ title, edits, changes: "kind", reveals: true });
  }
  const used = new Set([...registry.positions.keys(), ...document.annotations.map(positionId)]);
  const free = freeId(id, (each) => used.has(each));
  candidates.push({
    title: `Give this one an id of its own: ${inMessage(free)}`,
    edits: [
      mark.target ? putTarget(document, mark, free) : putAttribute(document, mark, "as", [free]),
    ],
    changes: mark.target ? "target" : "attributes",
  });
  return candidates;
};
