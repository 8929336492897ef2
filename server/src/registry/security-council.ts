// The year of a Security Council resolution, from its number.

import resolutions from "./data/security-council-resolutions.yaml";

interface Data {
  readonly "last-of-year": Readonly<Record<string, number>>;
}

const lastOfYear = Object.entries((resolutions as Data)["last-of-year"]).map(
  ([year, last]) => [Number(year), last] as const,
);

/** The year in which resolution `number` was adopted; `undefined` where our list does not reach. */
export function yearOfResolution(number: number): number | undefined {
  if (!(number >= 1)) return undefined;
  return lastOfYear.find(([, last]) => number <= last)?.[0];
}

/** Whether resolution `number` may be of `year`: after the end of our list, of any later year. */
export function mayBeOfYear(number: number, year: number): boolean {
  const adopted = yearOfResolution(number);
  if (adopted !== undefined) return adopted === year;
  return year > (lastOfYear.at(-1)?.[0] ?? 0);
}

/** Adopted in some seven years, and so the most that the list may have fallen behind. */
const AHEAD = 350;

/** Whether the Council can have come as far as resolution `number` by now. */
export function mayBeReached(number: number): boolean {
  return number >= 1 && number <= (lastOfYear.at(-1)?.[1] ?? 0) + AHEAD;
}
