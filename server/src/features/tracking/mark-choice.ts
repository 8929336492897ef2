// One line of the list of what can be said of a mark next.

import type { CodebookEntry } from "../../registry/codebook-addition.ts";

export interface MarkChoice {
  /** What choosing it says: "To North Korea (PRK)". */
  readonly title: string;
  /** What helps to decide; may be empty. */
  readonly description: string;
  /** What is written on the mark: an attribute's key, or "target", and its values. */
  readonly key: string;
  readonly values: readonly string[];
  /** In place of that, an entry for the codebook; then `key` is empty. */
  readonly codebookEntry?: CodebookEntry;
}
