// A line above a paragraph about the position that is taken there: which time it is, how the position
// stands, who else takes it and who rejects it.

import { authorsOf } from "../analysis/position-mentions.ts";
import { standsFor } from "../analysis/stands-for.ts";
import { timesSince } from "../analysis/times-since.ts";
import { dateInWords } from "../registry/date.ts";
import type { Registry } from "../registry/registry.ts";
import { type Annotation, positionId } from "../syntax/document.ts";
import type { Range } from "../text/range.ts";
import { nameOf } from "../workspace/look-up.ts";
import type { Statement } from "../workspace/statement.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { isHead } from "./heads.ts";
import { remembered, type TrackedPosition, trackedPositions } from "./tracked-positions.ts";

/** The range is the mark's. */
export interface CodeLens extends Range {
  readonly position: string;
  readonly title: string;
}

/** At most one a paragraph: about the first position in it of which there is something to say. */
export function codeLenses(
  workspace: Workspace,
  file: string,
  statement: Statement,
): readonly CodeLens[] {
  const marks = statement.document.annotations.flatMap((mark) => {
    const id = mark.partOf === null && !isHead(statement, mark) ? positionId(mark) : null;
    const isPosition = statement.resolutions[mark.index]?.type === "position";
    return id !== null && isPosition ? [{ mark, id }] : [];
  });
  const tracked = trackedPositions(workspace, new Set(marks.map(({ id }) => id)));
  const registryOf = remembered(workspace.registryFor);
  const taken = new Set<number>();
  return marks.flatMap(({ mark, id }) => {
    const paragraph = paragraphOf(statement, mark);
    const position = tracked.get(id);
    if (taken.has(paragraph) || !position) return [];
    const title = titleOf(position, file, mark, registryOf);
    if (title === "") return [];
    taken.add(paragraph);
    return [{ start: mark.start, end: mark.end, position: id, title }];
  });
}

/** By where it starts; a block mark is known by its own start. */
function paragraphOf({ document }: Statement, { start }: Annotation): number {
  const { textBlocks } = document;
  const paragraph = textBlocks.findLast((block) => block.start <= start);
  return paragraph && start < paragraph.end ? paragraph.start : start;
}

const mostActors = 5;

function titleOf(
  { mentions, summary }: TrackedPosition,
  file: string,
  { start }: Annotation,
  registryOf: (file: string) => Registry,
): string {
  const here = mentions.find((each) => each.file === file && each.mention.start === start);
  if (!here || !summary) return "";
  const registry = registryOf(file);
  const authors = new Set(standsFor(registry, authorsOf(here), here.date, false));
  const names = (ids: readonly string[]) => {
    const others = ids.filter((id) => !authors.has(id));
    const shown = others.slice(0, mostActors).map((id) => nameOf(registry, "actor", id));
    const more = others.length - shown.length;
    return more > 0 ? `${shown.join(", ")} and ${more} more` : shown.join(", ");
  };
  const times = timesSince(mentions, { file, start }, registryOf)?.byThem;
  const label = (words: string, ids: readonly string[]) => {
    const listed = names(ids);
    return listed === "" ? "" : `${words} ${listed}`;
  };
  const also = label(here.mention.stance === "for" ? "also:" : "for:", summary.for);
  const rejected = label("rejected by", summary.against);
  const isFirst = times === undefined || times.nth === 1;
  const saysStatusItself = summary.status === null || summary.status.value === here.mention.status;
  if (isFirst && saysStatusItself && also === "" && rejected === "") return "";
  return [
    times && times.nth > 1 ? `${ordinal(times.nth)} time since ${dateInWords(times.since)}` : "",
    summary.status?.value ?? "",
    also,
    rejected,
  ]
    .filter((part) => part !== "")
    .join(" · ");
}

function ordinal(count: number): string {
  const tens = count % 100;
  const ones = tens > 10 && tens < 14 ? 0 : count % 10;
  return `${count}${["th", "st", "nd", "rd"][ones] ?? "th"}`;
}
