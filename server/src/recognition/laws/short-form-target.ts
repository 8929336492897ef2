// What "the Charter" or "this Agreement" stands for.

import type { Around, Reading } from "./readings.ts";

const CHARTER = "UN-CHARTER";

/** `undefined` where nothing of the sort has been named; so "the Declaration" of a plan is left alone. */
export function instrumentCalled(
  head: string,
  { named }: Around,
): (Reading & { target: string }) | undefined {
  const defined = named.terms.get(head.charAt(0).toUpperCase() + head.slice(1));
  if (defined !== undefined) {
    return { target: defined, confidence: "high", reason: "defined so in the text" };
  }
  const fitting = named.withHead(head);
  const [last] = fitting;
  if (head === "charter" && (last === undefined || fitting.includes(CHARTER))) {
    return { target: CHARTER, confidence: "high", reason: "the Charter of the United Nations" };
  }
  if (last === undefined) return undefined;
  const confidence = fitting.length === 1 ? "high" : "medium";
  return { target: last, confidence, reason: last };
}
