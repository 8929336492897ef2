// Names that running text is not searched for.

import ambiguous from "./data/ambiguous.yaml";

const texts: ReadonlySet<string> = new Set(
  (ambiguous as { readonly "only-in-marks": readonly string[] })["only-in-marks"],
);

/** Whether `name` (as the data writes it) counts only where it stands in a mark. */
export function isOnlyInMarks(name: string): boolean {
  return texts.has(name);
}
