// Which time it is that a position is taken: "3rd time since 4 November 2024".

import type { RegistryOf } from "./declared-position.ts";
import { authorsOf, isReported, type TrackedMention } from "./position-mentions.ts";
import { standsFor } from "./stands-for.ts";

export interface Times {
  /** From 1. */
  readonly nth: number;
  /** The date of the first time. */
  readonly since: string;
}

export interface TimesSince {
  /** By whomever. */
  readonly byAnyone: Times;
  /** By one of those who say it here, or on whose behalf it is said. */
  readonly byThem: Times;
}

/**
 * `mentions` is all of one position in date order. Only what takes the position, is not reported and has a
 * date is counted, each mention once; `undefined` where the one that is asked about is none of these.
 */
export function timesSince(
  mentions: readonly TrackedMention[],
  { file, start }: { readonly file: string; readonly start: number },
  registryOf: RegistryOf,
): TimesSince | undefined {
  const taking = mentions.filter(
    (each) => each.date !== null && each.mention.stance === "for" && !isReported(each),
  );
  const index = taking.findIndex((each) => each.file === file && each.mention.start === start);
  const current = taking[index];
  if (!current) return undefined;
  const upToNow = taking.slice(0, index + 1);
  const actorsOf = (each: TrackedMention) =>
    standsFor(registryOf(each.file), authorsOf(each), each.date, false);
  const theirs = new Set(actorsOf(current));
  return {
    byAnyone: times(upToNow),
    byThem: times(
      upToNow.filter((each) => each === current || actorsOf(each).some((id) => theirs.has(id))),
    ),
  };
}

function times(mentions: readonly TrackedMention[]): Times {
  return { nth: mentions.length, since: mentions[0]?.date ?? "" };
}
