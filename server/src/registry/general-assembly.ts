// Which session of the General Assembly a resolution of the old numbering (2758 (XXVI)) can be of, and
// which of these resolutions are named by their number alone.

import resolutions from "./data/general-assembly-resolutions.yaml";

interface Data {
  readonly "known-numbers": Readonly<Record<string, readonly [low: number, high: number]>>;
  readonly "cited-by-number": Readonly<Record<string, string>>;
}

interface Session {
  /** In Roman numerals. */
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

const citedByNumber = new Map(
  Object.entries((resolutions as Data)["cited-by-number"]).map(
    ([number, session]) => [Number(number), session] as const,
  ),
);

const sessions: readonly Session[] = Object.entries((resolutions as Data)["known-numbers"]).map(
  ([name, [low, high]]) => ({ name, low, high }),
);

/**
 * Whether resolution `number` may be of the regular session `session`, in Roman numerals. True also of
 * what is not known: other sessions, and numbers between those that are.
 */
export function mayBeOfSession(number: number, session: string): boolean {
  const place = sessions.findIndex(({ name }) => name === session);
  if (place < 0) return true;
  return sessions.every(
    ({ low, high }, index) => (index <= place || number < low) && (index >= place || number > high),
  );
}

/** The session that resolution `number` is certainly of; `undefined` where it is not certain. */
export function sessionOfResolution(number: number): string | undefined {
  return sessions.find(({ low, high }) => low <= number && number <= high)?.name;
}

/** The session of a resolution that speakers name by its number alone: "resolution 2758". */
export function sessionCitedByNumber(number: number): string | undefined {
  return citedByNumber.get(number);
}

/** The session that resolution `number` is certainly of, if that session met in `year`. */
export function sessionInYear(number: number, year: number): string | undefined {
  const session = sessionOfResolution(number) ?? sessionCitedByNumber(number);
  return session !== undefined && yearsOfSession(session).includes(year) ? session : undefined;
}

/** The first session met in 1946; each later one began in the autumn and may have gone on. */
function yearsOfSession(session: string): readonly number[] {
  const place = sessions.findIndex(({ name }) => name === session);
  if (place < 0) return session === "S-VI" ? [1974] : [];
  return place === 0 ? [1946] : [1946 + place, 1947 + place];
}
