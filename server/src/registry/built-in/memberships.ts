// Memberships, seen from both sides: the members of an organisation, and what a State's card says of
// the organisations and treaties that it belongs to.

import { dateInWords } from "../date.ts";
import type { Entity, Fact, Membership } from "../entity.ts";
import { type Day, fact } from "./names.ts";
import {
  instrumentRows,
  type MembershipRow,
  type MembersRow,
  membershipRows,
  organisationRows,
  stateRows,
} from "./rows.ts";

const ELECTED = "elected member";
const SUSPENDED = "suspended";

/** Of the treaties that a State keeps, how many its card names. */
const MOST_KEPT = 8;

/** The members of an organisation or parties of a treaty; nothing where none are known. */
export function membersOf(id: string): Pick<Entity, "members" | "membersCompleteSince"> {
  const row = membershipRows[id];
  if (!row) return {};
  const since = row["complete-since"];
  return {
    members: id === "UN" ? unitedNations() : rowsOf(row).flatMap(ties),
    ...(since !== undefined && { membersCompleteSince: String(since) }),
  };
}

function unitedNations(): readonly Membership[] {
  return Object.entries(stateRows).flatMap(([id, { un }]) => (un ? [{ id, since: un }] : []));
}

function rowsOf(row: MembershipRow): readonly MembersRow[] {
  const terms = Object.entries(row.terms ?? {}).map(([year, ids]) => ({
    ids,
    role: ELECTED,
    since: year,
    until: String(Number(year) + 1),
  }));
  return [...row.members, ...terms];
}

function ties({ ids, role, since, until }: MembersRow): readonly Membership[] {
  return ids.map((id) => ({
    id,
    ...(role && { role }),
    ...(since !== undefined && { since: String(since) }),
    ...(until !== undefined && { until: String(until) }),
  }));
}

/** What the card of a State (or of another member) says, the United Nations apart. */
export function membershipFacts(id: string): readonly Fact[] {
  const lines: Fact[] = [];
  const now: string[] = [];
  const before: string[] = [];
  for (const [of, row] of Object.entries(membershipRows)) {
    const label = row.label ?? organisationRows[of]?.name ?? of;
    const times = rowsOf(row).filter(({ ids }) => ids.includes(id));
    const other = row.others?.find(({ ids }) => ids.includes(id));
    if (other) {
      lines.push(fact(label, other.as));
    } else if (row.shown === "line") {
      lines.push(...lineOf(label, row, times));
    } else if (row.shown === "list" && times.length > 0) {
      const over = times.every(({ until }) => until !== undefined);
      const short = row.label ?? shortName(of);
      if (over) before.push(`${short} (${spans(times)})`);
      else now.push(short + (detail(times) && ` (${detail(times)})`));
    }
  }
  if (now.length > 0) lines.push(fact("Member of", now.join(", ")));
  if (before.length > 0) lines.push(fact("Formerly a member of", before.join(", ")));
  return lines;
}

function lineOf(label: string, row: MembershipRow, times: readonly MembersRow[]): readonly Fact[] {
  if (times.length === 0) return [];
  const elected = times.filter(({ role }) => role === ELECTED);
  if (elected.length > 0) {
    const first = Math.min(...Object.keys(row.terms ?? {}).map(Number)) + 1;
    const latestFirst = [...elected].sort((a, b) => Number(b.since) - Number(a.since));
    return [fact(`${label} since ${first}`, `${ELECTED} ${spans(latestFirst)}`)];
  }
  const role = times.find((time) => time.role && time.role !== SUSPENDED)?.role;
  const more = detail(times);
  const value = `${role ?? row.called ?? "member"} ${spans(joined(times))}`.trim();
  return [fact(label, more ? `${value}; ${more}` : value)];
}

/** Suspensions and notes. */
function detail(times: readonly MembersRow[]): string {
  const suspensions = times.filter(({ role }) => role === SUSPENDED);
  const notes = times.flatMap(({ note }) => note ?? []);
  if (suspensions.length > 0) notes.unshift(`${SUSPENDED} ${spans(suspensions)}`);
  return notes.join("; ");
}

/** A suspension does not end a membership: what it divides is one time again. */
function joined(times: readonly MembersRow[]): readonly MembersRow[] {
  const [first, last] = [times[0], times.at(-1)];
  if (!first || !last || !times.some(({ role }) => role === SUSPENDED)) return times;
  return [{ ids: first.ids, ...(first.since && { since: first.since }), ...untilOf(last) }];
}

function untilOf({ role, until }: MembersRow): { readonly until?: Day } {
  return until === undefined || role === SUSPENDED ? {} : { until };
}

/** "since 1995", "1973–2020", "1965–2013 and since 2018"; years are enough for a card. */
function spans(times: readonly MembersRow[]): string {
  const words = times.flatMap(({ since, until }) => {
    const [from, to] = [year(since), year(until)];
    if (from && to) return from === to ? from : `${from}–${to}`;
    if (to) return `until ${to}`;
    return from ? `since ${from}` : [];
  });
  const last = words.pop();
  return words.length > 0 ? `${words.join(", ")} and ${last}` : (last ?? "");
}

function year(date: Day | undefined): string | undefined {
  return date === undefined ? undefined : String(date).slice(0, 4);
}

function shortName(id: string): string {
  const row = organisationRows[id];
  const [abbreviation] = row?.abbreviations ?? [];
  return typeof abbreviation === "string" ? abbreviation : (row?.name ?? id);
}

/** When a State joined the United Nations. */
export function unitedNationsFact(row: {
  readonly un?: string;
  readonly observer?: string;
}): readonly Fact[] {
  if (row.un) return [fact("United Nations", `member since ${dateInWords(row.un)}`)];
  if (!row.observer) return [];
  return [fact("United Nations", `observer State since ${dateInWords(row.observer)}`)];
}

/** The treaties of which a State is a depositary; parts of a treaty are not named beside it. */
export function depositaryFacts(id: string): readonly Fact[] {
  const kept = Object.entries(instrumentRows).filter(([, row]) => row.depositaries?.includes(id));
  const ids = new Set(kept.map(([key]) => key));
  const names = kept
    .filter(([, row]) => !ids.has(row["part-of"] ?? ""))
    .map(([, row]) => {
      const [abbreviation] = row.abbreviations ?? [];
      return typeof abbreviation === "string" ? abbreviation : row.name;
    });
  if (names.length === 0) return [];
  const more = names.length - MOST_KEPT;
  const shown = names.slice(0, MOST_KEPT).join(", ");
  return [fact("Depositary of", more > 0 ? `${shown} and ${more} more` : shown)];
}
