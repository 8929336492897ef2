// Which session of the General Assembly a resolution of the old numbering (2758 (XXVI)) can be of.

import resolutions from "./data/general-assembly-resolutions.yaml";

interface Data {
  readonly "known-numbers": Readonly<Record<string, readonly [low: number, high: number]>>;
}

interface Session {
  /** In Roman numerals. */
  readonly name: string;
  readonly low: number;
  readonly high: number;
}

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
