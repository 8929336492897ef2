// Who belongs to what on a date.

import { isWithin, notAfter } from "./date.ts";
import type { Entity, Membership } from "./entity.ts";

/** Whether the members of `entity` on `date` are known. */
export function areMembersKnown({ members, membersCompleteSince }: Entity, date: string): boolean {
  if (members === undefined) return false;
  return membersCompleteSince === undefined || notAfter(membersCompleteSince, date);
}

/**
 * Those of `members` whose time holds `date` (a day, a month or a year in ISO 8601). Dates are compared
 * as exactly as both are known: a member since 2004-05 is one on 2004-05-01 and in 2004. Without a date
 * given, those whose time has no end.
 */
export function membersOn(
  members: readonly Membership[],
  date: string | undefined,
): readonly Membership[] {
  return members.filter((membership) =>
    date === undefined ? membership.until === undefined : isWithin(date, membership),
  );
}
