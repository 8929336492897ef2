// Which tracked position a mark may be a mention of, and a new one of its own.

import { dateInWords } from "../../registry/date.ts";
import type { Annotation } from "../../syntax/document.ts";
import { inMessage, listInMessage } from "../../text/shortened.ts";
import { nameOf } from "../../workspace/look-up.ts";
import type { PositionResolution } from "../../workspace/resolution.ts";
import type { Statement } from "../../workspace/statement.ts";
import type { Workspace } from "../../workspace/workspace.ts";
import { wordsOf } from "../mention.ts";
import type { MarkChoice } from "./mark-choice.ts";
import { type NearestPosition, nearestPositions } from "./nearest-positions.ts";
import { newPositionId } from "./position-id.ts";

/** A mark of a position, and what it comes to. */
export interface PositionMark {
  readonly mark: Annotation;
  readonly resolved: PositionResolution;
}

/** Those that are worded most like the mark, the likeliest first. */
export function sameAs(
  statement: Statement,
  { mark, resolved }: PositionMark,
  workspace: Workspace | undefined,
): readonly NearestPosition[] {
  const { by, to } = resolved;
  const sought = { text: wordsOf(statement, mark), kind: mark.kind, by, to };
  return nearestPositions(statement, sought, workspace);
}

export function sameAsChoice(
  statement: Statement,
  nearest: NearestPosition,
  write: "as" | "target",
  verb: string,
): MarkChoice {
  return {
    title: `${verb} “${nearest.title}”`,
    description: aboutPosition(statement, nearest),
    key: write,
    values: [nearest.id],
  };
}

/** `dprk-troops-out · 3 times since 8 November 2022 · United Kingdom`. */
export function aboutPosition(
  { registry }: Statement,
  { id, mentions, since, by }: NearestPosition,
): string {
  const times = mentions === 1 ? "once" : `${mentions} times`;
  const when = since === null ? "" : `${mentions === 1 ? "," : " since"} ${dateInWords(since)}`;
  const names = by.map((each) => nameOf(registry, "actor", each));
  const parts = [inMessage(id), mentions === 0 ? "not mentioned yet" : `${times}${when}`];
  return [...parts, listInMessage(names, 3)].filter((part) => part !== "").join(" · ");
}

/** The id under which the mark would be tracked, which nothing has yet. */
export function newIdFor(
  statement: Statement,
  { mark, resolved }: PositionMark,
  workspace: Workspace | undefined,
): string {
  const { document, registry, resolutions } = statement;
  const here = new Set(
    document.annotations.flatMap(({ index }) => {
      const each = resolutions[index];
      return each?.type === "position" && each.position !== null ? [each.position] : [];
    }),
  );
  const words = { text: wordsOf(statement, mark), kind: mark.kind, date: resolved.date };
  return newPositionId(
    words,
    (id) =>
      here.has(id) ||
      registry.positions.has(id) ||
      (workspace?.index.filesNaming({ of: "position", id }).length ?? 0) > 0,
  );
}
