// What a position says without having it written on its mark, and from where it has that: its head, its turn,
// its section, the front matter, the codebook, or its kind. `workspace/resolution.ts` works out the values;
// here they are told apart from what is written.

import { type Annotation, positionId, type Section, sectionAt } from "../syntax/document.ts";
import { turnAt } from "../workspace/defaults.ts";
import { itemsOf } from "../workspace/list-attributes.ts";
import type { PositionResolution } from "../workspace/resolution.ts";
import type { Statement } from "../workspace/statement.ts";
import { headAround } from "./heads.ts";

export type InferredKey = "by" | "on-behalf-of" | "via" | "to" | "basis" | "date" | "stance";

export interface Inferred {
  readonly key: InferredKey;
  /** Ids, or names as written where they are not known; of a date or stance the one. */
  readonly values: readonly string[];
  readonly source: Source;
}

export type Source =
  | { readonly from: "head"; readonly head: Annotation }
  | { readonly from: "turn"; readonly speaker: Annotation }
  | { readonly from: "heading"; readonly section: Section }
  | { readonly from: "front matter"; readonly key: string }
  | { readonly from: "codebook"; readonly position: string }
  /** The kind of the mark says it. */
  | { readonly from: "kind" }
  /** Whoever speaks there reports what somebody else says. */
  | { readonly from: "report" };

/**
 * In the order in which attributes are written. `mark` is the first part of a mention. The date of the front
 * matter is that of the whole statement, and no news at a mark.
 */
export function inferredOf(
  statement: Statement,
  mark: Annotation,
  position: PositionResolution,
): readonly Inferred[] {
  const { attributes, kind } = mark;
  const isWritten = (key: InferredKey) =>
    key === "date" || key === "stance"
      ? attributes?.entries.some((entry) => entry.key === key) === true
      : itemsOf(attributes, key) !== undefined;
  const found: Inferred[] = [];
  const add = (key: InferredKey, values: readonly string[], source: Source | undefined) => {
    if (values.length > 0 && source && !isWritten(key)) found.push({ key, values, source });
  };
  add("by", position.by, fromHead(statement, mark, "by") ?? fromSpeaker(statement, mark));
  add("on-behalf-of", position.onBehalfOf, { from: "front matter", key: "on-behalf-of" });
  add("via", position.via, fromHead(statement, mark, "via") ?? { from: "report" });
  add("to", position.to, fromHead(statement, mark, "to") ?? fromEntryOrHeading(statement, mark));
  add("basis", position.basis, fromHead(statement, mark, "basis"));
  if (
    position.date !== null &&
    position.date !== statement.document.frontMatter.values.get("date")
  ) {
    add("date", [position.date], fromHeading(statement, mark, saysDate));
  }
  // Which way a vote went its words may leave open; what all other kinds are is no news.
  if (kind === "vote") add("stance", [position.stance], { from: "kind" });
  return found;
}

function fromHead(statement: Statement, mark: Annotation, key: InferredKey): Source | undefined {
  let head = headAround(statement, mark);
  while (head && !itemsOf(head.attributes, key)) head = headAround(statement, head);
  return head && { from: "head", head };
}

function fromSpeaker(statement: Statement, mark: Annotation): Source {
  const { document } = statement;
  const turn = turnAt(document, mark.start);
  const speaker = turn && document.annotations[turn.annotation];
  if (speaker) return { from: "turn", speaker };
  const isSaid = ({ attributes }: Section) => itemsOf(attributes, "by") !== undefined;
  return fromHeading(statement, mark, isSaid) ?? { from: "front matter", key: "speaker" };
}

function fromEntryOrHeading(statement: Statement, mark: Annotation): Source | undefined {
  const id = positionId(mark);
  if (id !== null && (statement.registry.positions.get(id)?.to.length ?? 0) > 0) {
    return { from: "codebook", position: id };
  }
  return fromHeading(statement, mark, ({ attributes }) => itemsOf(attributes, "to") !== undefined);
}

/** The nearest heading around the mark that says it. */
function fromHeading(
  { document }: Statement,
  { start }: Annotation,
  isSaid: (section: Section) => boolean,
): Source | undefined {
  let section = sectionAt(document, start);
  while (section && !isSaid(section)) {
    section = section.parent === null ? undefined : document.sections[section.parent];
  }
  return section && { from: "heading", section };
}

function saysDate({ attributes }: Section): boolean {
  return attributes?.entries.some(({ key, value }) => key === "date" && value !== true) === true;
}
