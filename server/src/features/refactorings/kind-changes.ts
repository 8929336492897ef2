// Change into …: the kinds that the mark at the cursor may be meant to have.

import { changeKind } from "../../syntax/edits/set-attribute.ts";
import { withArticle } from "../../syntax/kinds.ts";
import { isPositionKind } from "../../workspace/resolution.ts";
import { markChosen } from "../mention.ts";
import { titleOfKind } from "./kind-titles.ts";
import type { Refactorer } from "./refactoring.ts";

/** The rarer kinds are reached with the command, which lists all. */
const usualPositions = ["demand", "commitment", "claim", "rejection"];
const usualNames = ["actor", "law", "topic"];

export const kindChanges: Refactorer = (statement, range) => {
  const mark = markChosen(statement, range);
  if (!mark) return [];
  const { document, registry } = statement;
  const isPosition = isPositionKind(registry, mark.kind);
  const declared = [...registry.kinds].flatMap(([id, { position }]) =>
    position === isPosition ? [id] : [],
  );
  return [...(isPosition ? usualPositions : usualNames), ...declared]
    .filter((kind) => kind !== mark.kind)
    .flatMap((kind) => {
      const { edits } = changeKind(document, mark, kind);
      const title = `Change into ${withArticle(titleOfKind(registry, kind))}`;
      return edits ? [{ title, kind: "refactor.rewrite.statemark.kind", edits }] : [];
    });
};
