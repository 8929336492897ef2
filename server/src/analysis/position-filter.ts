// Which mentions somebody asks for. Actors and laws are ids.

import { isWithin } from "../registry/date.ts";
import type { Registry } from "../registry/registry.ts";
import { lookUp } from "../workspace/look-up.ts";
import { authorsOf, isReported, type TrackedMention } from "./position-mentions.ts";
import { standsFor } from "./stands-for.ts";

/** How mentions are counted. */
export interface CountingOptions {
  /** Whether what groups say counts for their members too, and what parts say for the whole. */
  readonly members?: boolean;
  /** Whether what a speaker only reports counts too. */
  readonly reported?: boolean;
  /** A day, a month or a year: what was said before does not count. */
  readonly since?: string | undefined;
  /** Nor what was said after this one. */
  readonly until?: string | undefined;
}

export interface MentionFilter {
  /** Who says it, or on whose behalf. */
  readonly by?: string | undefined;
  readonly to?: string | undefined;
  /** The law that is invoked, or one of which a passage is. */
  readonly basis?: string | undefined;
  /** The symbol of the record of a meeting. */
  readonly meeting?: string | undefined;
}

/** Whether a mention counts. One without a date lies in no period. */
export function counts(mention: TrackedMention, options: CountingOptions): boolean {
  if (isReported(mention) && !options.reported) return false;
  if (options.since === undefined && options.until === undefined) return true;
  return mention.date !== null && isWithin(mention.date, options);
}

/** `basis` is the ground that codebooks give for the position. */
export function fits(
  mentioned: TrackedMention,
  basis: readonly string[],
  registry: Registry,
  filter: MentionFilter & CountingOptions,
): boolean {
  const { mention, meta, date } = mentioned;
  const includes = (actors: readonly string[], wanted: string) =>
    actors.includes(wanted) ||
    standsFor(registry, actors, date, filter.members ?? false).includes(wanted);
  const { by, to, basis: law, meeting } = filter;
  return (
    (by === undefined || includes(authorsOf(mentioned), by)) &&
    (to === undefined || includes(mention.to, to)) &&
    (law === undefined || [...mention.basis, ...basis].some((id) => isInLaw(registry, id, law))) &&
    (meeting === undefined || sameSymbol(meta.meeting ?? "", meeting))
  );
}

/** Whether a law is another or a passage of it. */
function isInLaw(registry: Registry, id: string, wanted: string): boolean {
  if (id === wanted) return true;
  const [law, ...others] = lookUp(registry, "law", id);
  return others.length === 0 && law?.partOf === wanted;
}

function sameSymbol(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
