// A demand's verb on a ladder of wording.

import type { Wording } from "../../registry/entity.ts";

/** The ladder's own form of the verb `wording`; `undefined` where there is no ladder or it lacks the verb. */
export function strengthOf(
  kind: string,
  wording: string | undefined,
  ladder: Wording,
): string | undefined {
  if (wording === undefined) return undefined;
  return ladder
    .get(kind)
    ?.flat()
    .find((verb) => sameVerb(verb, wording));
}

const sameVerb = (a: string, b: string) => plain(a) === plain(b);

const plain = (verb: string) =>
  verb
    .toLowerCase()
    .replace(/\bupon\b/, "on")
    .replace(/^(\w+?)(?:e?s)\b/, "$1");
