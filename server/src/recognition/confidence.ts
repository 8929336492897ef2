// How sure a suggestion must be to be shown where nobody says otherwise.

import type { Confidence } from "./suggestion.ts";

/** The surest first. */
export const confidences: readonly Confidence[] = ["high", "medium", "low"];

export const usualConfidence: Confidence = "medium";

export function isAtLeast(confidence: Confidence, least: Confidence): boolean {
  return confidences.indexOf(confidence) <= confidences.indexOf(least);
}
