// Tracking the position at the cursor: under an id of its own, as one that others have taken before, and
// with an entry in the codebook.

import type { CodebookEntry } from "../../registry/codebook-addition.ts";
import { type Annotation, firstPart } from "../../syntax/document.ts";
import { setAttribute, setTarget } from "../../syntax/edits/set-attribute.ts";
import { speaksOfAnyKind } from "../../syntax/kinds.ts";
import { inMessage, shortened } from "../../text/shortened.ts";
import { everyone } from "../../workspace/list-attributes.ts";
import type { Statement } from "../../workspace/statement.ts";
import { markChosen, wordsOf } from "../mention.ts";
import { newIdFor, type PositionMark, sameAs } from "../tracking/tracking-choices.ts";
import type { Refactorer, Refactoring } from "./refactoring.ts";

const kind = "refactor.rewrite.statemark.track";
const longestTitle = 80;

export const trackings: Refactorer = (statement, range, workspace) => {
  const meant = markChosen(statement, range);
  const position = meant && positionAround(statement, meant);
  if (!position || statement.heads.has(position.mark.index)) return [];
  const { mark, resolved } = position;
  if (resolved.position !== null) return inCodebook(statement, position, resolved.position);
  const isAnswer = speaksOfAnyKind(mark.kind);
  const track = (id: string, title: string): Refactoring[] => {
    const { document } = statement;
    const { edits } =
      mark.kind === "rejection"
        ? setTarget(document, mark, id)
        : setAttribute(document, mark, "as", [id]);
    return edits ? [{ title, kind, edits }] : [];
  };
  const ofItsOwn = () => {
    const id = newIdFor(statement, position, workspace);
    return track(id, `Make this a tracked position (${id})`);
  };
  const same = isAnswer ? "About" : "Same as";
  return [
    ...sameAs(statement, position, workspace).flatMap(({ id, title }) =>
      track(id, `${same} “${inMessage(title)}” (${inMessage(id)})`),
    ),
    ...(isAnswer ? [] : ofItsOwn()),
  ];
};

/** The innermost position around a mark, itself included. */
function positionAround(statement: Statement, meant: Annotation): PositionMark | undefined {
  const { document, resolutions } = statement;
  let around: Annotation | undefined = meant;
  while (around) {
    const mark = firstPart(document, around);
    const resolved = resolutions[mark.index];
    if (resolved?.type === "position") return { mark, resolved };
    around = around.parent === null ? undefined : document.annotations[around.parent];
  }
  return undefined;
}

/** A vote's text is a law, and a rejection does not say what kind of position it is about. */
function inCodebook(
  statement: Statement,
  { mark, resolved }: PositionMark,
  id: string,
): readonly Refactoring[] {
  const isKnown = statement.registry.positions.has(id);
  if (isKnown || speaksOfAnyKind(mark.kind) || /[/.:]/.test(id)) return [];
  const to = resolved.to.filter((each) => each === everyone || isActor(statement, each));
  const title = shortened(wordsOf(statement, mark), longestTitle);
  const codebookEntry: CodebookEntry = {
    section: "positions",
    id,
    fields: [
      ["kind", mark.kind],
      ["title", title],
      ...(to.length > 0 ? [["to", to.length === 1 ? (to[0] ?? "") : to] as const] : []),
    ],
  };
  const named = `Add the position ${inMessage(id)} to the codebook`;
  return [{ title: named, kind, edits: [], codebookEntry }];
}

function isActor({ registry }: Statement, id: string): boolean {
  return registry.entity("actor", id) !== undefined;
}
