// The positions of one actor over all statements: those that it takes, and those that are asked of it.

import { compareDates, compareTexts, knownDate } from "../analysis/date-order.ts";
import { isReported, type TrackedMention } from "../analysis/position-mentions.ts";
import { standsFor } from "../analysis/stands-for.ts";
import { dateInWords } from "../registry/date.ts";
import type { Registry } from "../registry/registry.ts";
import { builtInKind } from "../syntax/kinds.ts";
import { shortened } from "../text/shortened.ts";
import { everyone } from "../workspace/list-attributes.ts";
import { nameOf } from "../workspace/look-up.ts";
import type { Place } from "../workspace/statement-record.ts";
import type { Workspace } from "../workspace/workspace.ts";
import { filesAbout } from "./files-about.ts";
import { remembered } from "./tracked-positions.ts";

/** One mention of a position. */
export interface ActorPosition {
  /** What is said, on one line. */
  readonly words: string;
  /** `demand · Ukraine → Russia · open`. */
  readonly about: string;
  /** `4 November 2024`; "" where it is not said. */
  readonly date: string;
  /** Of the statement; "" where it has none. */
  readonly title: string;
  /** The id of the position, where it has one. */
  readonly id: string | null;
  readonly file: string;
  /** Of the mark. */
  readonly place: Place;
}

export interface ActorPositions {
  /** How many there are. */
  readonly count: number;
  /** The newest first; what has no date is last. */
  readonly newest: readonly ActorPosition[];
}

/**
 * A person counts for whom he or she acts for. What somebody reports of the actor is in the list and says so.
 * `most` is how many are given. Thousands of statements may name the actor, so it can be interrupted after
 * each: it yields then, and returns the positions.
 */
export function* actorPositions(
  workspace: Workspace,
  actor: string,
  most: number,
): Generator<undefined, ActorPositions> {
  const registryOf = remembered(workspace.registryFor);
  const found: TrackedMention[] = [];
  for (const { file, record } of filesAbout(workspace, actor)) {
    const registry = registryOf(file);
    for (const mention of record.positions) {
      const date = knownDate(mention.date);
      const isOf = (ids: readonly string[]) =>
        ids.includes(actor) || standsFor(registry, ids, date, false).includes(actor);
      if (isOf(mention.by) || isOf(mention.onBehalfOf) || isOf(mention.to)) {
        found.push({ file, meta: record.meta, mention, date });
      }
    }
    yield;
  }
  const newest = found.sort(newestFirst).slice(0, most);
  return {
    count: found.length,
    newest: newest.map((each) => positionOf(each, registryOf(each.file))),
  };
}

/** Those of one date in the order of files, and of the text. */
function newestFirst(a: TrackedMention, b: TrackedMention): number {
  return (
    compareDates(b.date, a.date) ||
    compareTexts(a.file, b.file) ||
    a.mention.start - b.mention.start
  );
}

const longestWords = 60;
const mostNames = 3;

function positionOf(tracked: TrackedMention, registry: Registry): ActorPosition {
  const { file, meta, mention, date } = tracked;
  const { kind, position, by, onBehalfOf, to, via, status, stance, text, place } = mention;
  const names = (ids: readonly string[]) => {
    const shown = ids
      .slice(0, mostNames)
      .map((id) => (id === everyone ? "everyone" : nameOf(registry, "actor", id)));
    const more = ids.length - shown.length;
    return `${shown.join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
  };
  const between = [
    names(by),
    ...(onBehalfOf.length > 0 ? [`for ${names(onBehalfOf)}`] : []),
    ...(to.length > 0 ? [`→ ${names(to)}`] : []),
  ];
  return {
    words: shortened(text.replaceAll(/\s+/g, " ").trim(), longestWords),
    about: [
      builtInKind(kind)?.title ?? registry.kinds.get(kind)?.title ?? kind,
      between.filter((part) => part !== "").join(" "),
      kind === "rejection" || stance === "for" ? "" : stance,
      status ?? "",
      isReported(tracked) ? `reported by ${names(via)}` : "",
    ]
      .filter((part) => part !== "")
      .join(" · "),
    date: date === null ? "" : dateInWords(date),
    title: meta.title ?? "",
    id: position,
    file,
    place,
  };
}
