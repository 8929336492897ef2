// The order of dates, of which some are missing and some are only a month or a year.

import { isDate } from "../registry/date.ts";

/** What is no date of the calendar counts as no date. */
export function knownDate(date: string | null): string | null {
  return date !== null && isDate(date) ? date : null;
}

/**
 * Below 0 where `a` comes first. A month and a year count as their beginning: 2024-12 comes before
 * 2024-12-01. What has no date comes before all that has one.
 */
export function compareDates(a: string | null, b: string | null): number {
  return compareTexts(a ?? "", b ?? "");
}

/** By UTF-16 units, so that the order is the same everywhere. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
